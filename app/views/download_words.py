"""What is said of a download: how far it is, how long it takes, and what stands in its way."""

from app.domain.download import Download, Stage
from app.domain.durations import left
from app.domain.sizes import size
from app.domain.troubles import sentence
from app.words import phrase, tr

STAGES = {
    Stage.QUEUED: phrase("Waits for the others"),
    Stage.RUNNING: phrase("Downloading"),
    Stage.WAITING: phrase("Waits for the network, and goes on by itself"),
    Stage.CHECKING: phrase("Checking what has come"),
    Stage.PAUSED: phrase("Paused"),
    Stage.FAILED: phrase("Failed"),
    Stage.DONE: phrase("Ready"),
}


def hundredths(download: Download) -> int:
    """Return how far it is; a hundred only where all is there."""
    total = download.wanted.bytes
    if download.stage is Stage.DONE or not total:
        return 100
    return min(99, download.done_bytes * 100 // total)


def told(download: Download) -> str:
    """Say in a line how a download does."""
    much = tr(
        "{done} of {total}", done=size(download.done_bytes), total=size(download.wanted.bytes)
    )
    if download.stage is Stage.DONE:
        return size(download.wanted.bytes)
    if download.stage in {Stage.FAILED, Stage.PAUSED} and download.failure is not None:
        return sentence(download.failure)
    said = [much] if download.stage is Stage.RUNNING else [tr(STAGES[download.stage]), much]
    if download.stage is Stage.RUNNING and download.speed:
        said.append(tr("{size} a second", size=size(round(download.speed))))
    if download.seconds_left is not None:
        said.append(left(download.seconds_left))
    return " · ".join(said)


def heard(download: Download) -> str:
    """Say for a screen reader how far a download is."""
    name = download.wanted.name
    if download.stage is not Stage.RUNNING:
        return f"{name}, {tr(STAGES[download.stage])}"
    said = tr("{name}, {n} percent", "", hundredths(download), one="{name}, 1 percent", name=name)
    return said if download.seconds_left is None else f"{said}, {left(download.seconds_left)}"
