"""The commands of the menu “Chat”."""

from app.views import keys
from app.views.menus import Command, Menu
from app.views.parts import Parts
from app.words import tr


class ChatMenu:
    """What is done with the open conversation."""

    def __init__(self, parts: Parts) -> None:
        self._chat = parts.state.chat
        self._beside = parts.beside
        self._panes = parts.panes
        self._verbs = parts.panes.pane.verbs
        self._aloud, self._reading = parts.state.aloud, parts.reading
        self._explaining = parts.explaining

    def menu(self) -> Menu:
        """Return the commands in their order."""
        sidebar, pane = self._panes.sidebar, self._panes.pane
        saved = self._is_saved
        return Menu(
            tr("&Chat"),
            (
                *self._answering(),
                None,
                Command(
                    "attach",
                    tr("Attach Files…"),
                    pane.composer.ask_for_files,
                    keys.ATTACH,
                    enabled=self._talks,
                ),
                Command("chooseModel", tr("Choose Model…"), pane.header.choose, keys.CHOOSE_MODEL),
                Command("chooseAdapter", tr("Choose an Adapter…"), pane.adapters.ask_for_folder),
                Command("instructions", tr("Instructions"), self._panes.instruct),
                None,
                Command("rename", tr("Rename…"), self._rename, keys.RENAME, enabled=saved),
                Command("pin", tr("Pin"), sidebar.pin_open, enabled=saved, now=sidebar.pin_named),
                Command("move", tr("Move to Folder…"), self._move, enabled=saved),
                # Its key, ⌘⌫, is the list's own: in the message field it deletes a line.
                Command("delete", tr("Delete"), sidebar.delete_open, enabled=saved),
                Command("trash", tr("Recently Deleted…"), self._beside.open_trash),
            ),
        )

    def _answering(self) -> tuple[Command, ...]:
        verbs, several = self._verbs, self._has_versions
        return (
            Command("stop", tr("Stop"), self._stop, keys.STOP, enabled=self._can_stop),
            Command(
                "readAloud",
                tr("Read Answer Aloud"),
                self._reading.toggle,
                enabled=self._reading.is_possible,
                now=self._reading.named,
            ),
            Command("goOn", tr("Continue"), self._chat.go_on, enabled=self._can_go_on),
            Command(
                "retry", tr("Try Again"), verbs.retry_last, keys.RETRY, enabled=self._can_retry
            ),
            Command(
                "retryWith",
                tr("Try Again With…"),
                verbs.ask_how_to_retry,
                keys.RETRY_WITH,
                enabled=self._can_retry,
            ),
            Command(
                "compare",
                tr("Compare Answers…"),
                verbs.compare,
                keys.COMPARE,
                enabled=self._can_compare,
            ),
            Command(
                "previousVersion",
                tr("Previous Version"),
                verbs.show_previous,
                keys.PREVIOUS_VERSION,
                enabled=several,
            ),
            Command(
                "nextVersion",
                tr("Next Version"),
                verbs.show_next,
                keys.NEXT_VERSION,
                enabled=several,
            ),
            Command(
                "explain",
                tr("Why It Said That"),
                self._explaining.toggle_here,
                keys.EXPLAIN,
                enabled=self._can_explain,
                chosen=self._is_explained,
            ),
        )

    def _rename(self) -> None:
        self._panes.show_sidebar(shown=True)
        self._panes.sidebar.rename_open()

    def _move(self) -> None:
        self._panes.show_sidebar(shown=True)
        self._panes.sidebar.move_open()

    def _can_stop(self) -> bool:
        # What is not seen is not stopped by the key that leaves what is.
        seen = not self._panes.has_models()
        return (self._chat.answering and seen) or self._aloud.reading

    def _stop(self) -> None:
        if self._aloud.reading:
            self._aloud.stop()
        else:
            self._chat.stop()

    def _can_retry(self) -> bool:
        return self._verbs.may_retry

    def _can_compare(self) -> bool:
        return self._verbs.may_compare

    def _has_versions(self) -> bool:
        return self._verbs.has_versions

    def _can_explain(self) -> bool:
        return self._talks() and self._explaining.may_toggle

    def _talks(self) -> bool:
        return self._panes.pane.talks

    def _is_explained(self) -> bool:
        return self._explaining.is_on_here

    def _can_go_on(self) -> bool:
        return self._chat.may_go_on

    def _is_saved(self) -> bool:
        return bool(self._chat.conversation.messages) and not self._chat.conversation.private
