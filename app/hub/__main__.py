"""`python -m app.hub FD`: the process that reaches the Hub, at one end of a socket pair.

It is alive only while something is asked for: who started it ends it by closing the wire.
"""

import os
import resource
import signal
import sys
import threading
from typing import NoReturn

from app.hub.environment import QUIET


def main() -> NoReturn:
    """Answer until the wire closes."""
    # huggingface_hub reads these as it is imported.
    os.environ.update(QUIET)
    # A core file of this process would hold the token.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # Ctrl-C in the terminal is the app's to hear; it closes the wire.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    from app.hub.desk import Desk, end_surprised

    # A thread that ended without a word would leave its download for ever where it was.
    threading.excepthook = lambda ended: end_surprised(ended.exc_value or ended.exc_type())
    try:
        Desk(int(sys.argv[1])).run()
    except Exception as error:  # noqa: BLE001 - whatever it is
        end_surprised(error)
    sys.stderr.flush()
    # Threads that wait for the network would keep the process for as long as they wait.
    os._exit(0)


if __name__ == "__main__":
    main()
