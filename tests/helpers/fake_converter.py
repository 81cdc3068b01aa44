"""`FakeConverter`: conversions that go as far as a test says, and end as it says."""

import threading
from pathlib import Path

from app.library.converting import Converted
from app.library.errors import LibraryError


class FakeConverter:
    """The port's other side.

    may_end holds it on its way, up to which it goes on where it does not heed that it is stopped.
    on_made does what a disk would.
    """

    def __init__(self):
        self.begun = []
        self.cleared = 0
        self.stage = ("pack", 45, 100)
        self.refusal = self.warning = None
        self.was_stopped = False
        self.heeds = True
        self.on_made = lambda model, bits, path: None
        self.may_end = threading.Event()
        self.may_end.set()

    def target(self, model, bits):
        return Path("/models/converted") / f"{model.path.stem}-{bits}bit"

    def convert(self, model, bits, *, told, stopped):
        self.begun.append((model.path, bits))
        told(*self.stage)
        while not self.may_end.wait(0.01):
            if self.heeds and stopped():
                self.was_stopped = True
                return None
        if self.refusal is not None:
            raise LibraryError(self.refusal)
        path = self.target(model, bits)
        self.on_made(model, bits, path)
        return Converted(path, self.warning)

    def clear(self):
        self.cleared += 1
