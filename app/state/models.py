"""`Models`: which model answers, and how far it is open."""

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.dials import Dials
from app.domain.local_model import LocalModel, Use, adapter_name, with_adapter
from app.domain.model_card import ModelStatus, Readiness
from app.library.starter import model_now
from app.paths import is_checkout, is_there
from app.state.answerer import Answerer
from app.state.settings import LiveSettings
from app.words import phrase, tr

NO_STARTER = phrase(
    "The starter model is not on this computer yet. Close Paddock and start it with “make run”, "
    "which gets it, or open a model file of your own."
)
DAMAGED_STARTER = phrase(
    "The starter model is damaged. Close Paddock and start it with “make run”, which gets it "
    "again, or open a model file of your own."
)

# In a bundle, which carries it and which nobody but its makers can mend.
NO_STARTER_INSIDE = phrase(
    "The starter model is missing from this copy of Paddock. Put a new copy in its place, or open "
    "a model file of your own."
)
DAMAGED_STARTER_INSIDE = phrase(
    "The starter model in this copy of Paddock is damaged. Put a new copy in its place, or open a "
    "model file of your own."
)

AS_USUAL = Dials()


class Models(QObject):
    """The model that answers, which lies at path; picked_path is where the user's choice lies.

    One that the user chose and that opened is remembered for the next start; one that did not open
    would only be in the way, and one that a conversation has to itself is its own business. So is
    the adapter that changes it, if one does.

    Signals:
        changed: another model answers, or it is further open, or it failed.
        picked: the user chose a model, or one has to do as that is gone.
        chosen: the user chose a model, to chat with it.
        opened: a model is open, and may answer.
    """

    changed = Signal()
    picked = Signal()
    chosen = Signal()
    opened = Signal(Path)

    def __init__(
        self,
        answerer: Answerer,
        settings: LiveSettings,
        starter: Path,
        *,
        starter_dials: Dials = AS_USUAL,
    ) -> None:
        super().__init__()
        self._starter_dials = starter_dials
        self._answerer = answerer
        self._settings = settings
        self.starter = starter
        chosen = settings.now.model_path
        self.picked_path = self.path = model_now(starter, Path(chosen)) if chosen else starter
        self.adapter: Path | None = None
        self.status = ModelStatus(Readiness.NONE)
        self._learned: dict[Path, LocalModel] | None = None
        answerer.model_changed.connect(self._on_model_changed)

    @property
    def uses_starter(self) -> bool:
        """Tell whether the starter model is chosen."""
        return self.path == self.starter

    def learn(self, there: Iterable[LocalModel]) -> None:
        """Hear which models there are on this computer, and what they are called."""
        learned = {each.path: each for each in there}
        if learned != self._learned:
            self._learned = learned
            self.changed.emit()

    def name_of(self, path: Path) -> str:
        """Say what a model is called where one is to be chosen."""
        learned = None if self._learned is None else self._learned.get(path)
        if learned is not None:
            return learned.name
        return tr("Starter model") if path == self.starter else path.stem

    @property
    def title(self) -> str:
        """Say what the model that answers is called: as its user calls it, or as its file does."""
        learned = None if self._learned is None else self._learned.get(self.path)
        return self.status.name if learned is None else learned.name

    def adapters_of(self, path: Path) -> tuple[Path, ...]:
        """Return the adapters that a model may be changed by, and the one that does so now."""
        learned = None if self._learned is None else self._learned.get(path)
        listed = () if learned is None else (each.path for each in learned.adapters)
        used = (self.adapter,) if self.adapter is not None and path == self.path else ()
        return tuple(dict.fromkeys((*listed, *used)))

    def called(self, path: Path, adapter: Path | None) -> str:
        """Say what a model is called with the adapter that changes it."""
        return with_adapter(self.name_of(path), adapter)

    @property
    def known(self) -> tuple[Path, ...]:
        """Return the models that are known to be there and run, the one that answers first.

        They are those that are in use, and all that were learned of. Before any were, they are all
        in the folder where models are put.
        """
        ways = dict.fromkeys((self.path, self.picked_path, self.starter))
        there = (path for path in ways if is_there(path))
        return tuple(dict.fromkeys((*there, *self._others())))

    def _others(self) -> list[Path]:
        if self._learned is None:
            return _models_in(self.starter.parent)
        listed = (each for each in self._learned.values() if not each.unlisted)
        return [each.path for each in listed if each.use is not Use.NOT]

    @property
    def dials(self) -> Dials:
        """Return how replies are sampled: as the user set it, or as suits the model."""
        return self.dials_or(None)

    def dials_or(self, own: Dials | None) -> Dials:
        """Return how a conversation's replies are sampled, by dials of its own if it has them."""
        usual = self.usual_dials(str(self.path))
        return usual if own is None else own.onto(usual)

    def usual_dials(self, model: str | None) -> Dials:
        """Return how a model's replies are sampled where a conversation does not say otherwise.

        None is the model that the user picked.
        """
        path = self.picked_path if model is None else Path(model)
        settings = self._settings.now
        suited = self._starter_dials if path == self.starter else AS_USUAL
        return replace(settings.dials or suited, kv_bits=settings.kv_bits)

    def open(self, path: Path) -> None:
        """Make the model at path the one that answers, now and after a restart."""
        self.pick(path)
        self.chosen.emit()

    def pick(self, path: Path) -> None:
        """Do so while its user is at something else."""
        # Not resolved: a link is a name that its owner can turn elsewhere.
        self._take(Path(os.path.abspath(os.path.expanduser(path))))  # noqa: PTH100, PTH111 - pathlib's own raises

    def lend(self, path: Path | None, adapter: Path | None = None) -> None:
        """Have a conversation's own model answer; for None, the one that the user chose.

        It is changed by an adapter, if there is one.
        """
        wanted = path or self.picked_path, adapter
        if wanted != (self.path, self.adapter):
            self.path, self.adapter = wanted
            self.open_chosen()

    @Slot()
    def open_starter(self) -> None:
        """Make the starter model the one that answers."""
        self.open(self.starter)

    @Slot(Path)
    def forget(self, path: Path) -> None:
        """Have the starter model answer where the one that answered is gone."""
        if path in {self.path, self.picked_path}:
            self._take(self.starter)

    @Slot()
    def open_chosen(self) -> None:
        """Open the model that was chosen last, again where it failed."""
        self._note(ModelStatus(Readiness.LOADING, self.path.stem))
        # One that is gone is asked for all the same: the answerer would keep the one before open.
        self._answerer.open_model(self.path, self.adapter)
        # Last: whoever hears of it may ask at once, and would be refused by the one before.
        self.changed.emit()

    def tell_damaged(self) -> None:
        """Say that the starter model failed as its file is damaged, and what can be done."""
        damaged = replace(self.status, reason=_damaged())
        if damaged != self.status:
            self._become(damaged)

    @Slot(ModelStatus)
    def _on_model_changed(self, status: ModelStatus) -> None:
        opened = (
            status.readiness is Readiness.READY and self.status.readiness is not status.readiness
        )
        if status.readiness is Readiness.READY and self.path == self.picked_path:
            chosen = None if self.uses_starter else str(self.path)
            self._settings.choose(replace(self._settings.now, model_path=chosen))
        self._become(status)
        if opened:
            self.opened.emit(self.path)

    def _take(self, path: Path) -> None:
        self.picked_path = self.path = path
        self.adapter = None
        self.open_chosen()
        self.picked.emit()

    def _become(self, status: ModelStatus) -> None:
        self._note(status)
        self.changed.emit()

    def _note(self, status: ModelStatus) -> None:
        self.status = status if is_there(self.path) else self._gone()
        if self.adapter is not None and is_there(self.path) and not is_there(self.adapter):
            self.status = self._without(self.adapter)

    def _without(self, adapter: Path) -> ModelStatus:
        gone = tr(
            "The adapter {name} is not in {folder} any more. Choose another one, or none.",
            name=adapter_name(adapter),
            folder=adapter.parent,
        )
        return ModelStatus(Readiness.FAILED, self.path.stem, reason=gone)

    def _gone(self) -> ModelStatus:
        if self.uses_starter:
            return ModelStatus(Readiness.FAILED, tr("Starter model"), reason=_missing())
        gone = tr(
            "There is no {name} in {folder}. Open another model.",
            name=self.path.name,
            folder=self.path.parent,
        )
        return ModelStatus(Readiness.FAILED, self.path.stem, reason=gone)


def _missing() -> str:
    return tr(NO_STARTER) if is_checkout() else tr(NO_STARTER_INSIDE)


def _damaged() -> str:
    return tr(DAMAGED_STARTER) if is_checkout() else tr(DAMAGED_STARTER_INSIDE)


def _models_in(folder: Path) -> list[Path]:
    """Return the model files and folders of a folder, by their names."""
    try:
        there = [each for each in folder.iterdir() if _is_model(each)]
    except OSError:
        return []
    return sorted(there, key=lambda each: each.name.casefold())


def _is_model(path: Path) -> bool:
    # A name that begins with a point is of a file that somebody is writing.
    if path.name.startswith("."):
        return False
    return path.suffix == ".gguf" or is_there(path / "config.json")
