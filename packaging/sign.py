"""Signs an app anew: python packaging/sign.py Paddock.app --identity "Developer ID Application: …".

Without an identity it is signed by nobody, as the assembler leaves it.
"""

import argparse
import sys
from pathlib import Path

from bundle.sealing import NOBODY, SealingError, seal

ENTITLEMENTS = Path(__file__).with_name("entitlements.plist")


def main() -> int:
    """Sign what the arguments name; return 1 where that fails."""
    parser = argparse.ArgumentParser(description="Sign all code of an app, the innermost first.")
    parser.add_argument("app", type=Path, help="the .app")
    parser.add_argument("--identity", default=NOBODY, help="whose it is; else nobody's")
    options = parser.parse_args()
    entitlements = None if options.identity == NOBODY else ENTITLEMENTS
    try:
        seal(options.app.resolve(), identity=options.identity, entitlements=entitlements)
    except SealingError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{options.app} is signed {_by(options.identity)}.")
    return 0


def _by(identity: str) -> str:
    return "by nobody" if identity == NOBODY else f"as {identity}"


if __name__ == "__main__":
    sys.exit(main())
