"""A model's chat template is code from a stranger: it may write a prompt, and nothing else."""

import re
import subprocess
import sys
from datetime import datetime
from functools import cache

import psutil
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


@cache
def template(source):
    """Return a template that is ready; each is a process of its own."""
    return ChatTemplate(source, NAMES, SPECIALS)


def rendered(source, turns=ASKED):
    return template(source).render(turns)


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
    "subclasses": ("{{ ''.__class__.__mro__[1].__subclasses__() }}", "'__class__' of 'str'"),
    "by item": ("{{ messages['__class__']['__init__'] }}", "'__class__' of 'list'"),
    "globals": ("{{ cycler.__init__.__globals__ }}", "'__init__' of 'type'"),
    "joiner": ("{{ joiner.__init__.__globals__.os.system('true') }}", "'__init__' of 'type'"),
    "namespace": ("{{ namespace.__init__.__globals__ }}", "'__init__' of 'type'"),
    "self": ("{{ self.__init__.__globals__ }}", "'__init__' of 'TemplateReference'"),
    "format": ("{{ '{0.__class__.__mro__}'.format(messages) }}", "'__class__' of 'list'"),
    "format_map": ("{{ '{m.__class__.x}'.format_map({'m': messages}) }}", "'__class__' of"),
    "generator": ("{{ (messages|map('upper')).gi_frame.f_globals }}", "'gi_frame' of 'generator'"),
    "import": ("{% import 'os' as os %}", "no loader"),
    "include": ("{% include '/etc/passwd' %}", "no loader"),
    "extends": ("{% extends '/etc/passwd' %}", "no loader"),
}
NOTHING_THERE = {
    "class": "{{ ''.__class__ }}",
    "by filter": "{{ ''|attr('__class__')|attr('__mro__') }}",
    "function": "{{ raise_exception.__globals__ }}",
    "code": "{{ strftime_now.__code__ }}",
}


@pytest.mark.parametrize(("source", "words"), ESCAPES.values(), ids=ESCAPES)
def test_no_template_reaches_outside(source, words):
    with pytest.raises(TemplateError, match=words):
        text_of(source)


@pytest.mark.parametrize("source", NOTHING_THERE.values(), ids=NOTHING_THERE)
def test_what_lies_outside_is_not_there_for_a_template(source):
    assert text_of(f"[{source}]") == "[]"


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
    "half a character in the prompt": "{{ '\\ud800' }}",
    "a cycle of nothing": "{{ cycler() }}",
    "a constant beyond floats": "{{ (1e308 * 10)|int }}",
    "what JSON cannot say": "{{ raise_exception|tojson }}",
    "fewer letters than their end": "{{ 'abcdef'|truncate(1, True, 'xxxx') }}",
    "a name that is none": "{{ {'a b': 1}|xmlattr }}",
    "a throw into a generator": "{{ (messages|map('length')).throw(1) }}",
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
def test_a_template_that_never_ends_is_ended(source):
    with pytest.raises(TemplateError, match="longer than 2 seconds"):
        rendered(source)


HUGE = {
    "a text many times": "{{ 'a' * 5000000000 }}",
    "a list many times": "{{ ([0] * 500000000)|length }}",
    "a wide number": "{{ '{:>4000000000}'.format(1) }}",
    "a wider number": "{{ '%05000000000d' % 1 }}",
    "a text in the middle": "{{ 'a'|center(900000000) }}",
    "a number with noughts": "{{ 'a'.zfill(900000000)|length }}",
    "much for little": "{{ ('a' * 9000000).replace('a', 'b' * 100)|length }}",
    "doubling": (
        "{% set ns = namespace(s='aaaaaaaaaaaaaaaa') %}{% for i in range(28) %}"
        "{% set ns.s = ns.s ~ ns.s %}{% endfor %}{{ ns.s|length }}"
    ),
}


@pytest.mark.parametrize("source", HUGE.values(), ids=HUGE)
def test_a_template_that_wants_ever_more_memory_is_ended(source):
    with pytest.raises(TemplateError, match="needs too much memory"):
        rendered(source)


def test_a_template_that_writes_a_library_is_refused():
    assert len(text_of("{{ 'a' * 5000000 }}")) == 5_000_000
    with pytest.raises(TemplateError, match="it writes 5,000,001 characters"):
        rendered("{{ 'a' * 5000001 }}")


ONCE_TOO_LONG = """
{%- if messages|length > 1 %}{% for a in range(99999) %}{% for b in range(99999) %}
{%- endfor %}{% endfor %}{% endif %}done"""


def test_a_template_that_was_ended_once_writes_the_next_conversation():
    for _ in range(2):
        with pytest.raises(TemplateError, match="longer than 2 seconds"):
            rendered(ONCE_TOO_LONG, ASKED)
        assert text_of(ONCE_TOO_LONG, ASKED[1:]) == "done"


def test_each_conversation_has_the_whole_time():
    # One is well below the limit, all together are beyond it.
    source = "{% for a in range(120) %}{% for b in range(99999) %}{% endfor %}{% endfor %}done"
    assert [text_of(source) for _ in range(8)] == ["done"] * 8


RENDER_AND_GO_ON = """
import re, time
from engine.template import ChatTemplate
from engine.wire import Role, Turn
ChatTemplate(None, re.compile("(?!)"), {}).render([Turn(Role.USER, "Hi")])
while time.process_time() < 3.5:
    pass
print("alive")
"""


def test_who_asks_a_template_has_no_limit_of_time():
    done = subprocess.run(
        [sys.executable, "-c", RENDER_AND_GO_ON], capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("alive\n", "")


def test_a_closed_template_leaves_no_process_behind():
    before = set(psutil.Process().children())
    used = ChatTemplate(None, NAMES, SPECIALS)
    dropped = ChatTemplate(None, NAMES, SPECIALS)
    assert len(set(psutil.Process().children()) - before) == 2
    used.close()
    del dropped
    assert set(psutil.Process().children()) <= before


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
