"""`FakeShelf`: models as a test says that they are, without a disk to look at."""

import threading
from dataclasses import replace
from pathlib import Path

from app.domain.local_model import Health, LocalModel, Origin, Use, Verdict
from app.library.errors import LibraryError

GB = 10**9


def local(name, *, folder="/models", quantization="Q4_K_M", size=2.0, **more):
    """Describe a model of so many gigabytes."""
    told = {
        "origin": Origin.OURS,
        "use": Use.LLAMA,
        "architecture": "llama",
        "context": 131_072,
        "licence": "llama3.2",
        "has_template": True,
        "weights_bytes": round(size * GB),
        "kv_bytes_per_token": 57_344,
        "work_bytes": 200_000_000,
    }
    return LocalModel(
        more.pop("path", Path(folder) / f"{name.replace(' ', '-')}.gguf"),
        name,
        bytes=round(size * GB),
        quantization=quantization,
        **told | more,
    )


class FakeShelf:
    """The port's other side, in a test's hand. slow holds it until it is let go."""

    def __init__(self, *models, folders=()):
        self.there = {each.path: each for each in models}
        self.folders = tuple(folders)
        self.verdict = Verdict(Health.WHOLE)
        self.refusal = None
        self.reports = []
        self.used = []
        self.looks = 0
        self.stopped = False
        self.unknown = {}
        self.may_inspect = threading.Event()
        self.may_inspect.set()
        self.may_look = threading.Event()
        self.may_look.set()
        self.may_verify = threading.Event()
        self.may_verify.set()

    def take_reports(self):
        taken, self.reports = tuple(self.reports), []
        return taken

    def look(self):
        self.looks += 1
        self.may_look.wait(20)
        return self

    def models(self):
        return tuple(self.there.values())

    def inspect(self, told, stopped):
        there_is = bool(self.unknown)
        for done, (path, model) in enumerate(list(self.unknown.items()), start=1):
            if not self.may_inspect.wait(20) or stopped():
                break
            self.there[path] = model
            del self.unknown[path]
            told(done, len(self.unknown))
        return there_is

    def add_folder(self, folder):
        self._refuse()
        self.folders = (*self.folders, folder)

    def forget_folder(self, folder):
        self.folders = tuple(each for each in self.folders if each != folder)

    def rename(self, path, name):
        self._refuse()
        self.there[path] = replace(self.there[path], name=name or path.stem)

    def unlist(self, path):
        self.there[path] = replace(self.there[path], unlisted=True)

    def relist(self, path):
        self.there[path] = replace(self.there[path], unlisted=False)

    def remove(self, path):
        self._refuse()
        del self.there[path]

    def verify(self, path, told, stopped):
        whole = self.there[path].bytes
        told(whole * 2 // 5, whole)
        while not self.may_verify.wait(0.01):
            if stopped():
                self.stopped = True
                return None
        self._refuse()
        return self.verdict

    def note_use(self, path, when):
        self.used.append((path, when))

    def _refuse(self):
        if self.refusal is not None:
            raise LibraryError(self.refusal)
