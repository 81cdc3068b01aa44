"""`fetch`: a download, from its first byte to a model that is there. Plain, blocking Python."""

from collections.abc import Callable
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from app.domain.download import Download, Failure, Stage, Trouble, Wanted
from app.domain.remote import RemoteFile
from app.hub import names
from app.hub.ending import Ending, StoppedError
from app.hub.errors import HubError
from app.hub.getting import Getting, Job, Means
from app.hub.part import refused
from app.hub.places import Places, sweep, tidy
from app.hub.progress import Progress
from app.hub.room import check_room
from app.hub.speed import Speed

FILES_AT_ONCE = 2
# What was found whole can be lost before it is placed only by other hands than ours.
ROUNDS = 3

type Told = Callable[[Download], None]


def fetch(
    wanted: Wanted, models: Path, *, means: Means, told: Told, hand: "Hand | None" = None
) -> Download:
    """Have a model be in its folder, and return how that ended: done, paused, or why not.

    `told` hears on this thread how far it is, and at last what is returned. What came is kept,
    unless it is cancelled.
    """
    hand = hand or Hand(Ending())
    progress = Progress(wanted, Speed())
    try:
        names.check(wanted)
        with means.source.client(wanted.repo) as client:
            places = Places(models, wanted)
            job = Job(wanted, means, places, client=client, ending=Ending(), progress=progress)
            _get_and_place(job, hand, told)
        end = progress.end(Stage.DONE)
    except StoppedError:
        end = _stopped(progress, hand.ending)
    except HubError as error:
        end = progress.end(Stage.FAILED, _named(error.failure, wanted))
    except OSError as error:
        end = progress.end(Stage.FAILED, refused(error, models).failure)
    if hand.ending.is_for_good and end.stage is not Stage.DONE:
        sweep(models, wanted.key)
    told(end)
    return end


@dataclass(frozen=True, slots=True)
class Hand:
    """What stops a download; of several, that with the lowest order comes first."""

    ending: Ending
    order: int = 0


def kept(wanted: Wanted, models: Path) -> int:
    """Return how much of a download is there, as far as that is seen without reading it."""
    try:
        names.check(wanted)
    except HubError:
        return 0
    places = Places(models, wanted)
    return sum(places.kept(file) for file in wanted.files)


def _named(failure: Failure, wanted: Wanted) -> Failure:
    """Name the repository where that is what cannot be had, and no file of it alone."""
    is_whole = failure.trouble in {Trouble.GATED, Trouble.LICENCE, Trouble.PRIVATE}
    return replace(failure, about=wanted.repo) if is_whole else failure


def _stopped(progress: Progress, ending: Ending) -> Download:
    if ending.is_for_good:
        return progress.end(Stage.FAILED, Failure(Trouble.CANCELLED))
    return progress.end(Stage.PAUSED)


def _get_and_place(job: Job, hand: Hand, told: Told) -> None:
    places, files = job.places, job.wanted.files
    try:
        with places.used(hand.ending):
            for file in files:
                job.progress.has(file, places.kept(file))
            left = job.wanted.bytes - job.progress.now().done_bytes
            check_room(places.models, left, job.means.patience)
            _get_until_placed(job, hand, told)
    finally:
        tidy(places.models)


def _get_until_placed(job: Job, hand: Hand, told: Told) -> None:
    for _ in range(ROUNDS):
        _get_all(replace(job, ending=Ending()), hand, told)
        if job.places.place(hand.ending):
            return
    raise HubError(Trouble.UNWRITABLE, str(job.places.final), "files went away")


def _get_all(job: Job, hand: Hand, told: Told) -> None:
    """Get all files, some at once; the first that fails stops the others."""
    with ThreadPoolExecutor(FILES_AT_ONCE, "file") as threads:
        futures = [threads.submit(_get, job, file, hand.order) for file in job.wanted.files]
        try:
            _tell_until_over(futures, job, (hand, told))
        finally:
            job.ending.pause()
            threads.shutdown(cancel_futures=True)
    over = [future.exception() for future in futures if not future.cancelled()]
    failures = [error for error in over if error is not None]
    for error in sorted(failures, key=lambda error: isinstance(error, StoppedError)):
        raise error


def _get(job: Job, file: RemoteFile, order: int) -> None:
    on_wait = partial(job.progress.doing, file, Stage.QUEUED)
    with job.means.slots.taken(order, job.ending, on_wait):
        Getting(job, file).run()


def _tell_until_over(futures: list[Future[None]], job: Job, listener: tuple[Hand, Told]) -> None:
    hand, told = listener
    last: Download | None = None
    while True:
        done, left = wait(futures, job.means.patience.tick, FIRST_EXCEPTION)
        hand.ending.check()
        if (now := job.progress.now()) != last:
            told(now)
            last = now
        if not left or any(future.exception() for future in done):
            return
