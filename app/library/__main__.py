"""Models in the terminal: `python -m app.library`. What each command does is in commands.py."""

import argparse
import io
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NoReturn, override

from app import paths
from app.domain.conversion import BITS
from app.library import commands
from app.library.errors import LibraryError, UnknownModelError
from app.library.shelf import Shelf

MODEL = "its name, its repository (owner/name, or owner/name:Q4_K_M), or its path"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return the exit code.

    0 is for what was done, 1 for what could not be done or is damaged, 2 for what was typed wrong;
    74 is for output that cannot be written, 130 for Ctrl-C, 141 for output that nobody reads.
    """
    _take_any_text()
    wanted = _parser().parse_args(arguments)
    shelf = Shelf(paths.home())
    try:
        code = _run(wanted, shelf)
        if sys.stdout is not None:  # which whoever starts us may have closed
            sys.stdout.flush()
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        # Python would complain once more while it ends.
        sys.stdout = None
        if isinstance(error, BrokenPipeError):
            return 141
        _complain(f"What was to be told cannot be written: {error.strerror}.")
        return 74  # as sysexits.h has it
    return code


def _run(wanted: argparse.Namespace, shelf: Shelf) -> int:
    try:
        return wanted.run(shelf, wanted)
    except LibraryError as error:
        _complain(str(error))
        return 2 if isinstance(error, UnknownModelError) else 1
    finally:
        for report in shelf.take_reports():
            _complain(report)


def _complain(sentence: str) -> None:
    with suppress(OSError):  # and what could be said of that?
        print(sentence, file=sys.stderr)


def _take_any_text() -> None:
    """Let no character stop us that a terminal cannot show."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, where argparse would print its whole usage."""

    @override
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}. See {self.prog} --help.\n")


def _parser() -> argparse.ArgumentParser:
    about = "The models of this computer, in the terminal."
    parser = _Parser(prog="python -m app.library", description=about)
    added = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=_Parser)
    for name, run in commands.COMMANDS.items():
        command = added.add_parser(name, help=run.__doc__, description=run.__doc__)
        command.set_defaults(run=run)
        _ARGUMENTS[name](command)
    return parser


def _list_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="as a list of objects")
    command.add_argument("--all", action="store_true", help="hidden ones, too")


def _get_arguments(command: argparse.ArgumentParser) -> None:
    what = (
        "owner/name, owner/name:Q4_K_M, an address on the Hub, a name of the catalog, or: starter"
    )
    command.add_argument("model", metavar="MODEL", help=what)
    command.add_argument("--mirror", metavar="URL", help="ask this one in the place of the Hub")


def _convert_arguments(command: argparse.ArgumentParser) -> None:
    _model_argument(command)
    command.add_argument(
        "--bits", type=int, choices=BITS, default=4, help="of each weight, 4 by default"
    )


def _verify_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("models", metavar="MODEL", nargs="*", help=f"{MODEL}; all, if none")


def _remove_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("model", metavar="MODEL", help=MODEL)
    command.add_argument("--yes", action="store_true", help="do not ask first")


def _rename_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("model", metavar="MODEL", help=MODEL)
    command.add_argument("name", metavar="NAME", help="another name; its own, where it is empty")


def _folders_arguments(command: argparse.ArgumentParser) -> None:
    said = command.add_mutually_exclusive_group()
    said.add_argument("--add", metavar="FOLDER", type=Path, help="look for models there, too")
    said.add_argument("--forget", metavar="FOLDER", type=Path, help="look there no more")


def _model_argument(command: argparse.ArgumentParser) -> None:
    command.add_argument("model", metavar="MODEL", help=MODEL)


_ARGUMENTS = {
    "list": _list_arguments,
    "get": _get_arguments,
    "convert": _convert_arguments,
    "verify": _verify_arguments,
    "remove": _remove_arguments,
    "rename": _rename_arguments,
    "hide": _model_argument,
    "show": _model_argument,
    "folders": _folders_arguments,
}


if __name__ == "__main__":
    sys.exit(main())
