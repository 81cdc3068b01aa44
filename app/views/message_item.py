"""`MessageItem`: one message as a screen reader finds it, whether it is near the view or not."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast, override

from PySide6.QtCore import QObject, QPoint, QRect, QSize
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QGuiApplication,
    QWindow,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from app.domain.conversation import Message, Role
from app.domain.ends import end_of
from app.markdown.said import plain_of
from app.views.bubble import Bubble
from app.views.column import TOP_GAP, Column
from app.views.message_words import name_of
from app.views.pool import Pool
from app.views.selecting import Selecting
from app.views.walking import Walking
from app.widgets.told import is_there, nothing
from app.words import tr

_Role = QAccessible.Role
_Kind = QAccessible.InterfaceType


@dataclass(frozen=True, slots=True)
class Scene:
    """A transcript, and what of it knows of messages: where, shown by what, what is chosen."""

    view: QAbstractScrollArea
    column: Column
    pool: Pool
    walking: Walking
    selecting: Selecting

    @property
    def messages(self) -> Sequence[Message]:
        """Return the messages that there are; none where the transcript is gone."""
        return self.column.rows.messages if is_there(self.view) else ()

    def shown(self, index: int) -> list[Bubble]:
        """Return what shows a message, from above to below; nothing where it is far away."""
        rows, shown = self.column.rows, self.pool.shown
        if not shown or not rows.message(min(shown)) <= index <= rows.message(max(shown)):
            return []
        return [shown[row] for row in sorted(shown) if rows.message(row) == index]


class MessageItem(QAccessibleInterface):
    """Knows its message by its id, as its place changes. What shows it are its children."""

    def __init__(self, scene: Scene, message_id: str) -> None:
        super().__init__()
        self._scene = scene
        self._id = message_id
        self._last_index = 0
        self._actions = _Actions(self)

    @property
    def index(self) -> int:
        """Return its place among the messages, -1 where it is gone."""
        messages, known = self._scene.messages, self._last_index
        if known < len(messages) and messages[known].id == self._id:
            return known
        self._last_index = next(
            (at for at, each in enumerate(messages) if each.id == self._id), len(messages)
        )
        return self._last_index if self._last_index < len(messages) else -1

    def be_at(self, index: int) -> None:
        """Know its place, which then need not be looked for."""
        self._last_index = index

    def go_there(self) -> None:
        """Scroll to the message, and give it the focus."""
        if (index := self.index) >= 0:
            self._scene.walking.go_to(index)

    @override
    def isValid(self) -> bool:
        return self.index >= 0

    @override
    def object(self) -> QObject | None:  # pyright: ignore[reportIncompatibleMethodOverride] - Qt says that there may be none
        return None

    @override
    def window(self) -> QWindow:
        return self._scene.view.window().windowHandle()

    @override
    def role(self) -> QAccessible.Role:
        return item_role(QGuiApplication.platformName())

    @override
    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._scene.view)

    @override
    def childCount(self) -> int:
        return len(self._shown)

    @override
    def child(self, index: int) -> QAccessibleInterface | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        shown = self._shown[index : index + 1] if index >= 0 else []
        return QAccessible.queryAccessibleInterface(shown[0]) if shown else None

    @override
    def indexOfChild(self, arg__1: QAccessibleInterface) -> int:
        widget, shown = arg__1.object(), self._shown
        return next((at for at, each in enumerate(shown) if each is widget), -1)

    @override
    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        told = map(QAccessible.queryAccessibleInterface, self._shown)
        return next((each for each in told if each.rect().contains(x, y)), None)

    @override
    def focusChild(self) -> QAccessibleInterface | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        focus = QApplication.focusWidget()
        for bubble in self._shown:
            if focus is bubble:
                return self
            if focus is not None and bubble.isAncestorOf(focus):
                return QAccessible.queryAccessibleInterface(focus)
        return None

    @override
    def text(self, t: QAccessible.Text) -> str:
        index = self.index
        tell = _TOLD.get(t)
        return "" if index < 0 or tell is None else tell(self._scene.messages, index)

    @override
    def setText(self, t: QAccessible.Text, text: str) -> None:
        """Change nothing: what was said is edited in its field."""

    @override
    def rect(self) -> QRect:
        """Return where the message is on the screen, or would be if the screen were that high."""
        index = self.index
        if index < 0:
            return QRect()
        column, viewport = self._scene.column, self._scene.view.viewport()
        rows = column.rows
        first, last = rows.first(index), rows.last(index)
        top = TOP_GAP + rows.heights.top(first) - column.value
        height = rows.heights.top(last) + rows.heights.height(last) - rows.heights.top(first)
        left = (viewport.width() - column.width) // 2
        return QRect(viewport.mapToGlobal(QPoint(left, top)), QSize(column.width, height))

    @override
    def state(self) -> QAccessible.State:
        state, index = QAccessible.State(), self.index
        if index < 0:
            state.invalid = True
            return state
        shown, message = self._shown, self._scene.messages[index]
        state.readOnly = state.focusable = state.selectable = state.multiLine = True
        state.focused = any(each.hasFocus() for each in shown)
        state.selected = index in self._scene.selecting.messages or any(
            each.selected for each in shown
        )
        state.busy = message.growing
        state.offscreen = tells_offscreen(QGuiApplication.platformName()) and not self._is_seen()
        return state

    @override
    def interface_cast(self, arg__1: QAccessible.InterfaceType) -> int:
        return cast("int", self._actions) if arg__1 is _Kind.ActionInterface else nothing()

    @property
    def _shown(self) -> list[Bubble]:
        index = self.index
        return self._scene.shown(index) if index >= 0 else []

    def _is_seen(self) -> bool:
        viewport = self._scene.view.viewport()
        seen = QRect(viewport.mapToGlobal(QPoint(0, 0)), viewport.size())
        return viewport.isVisible() and seen.intersects(self.rect())


class _Actions(QAccessibleActionInterface):
    """What can be done with a message that may be far away: go there."""

    def __init__(self, item: MessageItem) -> None:
        super().__init__()
        self._item = item

    @override
    def actionNames(self) -> list[str]:
        return [self.setFocusAction()]

    @override
    def doAction(self, actionName: str) -> None:
        if actionName == self.setFocusAction():
            self._item.go_there()

    @override
    def keyBindingsForAction(self, actionName: str) -> list[str]:
        return []


def item_role(platform: str) -> QAccessible.Role:
    """Return what a message is called, as what it is drawn by has it."""
    # Qt calls an item of a list static text on a Mac, and VoiceOver looks for nothing within that.
    return _Role.Grouping if platform == "cocoa" else _Role.ListItem


def tells_offscreen(platform: str) -> bool:
    """Tell whether a screen reader finds what is said to be out of view."""
    # Qt hides that from VoiceOver, so that the list would end with the view.
    return platform != "cocoa"


def _name(messages: Sequence[Message], index: int) -> str:
    place = tr("message {place} of {count}", place=index + 1, count=len(messages))
    return name_of(messages[index], place)


def _said(messages: Sequence[Message], index: int) -> str:
    """Return what a message says, and how it ended where that was not its end."""
    message = messages[index]
    said = message.text if message.role is Role.USER else plain_of(message.text)
    note = end_of(message)
    return f"{said}\n{note}" if said and note else said or note


def _identity(messages: Sequence[Message], index: int) -> str:
    return f"message-{messages[index].id}"


_TOLD = {
    QAccessible.Text.Name: _name,
    QAccessible.Text.Description: _said,
    QAccessible.Text.Identifier: _identity,
}
