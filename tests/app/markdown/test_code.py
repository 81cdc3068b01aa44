"""The colours of code: right, no letter changed, also while it is written, and never for long."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.markdown import code as limits
from app.markdown.code import Colouring, Growing, Kind, Span, colours_of

PYTHON = '''import os
"""A text
over lines."""
def add(a, b=1):
    # all of it
    return f"{a} + {b!r}" if a is not None else 0x1F
class A(Exception): pass
'''
SAMPLES = {
    "python": PYTHON * 30,
    "js": "// a\nfunction f(x) {\n  return `a ${x} b\n  c` + 'd';\n}\n/* e\n f */\nconst g = 1;\n"
    * 40,
    "c++": "#include <a>\n/* b\n c */\nint main() {\n  return 0; // d\n}\n" * 40,
    "html": "<p class='a'>b</p>\n<script>\nlet c = 1;\n</script>\n<!-- d\n e -->\n" * 40,
    "json": '{\n  "a": [1, true, null],\n  "b": {"c": "d"}\n}\n' * 40,
    "yaml": "a:\n  - b: 1\n    c: |\n      d\n      e\nf: 'g'\n" * 40,
    "bash": "if [ -n \"$A\" ]; then\n  cat <<EOF\nb\nEOF\nfi\necho 'c'\n" * 40,
    "diff": "--- a\n+++ b\n@@ -1 +1 @@\n-c\n+d\n e\n" * 40,
    "sql": "SELECT a, 'b\nc' FROM d -- e\nWHERE f = 1;\n" * 40,
}
CODE = st.lists(
    st.sampled_from([
        *"(){}[]<>'\"`/*#-=:;,.\\ \n\t1a",
        '"""',
        "'''",
        "/*",
        "*/",
        "//",
        "<!--",
        "${",
    ])
    | st.sampled_from(["def ", "class ", "return", "if", "你好", "é", "\r\n", "😀"]),
    max_size=80,
).map("".join)
LANGUAGES = st.sampled_from([*SAMPLES, "java", "rust", "go", "php", "markdown", "console", "tsx"])


def told(code, language):
    """Return the letters of each kind, line by line."""
    lines = code.split("\n")
    return [
        [(line[span.start : span.start + span.length], span.kind) for span in spans]
        for line, spans in zip(lines, colours_of(code, language), strict=True)
    ]


@pytest.mark.parametrize(
    ("language", "code", "kinds"),
    [
        (
            "python",
            "def f(): # a",
            [("def", Kind.KEYWORD), ("f", Kind.NAME), ("# a", Kind.COMMENT)],
        ),
        ("python", "x = 'a'", [("=", Kind.OPERATOR), ("'a'", Kind.STRING)]),
        ("python", "len(None)", [("len", Kind.BUILTIN), ("None", Kind.NUMBER)]),
        ("python", "a and 1.5", [("and", Kind.KEYWORD), ("1.5", Kind.NUMBER)]),
        ("json", '"a": 1', [('"a"', Kind.KEYWORD), ("1", Kind.NUMBER)]),
        ("diff", "+a", [("+a", Kind.ADDED)]),
        ("diff", "-a", [("-a", Kind.REMOVED)]),
        (
            "python",
            "'你好' + 'é😀'",
            [("'你好'", Kind.STRING), ("+", Kind.OPERATOR), ("'é😀'", Kind.STRING)],
        ),
        ("c", "#include <a.h>", [("#include", Kind.KEYWORD), ("<a.h>", Kind.STRING)]),
    ],
)
def test_letters_have_the_colours_of_what_they_are(language, code, kinds):
    assert told(code, language) == [kinds]


def test_what_goes_over_lines_has_its_colour_on_each():
    assert told('"""a\n\nb"""', "python") == [
        [('"""a', Kind.COMMENT)],
        [],
        [('b"""', Kind.COMMENT)],
    ]


@given(CODE, LANGUAGES)
@settings(deadline=None)
def test_spans_are_in_order_and_within_their_lines(code, language):
    lines, colours = code.split("\n"), colours_of(code, language)
    assert len(lines) == len(colours)
    for line, spans in zip(lines, colours, strict=True):
        at = 0
        for span in spans:
            assert at <= span.start < span.start + span.length <= len(line)
            at = span.start + span.length


@given(CODE, LANGUAGES)
@settings(deadline=None)
def test_what_is_coloured_bit_by_bit_is_the_same(code, language):
    colouring = Colouring(code, language)
    while not colouring.go_on(0):
        assert len(colouring.lines) == code.count("\n") + 1
    assert colouring.lines == colours_of(code, language)


def _grown(code, language):
    """Return the colours that lines get one by one, and how many lines were read for each."""
    growing, colours, read = Growing(language), [], []
    lines = code.splitlines()
    for count in range(1, len(lines) + 1):
        begins, new = growing.grown(lines[:count])
        colours[begins:] = new
        read.append(sum(len(line) + 1 for line in lines[begins:count]))
    return colours, read


@pytest.mark.parametrize("language", SAMPLES)
def test_lines_that_come_one_by_one_have_the_colours_of_the_whole(language):
    colours, _ = _grown(SAMPLES[language], language)
    assert colours == colours_of(SAMPLES[language].removesuffix("\n"), language)


@pytest.mark.parametrize("language", ["python", "js", "c++", "json", "diff"])
def test_a_new_line_costs_no_more_than_a_window(language):
    _, read = _grown(SAMPLES[language] * 4, language)
    assert max(read) < 2 * limits.WINDOW


def test_what_has_no_end_in_sight_is_given_up_until_it_is_whole():
    endless = 'x = """\n' + "words that go on and on\n" * 1_000
    colours, read = _grown(endless, "python")
    assert max(read) < 30_000
    assert colours[-1] == ()
    assert colours_of(endless, "python")[-2] == (Span(0, 23, Kind.STRING),)


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("x = 1", "nonsense"),
        ("x = 1", ""),
        ("x = 1\n" * 20_000, "python"),
        (f"x = '{'a' * limits.MOST_IN_A_LINE}'", "python"),
    ],
)
def test_what_has_no_language_or_is_too_long_has_no_colours(code, language):
    assert colours_of(code, language) == [()] * (code.count("\n") + 1)
    lines = code.split("\n")
    assert Growing(language).grown(lines) == (0, [()] * len(lines))


@pytest.mark.parametrize("language", ["python", "java", "objective-c", "js", "html", "php", "c++"])
@pytest.mark.parametrize("unit", ["\n", "(", "{\n", "/*\n", "'\n", '"""\n', "<a\n", "a.", "${"])
@pytest.mark.timeout(30)
def test_what_is_made_to_take_long_ends(language, unit):
    count = limits.MOST_CHARACTERS // len(unit) if "\n" in unit else limits.MOST_IN_A_LINE // 2
    assert len(colours_of("x = " + unit * count, language)) == unit.count("\n") * count + 1


def test_what_a_lexer_would_never_end_with_has_no_colours():
    # Twice as long for each backslash more.
    endless = '"' + "\\" * 200
    assert colours_of(endless, "scala") == [()]
    growing = Growing("scala")
    assert growing.grown(["val a = 1"])[1] != [()]
    assert growing.grown(["val a = 1", endless]) == (0, [(), ()])
    assert growing.grown(["val a = 1", endless, "x"]) == (0, [(), (), ()])


def test_other_threads_leave_code_as_it_is():
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(colours_of, "def f(): pass", "python").result() == [()]
