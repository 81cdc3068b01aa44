"""Why the starter model said what it said, and what it says from another token on."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from app.views.token_popover import TokenPopover
from app.widgets.token_text import TokenText


def explain(person):
    """Have the last answer show how sure its model was, and return what shows it."""
    person.window.activateWindow()
    person.wait(person.window.isActiveWindow)
    actions = person.window.findChildren(QAction)
    next(each for each in actions if each.text() == "Why It Said That").trigger()
    return next(each for each in person.window.findChildren(TokenText) if each.isVisible())


def choose_another(person, place):
    """Go to a token with the keys, and click the first alternative; return its text."""
    for _ in range(place):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    popover = person.window.findChild(TokenPopover)
    assert popover.findChild(QLabel, "tokenWords").text() == "“␣Paris”"
    assert popover.findChild(QLabel, "tokenChance").text().endswith("%")
    rows = popover.findChildren(QPushButton, "tokenChoice")
    chosen = next(row for row in rows if row.isVisible() and row.isEnabled())
    others = person.app.confidence.scores(person.last.id).tokens[place].others
    QTest.mouseClick(chosen, Qt.MouseButton.LeftButton)
    return others[rows.index(chosen)].text


def test_an_alternative_begins_a_version_with_what_was_said_before_it(sit_down, starter):
    person = sit_down(starter)
    person.be_exact(max_tokens=40)
    person.ask("What is the capital of France?")
    person.wait_for_answer()
    old = person.last
    text = explain(person)
    assert text.toPlainText() == old.text == "The capital of France is Paris."
    paris = next(each for each in text.tokens if old.text[each.start : each.end] == " Paris")
    begun = old.text[: paris.start] + choose_another(person, paris.place)
    person.wait_for_answer()
    assert person.last.text.startswith(begun)
    assert person.last.text != begun
    assert person.app.chat.conversation.versions[person.last.id] == (old.id, person.last.id)
    tokens = person.app.confidence.scores(person.last.id).tokens
    assert tokens[paris.place].end == len(begun)
    person.app.chat.show_version(person.last.id, -1)
    assert person.last == old
