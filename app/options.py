"""What may be said to Paddock where it is started."""

import argparse
import os
from pathlib import Path

# Said by a Paddock to the one after it: to ask for the passphrase in any case.
ASK = "--ask"
ALL_PARTS = "all"  # are tried where none is named


class Options(argparse.Namespace):
    """What was said."""

    paths: list[Path]
    model: Path | None
    ask: bool
    version: bool
    self_test: str | None
    picture: Path | None

    @property
    def handed(self) -> list[Path]:
        """Return what is to be opened, as another Paddock finds it, wherever that was started."""
        named = [*([] if self.model is None else [self.model]), *self.paths]
        return [Path(os.path.abspath(each)) for each in named]  # noqa: PTH100 - not resolved

    @property
    def again(self) -> list[str]:
        """Return what is said to one that is started in the place of this: all is open by then."""
        return [] if self.model is None else ["--model", str(self.model)]


def options_of(arguments: list[str]) -> Options:
    """Read what was said; what cannot be understood ends the program with a sentence."""
    parser = argparse.ArgumentParser("paddock", description="A private chat with Llama.")
    parser.add_argument(
        "paths",
        type=Path,
        nargs="*",
        metavar="PATH",
        help="a model, or exported conversations, to be opened in the Paddock that is open",
    )
    parser.add_argument("--model", type=Path, metavar="PATH", help="the model file to open")
    parser.add_argument(ASK, action="store_true", help="ask for the passphrase of a locked history")
    parser.add_argument("--version", action="store_true", help="say which Paddock this is")
    parser.add_argument(
        "--self-test",
        nargs="?",
        const=ALL_PARTS,
        metavar="PART",
        help="see whether all works here, or one part, and say it as JSON",
    )
    parser.add_argument(
        "--picture", type=Path, metavar="FILE", help="where the self-test's window is to be seen"
    )
    return parser.parse_intermixed_args(arguments, Options())
