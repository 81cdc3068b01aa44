"""Menus made of rows."""

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow

from app.views.menus import Command, Menu, Menus


class Switch:
    def __init__(self):
        self.on = False
        self.possible = True

    def turn(self):
        self.on = not self.on

    def is_on(self):
        return self.on

    def is_possible(self):
        return self.possible

    def do_nothing(self):
        pass


@pytest.fixture
def switch():
    return Switch()


@pytest.fixture
def window(qtbot, switch):
    window = QMainWindow()
    qtbot.addWidget(window)
    rows = (
        Command(
            "turn",
            "Turn",
            switch.turn,
            ("Ctrl+T",),
            enabled=switch.is_possible,
            chosen=switch.is_on,
        ),
        None,
        Command("nothing", "Nothing", switch.do_nothing, chosen=switch.is_on),
    )
    window.menus = Menus(window.menuBar(), (Menu("&Things", rows),))
    return window


def actions(window):
    return window.menuBar().actions()[0].menu().actions()


def test_each_row_becomes_an_entry_with_its_keys(window):
    assert [action.text() for action in actions(window)] == ["Turn", "", "Nothing"]
    assert actions(window)[0].shortcut() == QKeySequence("Ctrl+T")
    assert actions(window)[1].isSeparator()


def test_choosing_an_entry_does_its_verb_and_marks_what_is_true(window, switch):
    turn, _, nothing = actions(window)
    turn.trigger()
    assert switch.on
    assert turn.isChecked()
    nothing.trigger()
    assert nothing.isChecked()


def test_what_cannot_be_done_cannot_be_chosen(window, switch):
    switch.possible = False
    window.menus.render()
    assert not actions(window)[0].isEnabled()
