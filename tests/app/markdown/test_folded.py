"""What is folded away of a message, and the parts that are seen of the rest."""

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.attachment import Attachment, with_attachments
from app.domain.conversation import Message, Role
from app.domain.reply import Finish
from app.markdown.blocks import Code, blocks_of, code_from
from app.markdown.folded import Reading, reading_of, seen_of, source_of

BITS = st.sampled_from([
    *("<think>", "</think>", "\n</think>\n", "\n<think>\n", "`", "\n```py\n", "\n```\n", "\n\n"),
    *("- item\n", "word ", "A longer paragraph. " * 60 + "\n\n", "x = 1\n" * 250),
])
TEXTS = st.lists(BITS, max_size=14).map("".join)


def reply(text, finish=Finish.END):
    return Message("m", Role.ASSISTANT, text, None, 1.0, finish)


def question(said, *attachments):
    return Message("m", Role.USER, with_attachments(said, attachments), None, 1.0)


def closed(_):
    return False


def opened(_):
    return True


def test_a_closed_thought_is_one_line_above_the_answer():
    message = reply("<think>\nHm.\n</think>\n\nSo.")
    head, said = reading_of(message, closed).parts
    assert (head.head, head.fold, head.of(message.text)) == (True, 0, "<think>\nHm.\n</think>")
    assert said.of(message.text) == "\n\nSo."


def test_an_open_thought_has_parts_of_its_own():
    message = reply("<think>\nHm.\n</think>\n\nSo.")
    read = reading_of(message, opened)
    assert [(each.head, each.fold) for each in read.parts] == [(True, 0), (False, 0), (False, None)]
    assert read.parts[1].of(message.text) == "\nHm.\n"


def test_a_thought_without_a_word_is_none():
    read = reading_of(reply("<think>\n\n</think>\n\nSo."), closed)
    assert not read.folds
    assert len(read.parts) == 1


def test_behind_a_thought_that_goes_on_there_is_room_for_the_answer():
    message = reply("<think>\nHm", finish=None)
    read = reading_of(message, closed)
    assert not read.folds[0].ended
    assert read.parts[-1].fold is None


def test_an_attachment_is_shown_as_the_code_that_it_is():
    message = question("Why?", Attachment("a.py", "x = 1\n\n```\ny"), Attachment("", "pasted"))
    read = reading_of(message, opened)
    heads = [each.attachment.name for each in read.folds]
    assert heads == ["a.py", ""]
    code = [part for part in read.parts if part.fold is not None and not part.head]
    first, second = (blocks_of(message.text, part)[0] for part in code)
    assert first == Code("x = 1\n\n```\ny", "py")
    assert second == Code("pasted", "text")
    assert read.parts[-1].of(message.text) == "Why?"


def test_a_long_attachment_is_copied_whole_from_its_first_part():
    text = "\n".join(f"line {number}" for number in range(700))
    message = question("Why?", Attachment("a.py", text), Attachment("", "pasted"))
    read = reading_of(message, opened)
    assert sum(part.fold == 0 for part in read.parts) > 3
    assert code_from(message.text, read.parts, 1, block=0, notes=frozenset()) == text
    pieces = [source_of(message.text, p) for p in read.parts if p.fold == 0 and not p.head]
    assert "".join(pieces) == text


def test_code_that_a_thought_leaves_open_ends_with_the_thought():
    message = reply("<think>\n```py\na = 1\n</think>\n```py\nb = 2\n```")
    parts = reading_of(message, opened).parts
    assert code_from(message.text, parts, 1, block=0, notes=frozenset()) == "a = 1"


def test_only_what_can_be_read_is_found():
    message = reply("<think>\nHm.\n</think>\n\nSo.")
    read = reading_of(message, opened)
    shown = "".join(each for at, each in enumerate(message.text) if read.shows(at))
    assert shown == "\nHm.\n\n\nSo."


def test_what_is_seen_of_folded_messages_is_what_they_say():
    assert seen_of(reply("<think>\nHm.\n</think>So.")) == "So."
    assert seen_of(question("Why?", Attachment("a.py", "x" * 500))) == "Why?"


@settings(deadline=None)
@given(TEXTS, st.booleans(), st.data())
def test_what_is_read_on_is_what_is_read_at_once(text, is_open, data):
    places = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)) | {len(text)})
    known = Reading(())
    for place in places:
        message = reply(text[:place], finish=None)
        known = reading_of(message, lambda _: is_open, known)
        assert known == reading_of(message, lambda _: is_open)


@settings(deadline=None)
@given(TEXTS)
def test_open_parts_have_all_that_is_to_be_read_once_and_in_order(text):
    read = reading_of(reply(text), opened)
    ends = 0
    for part in read.parts:
        assert ends <= part.start <= part.end
        ends = part.end
    for fold in read.folds:
        inside = "".join(
            part.of(text) for part in read.parts if part.fold == fold.number and not part.head
        )
        assert inside == text[slice(*fold.inside)]
