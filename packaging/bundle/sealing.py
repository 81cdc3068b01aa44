"""Signs a bundle's code, and seals all else by the signature of its program.

By nobody, which any system can: macOS then runs it where it was built, or after its user said so.
By a Developer ID, which only Apple's own codesign is trusted with.
"""

import importlib
import platform
import subprocess
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from macho import found_in

NOBODY = "-"
FRAMEWORK = ".framework"


class SealingError(Exception):
    """A bundle could not be sealed; the sentence says why."""


def seal(app: Path, *, identity: str = NOBODY, entitlements: Path | None = None) -> None:
    """Sign all code in app as identity, the innermost first. Raises SealingError.

    With an identity, programs get the hardened runtime that Apple asks for, and entitlements.
    """
    if platform.system() == "Darwin":
        for command in commands(app, identity=identity, entitlements=entitlements):
            _run(command)
    elif identity == NOBODY:
        _seal_elsewhere(app)
    else:
        raise SealingError(f"Only a Mac signs as {identity}: Apple's codesign alone gets your key.")


def check() -> None:
    """Raise SealingError where there is nothing to seal by."""
    if platform.system() != "Darwin":
        _signer()


def commands(app: Path, *, identity: str, entitlements: Path | None) -> Iterator[list[str]]:
    """Give the commands to run on a Mac, in their order.

    Never with --deep, which Apple calls wrong for signing: it gives all code the same
    entitlements, and passes over what lies in Resources, where Python's code is.
    """
    sign = ["codesign", "--force", "--sign", identity]
    sign += ["--timestamp=none"] if identity == NOBODY else ["--timestamp", "--options", "runtime"]
    entitled = [] if entitlements is None else ["--entitlements", str(entitlements)]
    program, *others = _programs(app)
    yield [*sign, *(str(path) for path in _libraries(app))]
    for path in others:
        yield [*sign, *entitled, str(path)]
    # The app's own program is signed with the seal, which knows the others by what they are now.
    assert program.parent.name == "MacOS"
    yield [*sign, *entitled, str(app)]


def _programs(app: Path) -> list[Path]:
    """Return the programs; the app's own is the one that is called as the app is."""
    found = [path for path, _ in found_in(app / "Contents" / "MacOS")]
    if app / "Contents" / "MacOS" / app.stem not in found:
        raise SealingError(f"{app.name} has no program, so there is nothing to seal it by.")
    return sorted(found, key=lambda path: (path.stem != app.stem, path))


def _libraries(app: Path) -> list[Path]:
    """Return what else is signed, the innermost first."""
    found = [path for path, _ in found_in(app) if path.parent != app / "Contents" / "MacOS"]
    return sorted((_as_signed(path) for path in found), key=lambda path: (-len(path.parts), path))


def _as_signed(path: Path) -> Path:
    """Return the version of a framework that path is the code of, as it is signed as a whole."""
    version = path.parent
    is_main = version.parent.name == "Versions" and version.parent.parent.stem == path.name
    return version if is_main and version.parent.parent.suffix == FRAMEWORK else path


def _seal_elsewhere(app: Path) -> None:
    """Seal it with the signer that packaging/locks/bundle.lock pins.

    What lies in Resources keeps the signature that its linker wrote, and is sealed as a file:
    taken for bundles of their own, Qt's frameworks would be left with files in no seal.
    """
    _programs(app)
    signer = _signer()
    modes = {path: path.stat().st_mode for path, _ in found_in(app)}
    try:
        signer.sign(app, shallow=True)
    except signer.ApplePlatformError as error:
        raise SealingError(f"{app.name} could not be sealed: {error}") from error
    for path, mode in modes.items():
        path.chmod(mode)


def _signer() -> ModuleType:
    try:
        return importlib.import_module("apple_platform")
    except ModuleNotFoundError as error:
        raise SealingError(
            "Without a Mac, sealing needs a package more, which this brings: pip install "
            "--target build/tools --require-hashes -r packaging/locks/bundle.lock. Then call this "
            "again with PYTHONPATH=build/tools."
        ) from error


def _run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise SealingError(f"codesign failed:\n{done.stderr}")
