"""The list at the side while its rows change their sections, and somebody listens."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit, QTreeView, QWidget

from app.domain.conversation import Heading
from app.state.conversations import Conversations
from app.state.day import Day
from app.views.sidebar import Sidebar
from tests.helpers.listing import sections
from tests.helpers.wall_clock import EVENING, WallClock, put

AGES = (("a", 0.1), ("b", 3), ("c", 24), ("d", 25), ("e", 24 * 7.5), ("f", 24 * 90))
SELECT = QItemSelectionModel.SelectionFlag.Select


@pytest.fixture
def clock():
    return WallClock()


@pytest.fixture
def conversations(store, recorder, folders, notices, clock, chat):
    for title, ago in AGES:
        put(store, title, EVENING - timedelta(hours=ago))
    conversations = Conversations(recorder, folders, notices, day=Day(clock))
    conversations.deleted.connect(chat.leave)
    tester = QAbstractItemModelTester(
        conversations, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    yield conversations
    tester.deleteLater()


@pytest.fixture
def sidebar(qtbot, heard, conversations, folders, finding, chat):
    sidebar = Sidebar(conversations, folders, finding, chat=chat, parent=None)
    qtbot.addWidget(sidebar)
    sidebar.resize(250, 700)
    sidebar.show()
    qtbot.waitExposed(sidebar)
    return sidebar


@pytest.fixture
def listed(sidebar):
    return sidebar.findChild(QTreeView, "conversationList")


def told(listed):
    """Give the titles of all rows as they are told to who asks now."""
    tree = QAccessible.queryAccessibleInterface(listed)
    cells = (tree.child(place) for place in range(tree.childCount()))
    rows = (each for each in cells if each and each.role() is QAccessible.Role.TreeItem)
    return [each.text(QAccessible.Text.Name).split(", ")[0] for each in rows]


def there(conversations):
    """Give the titles of all rows as they are."""
    return [
        title for section, titles in sections(conversations).items() for title in (section, *titles)
    ]


def answered(title):
    return lambda rows, clock: rows.touch(Heading(title, title, clock.now.timestamp()))


def dawns(**by):
    def dawn(rows, clock):
        clock.pass_on(**by)
        rows.day.look()

    return dawn


CHANGES = {
    "one_comes_to_another_section": answered("d"),
    "one_leaves_an_empty_section": answered("f"),
    "one_comes_up_in_its_section": answered("b"),
    "a_new_one_comes": answered("new"),
    "one_is_deleted": lambda rows, _: rows.delete("c"),
    "all_of_a_section_are_deleted": lambda rows, _: rows.delete("c", "d"),
    "one_is_pinned": lambda rows, _: rows.pin("d", pinned=True),
    "all_are_listed_anew": lambda rows, _: rows.look(),
    "midnight_passes": dawns(minutes=11),
    "weeks_pass": dawns(days=20),
    "the_clock_is_set_back": dawns(days=-1),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_who_hears_of_a_change_finds_the_rows_as_they_are(
    heard, listed, conversations, clock, change, qtbot
):
    wrong = []
    assert told(listed) == there(conversations)

    def ask():
        now, rows = told(listed), iter(there(conversations))
        # A section that is new may be folded still, and there may be none for a moment.
        if heard.events[-1][1] == tree and not all(each in rows for each in now):
            wrong.append((now, there(conversations)))

    tree = QAccessible.uniqueId(QAccessible.queryAccessibleInterface(listed))
    heard.ask = ask
    change(conversations, clock)
    assert told(listed) == there(conversations)
    qtbot.wait(1)
    assert told(listed) == there(conversations)
    assert wrong == []
    assert len(heard.events) > 0


def test_what_is_chosen_and_where_the_keys_are_stays_so_at_midnight(
    listed, conversations, chat, clock
):
    listed.choose(conversations.index_of("a"))
    assert chat.conversation.id == "a"
    for each in "ce":
        listed.selectionModel().select(conversations.index_of(each), SELECT)
    listed.outline(conversations.index_of("d"))
    dawns(minutes=11)(conversations, clock)
    assert sorted(listed.chosen_ids()) == ["a", "c", "e"]
    assert listed.currentIndex().data() == "d"
    assert chat.conversation.id == "a"


def test_a_name_that_is_typed_at_midnight_is_typed_on(sidebar, listed, chat, clock, qtbot):
    listed.choose(listed.model().index_of("c"))
    sidebar.activateWindow()
    sidebar.rename_open()
    field = listed.findChild(QLineEdit)
    qtbot.waitUntil(field.hasFocus)
    field.selectAll()
    qtbot.keyClicks(field, "Ro")
    dawns(minutes=11)(listed.model(), clock)
    qtbot.keyClicks(field, "me\r")
    qtbot.waitUntil(lambda: "Rome" in sections(listed.model())["Previous 7 days"])
    assert chat.conversation.id == "c"


def test_a_section_that_was_folded_stays_so_and_a_new_one_is_open(listed, conversations, clock):
    listed.setExpanded(conversations.index(1), False)
    assert sections(conversations)["Yesterday"] == ["c", "d"]
    dawns(minutes=11)(conversations, clock)
    open_ones = [listed.isExpanded(conversations.index(row)) for row in range(4)]
    assert dict(zip(sections(conversations), open_ones, strict=True)) == {
        "Yesterday": False,
        "Previous 7 days": True,
        "Previous 30 days": True,
        "August": True,
    }


def test_a_window_that_one_comes_back_to_shows_what_day_it_is(sidebar, conversations, clock, qtbot):
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    clock.pass_on(hours=8)
    sidebar.activateWindow()
    qtbot.waitUntil(lambda: "Today" not in sections(conversations))
