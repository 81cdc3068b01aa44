"""What came of reading a model's files again, and what makes a damaged one whole."""

from pathlib import Path

from app.domain.local_model import Health, LocalModel, Verdict
from app.paths import is_checkout
from app.words import phrase, tr

WHOLE = phrase("Verified: all files are what their makers gave out.")
UNKNOWN = phrase("Nobody says what these files have to be, so they could not be verified.")


def health(found: Verdict, model: LocalModel, starter: Path) -> str:
    """Say how a model's files are."""
    if found.health is Health.WHOLE:
        return tr(WHOLE)
    if found.health is Health.UNKNOWN:
        return tr(UNKNOWN)
    return _damaged(", ".join((*found.damaged, *found.missing)), model, starter)


def _damaged(names: str, model: LocalModel, starter: Path) -> str:
    if model.path == starter:
        return _starter_damaged(names)
    if model.got is not None:
        return tr("Damaged or missing: {files}. Get the model again.", files=names)
    if model.made_from is None:
        return tr("Damaged or missing: {files}. Download the model again.", files=names)
    return _made_again(names, model.made_from)


def _starter_damaged(names: str) -> str:
    if not is_checkout():
        return tr(
            "Damaged: {files}. It is a part of Paddock: put a new copy of Paddock in its place.",
            files=names,
        )
    # The installer that gets it reaches the network by itself, which the window never does.
    return tr(
        "Damaged: {files}. Close Paddock and start it with “make run”, which gets it again.",
        files=names,
    )


def _made_again(names: str, source: str) -> str:
    if not source:
        return tr("Damaged or missing: {files}. Remove it, and convert it again.", files=names)
    return tr(
        "Damaged or missing: {files}. Remove it, and convert {name} again.",
        files=names,
        name=source,
    )
