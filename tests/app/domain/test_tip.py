"""What is shown where the mouse rests."""

from PySide6.QtCore import Qt

from app.domain.tip import MOST, plain_tip


def test_what_qt_would_take_for_html_is_shown_to_the_letter():
    evil = "<img src=file:///x>\n<b>你好</b> & co"
    assert plain_tip(evil) == (
        "<qt>&lt;img src=file:///x&gt;<br>&lt;b&gt;你好&lt;/b&gt; &amp; co</qt>"
    )


def test_all_else_is_as_it_is_and_no_tip_covers_the_window():
    assert plain_tip("Bread & wine\n1 > 0") == "Bread & wine\n1 > 0"
    assert plain_tip("a" * (MOST + 1)) == "a" * MOST + "…"
    assert plain_tip("") == ""


def test_a_chats_title_is_a_tip_to_the_letter(chat, conversations):
    chat.send("<h1>Big</h1>")
    index = conversations.index_of(chat.conversation.id)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "<qt>&lt;h1&gt;Big&lt;/h1&gt;</qt>"
