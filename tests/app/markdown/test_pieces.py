"""Pieces say together what the whole says, wherever it is cut."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.markdown import blocks
from app.markdown.blocks import blocks_of
from app.markdown.parts import Part
from app.markdown.pieces import pieces_of
from tests.helpers.long_answer import answer

LINES = ["para one\n", "\n", "- item\n", "  more\n", "1. x\n", "-\n", "```py\n", "```\n", " ```\n"]
LINES += ["code\n", "    i\n", "$$\n", "$$ a $$\n", "\\[\n", "\\]\n", "\\] b\n", "# h\n", "| a |\n"]
LINES += ["|-|\n", "~~~\n", "> q\n", "> ```\n", "> - q\n", "lazy", " ", "\r\n", "\r", "\t"]
LINES += ["\u2028\n", "[^1]: note\n", "a[^1]\n", "- [x] done\n", "- ```\n", "   ```\n", "---\n"]
LINES += ["- \\[\n", "2) y\n", "[^1]:\n", "$$ x\n"]
TEXTS = st.lists(st.sampled_from(LINES), max_size=24).map("".join)
NOTES = frozenset({"1"})


def read(text):
    return blocks_of(text, Part(0, len(text)), NOTES)


def read_whole(text):
    blocks._read.cache_clear()  # noqa: SLF001 - it would tell what was read in pieces
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocks, "pieces_of", lambda source: [source])
        whole = read(text)
    blocks._read.cache_clear()  # noqa: SLF001
    return whole


@given(TEXTS)
@settings(deadline=None, max_examples=300)
@example("- a\n\n ```\ncode\n\nwords\n```\n")
@example("\\[\n\n```\ncode\n\\]\n\nwords\n")
@example("$$\n- a\n$$ b\n\n- c\n")
@example("\u2028\n\n```py\n```\n")
@example("> - q\n\n-\n")
@example("- \\[\n\n\\]\n")
@example("[^1]:\n\nwords\n")
@example("$$ x\n- \\[\n\n\\] b\n")
@example("- a\n\n> b\n# c\n-\n")
@example("1. a\n\n   ```\n   b\n\nwords\n\n```\nc\n\nd\n```\n")
def test_pieces_are_read_as_the_whole_is(text):
    assert "".join(pieces_of(text)) == text
    assert read(text) == read_whole(text)


@pytest.mark.parametrize("seed", range(4))
def test_a_long_answer_is_read_in_many_pieces_and_as_the_whole_is(seed):
    text = answer(4_000, seed)
    assert len(pieces_of(text)) > 12
    assert read(text) == read_whole(text)


@pytest.mark.parametrize(
    "pieces",
    [
        ["# A\n\n", "words\n\n", "more"],
        ["words\nand more\n"],
        ["- a\n- b\n\n- c\n\n", "words\n\n", "- d"],
        ["- a\n\n  b\n\n", "c"],
        ["```py\na\n\nb\n```\n\n", "c"],
        ["$$\na\n$$\n\n", "b"],
        ["\\[\na\n\nb\n\\]\n\n", "c"],
        ["$$\na \\\\[4pt]\nb\n$$\n\n", "c"],
        ["| a |\n|---|\n| b |\n\n", "c"],
        ["> a\n\n", "> b"],
    ],
)
def test_a_piece_ends_where_nothing_goes_on(pieces):
    assert pieces_of("".join(pieces)) == pieces


@given(TEXTS.map(lambda text: text.replace("\r", "")), st.sampled_from(LINES[:20]))
@settings(deadline=None)
def test_what_is_written_behind_leaves_all_pieces_but_the_last_as_they_are(text, more):
    before, after = pieces_of(text)[:-1], pieces_of(text + more)
    assert after[: len(before)] == before
