"""`TextSize`: larger and smaller letters in what is said, step by step."""

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from app.domain.settings import TEXT_SIZES, Settings
from app.state.settings import LiveSettings


class TextSize(QObject):
    """What holds is in the settings."""

    def __init__(self, settings: LiveSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings

    @Slot()
    def enlarge(self) -> None:
        """Have letters be a step larger."""
        larger = (size for size in TEXT_SIZES if size > self._settings.now.text_size)
        self._choose(next(larger, TEXT_SIZES[-1]))

    @Slot()
    def reduce(self) -> None:
        """Have letters be a step smaller."""
        smaller = (size for size in TEXT_SIZES[::-1] if size < self._settings.now.text_size)
        self._choose(next(smaller, TEXT_SIZES[0]))

    @Slot()
    def reset(self) -> None:
        """Have letters be as large as they usually are."""
        self._choose(Settings().text_size)

    def can_enlarge(self) -> bool:
        """Tell whether there is a larger size."""
        return self._settings.now.text_size < TEXT_SIZES[-1]

    def can_reduce(self) -> bool:
        """Tell whether there is a smaller size."""
        return self._settings.now.text_size > TEXT_SIZES[0]

    def _choose(self, size: int) -> None:
        self._settings.choose(replace(self._settings.now, text_size=size))
