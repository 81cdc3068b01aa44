"""`Look`: what models are there at one moment, each as far as it is known what it is."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from app.domain.local_model import LocalModel, Use
from app.library import naming, verifying
from app.library.adapters import given_to
from app.library.child import Stopped
from app.library.found import Found, stamp_of
from app.library.inspecting import Facts, Memory, Remembered, inspect
from app.library.manifested import got_of, made_from
from app.library.notes import Notes
from app.library.starter import saved_as
from app.library.survey import Survey
from app.words import tr

type Told = Callable[[int, int], None]  # so many of so many: models, or bytes

RANKS = {Use.LLAMA: 0, Use.OTHER: 1, Use.NOT: 2}
BITS = re.compile(r"(\d{1,2}) bits")
WRITTEN_AT_ONCE = 40


class Known:
    """What models are, by what they are saved as: remembered, and as this process found it.

    The latter has also what is not written, or could not be read.
    """

    def __init__(self, home: Path) -> None:
        self._memory, self._new = Memory(home), dict[str, Remembered]()

    def all(self) -> dict[str, Remembered]:
        """Return all that is known."""
        return self._memory.all() | self._new

    def add(self, name: str, found: Remembered) -> None:
        """Know it for as long as there is this process."""
        self._new[name] = found

    def write(self, names: list[str]) -> None:
        """Remember these for the next one."""
        self._memory.add({name: self._new[name] for name in names})


class Look:
    """The disks are gone through once, before; what is inspected since is known here, too."""

    def __init__(self, home: Path, survey: Survey, notes: Notes, *, known: Known) -> None:
        self._home, self._survey, self._notes = home, survey, notes
        self._memory, self._known = known, known.all()

    def models(self) -> tuple[LocalModel, ...]:
        """Return all models, the best first, those among them that the user hid."""
        models = [self._model(found) for found in self._survey.models]
        return tuple(sorted(given_to(models, self._survey.adapters), key=_rank))

    def inspect(self, told: Told, stopped: Stopped) -> bool:
        """Inspect what is not known yet, and tell whether there was something.

        told hears how many models of those are done, each time after that is known.
        """
        stamps = {found.path: stamp_of(found.files) for found in self._survey.models}
        unknown = [path for path, stamp in stamps.items() if self._facts(path, stamp) is None]
        told(0, len(unknown))
        sure: list[str] = []
        try:
            answers = inspect(tuple(unknown), stopped)
            for done, (path, facts, is_sure) in enumerate(answers, start=1):
                self._known[saved_as(path)] = found = Remembered(stamps[path], facts)
                self._memory.add(saved_as(path), found)
                sure += [saved_as(path)] * is_sure
                told(done, len(unknown))
                # All that is known is written each time.
                if len(sure) >= WRITTEN_AT_ONCE:
                    self._memory.write(sure)
                    sure.clear()
        finally:
            self._memory.write(sure)
        return bool(unknown)

    def _model(self, found: Found) -> LocalModel:
        note, name = self._notes.of(found.path), name_of(found, self._notes)
        model = LocalModel(
            path=found.path,
            name=name,
            origin=found.origin,
            bytes=found.bytes,
            use=Use.NOT,
            repo=found.repo,
            last_used=note.used,
            quantization=naming.quantization_of(found.path),
            licence=found.licence or naming.licence_of(found),
            checkable=bool(verifying.digests_of(found, self._home)),
            unlisted=note.hidden,
            got=got_of(found, self._home, name),
            made_from=made_from(found, self._home),
        )
        facts = self._facts(found.path, stamp_of(found.files))
        if facts is None:
            reason = tr("Paddock has not looked at this model yet.")
            return replace(model, inspected=False, reason=reason)
        return _with_facts(model, facts)

    def _facts(self, path: Path, stamp: str) -> Facts | None:
        """Return what is known of a model whose files are so."""
        known = self._known.get(saved_as(path))
        return None if known is None or known.stamp != stamp else known.facts


def name_of(found: Found, notes: Notes) -> str:
    """Say what a model is called: as its user calls it, or by its own name."""
    return notes.of(found.path).name or naming.name_of(found)


def _with_facts(model: LocalModel, facts: Facts) -> LocalModel:
    return replace(
        model,
        use=facts.use,
        reason="" if facts.said is None else facts.said.sentence,
        architecture=facts.architecture,
        quantization=_as_said(model.quantization or facts.quantization),
        licence=model.licence or facts.licence or None,
        context=facts.longest_context,
        has_template=facts.has_template,
        weights_bytes=facts.weights_bytes,
        kv_bytes_per_token=facts.kv_bytes_per_token,
        work_bytes=facts.usual_work_bytes,
        parameters=facts.parameters,
    )


def _as_said(quantization: str) -> str:
    bits = BITS.fullmatch(quantization)
    return quantization if bits is None else tr("{n} bits", "", int(bits[1]), one="1 bit")


def _rank(model: LocalModel) -> tuple[int, bool, bool, float, str]:
    """Put first what can be talked with, then what was used last."""
    used = model.last_used
    when = 0.0 if used is None else _moment(used)
    name = model.name.casefold()
    return RANKS[model.use], not model.inspected, not model.has_template, -when, name


def _moment(written: str) -> float:
    try:
        return datetime.fromisoformat(written).timestamp()
    except (ValueError, OverflowError):
        return 0.0
