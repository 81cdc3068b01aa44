"""`Trying`: whether what failed is tried again, and when. Knows time and errors alone."""

import time
from collections.abc import Callable

from app.domain.download import Trouble
from app.hub.answers import PassingError
from app.hub.errors import HubError
from app.hub.patience import Patience

# What goes by by itself, or once its user has done something about the network.
_PASSING = {
    *(Trouble.OFFLINE, Trouble.HUB_DOWN, Trouble.RATE_LIMITED),
    *(Trouble.CAPTIVE_PORTAL, Trouble.SLOW, Trouble.NOT_UNDERSTOOD),
}


class Trying:
    """Hears of each failure of one file, and that bytes came after all."""

    def __init__(self, patience: Patience, clock: Callable[[], float] = time.monotonic) -> None:
        self._patience, self._clock = patience, clock
        self._fruitless = self._odd = 0
        self._since: float | None = None

    @property
    def is_waiting(self) -> bool:
        """Tell whether it is worth telling that nothing comes."""
        return self._fruitless > 1

    def came(self) -> None:
        """Hear that it was not for nothing."""
        self._fruitless = self._odd = 0
        self._since = None

    def failed(self, error: HubError) -> float:
        """Return how long to wait before it is tried again. Raises the error if it is not."""
        if error.failure.trouble not in _PASSING:
            raise error
        now = self._clock()
        self._since = now if self._since is None else self._since
        self._odd += _is_odd(error)
        pauses = self._patience.pauses
        pause = pauses[min(self._fruitless, len(pauses) - 1)]
        self._fruitless += 1
        asked = error.wait if isinstance(error, PassingError) else None
        if asked is not None:
            self._fruitless += 1  # told at once
            pause = max(pause, min(asked, self._patience.longest_asked))
        is_over = now + pause - self._since > self._patience.longest
        if is_over or self._odd >= self._patience.wrong_answers:
            raise error
        return pause


def _is_odd(error: HubError) -> bool:
    """Tell whether it is an answer that no Hub gives, which is not waited for all night."""
    if isinstance(error, PassingError):
        return error.is_odd
    return error.failure.trouble is Trouble.NOT_UNDERSTOOD
