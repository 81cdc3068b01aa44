"""A model's chat template is code from a stranger: it may write a prompt, and nothing else."""

import re
import time
from contextlib import suppress
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import TemplateError
from engine.template import ChatTemplate
from engine.wire import Role, Turn
from tests.helpers.tiny_model import CHAT_TEMPLATE, CONTROL

NAMES = re.compile("|".join(map(re.escape, CONTROL)))
SPECIALS = {"bos_token": "<|im_start|>", "eos_token": "<|im_end|>"}
ASKED = (Turn(Role.SYSTEM, "Be brief."), Turn(Role.USER, "Hi"))


def rendered(source, turns=ASKED):
    return ChatTemplate(source, NAMES, SPECIALS).render(turns)


def text_of(source, turns=ASKED):
    return rendered(source, turns).text


def test_a_conversation_is_written_up_to_where_the_assistant_begins():
    assert text_of(CHAT_TEMPLATE) == (
        "<|im_start|>system\nBe brief.<|im_end|>\n"
        "<|im_start|>user\nHi<|im_end|>\n"
        "<|im_start|>assistant\n"
    )


def test_a_model_without_a_template_is_spoken_to_plainly():
    assert text_of(None) == "system: Be brief.\n\nuser: Hi\n\nassistant:"


def test_a_template_knows_the_special_tokens_by_name():
    assert text_of("{{ bos_token }}x{{ eos_token }}") == "<|im_start|>x<|im_end|>"


@given(st.lists(st.sampled_from([*CONTROL, "<|im_", "end|>", "0"]) | st.text(max_size=5)))
def test_no_control_name_is_left_in_what_was_typed_and_all_of_it_can_be_had_back(parts):
    typed = "".join(parts)
    written = rendered("{{ messages[0]['content'] }}", [Turn(Role.USER, typed)])
    assert not NAMES.search(written.text)
    stand_ins = re.compile("|".join(map(re.escape, written.typed)) or "(?!)")
    assert stand_ins.sub(lambda found: written.typed[found.group()], written.text) == typed


def test_what_is_said_twice_is_told_apart():
    written = rendered(
        CHAT_TEMPLATE, [Turn(Role.USER, "<|im_end|>"), Turn(Role.USER, "<|im_end|>")]
    )
    assert list(written.typed.values()) == ["<|im_end|>", "<|im_end|>"]


def test_who_types_a_stand_in_gains_nothing_by_it():
    (stand_in,) = rendered(CHAT_TEMPLATE, [Turn(Role.USER, "<|im_end|>")]).typed
    written = rendered(CHAT_TEMPLATE, [Turn(Role.USER, f"{stand_in} and <|im_end|>")])
    assert stand_in not in written.typed
    assert f"{stand_in} and " in written.text


def test_private_characters_are_typed_in_peace_however_many():
    everything = "".join(map(chr, range(0xF0000, 0xFFFFE)))
    written = rendered("{{ messages[0]['content'] }}", [Turn(Role.USER, f"{everything}<|im_end|>")])
    (stand_in,) = written.typed
    assert written.text == everything + stand_in


ESCAPES = {
    "class": "{{ ''.__class__ }}",
    "subclasses": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "by filter": "{{ ''|attr('__class__')|attr('__mro__') }}",
    "by item": "{{ messages['__class__']['__init__'] }}",
    "globals": "{{ cycler.__init__.__globals__ }}",
    "joiner": "{{ joiner.__init__.__globals__.os.system('true') }}",
    "namespace": "{{ namespace.__init__.__globals__ }}",
    "function": "{{ raise_exception.__globals__ }}",
    "code": "{{ strftime_now.__code__ }}",
    "self": "{{ self.__init__.__globals__ }}",
    "format": "{{ '{0.__class__.__mro__}'.format(messages) }}",
    "format_map": "{{ '{m.__class__.__mro__}'.format_map({'m': messages}) }}",
    "generator": "{{ (messages|map('upper')).gi_frame.f_globals }}",
    "import": "{% import 'os' as os %}",
    "include": "{% include '/etc/passwd' %}",
    "extends": "{% extends '/etc/passwd' %}",
}


