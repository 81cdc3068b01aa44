"""A field that holds one of some values."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.widgets.choice import Choice

OFFERS = [(None, "As usual"), (1, "One"), (2, "Two")]


@pytest.fixture
def choice(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    choice = Choice("number", "How many", parent)
    choice.show_offers(OFFERS, None)
    parent.show()
    yield choice
    parent.close()


def chosen(choice):
    heard = []
    choice.chosen.connect(heard.append)
    return heard


def test_what_holds_is_shown_and_nobody_hears_of_it(choice):
    heard = chosen(choice)
    choice.show_offers(OFFERS, 2)
    assert choice.currentText() == "Two"
    assert heard == []


def test_the_user_s_choice_is_heard(choice, qtbot):
    heard = chosen(choice)
    choice.setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert heard == [1]
    assert choice.accessibleName() == "How many"


def test_a_value_that_is_not_offered_is_shown_all_the_same(choice):
    choice.show_offers(OFFERS, 7)
    assert choice.currentText() == "7"
    choice.show_offers(OFFERS, 1)
    assert [choice.itemText(at) for at in range(choice.count())] == ["As usual", "One", "Two"]


def test_the_wheel_turns_nothing(choice):
    heard = chosen(choice)
    middle = QPointF(choice.rect().center())
    turn = QWheelEvent(
        middle,
        choice.mapToGlobal(middle),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(choice, turn)
    assert choice.currentText() == "As usual"
    assert heard == []
