"""Notices on screen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from app.state.notices import Notice
from app.theme import LIGHT
from app.views.notices import NoticeBar
from tests.helpers.heard import Said


@pytest.fixture
def bar(qtbot, notices):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    foot = QWidget(window)
    foot.setGeometry(0, 300, 600, 100)
    bar = NoticeBar(notices, foot)
    bar.wear(LIGHT)
    window.show()
    yield bar
    window.hide()


def test_there_is_nothing_without_a_notice(bar):
    assert not bar.isVisible()


def test_a_notice_is_shown_as_it_is_above_the_foot(bar, notices):
    notices.warn("<b>Not</b> saved.")
    assert bar.findChild(QLabel).text() == "<b>Not</b> saved."
    assert bar.findChild(QLabel).textFormat() is Qt.TextFormat.PlainText
    assert bar.geometry().bottom() < 300


def test_its_action_is_done_and_it_goes(bar, notices, qtbot):
    done = []
    notices.tell(Notice("Deleted.", action="Undo", act=lambda: done.append(1)))
    action = bar.findChild(QToolButton, "noticeAction")
    assert action.accessibleName() == "Undo"
    qtbot.mouseClick(action, Qt.MouseButton.LeftButton)
    assert done == [1]
    assert not bar.isVisible()


def test_it_can_be_closed(bar, notices, qtbot):
    notices.warn("Not saved.")
    assert not bar.findChild(QToolButton, "noticeAction").isVisible()
    qtbot.mouseClick(bar.findChild(QToolButton, "noticeClose"), Qt.MouseButton.LeftButton)
    assert notices.current is None


def test_a_long_notice_stays_within_the_window(bar, notices):
    notices.warn("A very long sentence about what went wrong. " * 8)
    assert bar.geometry().left() >= 0
    assert bar.geometry().right() <= 600
    assert bar.findChild(QLabel).height() >= bar.findChild(QLabel).heightForWidth(
        bar.findChild(QLabel).width()
    )


def test_a_notice_is_said_once_and_at_once_where_something_went_wrong(bar, notices, heard):
    lasting = notices.warn("The disk is full.")
    notices.tell(Notice("Chat deleted.", "Undo"))
    bar.render_notice()
    assert heard.said == [Said("The disk is full.", urgent=True), Said("Chat deleted.")]
    notices.take_back(lasting)
    assert len(heard.said) == 2
