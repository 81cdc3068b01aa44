"""A GGUF file's metadata, asked for by key and type; what is missing or wrong is an error."""

from collections.abc import Sequence
from pathlib import Path

from engine.errors import DamagedModelError
from engine.gguf_header import Header


class Facts:
    """What a header says. All raise DamagedModelError where it says something else."""

    def __init__(self, path: Path, header: Header) -> None:
        self.path = path
        self.header = header

    def needed[T: (bool, int, float, str)](self, key: str, kind: type[T]) -> T:
        """Give the value of key, which has to be there."""
        value = self.optional(key, kind)
        if value is None:
            raise DamagedModelError(self.path, f"it does not say its {key!r}")
        return value

    def otherwise[T: (bool, int, float, str)](self, key: str, default: T) -> T:
        """Give the value of key, or default where the file does not say."""
        value = self.optional(key, type(default))
        return default if value is None else value

    def optional[T: (bool, int, float, str)](self, key: str, kind: type[T]) -> T | None:
        """Give the value of key, or None where the file does not say."""
        value = self.header.metadata.get(key)
        if value is None:
            return None
        # A bool is an int to Python, but never a size.
        if not isinstance(value, kind) or isinstance(value, bool) is not (kind is bool):
            raise self._wrong(key)
        return value

    def texts(self, key: str) -> list[str]:
        """Give the list of texts under key, which has to be there."""
        return self._all_of(key, str)

    def whole_numbers(self, key: str) -> list[int]:
        """Give the list of whole numbers under key, which has to be there."""
        return self._all_of(key, int)

    def numbers(self, key: str) -> list[float]:
        """Give the list of numbers under key, which has to be there."""
        return self._all_of(key, float)

    def _all_of[T: (int, float, str)](self, key: str, kind: type[T]) -> list[T]:
        values: Sequence[object] | object = self.header.metadata.get(key)
        if not isinstance(values, list):
            raise DamagedModelError(self.path, f"it does not say its {key!r}")
        right = [value for value in values if isinstance(value, kind)]
        if len(right) != len(values):
            raise self._wrong(key)
        return right

    def _wrong(self, key: str) -> DamagedModelError:
        return DamagedModelError(self.path, f"its {key!r} is not of the type it should have")
