"""Everything that can be done is heard in every state, in the window's language."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.words import English, speak
from tests.helpers.desk import MODEL, Desk
from tests.helpers.listener import faults, names
from tests.helpers.marked import Marked, unmarked
from tests.helpers.state_texts import NAMES
from tests.helpers.states import STATES
from tests.helpers.states_of_adapters import names_in as names_of_adapters
from tests.helpers.states_of_library import names_in

Role = QAccessible.Role
# As the blueprint has them.
PRESCRIBED = [
    ("first_run", Role.EditableText, "Message"),
    ("first_run", Role.Button, "New chat"),
    ("first_run", Role.EditableText, "Search chats"),
    ("empty_chat", Role.Button, f"Model: {MODEL}, ready"),
    ("empty_chat", Role.Tree, "Chats"),
    ("empty_chat", Role.Button, "Hide sidebar"),
    ("sidebar_hidden", Role.Button, "Show sidebar"),
    ("loading_model", Role.Button, f"Model: {MODEL}, loading"),
    ("loading_model", Role.ProgressBar, "Loading the model"),
    ("model_too_large", Role.Button, f"Model: {MODEL}, failed"),
    ("generating", Role.Button, "Stop answering"),
    ("answered", Role.Button, "Send message"),
    ("answered", Role.Button, "Copy answer"),
    ("answered", Role.Button, "Try again"),
    ("answered", Role.Button, "Edit message"),
    ("answered", Role.Button, "More actions"),
    ("answered", Role.Button, "Attach files"),
    ("stopped", Role.Button, "Continue answer"),
    ("versions", Role.Button, "Previous version, 2 of 3"),
    ("versions", Role.Button, "Next version, 2 of 3"),
    ("rich_code", Role.Grouping, "Code, python, 12 lines"),
    ("rich_code", Role.Button, "Copy code"),
    ("rich_code", Role.CheckBox, "Wrap lines"),
    ("more_below", Role.Button, "Jump to latest, 5 new words"),
    ("both_answered", Role.EditableText, "Answer A, Llama 3.2 3B Instruct, temperature 0.7"),
    ("both_answered", Role.EditableText, "Answer B, Qwen3-8B-Instruct-Q4_K_M, temperature 0.2"),
    ("both_answered", Role.Grouping, "Answer A, Llama 3.2 3B Instruct, temperature 0.7"),
    ("both_answered", Role.Grouping, "Answer B, Qwen3-8B-Instruct-Q4_K_M, temperature 0.2"),
    ("both_answered", Role.Button, "Keep answer A"),
    ("both_answered", Role.Button, "Keep answer B"),
    ("left_grows_and_right_waits", Role.Button, "Stop answer A"),
    ("left_grows_and_right_waits", Role.Button, "Do not ask for answer B"),
    ("find_bar_with_hits", Role.EditableText, "Find in this chat"),
    ("attachments", Role.Button, "Remove harbour.py"),
    ("inspector", Role.EditableText, "Instructions"),
    ("inspector_with_dials_of_its_own", Role.Slider, "Temperature, 0.2"),
    ("palette", Role.Dialog, "Go to anything"),
    ("chat_deleted", Role.Button, "Undo"),
    ("chat_deleted", Role.Button, "Close notice"),
]


@pytest.fixture
def desk(home, qtbot):
    QAccessible.setActive(True)
    desk = Desk(home)
    yield desk
    desk.leave()
    QAccessible.setActive(False)  # all that follows would tell of itself, too


@pytest.fixture
def _marked():
    speak(Marked())
    yield
    speak(English())


@pytest.mark.usefixtures("_marked")
@pytest.mark.parametrize("state", STATES)
def test_all_of_a_state_is_heard_and_in_the_window_s_language(desk, state):
    STATES[state](desk)
    assert list(faults(desk.windows)) == []
    names = {*NAMES, *names_in(desk.home), *names_of_adapters()}
    assert set().union(*(unmarked(each, names) for each in desk.windows)) == set()


@pytest.mark.parametrize("state", dict.fromkeys(state for state, *_ in PRESCRIBED))
def test_what_is_called_so_in_the_blueprint_is_heard_so(desk, state):
    STATES[state](desk)
    prescribed = [(role, name) for where, role, name in PRESCRIBED if where == state]
    unheard = [(role, name) for role, name in prescribed if name not in names(desk.windows, role)]
    assert unheard == []


@pytest.fixture
def page(qtbot):
    page = QWidget()
    page.setLayout(QVBoxLayout())
    qtbot.addWidget(page)
    page.setWindowTitle("Page")
    return page


def put(page, *widgets, names=()):
    for widget, name in zip(widgets, names, strict=True):
        widget.setAccessibleName(name)
        page.layout().addWidget(widget)
    page.show()
    return " ".join(faults([page]))


def test_what_has_a_name_and_is_told_as_a_border_is_found(page):
    framed = QFrame(frameShape=QFrame.Shape.Box)
    assert "is told as a border" in put(page, framed, names=["Answer A"])


def test_a_button_that_says_nothing_or_a_symbol_is_found(page):
    told = put(page, QToolButton(), QPushButton(), names=["", "…"])
    assert told.count("has no name") == 2


def test_two_fields_side_by_side_of_one_name_are_found(page):
    assert "2 of EditableText “Name”" in put(page, QLineEdit(), QLineEdit(), names=["Name"] * 2)


def test_what_can_have_the_focus_and_says_nothing_is_found(page):
    silent = QWidget(focusPolicy=Qt.FocusPolicy.StrongFocus)
    assert "can have the focus, and says nothing" in put(page, silent, names=[""])


def test_what_is_hidden_or_well_named_is_no_fault(page):
    hidden = QPushButton()
    hidden.hide()
    assert put(page, hidden, QPushButton(), QLineEdit(), names=["", "Save", "Save"]) == ""
