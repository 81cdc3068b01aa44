"""The commands of the menu “Go”."""

from functools import partial

from app.views import keys
from app.views.menus import Command, Menu
from app.views.parts import Parts
from app.words import tr

# As many as there are digits for.
CHATS = 9


class GoMenu:
    """From chat to chat, in the open one, and from part to part of the window."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._chat = parts.state.chat
        self._visited = parts.visited
        self._panes = parts.panes

    def menu(self) -> Menu:
        """Return the commands in their order."""
        has = self._has_messages
        return Menu(
            tr("&Go"),
            (
                Command("palette", tr("Go to Anything…"), self._parts.open_palette, keys.PALETTE),
                None,
                Command(
                    "models",
                    tr("Models"),
                    self._panes.toggle_models,
                    keys.MODELS,
                    chosen=self._panes.has_models,
                ),
                None,
                Command("back", tr("Back"), self._back, keys.BACK, enabled=self._can_go_back),
                Command(
                    "forward",
                    tr("Forward"),
                    self._forward,
                    keys.FORWARD,
                    enabled=self._can_go_forward,
                ),
                None,
                Command(
                    "previousChat",
                    tr("Previous Chat"),
                    partial(self._step, -1),
                    keys.PREVIOUS_CHAT,
                    enabled=self._has_others,
                ),
                Command(
                    "nextChat",
                    tr("Next Chat"),
                    partial(self._step, 1),
                    keys.NEXT_CHAT,
                    enabled=self._has_others,
                ),
                Menu(tr("Chat by Number"), tuple(map(self._chat_at, range(1, CHATS + 1)))),
                None,
                Command("top", tr("Top of Chat"), self._go_to_top, keys.TOP, enabled=has),
                Command("end", tr("End of Chat"), self._go_to_end, keys.END, enabled=has),
                None,
                Command(
                    "messageField",
                    tr("Message Field"),
                    self._panes.pane.composer.take_focus,
                    keys.MESSAGE_FIELD,
                    enabled=self._talks,
                ),
                Command("nextPane", tr("Next Pane"), partial(self._panes.walk, 1), keys.NEXT_PANE),
                Command(
                    "previousPane",
                    tr("Previous Pane"),
                    partial(self._panes.walk, -1),
                    keys.PREVIOUS_PANE,
                ),
            ),
        )

    def _chat_at(self, number: int) -> Command:
        return Command(
            f"chat{number}",
            tr("Chat {number}", number=number),
            partial(self._open, number),
            keys.chat_key(number),
            enabled=partial(self._is_there, number),
        )

    def _back(self) -> None:
        self._visited.go(-1)

    def _forward(self) -> None:
        self._visited.go(1)

    def _can_go_back(self) -> bool:
        return self._visited.can_go(-1)

    def _can_go_forward(self) -> bool:
        return self._visited.can_go(1)

    def _has_others(self) -> bool:
        return self._parts.state.conversations.count > 0

    def _is_there(self, number: int) -> bool:
        return self._parts.state.conversations.count >= number

    def _open(self, number: int) -> None:
        for chat in self._panes.sidebar.standing()[number - 1 : number]:
            self._chat.open(chat)

    def _step(self, step: int) -> None:
        """Open the one above or below; from what is in no list, the first or the last."""
        ids, now = self._panes.sidebar.standing(), self._chat.conversation.id
        if not ids:
            return
        at = ids.index(now) if now in ids else (-1 if step > 0 else 0)
        self._chat.open(ids[(at + step) % len(ids)])

    def _talks(self) -> bool:
        return self._panes.pane.talks

    def _has_messages(self) -> bool:
        return self._panes.pane.talks and bool(self._chat.conversation.messages)

    def _go_to_top(self) -> None:
        self._panes.pane.transcript.go_to_top()

    def _go_to_end(self) -> None:
        self._panes.pane.transcript.jump_to_latest()