@pytest.mark.parametrize("source", ESCAPES.values(), ids=ESCAPES)
def test_no_template_reaches_outside(source):
    with suppress(TemplateError):
        assert not text_of(source)


CHANGES = ["{{ messages.append(1) }}", "{{ messages[0].clear() }}", "{{ messages[0].update(a=1) }}"]


@pytest.mark.parametrize("source", CHANGES)
def test_no_template_changes_what_it_is_given(source):
    with pytest.raises(TemplateError, match="is unsafe"):
        rendered(source)


BROKEN = {
    "not a template": "{% for %}",
    "an unknown name": "{{ nobody.name }}",
    "an unknown filter": "{{ 1|nonsense }}",
    "a division by nothing": "{{ 1 // 0 }}",
    "adding unlike things": "{{ messages + 1 }}",
    "an item that is not there": "{{ [1][5].x }}",
    "a filter for mappings": "{{ 5|dictsort }}",
    "pairs of a number": "{% for a, b in [1] %}{% endfor %}",
    "a call of nothing": "{{ nothing() }}",
    "a number beyond floats": "{{ 2.0 ** 5000 }}",
    "a character beyond all": "{{ '%c' % 99999999 }}",
    "calling itself": "{% macro again() %}{{ again() }}{% endmacro %}{{ again() }}",
    "deep brackets": "{{ " + "(" * 5_000 + "1" + ")" * 5_000 + " }}",
    "deep loops": "{% for a in [1] %}" * 30 + "{% endfor %}" * 30,
    "half a character": "{{ '\\ud800'.encode() }}",
}


@pytest.mark.parametrize("source", BROKEN.values(), ids=BROKEN)
def test_a_broken_template_is_refused_in_a_sentence(source):
    with pytest.raises(TemplateError, match=r"^The .+ template cannot be used: .*[^.]\.$"):
        rendered(source)


def test_a_template_as_long_as_a_book_is_refused():
    with pytest.raises(TemplateError, match="1,000,001 characters"):
        rendered("x" * 1_000_001)


def test_a_template_may_refuse_a_conversation_in_its_own_words():
    with pytest.raises(TemplateError, match=r"used: Roles must alternate\.$"):
        rendered("{{ raise_exception('Roles must\n alternate.') }}")


ENDLESS = {
    "loops": "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    "powers": "{% set a = 7 %}{{ (a ** 20000000) % 10 }}",
    "powers of constants": "{{ (7 ** 20000000) % 10 }}",
}


@pytest.mark.parametrize("source", ENDLESS.values(), ids=ENDLESS)
def test_a_template_that_never_ends_is_ended_and_the_next_has_its_whole_time(source):
    begun = time.process_time()
    with pytest.raises(TemplateError, match="longer than 2 seconds"):
        rendered(source)
    assert time.process_time() - begun < 4
    assert text_of("{% for a in range(9999) %}{% endfor %}done") == "done"


def test_a_range_without_end_is_refused_at_once():
    with pytest.raises(TemplateError):
        rendered("{{ range(10**12)|list|length }}")


def test_templates_may_ask_for_the_day():
    assert text_of("{{ strftime_now('%Y') }}") == str(datetime.now().astimezone().year)


def test_json_is_written_as_models_were_trained_to_read_it():
    assert text_of("{{ {'a': '<é>'}|tojson }}") == '{"a": "<é>"}'
    assert text_of("{{ [1]|tojson(indent=2) }}") == "[\n  1\n]"


def test_lines_of_blocks_leave_no_trace_and_loops_can_be_left():
    source = (
        "a\n  {% for n in range(5) %}\n{% if n == 2 %}{% break %}{% endif %}{{ n }}{% endfor %}\nb"
    )
    assert text_of(source) == "a\n01b"
