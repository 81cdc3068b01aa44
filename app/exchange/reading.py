"""Reads all conversations at a place, whichever program's: a file's kind is what it holds.

What cannot be read is told in a sentence, and hides nothing else.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path

from app.domain.exchange import Problem, Program
from app.domain.tree import Tree
from app.exchange import chatgpt, claude, jan, lm_studio, ollama, open_webui, paddock
from app.exchange.files import SQLITE, Found, OnDisk, UnreadableError, begins_with, files_at
from app.exchange.stream import Broken, Item, Value, Whole, lines, values
from app.exchange.values import Fields, fields
from app.words import phrase, tr

# The more telling the marks of a kind are, the earlier it is asked.
KINDS: tuple[tuple[Program, Callable[[Fields], bool], Callable[[Fields, str], Tree]], ...] = (
    (paddock.PROGRAM, paddock.knows, paddock.read),
    (chatgpt.PROGRAM, chatgpt.knows, chatgpt.read),
    (claude.PROGRAM, claude.knows, claude.read),
    (open_webui.PROGRAM, open_webui.knows, open_webui.read),
    (lm_studio.PROGRAM, lm_studio.knows, lm_studio.read),
)
NOTHING = phrase(
    "No conversations were found in {name}. Choose what ChatGPT, Claude or Open WebUI has "
    "exported, the folder in which LM Studio, Jan or Ollama keeps its own, or a file that Paddock "
    "has exported."
)
_JSON_BEGINS = frozenset(b"[{")


@dataclass(frozen=True, slots=True)
class Read:
    """A conversation of a program."""

    program: Program
    tree: Tree


type Outcome = Read | Problem


# A list that begins with so many strangers is no export.
MOST_STRANGERS = 1000
# What may come of a conversation that was made to be read by nobody.
UNREADABLE = (ValueError, OverflowError, RecursionError, TypeError)


def read_all(place: Path) -> Iterator[Outcome]:
    """Read the conversations in a file, in a zip or in a folder with all that is below it."""
    found = False
    for outcome in outcomes_at(place):
        found = True
        yield outcome
    if not found:
        yield Problem(tr(NOTHING, name=place.name))


def outcomes_at(place: Path, most: int | None = None) -> Iterator[Outcome]:
    """Read what there is, nothing where that is nothing; so many files are looked at."""
    thread = place.parent / jan.THREAD  # the whole disk has no name to put another for
    try:
        with files_at(
            thread if place.name == jan.MESSAGES and thread.is_file() else place
        ) as files:
            for file in islice(files, most):
                yield from _read(file)
    except UnreadableError as error:
        yield _unreadable(place.name, error)


def _read(file: Found) -> Iterator[Outcome]:
    """Read the conversations of one file, none where it is something else."""
    try:
        if isinstance(file, OnDisk) and begins_with(file, SQLITE):
            yield from _from_database(file.path)
        elif _may_be_json(file) and file.name != jan.MESSAGES:
            yield from _from_json(file)
        elif file.name == jan.MESSAGES and file.beside(jan.THREAD) is None:
            yield from _jan({}, file)
    except UnreadableError as error:
        yield _unreadable(file.name, error)


def _unreadable(name: str, error: UnreadableError) -> Problem:
    #: As in: export.zip is damaged
    return Problem(tr("{name} {fault}.", name=name, fault=str(error)))


def _from_database(file: Path) -> Iterator[Outcome]:
    try:
        for each in ollama.read_all(file):
            yield each if isinstance(each, Problem) else Read(ollama.PROGRAM, each)
    except ollama.ForeignError:
        return


def _may_be_json(file: Found) -> bool:
    with file.opened() as opened:
        begin = opened.read(256).lstrip(b"\xef\xbb\xbf \t\r\n")
    return bool(begin) and begin[0] in _JSON_BEGINS


def _from_json(file: Found) -> Iterator[Outcome]:
    """Read a file of JSON; what is strange in it matters where it is an export."""
    strangers = list[Problem]()
    known = _is_called_export(file)
    with file.opened() as opened:
        outcomes = (each for value in values(opened.read) for each in _of_value(value, file))
        for outcome in outcomes:
            if isinstance(outcome, Read) or known:
                known = True
                yield from (*strangers, outcome)
                strangers.clear()
            elif len(strangers) < MOST_STRANGERS:
                strangers.append(outcome)
            else:
                return


def _is_called_export(file: Found) -> bool:
    """Tell whether a file's name says that it should hold conversations."""
    return file.name == "conversations.json" or file.name.endswith(lm_studio.SUFFIX)


def _of_value(value: Value, file: Found) -> Iterator[Outcome]:
    """Read what one value of a file stands for; an object that is a stranger may be anything."""
    if isinstance(value, Broken):
        place = _place(value.place, file) if value.place else file.name
        told = [tr("{place} cannot be read: {why}.", place=place, why=value.why)]
        if value.last and value.place:
            told.append(tr("Nothing behind it can be read, either."))
        yield Problem(" ".join(told))
        return
    told = fields(value.value)
    kind = next((kind for kind in KINDS if kind[1](told)), None)
    if kind is not None:
        program, _, read = kind
        yield _made(program, file, value, make=partial(read, told, file.name))
    elif isinstance(value, Item):
        why = tr("it is of a kind that Paddock does not know")
        place = _place(value.place, file)
        yield Problem(tr("{place} cannot be read: {why}.", place=place, why=why))
    elif jan.knows(told):
        yield from _jan(told, file)


def _jan(thread: Fields, file: Found) -> Iterator[Outcome]:
    """Read a conversation of Jan's: file tells of it, or has its messages."""
    beside = file if file.name == jan.MESSAGES else file.beside(jan.MESSAGES)
    messages = list[object]()
    if beside is not None:
        with beside.opened() as opened:
            messages = [getattr(value, "value", None) for value in lines(opened.read)]
    if not thread and not any(jan.is_message(fields(each)) for each in messages):
        return
    make = partial(jan.read, thread, messages, called=file.folder)
    yield _made(jan.PROGRAM, file, Whole(thread), make=make)


def _made(
    program: Program, file: Found, value: Item | Whole, *, make: Callable[[], Tree]
) -> Outcome:
    try:
        return Read(program, make())
    except UNREADABLE as error:
        place = _place(value.place, file) if isinstance(value, Item) else file.name
        fault = type(error).__name__
        return Problem(tr("{place} cannot be read ({error}).", place=place, error=fault))


def _place(number: int, file: Found) -> str:
    return tr("Conversation {number} in {name}", number=number, name=file.name)
