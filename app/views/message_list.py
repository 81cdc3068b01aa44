"""The transcript as a screen reader finds it: a list of all messages, near the view or not.

Of what is far away nothing is laid out, or read as Markdown, before it is asked for.
"""

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QWidget

from app.domain.conversation import Message
from app.views.bubble import Bubble
from app.views.column import TOP_GAP
from app.views.message_item import MessageItem, Scene
from app.widgets.told import hold, is_there, let_go, tell_of

_Event = QAccessible.Event


class MessageList(QAccessibleWidget):
    """Its children are the messages in their order, then what stands above them."""

    def __init__(self, scene: Scene) -> None:
        view = scene.view
        super().__init__(view, QAccessible.Role.List, view.accessibleName())
        self._scene = scene
        self._items: dict[str, MessageItem] = {}

    def item(self, index: int) -> MessageItem:
        """Return what tells of a message."""
        message_id = self._scene.messages[index].id
        item = self._items.get(message_id)
        if item is None:
            item = self._items[message_id] = MessageItem(self._scene, message_id)
            hold(item)
            QAccessible.registerAccessibleInterface(item)
        item.be_at(index)
        return item

    def item_of(self, bubble: Bubble) -> MessageItem | None:
        """Return what tells of the message that a bubble shows; None where it shows none."""
        row = self._scene.pool.row_of(bubble)
        return None if row is None else self.item(self._scene.column.rows.message(row))

    def forget_gone(self) -> None:
        """Tell no more of messages that are gone."""
        there = {message.id for message in self._scene.messages}
        for message_id in self._items.keys() - there:
            let_go(self._items.pop(message_id))

    @override
    def childCount(self) -> int:
        return len(self._scene.messages) + len(self._above)

    @override
    def child(self, index: int) -> QAccessibleInterface | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        count, above = len(self._scene.messages), self._above
        if 0 <= index < count:
            return self.item(index)
        there = 0 <= index - count < len(above)
        return QAccessible.queryAccessibleInterface(above[index - count]) if there else None

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        if isinstance(child, MessageItem):
            return child.index
        widget = child.object()
        above = (at for at, each in enumerate(self._above) if each is widget)
        return next((len(self._scene.messages) + at for at in above), -1)

    @override
    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        told = map(QAccessible.queryAccessibleInterface, self._above)
        if (above := next((each for each in told if each.rect().contains(x, y)), None)) is not None:
            return above
        column, viewport = self._scene.column, self._scene.view.viewport()
        here = viewport.mapFromGlobal(QPoint(x, y))
        if not self._scene.messages or not viewport.rect().contains(here):
            return None
        row = column.rows.heights.at(column.value + here.y() - TOP_GAP)
        item = self.item(column.rows.message(row))
        return item if item.rect().contains(x, y) else None

    @property
    def _above(self) -> list[QWidget]:
        """Return what stands above the messages now."""
        view = self._scene.view
        if not is_there(view):
            return []
        found = view.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        # What has a name of Qt's own is what it scrolls.
        own = (each for each in found if not each.objectName().startswith("qt_"))
        return [each for each in own if each.isVisible()]


class _Shown(QAccessibleWidget):
    """What shows a message or a part of it: no more than what its controls stand in."""

    def __init__(self, bubble: Bubble) -> None:
        super().__init__(bubble, QAccessible.Role.Client)
        self._bubble = bubble

    @override
    def parent(self) -> QAccessibleInterface:
        viewport = super().parent()
        told = viewport.parent()
        item = told.item_of(self._bubble) if isinstance(told, MessageList) else None
        return item or viewport

    @override
    def focusChild(self) -> QAccessibleInterface | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        return self.parent() if self._bubble.hasFocus() else super().focusChild()

    @override
    def text(self, t: QAccessible.Text) -> str:
        return ""  # all that is said of it, its message says

    @override
    def state(self) -> QAccessible.State:
        state = super().state()
        state.focusable = state.focused = False  # its message is, in its place
        return state


class Telling(QObject):
    """Makes the list for who asks for it, and says what changes in it to who listens."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene.view)
        self._scene = scene
        self._list: MessageList | None = None
        self._ids = self._of(())
        self._focused = QTimer(self, singleShot=True, interval=0)
        self._focused.timeout.connect(self._on_focused)
        scene.column.placed.connect(self._on_placed)

    def told(self) -> MessageList:
        """Make what tells of the messages."""
        self._list = MessageList(self._scene)
        return self._list

    @Slot()
    def tell_focus(self) -> None:
        """Say that a message has the focus, once Qt has said that what shows it does."""
        if QAccessible.isActive():
            self._focused.start()

    @Slot()
    def _on_focused(self) -> None:
        focus, told = QApplication.focusWidget(), self._there
        item = told.item_of(focus) if told is not None and isinstance(focus, Bubble) else None
        if item is not None:
            QAccessible.updateAccessibility(QAccessibleEvent(item, _Event.Focus))

    @Slot()
    def _on_placed(self) -> None:
        """Say that there are other messages, where there are."""
        ids = self._of(self._scene.messages)
        if ids == self._ids:
            return
        self._ids, told = ids, self._there
        if told is None:
            return
        told.forget_gone()
        # Of what has an object, Qt takes an event by its interface for one of a child.
        QAccessible.updateAccessibility(QAccessibleEvent(self._scene.view, _Event.ObjectReorder))

    @property
    def _there(self) -> MessageList | None:
        return self._list if self._list is not None and is_there(self._list) else None

    @staticmethod
    def _of(messages: Sequence[Message]) -> tuple[str, str, int]:
        """Return what differs where there are other messages: it is asked for at each frame."""
        return (messages[0].id, messages[-1].id, len(messages)) if messages else ("", "", 0)


tell_of(Bubble, _Shown)
