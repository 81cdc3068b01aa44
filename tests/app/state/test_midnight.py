"""The list at the side when another day begins."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.domain.conversation import Heading
from app.state.conversations import Conversations
from app.state.day import Day
from app.state.folders import Folders
from app.state.notices import Notices
from app.state.outbox import Outbox
from app.state.recorder import Recorder
from app.store.conversations import ConversationStore
from app.store.database import Durability
from app.store.folders import FolderStore
from tests.helpers.listing import rows, sections
from tests.helpers.wall_clock import EVENING, WallClock, put


@pytest.fixture
def clock():
    return WallClock()


@pytest.fixture
def day(clock):
    return Day(clock)


@pytest.fixture
def listed(store, recorder, folders, notices, day):
    for title, ago in (("a", 0.1), ("b", 3), ("c", 24), ("d", 24 * 7.5)):
        put(store, title, EVENING - timedelta(hours=ago))
    listed = Conversations(recorder, folders, notices, day=day)
    tester = QAbstractItemModelTester(listed, QAbstractItemModelTester.FailureReportingMode.Fatal)
    yield listed
    tester.deleteLater()


def pass_midnight(clock, day):
    clock.pass_on(minutes=11)
    day.look()


def test_what_was_said_today_was_said_yesterday(listed, clock, day):
    assert sections(listed) == {
        "Today": ["a", "b"],
        "Yesterday": ["c"],
        "Previous 7 days": ["d"],
    }
    pass_midnight(clock, day)
    assert sections(listed) == {
        "Yesterday": ["a", "b"],
        "Previous 7 days": ["c"],
        "Previous 30 days": ["d"],
    }


def test_nothing_changes_its_place_or_what_it_says_before_the_day_does(listed, clock, day):
    clock.pass_on(minutes=11)
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert [row.data(spoken) for row in rows(listed)][:2] == ["a, 23:44", "b, 20:50"]
    listed.touch(listed.headings()[1])
    assert sections(listed)["Today"] == ["a", "b"]
    day.look()
    assert [row.data(spoken) for row in rows(listed)][:2] == ["a, Yesterday", "b, Yesterday"]


def test_what_is_answered_after_midnight_is_alone_of_today(listed, clock, day):
    pass_midnight(clock, day)
    listed.touch(Heading("c", "c", clock.now.timestamp()))
    assert sections(listed)["Today"] == ["c"]
    assert sections(listed)["Yesterday"] == ["a", "b"]


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(st.integers(0, 24 * 400), max_size=12),
    st.lists(st.integers(-3, 200), min_size=1, max_size=4),
)
def test_however_many_days_pass_each_row_stays_itself_where_a_new_list_has_it(
    database, qapp, hours, days
):
    with database.writing(Durability.CRASH):
        database.execute("DELETE FROM conversation")
        database.execute("DELETE FROM folder")
    store, notices, clock = ConversationStore(database), Notices(), WallClock()
    recorder = Recorder(store, Outbox(notices), notices)
    folders = Folders(FolderStore(database), notices)
    work = folders.add("Work").id
    for number, ago in enumerate(hours):
        put(store, f"{number}", EVENING - timedelta(hours=ago))
    store.move("0", folder=work)
    listed = Conversations(recorder, folders, notices, day=Day(clock))
    tester = QAbstractItemModelTester(listed, QAbstractItemModelTester.FailureReportingMode.Fatal)
    held = {listed.id_at(row): QPersistentModelIndex(row) for row in rows(listed)}
    folder = QPersistentModelIndex(listed.index_of_folder(work))
    for many in days:
        clock.pass_on(days=many)
        listed.day.look()
        assert {each: listed.id_at(row) for each, row in held.items()} == {e: e for e in held}
        assert folder.data() == "Work"
        anew = Conversations(recorder, folders, notices, day=Day(clock))
        assert sections(listed) == sections(anew)
    tester.deleteLater()
