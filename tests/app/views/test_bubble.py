"""One message, as it is shown."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QEnterEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QToolButton, QWidget

from app.domain.conversation import Message, Role
from app.domain.receipts import receipt_rows
from app.domain.reply import Finish
from app.markdown.parts import Part
from app.theme import DARK, LIGHT
from app.views.bubble import Bubble
from app.views.message_buttons import MessageButtons
from app.views.receipt_line import PAD
from app.views.row import Row
from app.views.wanted import Verb
from app.widgets.formulas import Formulas
from app.widgets.read_text import ReadText
from app.widgets.table_text import TableText
from tests.helpers.fake_answerer import RECEIPT

WIDTH = 600


@pytest.fixture
def bubble(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(WIDTH, 400)
    formulas = Formulas(parent)
    bubble = Bubble(parent, LIGHT, formulas)
    parent.show()
    yield bubble
    parent.hide()
    formulas.close()


def text_in(bubble):
    """Return the text that a bubble shows, which is one alone."""
    (text,) = (text for text in bubble.findChildren(ReadText) if text.isVisible())
    return text


def show(bubble, message, place="message 1 of 2", **more):
    parts = (Part(0, len(message.text)),)
    bubble.show_row(Row(message, place, parts, **more))
    height = bubble.arrange(WIDTH)
    bubble.resize(WIDTH, height)
    bubble.show()
    return height


def said(text, *, name="u"):
    return Message(name, Role.USER, text, parent=None, created=1.0)


def answered(text, finish=Finish.END, *, reason=None, receipt=None):
    return Message(
        "a", Role.ASSISTANT, text, "u", 2.0, finish=finish, reason=reason, receipt=receipt
    )


def note(bubble):
    label = bubble.findChild(QLabel, "note")
    return label.text() if label.isVisible() else ""


def test_what_the_user_said_stands_in_a_block_at_the_right(bubble):
    show(bubble, said("Hello"))
    block = bubble.findChild(QFrame, "block")
    assert block.isVisible()
    assert block.geometry().right() == WIDTH - 1
    assert block.width() < WIDTH / 2


def test_an_answer_has_the_whole_measure_and_no_block(bubble):
    show(bubble, answered("Hello"))
    assert not bubble.findChild(QFrame, "block").isVisible()
    assert text_in(bubble).width() == WIDTH


@pytest.mark.parametrize(
    ("finish", "words"),
    [
        (Finish.STOPPED, "Stopped"),
        (Finish.LENGTH, "as long as a reply may be"),
        (Finish.CONTEXT, "can hold no more"),
        (Finish.MEMORY, "out of memory"),
        (Finish.INTERRUPTED, "Interrupted"),
        (Finish.FAILED, "failed"),
    ],
)
def test_an_answer_that_did_not_end_by_itself_says_so(bubble, finish, words):
    show(bubble, answered("Half an", finish))
    assert words in note(bubble)
    assert text_in(bubble).toPlainText() == "Half an"


def test_a_failed_answer_gives_its_reason(bubble):
    show(bubble, answered("Half an", Finish.FAILED, reason="<b>The engine</b> ended."))
    assert note(bubble) == "<b>The engine</b> ended."
    assert bubble.findChild(QLabel, "note").property("failed")


def test_a_finished_answer_has_its_receipt_and_no_note(bubble):
    show(bubble, answered("Hi", receipt=RECEIPT))
    receipt = bubble.findChild(QToolButton, "receipt").text()
    assert receipt == "41 tokens/s · first word 0.3 s · read 31 tokens"
    assert not note(bubble)


def test_the_receipt_of_an_answer_stopped_while_reading_says_only_what_was(bubble):
    stopped = replace(RECEIPT, read_tokens=20, completion_tokens=0, decode_tps=0.0)
    show(bubble, answered("", Finish.STOPPED, receipt=stopped))
    assert bubble.findChild(QToolButton, "receipt").text() == "read 20 tokens"


def test_one_token_is_one_token(bubble):
    one = replace(RECEIPT, read_tokens=1, completion_tokens=0, decode_tps=0.0)
    show(bubble, answered("Hi", receipt=one))
    assert bubble.findChild(QToolButton, "receipt").text() == "read 1 token"


def test_of_an_empty_answer_there_is_nothing_to_copy(bubble):
    show(bubble, answered("", Finish.STOPPED, receipt=RECEIPT))
    assert not bubble.findChild(QToolButton, "copy").isVisible()
    show(bubble, answered("Hi", receipt=RECEIPT))
    assert bubble.findChild(QToolButton, "copy").isVisible()


LONG = replace(RECEIPT, read_tokens=1_234, reused_tokens=106_789)
WHOLE = "41 tokens/s · first word 0.3 s · read 1,234 tokens · reused 106,789"


@pytest.mark.parametrize("width", range(60, WIDTH, 45))
def test_a_receipt_without_room_leaves_whole_parts_out_and_never_half_a_number(bubble, width):
    show(bubble, answered("Hi", receipt=LONG))
    bubble.arrange(width)
    receipt = bubble.findChild(QToolButton, "receipt")
    needed = receipt.fontMetrics().horizontalAdvance(receipt.text())
    assert needed <= receipt.width() or not receipt.text()
    assert all(part in [*WHOLE.split(" · "), "…", ""] for part in receipt.text().split(" · "))
    assert receipt.accessibleName() == WHOLE


def test_a_receipt_tells_how_much_was_guessed_ahead(bubble):
    guessed = replace(RECEIPT, drafted_tokens=60, accepted_tokens=23, draft_gain=1.32)
    show(bubble, answered("Hi", receipt=guessed))
    told = bubble.findChild(QToolButton, "receipt").accessibleName()
    assert told.endswith("1.3 × as quick by guessing ahead")
    assert ("Guessed ahead", "23 of 64 tokens, so 1.3 × as quick") in receipt_rows(guessed)


def test_a_receipt_says_nothing_of_guesses_that_won_no_time(bubble):
    guessed = replace(RECEIPT, drafted_tokens=60, accepted_tokens=23, draft_gain=1.02)
    show(bubble, answered("Hi", receipt=guessed))
    assert "ahead" not in bubble.findChild(QToolButton, "receipt").accessibleName()
    assert ("Guessed ahead", "23 of 64 tokens") in receipt_rows(guessed)


@pytest.mark.parametrize("width", range(60, WIDTH, 5))
def test_no_letter_of_a_receipt_stands_where_the_button_has_its_margin(bubble, width):
    show(bubble, answered("Hi", receipt=LONG))
    bubble.arrange(width)
    receipt = bubble.findChild(QToolButton, "receipt")
    room = receipt.width() - 2 * PAD
    advance = receipt.fontMetrics().horizontalAdvance(receipt.text())
    assert advance <= room or not receipt.text()


def test_a_long_name_of_a_model_leaves_room_for_what_the_answer_cost(bubble):
    model = "Hermes-3-Llama-3.2-3B-abliterated-Q4_K_M"
    show(bubble, answered("Hi", receipt=replace(LONG, model=model)), at=2, versions=2)
    receipt = bubble.findChild(QToolButton, "receipt")
    assert receipt.text().startswith("Hermes-3-…ted-Q4_K_M · 41 tokens/s")
    assert receipt.toolTip() == f"{model} · {WHOLE}"


def test_where_there_is_little_room_a_receipt_says_what_it_cost_and_not_who_wrote_it(bubble):
    show(bubble, answered("Hi", receipt=replace(LONG, model="Llama-3.2-3B")), at=2, versions=2)
    receipt = bubble.findChild(QToolButton, "receipt")
    said = []
    for width in range(WIDTH, 270, -5):
        bubble.arrange(width)
        said.append(receipt.text())
    assert said[0].startswith("Llama-3.2-3B · 41 tokens/s")
    assert "41 tokens/s · …" in said
    assert said[-1] == "41 tokens/s"


def test_what_a_receipt_leaves_out_is_shown_at_the_pointer_and_comes_back_with_the_room(bubble):
    show(bubble, answered("Hi", receipt=LONG))
    receipt = bubble.findChild(QToolButton, "receipt")
    assert (receipt.text(), receipt.toolTip()) == (WHOLE, "")
    bubble.arrange(300)
    assert receipt.text().endswith("· …")
    assert receipt.toolTip() == WHOLE
    bubble.arrange(WIDTH)
    assert (receipt.text(), receipt.toolTip()) == (WHOLE, "")


def test_the_receipt_takes_no_room_of_its_own(bubble):
    growing = show(bubble, answered("Hi", None))
    assert show(bubble, answered("Hi", receipt=RECEIPT)) == growing


def test_copy_is_wanted_of_the_message_and_said_to_be_done(bubble, qtbot):
    message = answered("Hi")
    show(bubble, message)
    button = bubble.findChild(QToolButton, "copy")
    assert button.accessibleName() == "Copy answer"
    with qtbot.waitSignal(bubble.wanted) as wanted:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (wanted.args[0].verb, wanted.args[0].message) == (Verb.COPY, message)
    assert button.toolTip() == "Copied"


def test_the_button_of_what_the_user_said_is_there_and_shows_itself_near_the_mouse(bubble):
    show(bubble, said("Hello"))
    button = bubble.findChild(QToolButton, "copy")
    assert button.isVisible()
    button.clearFocus()
    QApplication.sendEvent(bubble, QEvent(QEvent.Type.Leave))
    assert not is_seen(bubble, "copy")
    QApplication.sendEvent(bubble, QEnterEvent(QPointF(), QPointF(), QPointF()))
    assert is_seen(bubble, "copy")


def test_a_bubble_is_used_again_for_another_message(bubble):
    show(bubble, answered("Half an", Finish.STOPPED, receipt=RECEIPT))
    show(bubble, said("Hello", name="v"))
    assert bubble.objectName() == "message-v"
    assert not note(bubble)
    assert not bubble.findChild(QToolButton, "receipt").isVisible()
    assert bubble.findChild(QToolButton, "copy").accessibleName() == "Copy message"


def test_a_bubble_says_who_when_and_where(bubble):
    show(bubble, answered("Hi", receipt=RECEIPT), place="message 2 of 2")
    assert bubble.accessibleName().startswith("Assistant, Tiny, ")
    assert bubble.accessibleName().endswith("message 2 of 2")
    assert bubble.accessibleDescription() == "Hi"


def test_a_bubble_can_be_worn_dark(bubble):
    show(bubble, answered("Hi"), is_latest=True)  # whose buttons are seen, wherever the mouse is
    light = bubble.findChild(QToolButton, "copy").grab().toImage()
    bubble.wear(DARK)
    assert bubble.findChild(QToolButton, "copy").grab().toImage() != light


def test_of_a_pasted_file_the_beginning_is_shown_and_all_of_it_copied(bubble):
    text = "a line\n" * 20_000
    show(bubble, Message("u", Role.USER, text, None, 1.0))
    shown = text_in(bubble).toPlainText()
    assert shown.endswith("[120,000 more letters. Copy takes all of them.]")


def test_an_answer_that_may_go_on_offers_it_above_its_receipt(bubble, qtbot):
    message = answered("Half an", Finish.LENGTH, receipt=RECEIPT)
    show(bubble, message, may_go_on=True)
    bubble.arrange(WIDTH)
    bubble.show()
    go_on, receipt = bubble.findChild(QToolButton, "goOn"), bubble.findChild(QToolButton, "receipt")
    assert (go_on.text(), go_on.accessibleName()) == ("Continue", "Continue answer")
    assert not go_on.geometry().intersects(bubble.findChild(QToolButton, "copy").geometry())
    assert not go_on.geometry().intersects(receipt.geometry())
    with qtbot.waitSignal(bubble.going_on_wanted):
        go_on.click()
    show(bubble, message)
    assert not go_on.isVisible()


def test_what_can_be_done_with_a_message_is_entered_one_after_the_other(bubble):
    show(bubble, answered("Half an", Finish.STOPPED), may_go_on=True)
    bubble.arrange(WIDTH)
    bubble.show()
    bubble.window().activateWindow()
    for name in ("goOn", "copy", "retry", "edit", "more", "more"):
        bubble.enter()
        assert bubble.findChild(QToolButton, name).hasFocus()


def names(bubble):
    """Return the names of the buttons that can be pressed, as a screen reader says them."""
    buttons = bubble.findChild(MessageButtons).findChildren(QToolButton)
    return [each.accessibleName() for each in buttons if each.isVisible() and each.isEnabled()]


def test_a_question_and_an_answer_have_their_buttons_whether_they_are_seen_or_not(bubble):
    show(bubble, said("Hello"))
    assert names(bubble) == ["Copy message", "Edit message", "More actions"]
    show(bubble, answered("Hi"))
    assert names(bubble) == ["Copy answer", "Try again", "Edit answer", "More actions"]


def test_an_answer_that_grows_is_neither_edited_nor_made_again(bubble):
    show(bubble, answered("Hi", None), at=2, versions=2)
    assert names(bubble) == ["Copy answer", "More actions"]


@pytest.mark.parametrize(
    ("at", "versions", "told"),
    [
        (1, 1, []),
        (1, 3, ["Next version, 1 of 3"]),
        (2, 3, ["Previous version, 2 of 3", "Next version, 2 of 3"]),
        (3, 3, ["Previous version, 3 of 3"]),
    ],
)
def test_versions_can_be_gone_through_where_there_are_others(bubble, at, versions, told):
    show(bubble, answered("Hi"), at=at, versions=versions)
    assert [name for name in names(bubble) if "version" in name] == told
    label = bubble.findChild(QLabel, "versions")
    assert label.isVisible() == (versions > 1)
    assert label.text() == f"{at}/{versions}"
    assert label.accessibleName() == f"Version {at} of {versions}"


@pytest.mark.parametrize("text", ["Hi", "A question that takes all the room it may have. " * 9])
@pytest.mark.parametrize("versions", [1, 12])
def test_the_buttons_of_a_question_cover_nothing_and_stay_inside(bubble, text, versions):
    height = show(bubble, said(text), at=versions, versions=versions)
    buttons = bubble.findChild(MessageButtons).geometry()
    assert not buttons.intersects(bubble.findChild(QFrame, "block").geometry())
    assert buttons.left() >= 0
    assert buttons.right() < WIDTH
    assert buttons.bottom() < height


def point_elsewhere(bubble):
    # The offscreen pointer rests where a window opens.
    QApplication.sendEvent(bubble, QEvent(QEvent.Type.Leave))


def is_seen(bubble, name):
    button = bubble.findChild(QToolButton, name)
    picture = bubble.grab(button.rect().translated(button.mapTo(bubble, QPoint()))).toImage()
    empty = picture.copy()
    empty.fill(picture.pixel(0, 0))
    return picture != empty


def test_only_the_latest_answer_shows_its_buttons_where_nobody_points_at_it(bubble):
    show(bubble, answered("Hi"), is_latest=True)
    point_elsewhere(bubble)
    assert is_seen(bubble, "copy")
    show(bubble, answered("Hi"))
    assert not is_seen(bubble, "copy")
    QApplication.sendEvent(bubble, QEnterEvent(QPointF(), QPointF(), QPointF()))
    assert is_seen(bubble, "copy")
    point_elsewhere(bubble)
    assert not is_seen(bubble, "retry")


def test_with_the_focus_on_the_message_or_a_button_all_of_them_are_seen(bubble, qtbot):
    show(bubble, answered("Hi"))
    bubble.window().activateWindow()
    qtbot.waitUntil(bubble.window().isActiveWindow)
    point_elsewhere(bubble)
    for focused in (bubble, bubble.findChild(QToolButton, "edit")):
        focused.setFocus()
        assert is_seen(bubble, "copy")
        focused.clearFocus()
        assert not is_seen(bubble, "copy")


def test_that_there_are_versions_is_always_seen(bubble):
    show(bubble, said("Hello"), at=2, versions=3)
    point_elsewhere(bubble)
    assert is_seen(bubble, "previousVersion")
    assert not is_seen(bubble, "copy")


def test_a_click_with_the_right_button_wants_the_menu_with_what_is_selected(bubble, qtbot):
    show(bubble, answered("One **two** three"))
    text_in(bubble).selectAll()
    place = QPoint(5, 5)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, bubble.mapToGlobal(place))
    with qtbot.waitSignal(bubble.wanted) as wanted:
        QApplication.sendEvent(text_in(bubble).viewport(), event)
    assert wanted.args[0].verb is Verb.MORE
    assert wanted.args[0].selected == "One two three"


def test_an_answer_that_was_edited_says_so(bubble):
    show(bubble, replace(answered("Mine"), edited=True))
    assert note(bubble) == "Edited."


@pytest.mark.parametrize("message", [said("Hello"), answered("Hi", receipt=RECEIPT)])
def test_a_pinned_message_has_a_mark_that_is_told_too(bubble, message):
    show(bubble, message)
    mark = bubble.findChild(QLabel, "pinned")
    assert not mark.isVisible()
    show(bubble, replace(message, pinned=True), versions=3)
    assert mark.isVisible()
    assert mark.accessibleName() == "Pinned"
    assert bubble.accessibleName().endswith("pinned")
    for other in ("block", "receipt"):
        widget = bubble.findChild(QWidget, other)
        assert not widget.isVisible() or not widget.geometry().intersects(mark.geometry())
    assert not bubble.findChild(MessageButtons).geometry().intersects(mark.geometry())


@pytest.mark.parametrize("message", [said("Hello"), answered("Hi")])
def test_above_the_first_message_that_is_seen_stands_that_nothing_above_is(bubble, message):
    lower = show(bubble, message)
    line = bubble.findChild(QLabel, "unseen")
    assert not line.isVisible()
    assert show(bubble, message, begins_seen=True) > lower
    assert line.isVisible()
    assert line.text() == "The model no longer sees above here"
    assert text_in(bubble).mapTo(bubble, QPoint()).y() > line.geometry().bottom()
    assert show(bubble, message) == lower


def test_in_no_room_the_words_of_the_line_are_wrapped(bubble):
    show(bubble, said("Hello"), begins_seen=True)
    one = bubble.findChild(QLabel, "unseen").height()
    bubble.arrange(120)
    bubble.grab()
    assert bubble.findChild(QLabel, "unseen").height() > one


def test_what_comes_while_an_answer_grows_is_called_as_the_answer_is(bubble):
    show(bubble, answered("Words", None))
    show(bubble, answered("Words\n\n| a |\n|---|\n| b |", None))
    table = next(each for each in bubble.texts if isinstance(each, TableText))
    assert table.accessibleName() == bubble.accessibleName() != ""


def test_what_is_noted_of_a_growing_answer_goes_with_its_first_word(bubble):
    show(bubble, answered("", None))
    assert note(bubble) == "…"
    show(bubble, answered("W", None))
    assert note(bubble) == ""
    show(bubble, answered("Words", Finish.STOPPED))
    assert "Stopped" in note(bubble)


def test_no_button_is_cut_at_the_edge_of_its_message(bubble):
    show(bubble, answered("Hi", receipt=RECEIPT))
    buttons = bubble.findChild(MessageButtons)
    assert bubble.rect().contains(buttons.geometry())


def test_other_messages_that_begin_alike_leave_nothing_behind(bubble):
    forms = []
    for number in range(20):
        message = answered(f"Look [there](http://x.y/{number}).")
        show(bubble, replace(message, id=f"a{number}"))
        forms.append(len(text_in(bubble).document().allFormats()))
    assert forms[-1] <= forms[1]
