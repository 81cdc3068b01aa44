"""`Network`: what the network was used for, as it was written down."""

import logging

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.network import Connection
from app.hub.ledger import Ledger
from app.state.notices import Notices
from app.words import tr

log = logging.getLogger("paddock")


class Network(QObject):
    """The ledger, for its user to look at.

    Signals:
        changed: it was read again, or cleared.
    """

    changed = Signal()

    def __init__(self, ledger: Ledger, notices: Notices) -> None:
        super().__init__()
        self._ledger, self._notices = ledger, notices
        self.connections: tuple[Connection, ...] = ()
        self._stamp: object = ()
        self._refused = False  # it is looked at each second, and told of once

    @Slot()
    def look(self) -> None:
        """Read what was written since the last look, the newest first."""
        try:
            stamp = self._ledger.stamp()
            if stamp == self._stamp:
                self._refused = False
                return
            read = tuple(self._ledger.connections())
        except OSError as error:
            self._on_refused(error)
            return
        self._stamp, self._refused = stamp, False
        if read != self.connections:
            self.connections = read
            self.changed.emit()

    @Slot()
    def clear(self) -> None:
        """Forget all connections."""
        try:
            self._ledger.clear()
        except OSError as error:
            log.warning("the ledger cannot be cleared: %s", error.strerror)
            self._notices.warn(
                tr("The list of connections cannot be cleared: Paddock may not write there.")
            )
            return
        self.look()

    def _on_refused(self, error: OSError) -> None:
        if self._refused:
            return
        self._refused = True
        log.warning("the ledger cannot be read: %s", error.strerror)
        self._notices.warn(tr("The list of connections cannot be read: Paddock may not."))
