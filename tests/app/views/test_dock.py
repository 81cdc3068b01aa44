"""The menu of the Dock, as far as it can be seen elsewhere: its entries, and what they do."""

import pytest

from app.views.dock import MOST, DockMenu


@pytest.fixture
def dock(app):
    return DockMenu(app.chat, app.conversations, app.window)


def words(dock):
    return [each.text() for each in dock.actions() if not each.isSeparator()]


def press(dock, text):
    next(each for each in dock.actions() if each.text() == text).trigger()


def say(app, answerer, text):
    app.chat.new()
    app.chat.send(text)
    answerer.finish()


def test_new_chats_are_begun_and_the_latest_opened_from_there(app, dock, answerer, qtbot):
    assert words(dock) == ["New Chat", "New Private Chat"]
    for title in ("First", "R&D"):
        say(app, answerer, title)
    qtbot.waitUntil(lambda: words(dock)[2:] == ["R&&D", "First"])
    app.window.hide()
    press(dock, "First")
    assert app.window.isVisible()
    assert app.chat.conversation.title == "First"
    press(dock, "New Chat")
    assert app.chat.conversation.messages == ()
    press(dock, "New Private Chat")
    assert app.chat.conversation.private


def test_it_follows_names_and_the_trash_and_has_no_more_than_fit(app, dock, answerer, qtbot):
    for number in range(MOST + 2):
        say(app, answerer, f"Chat {number}")
    qtbot.waitUntil(lambda: len(words(dock)) == MOST + 2)
    app.conversations.rename(app.chat.conversation.id, "Renamed")
    qtbot.waitUntil(lambda: words(dock)[2] == "Renamed")
    app.conversations.delete(app.chat.conversation.id)
    qtbot.waitUntil(lambda: words(dock)[2] == f"Chat {MOST}")


def test_a_private_chat_is_not_in_it(app, dock, answerer, qtbot):
    app.chat.new_private()
    app.chat.send("secret")
    answerer.finish()
    qtbot.wait(30)
    assert words(dock) == ["New Chat", "New Private Chat"]
