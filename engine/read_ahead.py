"""`ReadAhead`: files that are wanted one after the other, read and checked before they are."""

from collections import deque
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from engine.block_content import Content, read

# So many are read while one is taken up. Each is in memory once more than it is counted, so few.
AHEAD = 2


class ReadAhead:
    """Reads blocks' files, on threads of its own, which let go of Python's lock for nearly all."""

    def __init__(self) -> None:
        self._readers = ThreadPoolExecutor(AHEAD, "block reader")
        self._coming: deque[Path] = deque()
        self._begun: dict[Path, Future[Content]] = {}

    def expect(self, files: Iterable[Path]) -> None:
        """Begin to read files, which are wanted in this order; drop what was expected before."""
        for begun in self._begun.values():
            begun.cancel()
        self._begun.clear()
        self._coming = deque(files)
        self._read_on()

    def read(self, file: Path) -> Content:
        """Give what a file holds, or raise one of FAULTS."""
        begun = self._begun.pop(file, None) or self._readers.submit(read, file)
        self._read_on()
        return begun.result()

    def close(self) -> None:
        """Read nothing more."""
        self.expect(())
        self._readers.shutdown(wait=False)

    def _read_on(self) -> None:
        while self._coming and len(self._begun) < AHEAD:
            file = self._coming.popleft()
            self._begun[file] = self._readers.submit(read, file)
