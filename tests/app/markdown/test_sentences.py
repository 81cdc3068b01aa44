"""A reply that grows, as sentences: each once, none lost, never half a one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.markdown.sentences import Sentences

SIGNS = "ab1 .!?。！「」\n\n`*_$|#->[]()\\:~=é"
ANY = st.text(st.sampled_from(SIGNS), max_size=120)
# Pieces that mean something to Markdown, in any order.
BITS = st.sampled_from([
    *("```\n", "```py\n", "$$", "\\[", "\\]", "| a | b |\n", "|---|---|\n", "- ", "1. ", "# "),
    *("> ", "**bold. And", "**", "`a. B`", "$x$", "[a. B](http://c.d)", "Word. ", "word. ", "。"),
    *("\n", "\n\n", "e.g. this", "3.14 ", "What?! ", "is “it.” No", "$5. ", "[1] ", "---\n", " "),
])  # fmt: skip
MARKDOWN = st.lists(BITS, max_size=30).map("".join)
WORDS = st.lists(st.sampled_from(["tea", "cups", "are", "3.5", "hot", "z-axis"]), min_size=1)
ENDS = st.sampled_from([".", "!", "?", "…", "?!"])
SENTENCE = st.builds(lambda words, end: " ".join(["We", *words]) + " too" + end, WORDS, ENDS)
SENTENCE_CJK = st.builds(
    lambda words, end: "".join(words) + end,
    st.lists(st.sampled_from(["今天", "天気", "です", "很好", "，", "GPU"]), min_size=1),
    st.sampled_from(["。", "！", "？", "？！", "。」"]),
)


def whole(text):
    """Return what is told of a text that is there at once."""
    return Sentences().finish(text)


def grown(text, cuts):
    """Return what is told of a text that comes in pieces."""
    sentences = Sentences()
    places = sorted(cut % (len(text) + 1) for cut in cuts)
    told = [each for place in places for each in sentences.read(text[:place])]
    return told + sentences.finish(text)


@pytest.mark.parametrize("texts", [ANY, MARKDOWN], ids=["letters", "markdown"])
def test_however_a_text_comes_the_same_sentences_are_told(texts):
    @settings(deadline=None, max_examples=400)
    @given(texts, st.lists(st.integers(0, 400), max_size=40))
    def hold(text, cuts):
        assert grown(text, cuts) == whole(text)

    hold()


@settings(deadline=None)
@given(st.lists(SENTENCE, max_size=8), st.sampled_from([" ", "\n", "\n\n"]))
def test_each_sentence_is_told_once_and_whole(said, between):
    assert grown(between.join(said), range(400)) == said


@settings(deadline=None)
@given(st.lists(SENTENCE_CJK, max_size=8))
def test_chinese_and_japanese_sentences_are_told_without_a_space_between_them(said):
    assert grown("".join(said), range(400)) == said


@settings(deadline=None)
@given(ANY.map(lambda text: "".join(each for each in text if each not in "`~$|[\\")))
def test_no_letter_of_prose_is_lost(text):
    told = "".join(whole(text))
    assert [each for each in told if each.isalnum()] == [each for each in text if each.isalnum()]


def test_a_sentence_is_told_as_soon_as_the_next_begins_and_not_before():
    sentences = Sentences()
    assert sentences.read("It is 3.5 GB. ") == []
    assert sentences.read("It is 3.5 GB. T") == ["It is 3.5 GB."]
    assert sentences.read("It is 3.5 GB. That is") == []
    assert sentences.finish("It is 3.5 GB. That is") == ["That is"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("See e.g. Qt. Or Dr. Who. Or v. 3. So.",
         ["See e.g. Qt.", "Or Dr. Who.", "Or v. 3. So."]),
        ("He said “Go.” He went.", ["He said “Go.”", "He went."]),
        ("他说：「好。」然后走了。", ["他说：「好。」", "然后走了。"]),
        ("行くの？行く！", ["行くの？", "行く！"]),
        ("好!走", ["好!", "走"]),
        ("**Bold. Still** and *it. Goes* on.", ["Bold.", "Still and it.", "Goes on."]),
        ("Use `a. B` or [a. B](http://c.d/e). Yes.", ["Use a. B or a. B.", "Yes."]),
        ("2*3 is six. A `**kwargs` too.", ["2*3 is six.", "A **kwargs too."]),
        ("So $a. B$ holds, and \\(c. D\\) too. It costs $5. Or $6.",
         ["So formula holds, and formula too.", "It costs $5. Or $6."]),
        ("First\n- One. Two\n- Three\n1. Four\n\n> Five",
         ["First", "One.", "Two", "Three", "1. Four", "Five"]),
        ("# A heading\nand text", ["A heading", "and text"]),
        ("Line one\nline two", ["Line one line two"]),
        ("Told.[^1] Again", ["Told.", "Again"]),
        ("A cat’s ☕️ 👍", ["A cat’s ☕️ 👍"]),
        ("One…\n\n---\n\nTwo", ["One…", "Two"]),
        ("- [x] Done\n- [ ] Not", ["Done", "Not"]),
    ],
)  # fmt: skip
def test_words_are_told_without_marks(text, told):
    assert whole(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("So:\n```python\na = 1\n\nb.c()\n```\nYes.", ["So:", "Code, python, 3 lines", "Yes."]),
        ("```\na\n```", ["Code, text, 1 line"]),
        ("~~~~ js x\n```\n~~~\n~~~~", ["Code, js, 2 lines"]),
        ("- a\n  ```\n  b\n  ```\n- c", ["a", "Code, text, 1 line", "c"]),
        ("```py\nnever. Ended", ["Code, py, 1 line"]),
        ("A\n\n| a | b |\n|---|:-:|\n| 1 | 2 |\nB", ["A", "Table, 2 columns, 2 rows", "B"]),
        ("a | b\n---|---\n1 | 2\n3 | 4\n\nB", ["a | b", "Table, 2 columns, 2 rows", "B"]),
        ("| no table", ["| no table"]),
        ("So\n$$\nx = 1. Y\n$$\nand $z$", ["So", "Formula", "and formula"]),
        ("$$ x $$", ["Formula"]),
        ("\\[\nx\n\\]\nThen", ["Formula", "Then"]),
    ],
)
def test_what_is_not_read_aloud_is_named(text, told):
    assert whole(text) == told
    assert grown(text, range(len(text))) == told


def test_what_was_there_before_a_place_is_not_told():
    assert Sentences(start=4).finish("One.Two.") == ["Two."]
