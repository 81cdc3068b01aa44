"""What the palette offers: commands, models, presets and conversations, and what each does."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from functools import partial
from pathlib import Path

from app.domain.conversation import Heading
from app.domain.preset import Preset
from app.state.moments import moment
from app.state.notices import Notice
from app.state.state import State
from app.views.menus import Menus, Offered
from app.views.panes import Panes
from app.words import phrase, tr


class Kind(IntEnum):
    """What an entry is. Of those that match as well, the earlier kind comes first."""

    COMMAND = 0
    MODEL = 1
    PRESET = 2
    CHAT = 3
    SEARCH = 4


KINDS = {
    Kind.COMMAND: phrase("{title}, command"),
    Kind.MODEL: phrase("{title}, model"),
    Kind.PRESET: phrase("{title}, preset"),
    Kind.CHAT: phrase("{title}, chat"),
    Kind.SEARCH: "{title}",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be chosen; right stands at its end.

    What is minor comes after all else that matches, as there are many of its kind.
    """

    kind: Kind
    title: str
    act: Callable[[], object]
    right: str = ""
    enabled: bool = True
    minor: bool = False


class PaletteEntries:
    """Makes them anew each time, as they are then."""

    def __init__(self, state: State, panes: Panes) -> None:
        self._state, self._panes = state, panes
        self.menus: Menus | None = None

    def offered(self) -> list[Entry]:
        """Return all but the conversations, in their order."""
        if self.menus is not None:
            self.menus.render()
        commands = [] if self.menus is None else self.menus.offered
        models, presets = self._state.models, self._state.presets
        return [
            *map(_command_entry, commands),
            *(self._model_entry(path) for path in models.known),
            *(self._preset_entry(each) for each in presets.named()),
        ]

    def _model_entry(self, path: Path) -> Entry:
        models = self._state.models
        name = models.name_of(path)
        answers = path == models.path
        act = models.open_starter if path == models.starter else partial(models.open, path)
        return Entry(Kind.MODEL, name, act, tr("Answers now") if answers else tr("Model"))

    def _preset_entry(self, preset: Preset) -> Entry:
        act = partial(self._use, preset)
        fixed = self._state.chat.refusal is not None
        return Entry(Kind.PRESET, preset.name, act, tr("Preset"), enabled=not fixed)

    def of_chat(self, heading: Heading) -> Entry:
        """Return what opens a conversation."""
        act = partial(self._open, heading.id)
        return Entry(Kind.CHAT, heading.title, act, moment(heading.updated))

    def of_search(self, words: str) -> Entry:
        """Return what looks for words in all messages."""
        title = tr("Search all messages for “{words}”", words=words)
        return Entry(Kind.SEARCH, title, partial(self._search, words))

    def _open(self, conversation_id: str) -> None:
        self._state.chat.open(conversation_id)
        self._panes.pane.composer.take_focus()

    def _search(self, words: str) -> None:
        self._panes.show_sidebar(shown=True)
        self._panes.sidebar.search_for(words)

    def _use(self, preset: Preset) -> None:
        """Have the open conversation answered by a preset, and offer the way back."""
        inspector, chat = self._panes.inspector, self._state.chat
        inspector.take()
        now = chat.conversation
        before = Preset("", "", now.system, now.dials, now.model, now.adapter)

        def undo() -> None:
            if chat.conversation.id == now.id:
                inspector.use(before)

        inspector.use(preset)
        used = tr("This chat uses the preset “{name}” now.", name=preset.name)
        self._state.notices.tell(Notice(used, action=tr("Undo"), act=undo))


def _command_entry(offered: Offered) -> Entry:
    right = offered.keys or offered.menu
    if offered.action.isChecked():
        right = f"✓  {right}"
    enabled = offered.action.isEnabled()
    return Entry(
        Kind.COMMAND,
        offered.name,
        offered.action.trigger,
        right,
        enabled=enabled,
        minor=offered.deep,
    )
