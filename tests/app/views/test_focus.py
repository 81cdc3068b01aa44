"""Who uses the keyboard sees where they are: on every control of every window, light and dark."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QLineEdit,
    QListWidget,
    QScrollArea,
    QTabWidget,
    QToolButton,
    QWidget,
)

from app.domain.attachment import Attachment, with_attachments
from app.domain.network import Reason, Why
from app.domain.reply import Finish
from app.domain.settings import Appearance
from app.hub.ledger import Ledger
from app.paths import ledger_file
from app.state.unlocking import Unlocking
from app.store.keychain import Keychain
from app.views.chat_pane import ChatPane
from app.views.ledger_window import LedgerWindow
from app.views.lock_sheets import CodeSheet, PassphraseSheet
from app.views.models_pane import Place
from app.views.panes import Panes
from app.views.settings_window import SettingsWindow
from app.views.shortcut_sheet import ShortcutSheet
from app.views.transcript import Transcript
from app.views.unlock_dialog import UnlockDialog
from app.widgets.focus_ring import edge, needs_ring
from tests.helpers.changing_look import ChangingLook
from tests.helpers.contrast import contrast
from tests.helpers.fake_hub import wanted
from tests.helpers.fake_keychain import FakeSecrets
from tests.helpers.fake_shelf import local
from tests.helpers.locked import CHEAP
from tests.helpers.pixels import colours, names

BOTH = pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
AROUND = 3


def is_reached(widget):
    """Tell whether the keyboard gets to a widget."""
    tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(tab) and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def changed(before, after):
    """Give the pairs of colours of what looks otherwise now."""
    one, other = colours(before), colours(after)
    differ = (one != other).any(axis=-1)
    return list(zip(names(one[differ]), names(other[differ]), strict=True))


def blurred(window):
    """Return what can have the focus in a window without showing anything elsewhere."""
    rest = window.findChild(QWidget, "restingPlace")
    if rest is None:
        rest = QWidget(window)
        rest.setObjectName("restingPlace")
        rest.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        rest.show()
    return rest


def seen_focus(window, widget):
    """Return which pixels of a widget and around it change when it gets the focus."""
    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # as Tab does
    for area in window.findChildren(QScrollArea):
        if area.isAncestorOf(widget):
            area.ensureWidgetVisible(widget)
    place = QRect(widget.mapTo(window, QPoint()), widget.size())
    place = place.adjusted(-AROUND, -AROUND, AROUND, AROUND).intersected(window.rect())
    blurred(window).setFocus(Qt.FocusReason.OtherFocusReason)
    before = window.grab(place).toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    assert QApplication.focusWidget() is widget
    return changed(before, window.grab(place).toImage())


def unseen(qtbot, window, part=None):
    """Return what has the focus in a window, or a part of it, without being seen to have it."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.wait(50)
    reached = [
        each
        for each in (part or window).findChildren(QWidget)
        if is_reached(each) and each.window() is window and each.objectName() != "restingPlace"
    ]
    assert reached
    bad = []
    for widget in reached:
        pixels = seen_focus(window, widget)
        strong = [pair for pair in pixels if contrast(*pair) >= 3]
        if len(strong) < 8:
            bad.append((type(widget).__name__, widget.objectName(), len(pixels), len(strong)))
    return bad


@pytest.fixture
def dressed(app, answerer, appearance):
    app.window.set_appearance(appearance)
    app.chat.send("A question")
    answerer.say("An answer:\n```python\nx\n```")
    answerer.finish()
    return app


@BOTH
def test_in_the_main_window(dressed, qtbot):
    dressed.window.findChild(QWidget, "composer").setPlainText("typed")
    dressed.window.toggle_inspector()
    dressed.window.findChild(ChatPane).begin_find("answer")
    assert unseen(qtbot, dressed.window) == []


@BOTH
def test_in_the_main_window_before_anything_was_said(app, qtbot, appearance):
    app.window.set_appearance(appearance)
    assert unseen(qtbot, app.window) == []


