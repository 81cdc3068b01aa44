"""What models are: asked of the engine in a process of its own, and remembered by their files.

A malformed file can end the process that reads it; then that file cannot be read, and another
process goes on with the rest.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import msgspec

from app import paths, processes
from app.domain.local_model import Use
from app.library.child import Stopped, started
from app.library.reason import Reason
from app.words import phrase

# Another engine may run what this one could not, so it counts up with what can be run.
VERSION = 1
MOST_REMEMBERED = 20_000
# For one model. A huge one on a slow disk takes a few seconds, as no weight is read.
PATIENCE_S = 120.0
AT_ONCE = 40
COMMAND = processes.module("engine", "info", "--json")
UNREADABLE = phrase("{name} cannot be read: what read it came to an end. Get the file again.")
SLOW = phrase("{name} cannot be read: it took too long. Look at the disk that it lies on.")


class Facts(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the engine tells of a model."""

    architecture: str = ""
    quantization: str = ""
    licence: str = ""
    has_template: bool = False
    parameters: int = 0
    longest_context: int = 0
    weights_bytes: int = 0
    kv_bytes_per_token: int = 0
    usual_work_bytes: int = 0
    use: Use = Use.NOT
    said: Reason | None = None


class _Told(msgspec.Struct):
    """The model that a line is about."""

    model: str


class Remembered(msgspec.Struct, frozen=True):
    """What a model was when its files were as stamp says."""

    stamp: str
    facts: Facts


class _All(msgspec.Struct, frozen=True):
    version: int = VERSION
    models: dict[str, Remembered] = {}


class Memory:
    """`inspected.json` in a home. It can be made again, so it is lost where it is damaged."""

    def __init__(self, home: Path) -> None:
        self._file = home / "inspected.json"

    def all(self) -> dict[str, Remembered]:
        """Return what is remembered, by paths."""
        with suppress(OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            read = msgspec.json.decode(self._file.read_bytes(), type=_All)
            if read.version == VERSION:
                return dict(read.models)
        return {}

    def add(self, found: dict[str, Remembered]) -> None:
        """Remember these, too; what is oldest goes where it is too much. A full disk is no harm."""
        if not found:
            return
        known = self.all()
        for path in found:
            known.pop(path, None)
        every = list((known | found).items())[-MOST_REMEMBERED:]
        with suppress(OSError):
            paths.make_private_folder(self._file.parent)
            with paths.written_aside(self._file) as out:
                out.write(msgspec.json.encode(_All(models=dict(every))))


def inspect(
    models: Sequence[Path], stopped: Stopped, command: Sequence[str] = COMMAND
) -> Iterator[tuple[Path, Facts, bool]]:
    """Give what each model is as it becomes known, and whether that may be remembered."""
    left = list(models)
    while left and not stopped():
        some = left[:AT_ONCE]
        done, fault = 0, UNREADABLE
        try:
            for done, facts in enumerate(_asked(some, stopped, command), start=1):
                yield some[done - 1], facts, True
        except TimeoutError:
            fault = SLOW
        if done < len(some) and not stopped():
            # It may have ended for other reasons, such as memory, so it is asked another time.
            reason = Reason(fault, {"name": some[done].name})
            yield some[done], Facts(said=reason), False
            done += 1
        left = left[done:]


def _asked(models: Sequence[Path], stopped: Stopped, command: Sequence[str]) -> Iterator[Facts]:
    """Ask one process of each in turn, until it ends or is stopped. Raises TimeoutError."""
    waiting = list(map(str, models))
    with started([*command, *waiting]) as child:
        for line in child.lines(stopped, PATIENCE_S):
            # A library of its may say something, too.
            if waiting and (facts := _facts(line, waiting[0])) is not None:
                waiting.pop(0)
                yield facts


def _facts(line: bytes, model: str) -> Facts | None:
    """Read what a line says of a model; None where it is about nothing or another one."""
    try:
        if msgspec.json.decode(line, type=_Told).model == model:
            return msgspec.json.decode(line, type=Facts)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        pass
    return None
