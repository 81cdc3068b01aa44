"""Downloads from a local Hub, as the hub process runs them, with little patience."""

import hashlib
from dataclasses import replace

from app.domain.download import Stage, Wanted
from app.domain.remote import Algorithm, RemoteFile
from app.hub.downloading import Hand, fetch
from app.hub.ending import Ending
from app.hub.getting import Means
from app.hub.pace import Pace
from app.hub.patience import Patience
from app.hub.slots import Slots
from app.hub.source import Source

# As in the app, but nobody waits for a minute here.
HASTY = Patience(
    pauses=(0.01, 0.02, 0.05),
    longest=30.0,
    longest_asked=0.3,
    slow_seconds=0.4,
    slow_bytes_per_second=1_000_000,
    tick=0.02,
    reserve_bytes=1,
)
# For what never goes by.
BRIEF = replace(HASTY, longest=0.4)
# For a machine that has other things to do, where nothing is to be tried twice.
CALM = replace(HASTY, slow_seconds=30.0)


def remote_file(repo, path, content):
    """Return what the Hub's metadata say of a file."""
    told = repo.entry(path, content)
    if "lfs" in told:
        return RemoteFile(path, told["size"], Algorithm.SHA256, told["lfs"]["oid"])
    return RemoteFile(path, told["size"], Algorithm.GIT_SHA1, told["oid"])


def wanted_of(repo, commit=None, **said):
    """Return what somebody wants who wants all files of a commit."""
    commit = commit or repo.head
    files = [remote_file(repo, *each) for each in repo.commits[commit].items()]
    wanted = Wanted(
        key=f"{repo.name}@{commit}",
        name=repo.name.partition("/")[2],
        repo=repo.name,
        commit=commit,
        files=tuple(files),
        folder=repo.name,
    )
    return replace(wanted, **said)


def means(hub, patience=HASTY, token=None):
    return Means(Source(hub.endpoint, token), Pace(), Slots(), patience)


class Telling(list):
    """What was told of downloads; something may be done at each."""

    def __init__(self, on_told=lambda _told: None):
        super().__init__()
        self._on_told = on_told

    def __call__(self, download):
        self.append(download)
        self._on_told(download)

    @property
    def stages(self):
        return {download.stage for download in self}

    def failures(self, stage=Stage.WAITING):
        return {each.failure.trouble for each in self if each.stage is stage and each.failure}


def got(hub, wanted, models, **said):
    """Fetch, and return how it ended."""
    chosen = {"means": means(hub), "told": Telling(), **said}
    return fetch(wanted, models, **chosen)


def hand():
    return Hand(Ending())


def tree(folder):
    """Return all that lies below a folder: names, and what is in them."""
    return {
        path.relative_to(folder).as_posix(): path.is_file()
        and hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
    }