@BOTH
def test_on_each_page_of_models(dressed, shelf, qtbot):
    shelf.there = {each.path: each for each in (local("Llama 3.2 3B", checkable=True),)}
    dressed.library.look()
    qtbot.waitUntil(lambda: bool(dressed.library.models))
    coming = [wanted(name) for name in ("One", "Two")]
    for each in coming:
        dressed.getting.downloads.begin(each)
    dressed.getting.downloads.pause(coming[0].key)
    for place in Place:
        dressed.window.findChild(Panes).show_models(place)
        pane = dressed.window.findChild(QWidget, "modelsPane")
        assert unseen(qtbot, dressed.window, pane) == [], place


@BOTH
def test_beside_two_answers(dressed, qtbot):
    actions = dressed.window.findChildren(QAction)
    next(each for each in actions if each.text() == "Compare Answers…").trigger()
    pane = dressed.window.findChild(QWidget, "comparePane")
    assert unseen(qtbot, dressed.window, pane) == []


@BOTH
def test_among_connections(dressed, home, qtbot):
    Ledger(ledger_file(home)).open("huggingface.co", Reason(Why.SEARCH)).end()
    window = dressed.window.findChild(LedgerWindow)
    window.come_forward()
    assert unseen(qtbot, window) == []
    window.close()


@BOTH
def test_on_each_page_of_settings(dressed, qtbot):
    dressed.window.open_settings()
    window = dressed.window.findChild(SettingsWindow)
    pages = window.findChild(QTabWidget)
    for page in range(pages.count()):
        pages.setCurrentIndex(page)
        assert unseen(qtbot, window) == []
    window.close()


@BOTH
@pytest.mark.parametrize("entry", ["Import…", "Export…", "Recently Deleted…"])
def test_in_each_sheet(dressed, qtbot, entry):
    if entry == "Recently Deleted…":
        dressed.conversations.delete(dressed.chat.conversation.id)
    actions = dressed.window.findChildren(QAction)
    next(each for each in actions if each.text() == entry).trigger()
    sheet = next(each for each in dressed.window.findChildren(QDialog) if each.isVisible())
    assert unseen(qtbot, sheet) == []
    sheet.close()


SHEETS = {
    "a passphrase": lambda app: PassphraseSheet(
        app.lock, "A new one.", asks="current and new", verb="Change", parent=app.window
    ),
    "a recovery code": lambda app: CodeSheet(
        "1234-5678", verb="Lock", after="Paddock starts again.", parent=app.window
    ),
    "keys": lambda app: ShortcutSheet(
        app.window.menus.offered, app.settings.now, parent=app.window
    ),
}


@BOTH
@pytest.mark.parametrize("make", SHEETS.values(), ids=SHEETS)
def test_in_the_sheets_of_the_lock_and_of_keys(app, qtbot, appearance, make):
    app.window.set_appearance(appearance)
    sheet = make(app)
    sheet.open()
    assert unseen(qtbot, sheet) == []
    sheet.close()


@BOTH
def test_in_the_palette_the_field_that_has_the_keyboard(dressed, qtbot):
    dressed.window.activateWindow()
    qtbot.waitUntil(dressed.window.isActiveWindow)
    actions = dressed.window.findChildren(QAction)
    next(each for each in actions if each.text() == "Go to Anything…").trigger()
    palette = dressed.window.findChild(QFrame, "commandPalette")
    assert palette.isVisible()
    field = dressed.window.findChild(QLineEdit, "paletteField")
    assert QApplication.focusWidget() is field
    # Without the focus it is gone; so the caret shows it, wherever that goes.
    qtbot.keyClicks(field, "answer")
    place = QRect(field.mapTo(palette.window(), QPoint()), field.size())
    shown = palette.window().grab(place).toImage()
    field.setCursorPosition(0)
    moved = changed(shown, palette.window().grab(place).toImage())
    strong = [each for each in moved if contrast(*each) >= 3]
    assert len(strong) >= 8


@BOTH
def test_in_the_dialog_before_the_window(home, qtbot, appearance):
    system = ChangingLook()
    system.is_dark = appearance is Appearance.DARK
    unlocking = Unlocking(home, keychain=Keychain(FakeSecrets()), cost=CHEAP)
    dialog = UnlockDialog(unlocking, system)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: not unlocking.busy)
    assert unseen(qtbot, dialog) == []
    dialog.close()


