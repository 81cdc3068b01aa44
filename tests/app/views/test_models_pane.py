"""Models in the place of the chat, and the ways back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QToolButton

from app.views.composer import Composer
from app.views.conversation_list import ConversationList
from app.views.models_pane import ModelsPane, Place
from app.views.notices import NoticeBar


@pytest.fixture
def window(app):
    return app.window


def pane(window):
    return window.findChild(ModelsPane)


def click(qtbot, window, name):
    qtbot.mouseClick(window.findChild(QToolButton, name), Qt.MouseButton.LeftButton)


def open_models(qtbot, window):
    click(qtbot, window, "modelsButton")
    assert pane(window).isVisible()


def test_the_button_at_the_sidebars_foot_shows_models_in_the_place_of_the_chat(qtbot, window):
    open_models(qtbot, window)
    assert not window.findChild(Composer).isVisible()
    assert window.findChild(ConversationList).isVisible()


def test_the_same_button_and_the_key_lead_back(qtbot, window):
    open_models(qtbot, window)
    click(qtbot, window, "modelsButton")
    assert not pane(window).isVisible()
    key = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_L, key)
    assert pane(window).isVisible()
    qtbot.keyClick(window, Qt.Key.Key_L, key)
    assert not pane(window).isVisible()


def test_escape_leads_back_to_the_message_field(qtbot, window):
    open_models(qtbot, window)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not pane(window).isVisible()
    assert window.findChild(Composer).isAncestorOf(window.focusWidget())


def test_escape_leads_back_and_stops_no_answer_that_is_not_seen(qtbot, app, answerer):
    assert app.chat.send("Hello?")
    open_models(qtbot, app.window)
    qtbot.keyClick(app.window.focusWidget(), Qt.Key.Key_Escape)
    assert not pane(app.window).isVisible()
    assert answerer.stopped == []


def test_back_leads_to_the_chat(qtbot, window):
    open_models(qtbot, window)
    click(qtbot, window, "modelsBack")
    assert not pane(window).isVisible()


def test_a_new_chat_leads_to_the_chat(qtbot, window):
    open_models(qtbot, window)
    click(qtbot, window, "newChat")
    assert not pane(window).isVisible()


def test_choosing_a_chat_leads_to_it_also_where_it_is_the_open_one(qtbot, app, answerer):
    assert app.chat.send("One?")
    answerer.finish()
    chat = app.chat.conversation.id
    app.chat.new()
    shown = app.window.findChild(ConversationList)
    for _ in range(2):
        open_models(qtbot, app.window)
        place = shown.visualRect(app.conversations.index_of(chat)).center()
        qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert app.chat.conversation.id == chat
        assert not pane(app.window).isVisible()


def test_the_inspector_belongs_to_the_chat_and_comes_back_with_it(qtbot, app):
    app.window.toggle_inspector()
    inspector = app.window.findChild(object, "inspector")
    assert inspector.isVisible()
    open_models(qtbot, app.window)
    assert not inspector.isVisible()
    click(qtbot, app.window, "modelsBack")
    assert inspector.isVisible()


def test_pages_stand_in_their_order_whenever_they_are_offered(qtbot):
    made = ModelsPane(None)
    qtbot.addWidget(made)
    last, first = QLineEdit(), QLineEdit()
    made.offer(Place.DOWNLOADS, "Downloads", last)
    made.offer(Place.INSTALLED, "Installed", first)
    made.show()
    assert made.place is Place.INSTALLED
    assert first.isVisible()
    made.turn_to(Place.DOWNLOADS)
    assert last.isVisible()


def test_what_is_told_is_seen_over_models_as_over_the_chat(qtbot, app):
    open_models(qtbot, app.window)
    app.notices.warn("It cannot be done.")
    bar = app.window.findChild(NoticeBar)
    assert bar.isVisible()
    assert bar.parentWidget() is pane(app.window)
    assert bar.geometry().bottom() < pane(app.window).height()
    click(qtbot, app.window, "modelsBack")
    assert bar.isVisible()
    assert not pane(app.window).isAncestorOf(bar)
    click(qtbot, app.window, "noticeClose")
    assert not bar.isVisible()


def test_who_picks_a_model_is_led_to_the_chat(qtbot, app, window):
    open_models(qtbot, window)
    app.models.open_starter()
    assert not pane(window).isVisible()
