"""Two answers side by side, as a person compares them: with the mouse, and with keys alone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTextEdit,
    QToolButton,
    QWidget,
)

from app.domain.dials import Dials
from app.domain.reply import Finish, ReplyEnded
from app.domain.settings import Appearance
from app.library.starter import starter_file
from app.views.compare_column import CompareColumn
from tests.helpers.contrast import contrast_within
from tests.helpers.fake_answerer import RECEIPT
from tests.helpers.fake_shelf import local

Key = Qt.Key


@pytest.fixture
def shelf(shelf, home):
    """Have two models."""
    for name, file in (("Starter", starter_file(home)), ("Zweites", _second(home))):
        shelf.there[file] = local(name, path=file)
    return shelf


def _second(home):
    return starter_file(home).with_name("Zweites.gguf")


@pytest.fixture
def desk(app, home, qtbot):
    """Have a question typed, and return the app."""
    _second(home).touch()
    qtbot.waitUntil(lambda: app.library.looked)
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    app.window.findChild(QPlainTextEdit, "composer").setPlainText("Which?")
    return app


@pytest.fixture
def wait_for(qtbot, answerer):
    def wait_for(count):
        qtbot.waitUntil(lambda: len(answerer.asked) == count)

    return wait_for


@pytest.fixture
def both(desk, answerer, wait_for):
    """Have both sides answered, and return the app."""
    command(desk, "Compare Answers…")
    click(desk, "askBoth")
    wait_for(1)
    say(answerer, "This is **A**.", "Tiny", 0.7)
    wait_for(2)
    answerer.be_ready("Zweites")
    say(answerer, "This is *B*.", "Zweites", 0.2)
    return desk


def say(answerer, text, model, temperature):
    answerer.say(text)
    receipt = replace(RECEIPT, model=model, dials=Dials(temperature))
    answerer.ended.emit(ReplyEnded(answerer.question, Finish.END, receipt=receipt))


def command(app, words):
    actions = app.window.menuBar().findChildren(QAction)
    next(each for each in actions if each.text() == words).trigger()


def part(app, name, kind=QWidget):
    return app.window.findChild(kind, name)


def click(app, name):
    button = part(app, name)
    assert button.isVisible(), name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def focused():
    return QApplication.focusWidget().objectName()


def shown(app, letter):
    """Return what is read of an answer."""
    area = part(app, f"compareAnswer{letter}", QScrollArea)
    return "\n".join(
        each.toPlainText() for each in area.findChildren(QTextEdit) if each.isVisible()
    )


def words(app, name):
    return part(app, name, QLabel).text()


def said(app):
    return [each.text for each in app.chat.conversation.messages]


def test_return_asks_both_as_the_button_that_stands_out_would(desk, wait_for, qtbot):
    command(desk, "Compare Answers…")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    wait_for(1)


def test_one_question_is_answered_twice_and_each_side_tells_how_it_is_doing(
    qtbot, desk, answerer, wait_for
):
    command(desk, "Compare Answers…")
    assert part(desk, "comparePane").isVisible()
    assert not part(desk, "composer").isVisible()
    assert words(desk, "compareQuestion") == "Which?"
    assert words(desk, "compareNoteA") == "Not asked yet."
    click(desk, "askBoth")
    wait_for(1)
    assert focused() == "compareStopA"
    assert words(desk, "compareNoteB") == "Begins when the other answer is done."
    answerer.say("This is **A**.")
    qtbot.waitUntil(lambda: shown(desk, "A") == "This is A.")
    assert words(desk, "compareNoteA") == "Answering…"
    answerer.finish()
    wait_for(2)
    answerer.load(0.43, "Zweites")
    assert words(desk, "compareNoteB") == "Loading Zweites… 43%"
    assert not part(desk, "modelBanner").isVisible()
    answerer.be_ready("Zweites")
    answerer.read(3, 31)
    assert words(desk, "compareNoteB") == "Reading 31 tokens… 10%"
    say(answerer, "This is *B*.", "Zweites", 0.2)
    assert shown(desk, "B") == "This is B."
    assert words(desk, "compareMadeB") == "Zweites · temperature 0.2"
    assert words(desk, "compareReceiptB") == "41 tokens/s · first word 0.3 s · read 31 tokens"
    assert words(desk, "compareNoteB") == ""


def test_a_side_is_named_for_who_cannot_see_it(both):
    names = [each.accessibleName() for each in both.window.findChildren(CompareColumn)]
    assert names == [
        "Answer A, Tiny, temperature 0.7",
        "Answer B, Zweites, temperature 0.2",
    ]
    assert part(both, "compareAnswerA").accessibleDescription() == "This is **A**."
    assert part(both, "compareKeepB").accessibleName() == "Keep answer B"
    for kind in (QPushButton, QToolButton, QComboBox):
        for each in part(both, "comparePane").findChildren(kind):
            assert each.accessibleName() or each.text(), each.objectName()


def test_the_one_that_is_kept_goes_on_and_the_other_is_a_version(both):
    click(both, "compareKeepA")
    assert not part(both, "comparePane").isVisible()
    assert part(both, "composer").isVisible()
    assert said(both) == ["Which?", "This is **A**."]
    assert focused() == "composer"
    command(both, "Next Version")
    assert said(both) == ["Which?", "This is *B*."]


def test_both_are_kept_by_a_button_and_by_escape(both):
    click(both, "keepBoth")
    assert not part(both, "comparePane").isVisible()
    command(both, "Compare Answers…")
    assert (shown(both, "A"), shown(both, "B")) == ("This is A.", "This is B.")
    press(Key.Key_Escape)
    assert not part(both, "comparePane").isVisible()
    assert len(both.chat.conversation.versions[both.chat.conversation.messages[1].id]) == 2


def test_escape_stops_before_it_closes(desk, answerer, qtbot):
    command(desk, "Compare Answers…")
    press(Key.Key_Space)
    qtbot.waitUntil(lambda: len(answerer.asked) == 1)
    answerer.say("Th")
    press(Key.Key_Escape)
    answerer.finish(Finish.STOPPED)
    qtbot.wait(1)
    assert len(answerer.asked) == 1
    assert part(desk, "comparePane").isVisible()
    assert words(desk, "compareNoteA") == "Stopped."
    assert words(desk, "compareNoteB") == "Not asked yet."
    assert focused() == "compareAnswerA"
    press(Key.Key_Escape)
    assert not part(desk, "comparePane").isVisible()
    assert said(desk) == ["Which?", "Th"]


def test_the_keyboard_walks_from_the_first_choice_to_the_last_button(both):
    part(both, "compareModelA").setFocus()
    order = []
    while focused() != "keepBoth":
        order.append(focused())
        press(Key.Key_Tab)
        assert len(order) < 30
    assert order == [
        "compareModelA",
        "compareDialsA",
        "compareAnswerA",
        "compareKeepA",
        "compareAskA",
        "compareCopyA",
        "compareMoreA",
        "compareModelB",
        "compareDialsB",
        "compareAnswerB",
        "compareKeepB",
        "compareAskB",
        "compareCopyB",
        "compareMoreB",
    ]


def test_other_dials_are_chosen_and_asked_with(both, answerer, wait_for):
    dials = part(both, "compareDialsB", QComboBox)
    offers = [dials.itemText(at) for at in range(dials.count())]
    assert offers == [
        "This chat’s dials",
        "Temperature 0",
        "Temperature 0.2",
        "Temperature 0.5",
        "Temperature 1",
        "Temperature 1.5",
    ]
    dials.setFocus()
    press(Key.Key_Down)
    click(both, "compareAskB")
    wait_for(3)
    assert answerer.asked[-1][2].temperature == 0.0
    say(answerer, "Third", "Zweites", 0.0)
    assert shown(both, "B") == "Third"
    assert words(both, "compareAtB") == "2/2"
    click(both, "compareBackB")
    assert shown(both, "B") == "This is B."


def test_a_side_that_fails_says_why_and_the_other_stays(desk, answerer, wait_for):
    command(desk, "Compare Answers…")
    click(desk, "askBoth")
    wait_for(1)
    say(answerer, "This is A.", "Tiny", 0.7)
    wait_for(2)
    answerer.fail_to_load("This file is damaged. Choose another.", "Zweites")
    answerer.fail("This file is damaged. Choose another.")
    assert words(desk, "compareNoteB") == "This file is damaged. Choose another."
    assert part(desk, "compareNoteB").property("failed")
    assert not part(desk, "compareKeepB").isVisible()
    assert part(desk, "compareAskB", QPushButton).text() == "Try Again"
    click(desk, "compareKeepA")
    # The chat's own model is opened again, as another one had been asked for once.
    assert answerer.opened[-1] == desk.models.starter
    assert said(desk) == ["Which?", "This is A."]


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_answers_and_what_is_done_with_them_can_be_seen_in_light_and_dark(both, qtbot, appearance):
    for each in (Appearance.DARK, Appearance.LIGHT, appearance):
        both.window.set_appearance(each)
    qtbot.wait(1)
    seen = both.window.grab().toImage()
    for letter in "AB":
        text = part(both, f"compareAnswer{letter}").findChild(QTextEdit)
        place = QRect(text.mapTo(both.window, QPoint()), text.size())
        assert contrast_within(seen, place) > 7
        assert not part(both, f"compareCopy{letter}", QToolButton).icon().isNull()
    assert not part(both, "closeCompare", QToolButton).icon().isNull()


def test_a_narrow_window_shows_one_column_at_a_time(both, qtbot):
    both.window.resize(640, 600)
    qtbot.waitUntil(lambda: part(both, "compareTabA").isVisible())
    assert part(both, "compareAnswerA").isVisible()
    assert not part(both, "compareAnswerB").isVisible()
    click(both, "compareTabB")
    assert part(both, "compareAnswerB").isVisible()
    assert not part(both, "compareAnswerA").isVisible()
    both.window.resize(1100, 600)
    qtbot.waitUntil(lambda: part(both, "compareAnswerA").isVisible())
    assert not part(both, "compareTabA").isVisible()


def test_in_the_least_window_an_answer_has_room_for_some_lines(both, qtbot):
    both.window.resize(640, 420)
    qtbot.waitUntil(lambda: part(both, "compareTabA").isVisible())
    answer = part(both, "compareAnswerA")
    qtbot.waitUntil(lambda: answer.height() >= 3 * answer.fontMetrics().lineSpacing())


def test_an_answer_is_copied_as_it_is_read(both):
    click(both, "compareCopyA")
    assert QGuiApplication.clipboard().text() == "This is A."


def test_the_receipt_of_a_side_is_shown(both):
    click(both, "compareMoreB")
    popover = part(both, "receiptPopover")
    assert popover.isVisible()
    popover.close()


def test_where_an_answer_was_to_be_stopped_nothing_else_is_pressed_once_it_has_ended(
    desk, answerer, wait_for, qtbot
):
    command(desk, "Compare Answers…")
    click(desk, "askBoth")
    wait_for(1)
    answerer.say("This is A.")
    stop = part(desk, "compareStopA")
    qtbot.waitUntil(stop.isVisible)
    column = stop.parentWidget()
    place = stop.geometry().center()
    answerer.finish()
    wait_for(2)
    qtbot.waitUntil(part(desk, "compareKeepA").isVisible)
    assert not isinstance(column.childAt(place), QAbstractButton)


def test_an_answer_is_compared_from_its_menu(both, qtbot):
    click(both, "compareKeepA")
    more = next(each for each in both.window.findChildren(QToolButton, "more") if each.isVisible())
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    menu = next(each for each in both.window.findChildren(QMenu, "messageMenu") if each.isVisible())
    next(each for each in menu.actions() if each.text() == "Compare Answers…").trigger()
    menu.close()
    assert part(both, "comparePane").isVisible()
    assert (shown(both, "A"), shown(both, "B")) == ("This is A.", "This is B.")


def test_a_long_answer_is_followed_to_its_end_and_not_where_the_reader_is_above(
    desk, answerer, wait_for, qtbot
):
    command(desk, "Compare Answers…")
    click(desk, "askBoth")
    wait_for(1)
    bar = part(desk, "compareAnswerA", QScrollArea).verticalScrollBar()
    answerer.say("\n\n".join(f"Line {at}" for at in range(200)))
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == bar.maximum())
    answerer.say("\n\nlast" * 20)
    say(answerer, "", "Tiny", 0.7)
    assert bar.value() == bar.maximum()
    click(desk, "compareStopB")
    click(desk, "compareAskA")
    wait_for(2)
    answerer.say("\n\n".join(f"Row {at}" for at in range(200)))
    qtbot.waitUntil(lambda: "Row 199" in shown(desk, "A"))
    assert bar.value() == bar.maximum()
    bar.setValue(10)
    most = bar.maximum()
    answerer.say("\n\nmore" * 20)
    qtbot.waitUntil(lambda: bar.maximum() > most)
    assert bar.value() == 10


def test_how_to_try_again_is_asked_from_the_menu_bar(both, answerer, wait_for):
    click(both, "compareKeepA")
    command(both, "Try Again With…")
    menu = next(each for each in both.window.findChildren(QMenu, "messageMenu") if each.isVisible())
    assert [each.text() for each in menu.actions() if each.isChecked()] == ["Starter"]
    next(each for each in menu.actions() if each.text() == "Zweites").trigger()
    menu.close()
    wait_for(3)
    assert "Only this answer is by Zweites" in both.notices.current.text


def test_what_a_side_thinks_is_told_in_a_line_and_not_read_as_its_answer(
    desk, answerer, wait_for, qtbot
):
    command(desk, "Compare Answers…")
    click(desk, "askBoth")
    wait_for(1)
    answer, note = part(desk, "compareAnswerA"), part(desk, "compareNoteA", QLabel)
    answerer.say("<think>\nIs it seven")
    qtbot.waitUntil(lambda: "Thinking" in note.text())
    assert "seven" not in shown_in(answer)
    say(answerer, "?\n</think>\n\nIt is nine.", "Tiny", 0.7)
    qtbot.waitUntil(lambda: "nine" in shown_in(answer))
    assert "seven" not in shown_in(answer)
    assert "think>" not in shown_in(answer)
    assert "Thought" in note.text()


def shown_in(answer):
    return "".join(each.toPlainText() for each in answer.findChildren(QTextEdit))


def test_no_key_leads_to_what_a_comparison_stands_before(both):
    command(both, "Compare Answers…")
    window, control = both.window.windowHandle(), Qt.KeyboardModifier.ControlModifier
    for key, more in (
        (Key.Key_L, Qt.KeyboardModifier.NoModifier),
        (Key.Key_F, Qt.KeyboardModifier.NoModifier),
        (Key.Key_Y, Qt.KeyboardModifier.AltModifier),
    ):
        QTest.keyClick(window, key, control | more)
        assert QApplication.focusWidget().isVisible()
        assert part(both, "comparePane").isAncestorOf(QApplication.focusWidget())
    assert not part(both, "findBar").isVisible()
    assert not both.why.message_id
    part(both, "conversationList").setFocus()
    QTest.keyClick(part(both, "conversationList"), Key.Key_Z)
    assert both.chat.draft == ""
    press(Key.Key_F6)
    assert part(both, "comparePane").isAncestorOf(QApplication.focusWidget())
    press(Key.Key_Escape)
    QTest.keyClick(window, Key.Key_L, control)
    assert focused() == "composer"


def test_the_name_on_a_tab_is_cut_once_in_its_middle_and_only_where_there_is_no_room(both, qtbot):
    long = "Hermes-3-Llama-3.2-3B-abliterated-Q4_K_M"
    both.window.resize(640, 480)
    tab = part(both, "compareTabB", QToolButton)
    qtbot.waitUntil(tab.isVisible)
    tabs = tab.parentWidget()
    tabs.name(0, "A", "Tiny")
    tabs.name(1, "B", long)
    side, _, name = tab.text().partition(" · ")
    assert (side, name.count("…")) == ("B", 1)
    begins, ends = name.split("…")
    assert long.startswith(begins)
    assert long.endswith(ends)
    assert len(begins) > 4 < len(ends)
    qtbot.waitUntil(lambda: tab.width() >= tab.sizeHint().width())
    assert part(both, "compareTabA", QToolButton).text() == "A · Tiny"
    tabs.resize(900, tabs.height())
    assert tab.text() == f"B · {long}"
