"""A model's chat template is code from a stranger: it may write a prompt, and nothing else."""

import re
import subprocess
import sys
from datetime import datetime
from functools import cache

import jinja2
import psutil
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer, models
from transformers import PreTrainedTokenizerFast

from engine.errors import RefusedTurnsError, TemplateError
from engine.template import CUT, ChatTemplate
from engine.wire import Role, Turn
from tests.helpers.chat_templates import (
    CHATML,
    LLAMA_2,
    LLAMA_3_2,
    MISTRAL_NEMO,
    QWEN_3,
    TEMPLATES,
    ZEPHYR,
)
from tests.helpers.tiny_model import CHAT_TEMPLATE, CONTROL

NAMES = re.compile("|".join(map(re.escape, CONTROL)))
SPECIALS = {"bos_token": "<|im_start|>", "eos_token": "<|im_end|>"}
ASKED = (Turn(Role.SYSTEM, "Be brief."), Turn(Role.USER, "Hi"))


@cache
def template(source):
    """Return a template that is ready; each is a process of its own."""
    return ChatTemplate(source, NAMES, SPECIALS)


@cache
def peer():
    """Return transformers' own tokenizer, which knows the same special tokens."""
    return PreTrainedTokenizerFast(tokenizer_object=Tokenizer(models.BPE()), **SPECIALS)


def peers_text(source, turns, **how):
    """Give what transformers makes of turns, or None where it raises."""
    messages = [{"role": turn.role.value, "content": turn.text} for turn in turns]
    try:
        return peer().apply_chat_template(messages, chat_template=source, tokenize=False, **how)
    except (jinja2.TemplateError, TypeError, ValueError):
        return None


def text_or_none(source, turns):
    try:
        return text_of(source, turns)
    except (RefusedTurnsError, TemplateError):
        return None


def same_day(compare):
    """Compare once more where midnight has come between."""
    before = datetime.now().astimezone().date()
    ours, theirs = compare()
    if datetime.now().astimezone().date() != before:
        ours, theirs = compare()
    assert ours == theirs


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


# Texts that templates look at, trim, cut or quote.
TRAPS = [" ", "\n", "Hi", "<think>", "</think>", "é 文 😀", "<&>'\"", "{{ x }}", "\x00", CUT]
said = st.lists(
    st.sampled_from(TRAPS)
    | st.text(st.characters(codec="utf-8"), max_size=4),
    max_size=5,
).map("".join).filter(lambda text: not NAMES.search(text))  # fmt: skip
any_turns = st.lists(st.builds(Turn, st.sampled_from(Role), said), min_size=1, max_size=6)


@st.composite
def turns_in_order(draw):
    """Give a conversation as people have it: perhaps a system text, then one after the other."""
    system = [Turn(Role.SYSTEM, draw(said))] if draw(st.booleans()) else []
    roles = (Role.USER, Role.ASSISTANT)
    texts = draw(st.lists(said, min_size=1, max_size=5))
    return [*system, *(Turn(roles[place % 2], text) for place, text in enumerate(texts))]


def goes_on(turns):
    return turns[-1].role is Role.ASSISTANT


@pytest.mark.parametrize("source", TEMPLATES.values(), ids=TEMPLATES)
@given(turns=turns_in_order() | any_turns)
@example(turns=list(ASKED))
@example(turns=[*ASKED, Turn(Role.ASSISTANT, "It is "), Turn(Role.USER, "?")])
@example(turns=[Turn(Role.USER, "Hi"), Turn(Role.ASSISTANT, "<think>\nso\n</think>\n\nIt is")])
@settings(deadline=None, max_examples=25)
def test_every_conversation_is_written_as_transformers_writes_it(source, turns):
    how = {"add_generation_prompt": not goes_on(turns), "continue_final_message": goes_on(turns)}
    same_day(lambda: (text_or_none(source, turns), peers_text(source, turns, **how)))


@pytest.mark.parametrize("layout", ["%d %b %Y", "%Y-%m-%d", "%A, %B %-d", "[%z%Z]", ""])
def test_the_day_is_the_one_that_transformers_gives(layout):
    source = f"{{{{ strftime_now('{layout}') }}}} {{{{ strftime_now(format='{layout}') }}}}"
    same_day(lambda: (text_of(source), peers_text(source, ASKED)))


def test_llama_3_is_told_the_day_and_of_no_tools():
    text = text_of(LLAMA_3_2)
    assert "Today Date: " in text
    assert "ipython" not in text
    assert text.endswith("<|start_header_id|>assistant<|end_header_id|>\n\n")


ANSWERED = (Turn(Role.USER, "Where is it?"), Turn(Role.ASSISTANT, "It is in "))


@pytest.mark.parametrize(
    ("source", "end"),
    [
        (CHAT_TEMPLATE, "<|im_start|>assistant\nIt is in "),
        (MISTRAL_NEMO, "[INST]Where is it?[/INST]It is in "),
        (LLAMA_2, "[INST] Where is it? [/INST] It is in "),
        (LLAMA_3_2, "assistant<|end_header_id|>\n\nIt is in"),
        (None, "user: Where is it?\n\nassistant: It is in "),
    ],
)
def test_an_answer_that_goes_on_is_left_open(source, end):
    written = rendered(source, ANSWERED)
    assert written.text.endswith(end)
    assert not written.begins


