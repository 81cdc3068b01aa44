"""The question before a private chat is closed."""

from PySide6.QtWidgets import QMessageBox, QPushButton

from app.views.leaving import SAID, Leaving


def test_it_is_asked_once_at_a_time_and_the_last_wish_is_done(app, answerer):
    app.chat.send("kept")
    answerer.finish()
    kept = app.chat.conversation.id
    app.chat.new_private()
    app.chat.send("secret")
    app.chat.new()
    app.chat.open(kept)
    (box,) = app.window.findChildren(QMessageBox, "leavePrivate")
    assert box.text() == SAID
    assert [button.text() for button in box.findChildren(QPushButton)] == ["Close", "Keep"]
    box.findChildren(QPushButton)[0].click()
    assert app.chat.conversation.id == kept


def test_whoever_says_nothing_to_leave_is_asked_nothing(app):
    assert app.window.findChild(Leaving) is not None
    app.chat.new_private()
    app.chat.new()
    assert app.window.findChildren(QMessageBox, "leavePrivate") == []