@BOTH
def test_in_the_messages_which_the_arrow_keys_walk(dressed, qtbot):
    window, transcript = dressed.window, dressed.window.findChild(Transcript)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    transcript.setFocus(Qt.FocusReason.TabFocusReason)
    walked, last = [], window.grab().toImage()
    for key in (Qt.Key.Key_Up, *[Qt.Key.Key_Right] * 7):
        qtbot.keyClick(QApplication.focusWidget(), key)
        now = window.grab().toImage()
        strong = [pair for pair in changed(last, now) if contrast(*pair) >= 3]
        walked.append(QApplication.focusWidget().objectName())
        assert len(strong) >= 8, walked
        last = now
    assert walked[1:] == ["copy", "retry", "edit", "more", "receipt", "copyCode", "wrapLines"]


def focus_after(qtbot, key, times):
    """Walk so far into a message, press a key, and return what has the focus then."""
    for _ in range(times):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    inside = QApplication.focusWidget().objectName()
    shift = Qt.KeyboardModifier.ShiftModifier
    back = key is Qt.Key.Key_Backtab
    qtbot.keyClick(QApplication.focusWidget(), key, shift if back else Qt.KeyboardModifier(0))
    return inside, QApplication.focusWidget().objectName()


@pytest.mark.parametrize(
    ("key", "goes"), [(Qt.Key.Key_Tab, "composer"), (Qt.Key.Key_Backtab, "modelButton")]
)
@pytest.mark.parametrize(("times", "where"), [(0, "message-"), (1, "copy"), (6, "copyCode")])
def test_tab_leaves_the_messages_as_one_wherever_the_arrow_keys_have_walked(
    app, answerer, qtbot, key, goes, times, where
):
    app.chat.send("A question")
    answerer.say("An answer:\n```python\nx\n```")
    answerer.finish()
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    app.window.findChild(Transcript).setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    inside, then = focus_after(qtbot, key, times)
    assert inside.startswith(where)
    assert then == goes


def test_tab_goes_through_an_edit_between_the_messages_and_the_field(app, answerer, qtbot):
    app.chat.send(with_attachments("Why?", [Attachment("a.py", "x = 1")]))
    answerer.finish()
    app.chat.send("And now?")
    answerer.finish()
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    app.chat.edits.begin(app.chat.conversation.messages[0])
    app.window.findChild(Transcript).setFocus(Qt.FocusReason.TabFocusReason)
    walked = []
    for _ in range(8):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        walked.append(QApplication.focusWidget().objectName())
    inside = ["openAttachment", "removeAttachment", "editField"]
    assert walked == [*inside, "cancelEdit", "saveEdit", "saveAndAsk", "composer", "attachButton"]


@BOTH
def test_a_click_on_a_message_or_on_what_is_done_with_it_leaves_no_ring(dressed, answerer, qtbot):
    window = dressed.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    dressed.chat.send("Hello")
    answerer.say("Half of")
    dressed.chat.stop()
    answerer.finish(Finish.STOPPED)
    ring = window.findChild(Transcript).findChild(QWidget, "focusRing")
    (button,) = (each for each in window.findChildren(QToolButton, "goOn") if each.isVisible())
    message = button.parentWidget()
    for name in ("copy", "goOn"):
        pressed = message.findChild(QToolButton, name)
        place = pressed.mapTo(window, pressed.rect().center())
        QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
        assert not ring.isVisible()
    assert message.hasFocus()
    qtbot.keyClick(message, Qt.Key.Key_Up)
    assert ring.isVisible()


@BOTH
def test_the_messages_as_a_whole_where_the_keyboard_comes_to_them(dressed, qtbot):
    transcript = dressed.window.findChild(Transcript)
    ring = transcript.findChild(QWidget, "focusRing")
    dressed.window.activateWindow()
    qtbot.waitUntil(dressed.window.isActiveWindow)
    transcript.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not ring.isVisible()
    blurred(dressed.window).setFocus()
    transcript.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.isVisible()
    assert ring.height() > transcript.height() - 10
    blurred(dressed.window).setFocus()
    assert not ring.isVisible()


def test_what_shows_by_itself_that_it_has_the_focus_has_no_ring(qtbot):
    rows = QListWidget()
    qtbot.addWidget(rows)
    assert needs_ring(rows)
    edge(rows)
    assert not needs_ring(rows)
    rows.addItem("A row, which shows it")
    rows.setCurrentRow(0)
    assert not needs_ring(rows)
