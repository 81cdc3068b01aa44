"""`Reach`: whom the app asks for models – the Hub or a mirror, as whom, how fast, or nobody."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.endpoint import endpoint
from app.state.hub import Hub
from app.state.settings import LiveSettings
from app.state.work import Work
from app.store.database import StoreError
from app.words import phrase, tr

NO_ADDRESS = phrase(
    "This is no address of a Hub. It begins with https://, as in https://hub.example.org."
)
NO_TOKEN = phrase("A token begins with “hf_” and has no spaces. You find yours at {address}.")
NOT_FORGOTTEN = phrase(
    "The system's keychain did not let go of the token, so Paddock still keeps it. See that the "
    "keychain is unlocked, then try again."
)
# So long the end of the app waits for a keychain that may be asking somebody who is gone.
LEAVING_S = 2.0
TOKENS_PAGE = "https://huggingface.co/settings/tokens"


class Tokens(Protocol):
    """Who keeps the token: the system's keychain, and nothing else."""

    @property
    def hub_token(self) -> str | None:
        """Give the token, None where there is none or it cannot be had."""
        ...

    def keep_hub_token(self, token: str) -> None:
        """Keep a token. Raises StoreError where the system does not."""
        ...

    def forget_hub_token(self) -> bool:
        """Keep it no more; tell whether that could be done."""
        ...


class Reach(QObject):
    """What is chosen in the settings about the network, and told to the hub as it changes.

    The keychain is asked on a thread, as the system may first ask its user.

    Signals:
        changed: something else holds.
        refused: a token does not hold, and why.
        misaddressed: what was typed is no address of a mirror, and why.
    """

    changed = Signal()
    refused = Signal(str)
    misaddressed = Signal(str)

    def __init__(self, hub: Hub, settings: LiveSettings, tokens: Callable[[], Tokens]) -> None:
        super().__init__()
        self._hub, self._settings, self._tokens = hub, settings, tokens
        self._token: str | None = None
        self._told: tuple[object, ...] = ()
        self._waiting: list[Callable[[], None]] = []
        self._work = Work("keychain", self)
        self._work.changed.connect(self.changed)
        settings.changed.connect(self._on_settings_changed)
        self._tell()
        if settings.now.hub_token_kept:
            self._work.begin(lambda: tokens().hub_token, self._on_token_read)

    @property
    def busy(self) -> bool:
        """Tell whether the keychain is being asked."""
        return self._work.busy

    @property
    def endpoint(self) -> str | None:
        """Return the mirror that is asked, None for the Hub itself."""
        return self._settings.now.hub_endpoint

    @property
    def offline(self) -> bool:
        """Tell whether nobody is asked."""
        return self._settings.now.offline

    @property
    def has_token(self) -> bool:
        """Tell whether a token is kept."""
        return self._settings.now.hub_token_kept

    def when_known(self, act: Callable[[], None]) -> None:
        """Do something once the hub has heard whom to ask, and as whom."""
        if self._work.busy:
            self._waiting.append(act)
        else:
            act()

    def ask_at(self, typed: str) -> bool:
        """Ask a mirror from now on, or the Hub itself where nothing is typed; tell whether so."""
        wanted = endpoint(typed) if typed.strip() else None
        if typed.strip() and wanted is None:
            self.misaddressed.emit(tr(NO_ADDRESS))
            return False
        self._settings.choose(replace(self._settings.now, hub_endpoint=wanted))
        return True

    def go_offline(self, *, wanted: bool) -> None:
        """Ask nobody from now on, or ask again."""
        self._settings.choose(replace(self._settings.now, offline=wanted))

    def sign_in(self, typed: str) -> bool:
        """Keep a token and be known by it; tell whether that was begun."""
        if self.busy:
            return False
        token = typed.strip()
        if not token.startswith("hf_") or not token.isascii() or len(token.split()) != 1:
            self.refused.emit(tr(NO_TOKEN, address=TOKENS_PAGE))
            return False
        self._work.begin(partial(self._keep, token), partial(self._on_kept, token))
        return True

    @Slot()
    def sign_out(self) -> None:
        """Forget the token."""
        self._work.begin(lambda: self._tokens().forget_hub_token(), self._on_forgotten)

    def close(self) -> None:
        """End; what the keychain has done by then holds at the next start."""
        self._waiting.clear()
        self._work.finish(LEAVING_S)

    def _keep(self, token: str) -> None:
        self._tokens().keep_hub_token(token)

    def _on_kept(self, token: str, done: object) -> None:
        if isinstance(done, StoreError):
            self.refused.emit(str(done))
            return
        self._token = token
        self._settings.choose(replace(self._settings.now, hub_token_kept=True))
        self._tell()

    def _on_forgotten(self, gone: object) -> None:
        if not gone:
            self.refused.emit(tr(NOT_FORGOTTEN))
            return
        self._token = None
        self._settings.choose(replace(self._settings.now, hub_token_kept=False))
        self._tell()

    def _on_token_read(self, read: object) -> None:
        self._token = read if isinstance(read, str) else None
        self._tell()
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act()

    @Slot()
    def _on_settings_changed(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        """Tell the hub what holds, where it is not what it was told last."""
        now = self._settings.now
        wanted = (now.hub_endpoint, self._token, now.offline, now.bytes_per_second)
        if wanted != self._told:
            self._told = wanted
            self._hub.reach(now.hub_endpoint, self._token, offline=now.offline)
            self._hub.limit(now.bytes_per_second)
        self.changed.emit()
