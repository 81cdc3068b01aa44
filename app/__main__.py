"""Starts the app, or says of it what needs no window."""

import sys

from app.hub.guard import refuse_network
from app.options import options_of
from app.version import version


def main(arguments: list[str]) -> int:
    """Do what the arguments say; return how that went."""
    # Qt is loaded by what shows a window: what is said of a Paddock that lacks it has to be said.
    options = options_of(arguments)
    if options.version:
        sys.stdout.write(f"Paddock {version()}\n")
        return 0
    if options.self_test:
        from app import self_test

        return self_test.main(options.self_test, options.picture)
    from app import starting

    return starting.main(arguments)


if __name__ == "__main__":
    refuse_network()
    sys.exit(main(sys.argv[1:]))