def test_an_answer_that_goes_on_keeps_its_typed_names_apart():
    turns = [Turn(Role.USER, "Hi"), Turn(Role.ASSISTANT, "The end is <|im_end|> and")]
    written = rendered(CHAT_TEMPLATE, turns)
    (stand_in,) = written.typed
    assert written.text.endswith(f"The end is {stand_in} and")


@pytest.mark.parametrize("text", ["", " \n"])
def test_an_answer_without_a_word_begins(text):
    written = rendered(CHAT_TEMPLATE, [Turn(Role.USER, "Hi"), Turn(Role.ASSISTANT, text)])
    assert written.begins
    assert written.text.endswith(f"assistant\n{text}")


def test_a_template_that_leaves_out_part_of_an_answer_cannot_have_it_go_on():
    turns = [Turn(Role.USER, "Hi"), Turn(Role.ASSISTANT, "<think>a</think>b<think>c</think>d")]
    with pytest.raises(TemplateError, match="changes the answer that is to go on"):
        rendered(QWEN_3, turns)


def test_a_model_without_a_template_is_spoken_to_plainly():
    assert text_of(None) == "system: Be brief.\n\nuser: Hi\n\nassistant:"
    assert template(None).is_plain
    assert not template(CHAT_TEMPLATE).is_plain


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
    "namespace's own": ("{{ namespace(__class__=1) }}", "no room for the name '__class__'"),
    "set on a namespace": (
        "{% set ns = namespace() %}{% set ns._x = 1 %}",
        "no room for the name '_x'",
    ),
    "dict": ("{{ dict.__class__.__mro__ }}", "'__class__' of '_Dict'"),
    "generation": (
        "{% generation %}{{ caller.__globals__ }}{% endgeneration %}",
        "No caller defined",
    ),
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
    with pytest.raises(RefusedTurnsError, match=r"as it is: Roles must alternate\. Change it, "):
        rendered("{{ raise_exception('Roles must\n alternate.') }}")
    with pytest.raises(RefusedTurnsError, match="System role not supported"):
        rendered(TEMPLATES["Gemma"], ASKED)


@pytest.mark.parametrize("words", ["'a' * 4000000", "'\u202e\x1b[31m<b>' * 9999", "'', 5", "[]"])
def test_a_refusal_is_one_short_line_whatever_a_template_says(words):
    with pytest.raises((RefusedTurnsError, TemplateError)) as refused:
        rendered(f"{{{{ raise_exception({words}) }}}}")
    assert len(str(refused.value)) < 700
    assert str(refused.value).isprintable()


def test_a_template_that_refused_once_writes_the_next_conversation_in_the_same_process():
    before = set(psutil.Process().children())
    refusing = ChatTemplate(LLAMA_2, NAMES, SPECIALS)
    (process,) = set(psutil.Process().children()) - before
    with pytest.raises(RefusedTurnsError):
        refusing.render([*ASKED, ASKED[1]])
    assert refusing.render(ASKED).text.endswith("Hi [/INST]")
    assert process.is_running()


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


def test_json_is_written_as_models_were_trained_to_read_it():
    assert text_of("{{ {'a': '<é>'}|tojson }}") == '{"a": "<é>"}'
    assert text_of("{{ [1]|tojson(indent=2) }}") == "[\n  1\n]"


def test_lines_of_blocks_leave_no_trace_and_loops_can_be_left():
    source = (
        "a\n  {% for n in range(5) %}\n{% if n == 2 %}{% break %}{% endif %}{{ n }}{% endfor %}\nb"
    )
    assert text_of(source) == "a\n01b"


TALK = (*ASKED, Turn(Role.ASSISTANT, "Hello. "), Turn(Role.USER, "And now?"))


@pytest.mark.parametrize("source", [CHATML, LLAMA_2, LLAMA_3_2, MISTRAL_NEMO, ZEPHYR])
def test_the_parts_of_a_conversation_are_all_of_it_and_each_ends_with_its_turn(source):
    *parts, rest = template(source).parts(TALK)
    written = text_of(source, TALK)
    for part, turn in zip(parts, TALK, strict=True):
        assert part.rstrip() in written
        assert part.endswith(turn.text)
    # Some trim what is said; where a mark stands behind it, they do not.
    assert 0 <= len("".join(parts)) + len(rest) - len(written) <= 1


def test_a_part_is_without_the_thoughts_that_a_template_leaves_out():
    thought = (*ASKED, Turn(Role.ASSISTANT, "<think>Well.</think>Hello."), TALK[-1])
    parts = template(QWEN_3).parts(thought)
    assert parts[2].endswith("assistant\nHello.")


@pytest.mark.parametrize(
    "source",
    [
        "{{ messages[0].content }}",
        "{% for m in messages %}{{ m.content[:2] }}{% endfor %}",
        "{% for m in messages %}{{ m.content }}{{ m.content }}{% endfor %}",
    ],
)
def test_where_not_every_turn_is_written_once_there_are_no_parts(source):
    with pytest.raises(TemplateError, match="each turn once"):
        template(source).parts(TALK)
