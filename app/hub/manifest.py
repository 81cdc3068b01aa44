"""`paddock.json`: what Paddock put into a model's folder. With it, a model is there."""

from dataclasses import replace
from pathlib import Path

import msgspec

from app.domain.download import Wanted
from app.domain.remote import RemoteFile
from app.paths import written_aside

NAME = "paddock.json"
MOST_BYTES = 4_000_000


class Manifest(msgspec.Struct, frozen=True):
    """What was got from a repository: files by their paths below the folder, models by entries.

    An entry is as in `Choice`. commit and when, in ISO 8601, are those of the newest model. Each
    file says its own commit, but in a manifest that an older Paddock wrote. made_from is what the
    model is called that was converted into this one, which then has no commit. loose are files of
    ours that are part of no model, each with the download that was to put it there.
    """

    repo: str = ""
    commit: str = ""
    licence: str | None = None
    entries: tuple[str, ...] = ()
    files: tuple[RemoteFile, ...] = ()
    when: str = ""
    made_from: str = ""
    loose: dict[str, str] = {}

    def commit_of(self, file: RemoteFile) -> str:
        """Return the commit that a file was got at, as far as that is known."""
        return file.commit or self.commit

    def has(self, file: RemoteFile) -> bool:
        """Tell whether it is this very file that lies there."""
        return file in self.files

    def without(self, paths: set[str]) -> "Manifest":
        """Return what is left when some files go, and the models that were made of them."""
        is_touched = any(file.path in paths for file in self.files)
        return msgspec.structs.replace(
            self,
            files=tuple(file for file in self.files if file.path not in paths),
            entries=tuple(
                entry
                for entry in self.entries
                # A model that is the folder is made of all that lies in it.
                if entry not in paths and (entry or not is_touched)
            ),
        )

    def merged(self, wanted: Wanted, when: str) -> "Manifest":
        """Return this with another model in the same folder."""
        paths = {file.path for file in wanted.files}
        others = self.without({file.path for file in wanted.files if file not in self.files})
        files = [replace(file, commit=self.commit_of(file)) for file in others.files]
        files += [replace(file, commit=file.commit or wanted.commit) for file in wanted.files]
        return Manifest(
            repo=wanted.repo,
            commit=wanted.commit,
            licence=wanted.licence or self.licence,
            entries=tuple(dict.fromkeys([*others.entries, wanted.entry])),
            files=tuple({file.path: file for file in files}.values()),
            when=when,
            loose={name: by for name, by in self.loose.items() if name not in paths},
        )


def read(folder: Path) -> Manifest:
    """Return a folder's manifest; one that is missing, or is not understood, names nothing."""
    file = folder / NAME
    try:
        if not file.is_file() or file.stat().st_size > MOST_BYTES:
            return Manifest()
        return msgspec.json.decode(file.read_bytes(), type=Manifest)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return Manifest()


def write(folder: Path, manifest: Manifest) -> None:
    """Write a folder's manifest. Raises OSError."""
    with written_aside(folder / NAME) as out:
        out.write(msgspec.json.format(msgspec.json.encode(manifest), indent=1))
