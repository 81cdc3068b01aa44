"""What is read aloud of a message."""

from hypothesis import given, settings
from hypothesis import strategies as st

from app.markdown.aloud import MOST, aloud


def read(text):
    return list(aloud(text, "Code."))


def test_marks_addresses_and_boxes_are_not_read():
    text = "# A *title*\n\n- [x] one [page](https://example.org/a)\n- `two`"
    text += "\n\n> said[^1]\n\n---\n\n[^1]: A note"
    assert read(text) == ["A title", "one page", "two", "said", "A note"]


def test_of_code_only_that_it_is_there():
    assert read("Before\n\n```python\nprint('x')\n```\n\nAfter") == ["Before", "Code.", "After"]


def test_code_that_is_read_in_parts_is_named_once():
    lines = "\n".join(f"print({number})" for number in range(900))
    assert read(f"Before\n\n```python\n{lines}\n```\n\nAfter") == ["Before", "Code.", "After"]


def test_a_table_is_read_cell_by_cell_and_a_formula_as_it_is_written():
    assert read("| a | b |\n|---|---|\n| 1 | 2 |\n\n$$x^2$$") == ["a", "b", "1", "2", "x^2"]


def test_a_long_paragraph_is_read_in_pieces_that_end_with_words():
    pieces = read("word " * 2000)
    assert all(len(piece) <= MOST and piece.endswith("word") for piece in pieces)
    assert " ".join(pieces).split() == ["word"] * 2000


def test_a_long_paragraph_without_spaces_ends_its_pieces_with_sentences():
    pieces = read("这是一个句子。" * 1000)
    assert all(piece.endswith("。") for piece in pieces)
    assert "".join(pieces) == "这是一个句子。" * 1000


@settings(deadline=None, max_examples=60)
@given(st.text(alphabet="abc 。*`#>\n[]($", max_size=4000))
def test_no_text_makes_it_fail_and_no_piece_is_empty_or_too_long(text):
    assert all(0 < len(piece) <= MOST for piece in aloud(text, "Code."))
