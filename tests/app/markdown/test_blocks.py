"""What a text is made of, that nothing said is missing, and that nothing takes long."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.markdown import blocks
from app.markdown.blocks import (
    Code,
    Formula,
    Paragraph,
    Prose,
    Run,
    Style,
    Table,
    Verbatim,
    blocks_of,
    text_of,
)
from app.markdown.parser import note_labels
from app.markdown.parts import Part, parts_of

MARKS = ["```", "&amp;", "|-|-|\n", "1. ", "- ", "<img src=http://x>", "<b>", "](", "![", "](/"]
MARKS += [
    "http://x.y/",
    "javascript:",
    "data:",
    "mailto:",
    "\\(",
    "\\)",
    "\\[",
    "$",
    "[^1]",
    "[ ] ",
]
LETTERS = "你好éß"
WORDS = [*LETTERS, *"abc12", *"#*_`~>-+.|[]()!<>&\\:\n\n\n  \t\"'", *MARKS]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=60).map("".join)


def read(text):
    return [block for part in parts_of(text) for block in blocks_of(text, part, note_labels(text))]


def paragraphs(text):
    (prose,) = read(text)
    return list(prose.paragraphs)


def runs(text):
    (paragraph,) = paragraphs(text)
    return list(paragraph.runs)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "a **b** *c* ~~d~~ `e`",
            [
                Run("a "),
                Run("b", Style.BOLD),
                Run(" "),
                Run("c", Style.ITALIC),
                Run(" "),
                Run("d", Style.STRUCK),
                Run(" "),
                Run("e", Style.CODE),
            ],
        ),
        ("***a* b** c", [Run("a", Style.BOLD | Style.ITALIC), Run(" b", Style.BOLD), Run(" c")]),
        ("****a**** b", [Run("a", Style.BOLD), Run(" b")]),
        ("a  \nb\nc", [Run("a\nb\nc")]),
        ("&copy; \\*", [Run("© *")]),
        ("<b>a</b>", [Run("<b>a</b>")]),
        (
            "[a **b**](http://x.y)",
            [Run("a ", href="http://x.y"), Run("b", Style.BOLD, "http://x.y")],
        ),
        ("[a](javascript:x)", [Run("[a](javascript:x)")]),
        ("[a](file:///etc/passwd)", [Run("[a](file:///etc/passwd)")]),
        (
            '![a](http://x.y/z "t")',
            [Run("a t ("), Run("http://x.y/z", href="http://x.y/z"), Run(")")],
        ),
        ("$5 and $6", [Run("$5 and $6")]),
        ("$x^2$ \\(y\\)", [Run("x^2", Style.FORMULA), Run(" "), Run("y", Style.FORMULA)]),
        ("so $$x$$", [Run("so "), Run("x", Style.FORMULA | Style.DISPLAY)]),
    ],
)
def test_letters_are_set_as_they_are_meant(text, said):
    assert runs(text) == said


@pytest.mark.parametrize(
    ("text", "address", "after"),
    [
        ("见https://x.y/a。谢谢", "https://x.y/a", "。谢谢"),
        ("(https://a.b/c_(d))", "https://a.b/c_(d)", ")"),
        ("see https://q.r/s?t=u.", "https://q.r/s?t=u", "."),
        ("https://zh.wikipedia.org/wiki/中文 ist", "https://zh.wikipedia.org/wiki/中文", " ist"),
    ],
)
def test_an_address_in_a_text_leads_there(text, address, after):
    said = runs(text)
    assert Run(address, href=address) in said
    assert said[-1].text == after


@pytest.mark.parametrize("text", ["xhttps://a.b", "http://", "`https://a.b`", "ftp://a.b"])
def test_what_is_no_address_leads_nowhere(text):
    assert not any(run.href for run in runs(text))


@pytest.mark.parametrize(
    "text",
    [
        "**「重要」**です",
        "これは**「重要」**です。",
        "**强调。**然后",
        "**이 용어(This term)**를 강조",
        "说**“好”**吧",
    ],
)
def test_emphasis_beside_full_width_punctuation_is_seen(text):
    assert any(run.style is Style.BOLD for run in runs(text))


@pytest.mark.parametrize("text", ["a ** b", "2**3", "a** b**", "**:**a", "x*y"])
def test_emphasis_in_other_scripts_is_as_commonmark_has_it(text):
    assert runs(text) == [Run(text)]


def test_items_have_their_marks_and_stand_as_deep_as_they_are():
    said = paragraphs("3. a\n   - b\n\n     c\n4) d")
    assert [(each.marker, len(each.place)) for each in said] == [
        ("3.", 1), ("•", 2), ("", 2), ("4)", 1),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["-", "- \n- a", "1. ```\n   x\n   ```\n2. a"])
def test_an_item_without_words_has_its_mark(text):
    prose = read(text)[0]
    assert prose.paragraphs[0].runs == ()
    assert prose.paragraphs[0].marker in {"•", "1."}


def test_a_task_has_its_box():
    assert [(each.marker, each.runs) for each in paragraphs("- [x] **a**\n- [ ] b")] == [
        ("☑", (Run("a", Style.BOLD),)),
        ("☐", (Run("b"),)),
    ]


def test_headings_quotes_and_rules():
    assert paragraphs("## A\n> b\n>> c\n\n---") == [
        Paragraph((Run("A"),), heading=2),
        Paragraph((Run("b"),), "q"),
        Paragraph((Run("c"),), "qq"),
        Paragraph((), rule=True),
    ]


def test_code_keeps_all_its_letters_and_tells_its_language():
    (code,) = read("```py a.py\n  <b>\n\n x\n```")
    assert (code.text, code.language) == ("  <b>\n\n x", "py")


def test_code_in_an_item_stands_in_it():
    assert [block.place for block in read("- a\n  ```\n  b\n  ```") if isinstance(block, Code)] == [
        "l"
    ]


def test_a_table_has_its_head_its_cells_and_their_sides():
    assert read("|a|**b**|\n|:-|-:|\n|1|2|") == [
        Table(
            (((Run("a"),), (Run("b", Style.BOLD),)), ((Run("1"),), (Run("2"),))), ("left", "right")
        )
    ]


@pytest.mark.parametrize("text", ["$$\nx\n- y\n$$", "\\[\nx\n- y\n\\]", "$$x\n- y$$"])
def test_a_formula_by_itself_is_one(text):
    assert read(text) == [Formula("x\n- y")]


def test_a_footnote_stands_where_it_was_written():
    text = "See.[^a]\n\n[^a]: The note."
    first, note = paragraphs(text)
    assert first.runs == (Run("See."), Run("a", Style.NOTE))
    assert (note.marker, note.runs) == ("a", (Run("The note."),))


def test_what_only_looks_like_a_footnote_is_text():
    assert runs("[^abc] is a class") == [Run("[^abc] is a class")]


def test_code_that_goes_on_in_another_part_says_so():
    text = "```py\n" + "x = 1\n" * 300 + "```\n\nDone."
    first, second, done = read(text)
    assert (first.continues, first.goes_on, second.continues, second.goes_on) == (
        False, True, True, False,
    )  # fmt: skip
    assert f"{first.text}\n{second.text}\n" == "x = 1\n" * 300
    assert second.language == "py"
    assert isinstance(done, Prose)


@given(TEXTS)
def test_no_letter_is_lost(text):
    told = "".join(map(said_by, read(text)))
    assert all(told.count(letter) >= text.count(letter) for letter in LETTERS)


def said_by(block):
    """Give all that a block shows or tells when it is pointed at."""
    said = text_of(block)
    match block:
        case Prose(all_of_it):
            marks = "".join(each.marker for each in all_of_it)
            return said + marks + "".join(run.href for each in all_of_it for run in each.runs)
        case Table(rows):
            return said + "".join(run.href for row in rows for cell in row for run in cell)
        case Code():
            return said + block.info
    return said


@given(TEXTS)
def test_links_lead_to_pages_and_people_alone(text):
    for block in read(text):
        for paragraph in block.paragraphs if isinstance(block, Prose) else ():
            for run in paragraph.runs:
                assert not run.href or run.href.lower().startswith((
                    "http://",
                    "https://",
                    "mailto:",
                ))


@pytest.mark.parametrize(
    "text",
    [
        "[" * (blocks.MOST_SIGNS["["] + 1),
        "\\(" * 21,
        "> " * 50 + "deep",
        "|a|\n|-|\n" + "|1|\n" * (blocks.MOST_ROWS + 1),
        "|a|\n|-|\n|b|c|",  # a cell more than the head has
    ],
)
def test_what_would_take_long_or_be_lost_is_shown_as_it_was_written(text):
    assert read(text) == [Verbatim(text)]


def test_a_part_without_words_has_no_blocks():
    assert blocks_of(" \n\n", Part(0, 3)) == ()
