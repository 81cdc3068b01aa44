"""`Trying`: what an answer can be tried with for once, beside what its conversation says."""

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from app.domain.conversation import Conversation
from app.domain.dials import NOTHING_CHOSEN, Dials
from app.domain.means import (
    AS_ALWAYS,
    EXACT,
    VARIED,
    Means,
    adapter_by,
    by_preset,
    seedless,
    with_temperature,
)
from app.domain.model_card import Readiness
from app.domain.preset import in_words
from app.paths import is_there
from app.state.chat import Chat
from app.state.models import Models
from app.state.notices import Notice, Notices
from app.state.presets import Presets
from app.words import number, tr

# On a button.
LONGEST_NAME = 24


@dataclass(frozen=True, slots=True)
class Way:
    """What an answer can be made with, in words; is_usual marks what the chat uses anyway."""

    words: str
    means: Means
    is_usual: bool = False


class Trying(QObject):
    """The ways that there are now, and what follows where one was taken."""

    def __init__(self, chat: Chat, models: Models, presets: Presets, *, notices: Notices) -> None:
        super().__init__()
        self.chat, self.models, self.presets = chat, models, presets
        self._notices = notices
        self._retried = False
        chat.changed.connect(self._on_changed)

    @property
    def usual_model(self) -> Path:
        """Return the model that answers in the open conversation where nobody says otherwise."""
        own = self.chat.conversation.model
        return Path(own) if own is not None and is_there(Path(own)) else self.models.picked_path

    @property
    def usual_adapter(self) -> Path | None:
        """Return what changes that model in the open conversation; None where nothing does."""
        now = self.chat.conversation
        own = adapter_by(AS_ALWAYS, now)
        return own if str(self.usual_model) == now.model else None

    @property
    def usual_dials(self) -> Dials:
        """Return the dials that hold in the open conversation where nobody says otherwise."""
        return self.dials_with(Means())

    @property
    def known_models(self) -> tuple[Path, ...]:
        """Return the models that may answer, the chat's own first."""
        own = [self.usual_model] if is_there(self.usual_model) else []
        return tuple(dict.fromkeys((*own, *self.models.known)))

    def by_dials(self) -> tuple[Way, ...]:
        """Return the ways that differ in how words are chosen."""
        anew = seedless(self.chat.conversation.dials)
        kinds = ((tr("More Varied"), VARIED), (tr("More Exact"), EXACT))
        others = (
            Way(
                tr("{way} (Temperature {number})", way=words, number=number(temperature)),
                Means(with_temperature(anew, temperature)),
            )
            for words, temperature in kinds
        )
        return (Way(tr("Another Seed"), Means(anew)), *others)

    def by_presets(self) -> tuple[Way, ...]:
        """Return a way for each preset."""
        picked = self.models.picked_path
        return tuple(Way(each.name, by_preset(each, picked)) for each in self.presets.all.values())

    def by_models(self) -> tuple[Way, ...]:
        """Return a way for each model."""
        usual = self.usual_model, self.usual_adapter
        return tuple(
            Way(
                self.models.called(path, adapter),
                Means(model=path, adapter=adapter),
                is_usual=(path, adapter) == usual,
            )
            for path in self.known_models
            for adapter in (None, *self.adapters_of(path))
        )

    def adapters_of(self, model: Path) -> tuple[Path, ...]:
        """Return what a model may be changed by, the open conversation's own among it."""
        own = self.adapter_for(model)
        return tuple(dict.fromkeys((*self.models.adapters_of(model), *([own] if own else []))))

    def adapter_for(self, model: Path) -> Path | None:
        """Return what changes a model where the open conversation is answered by it."""
        return self.usual_adapter if model == self.usual_model else None

    def retry(self, message_id: str, means: Means) -> bool:
        """Have another answer made so, and say what answers after it."""
        if not self.chat.retry(message_id, means):
            return False
        self._retried = True
        if not self._is_usual_model(means):
            told = tr(
                "Only this answer is by {model}. Answering next, as before: {usual}.",
                model=self.named(replace(means, dials=None)),
                usual=self.named(Means()),
            )
            self._offer(means, told)
        return True

    def give_back(self) -> None:
        """Have the chat's own model answer again, where another one did not open for once."""
        failed = self.models.status.readiness is Readiness.FAILED
        usual = self.usual_model, self.usual_adapter
        is_other = (self.models.path, self.models.adapter) != usual
        if failed and not self.chat.answering and is_other:
            self.models.lend(*usual)

    def offer_to_go_on(self, means: Means) -> None:
        """Say what answers next, where that is not as the answer that is kept was made."""
        if not self._is_usual(means):
            usual = self.named(Means())
            self._offer(means, tr("Kept. Answering next, as before: {usual}.", usual=usual))

    def use_here(self, means: Means) -> bool:
        """Have the open conversation answered so from now on."""
        now = self.chat.conversation
        model, adapter = self._own_model(means)
        dials = now.dials if means.dials is None else means.dials
        own = dials if dials is not None and dials.own else None
        system = now.system if means.system is None else means.system
        return self.chat.instruct(system, dials=own, model=model, adapter=adapter)

    def named(self, means: Means) -> str:
        """Name what is special about an answer: its model, and the dials that were chosen."""
        dials = self._other_dials(means)
        adapter = self.usual_adapter if means.model is None else means.adapter
        name = self.models.called(means.model or self.usual_model, adapter)
        return f"{name}, {dials}" if dials else name

    def dials_with(self, means: Means) -> Dials:
        """Return the dials that hold where an answer is made with these means."""
        usual = self.models.usual_dials(str(means.model or self.usual_model))
        own = means.dials or self.chat.conversation.dials
        return usual if own is None else own.onto(usual)

    def _own_model(self, means: Means) -> tuple[str | None, str | None]:
        """Return what a conversation notes as its model: nothing where it is that of all."""
        now = self.chat.conversation
        if means.model is None:
            return now.model, now.adapter
        if means.adapter is not None:
            return str(means.model), str(means.adapter)
        return None if means.model == self.models.picked_path else str(means.model), None

    def _is_usual_model(self, means: Means) -> bool:
        usual = self.usual_model, self.usual_adapter
        return means.model is None or (means.model, means.adapter) == usual

    def _is_usual(self, means: Means) -> bool:
        now: Conversation = self.chat.conversation
        return (
            self._is_usual_model(means)
            and means.dials in {None, now.dials or NOTHING_CHOSEN}
            and means.system in {None, now.system}
        )

    def _other_dials(self, means: Means) -> str:
        usual = self.chat.conversation.dials or NOTHING_CHOSEN
        return "" if means.dials in {None, usual} else in_words(means.dials or usual)

    def _offer(self, means: Means, told: str) -> None:
        act, named = partial(self.use_here, means), self.named(means)
        if self._is_usual_model(means):
            # The model's name would leave no room for what alone is other.
            named = self._other_dials(means) or named
        way = named if len(named) <= LONGEST_NAME else f"{named[: LONGEST_NAME - 1]}…"
        self._notices.tell(Notice(told, action=tr("Use {way} Instead", way=way), act=act))

    @Slot()
    def _on_changed(self) -> None:
        if self._retried and not self.chat.answering:
            self._retried = False
            self.give_back()
