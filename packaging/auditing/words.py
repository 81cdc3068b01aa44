"""Rules of what the bundle tells macOS of itself: Info.plist, and what it names."""

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from auditing.bundle import Bundle, Complaints, version_of

ICON_MAGIC = b"icns"
IDENTIFIER = re.compile(r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+){2,}")


def _is(wanted: object) -> Callable[[object], bool]:
    return lambda value: type(value) is type(wanted) and value == wanted


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_version(value: object) -> bool:
    return isinstance(value, str) and version_of(value) is not None


def _is_identifier(value: object) -> bool:
    return isinstance(value, str) and IDENTIFIER.fullmatch(value) is not None


# What each must be: https://developer.apple.com/documentation/bundleresources/information-property-list
KEYS: dict[str, Callable[[object], bool]] = {
    "CFBundleDevelopmentRegion": _is("en"),
    "CFBundleDisplayName": _is_text,
    "CFBundleExecutable": _is_text,
    "CFBundleIconFile": _is_text,
    "CFBundleIdentifier": _is_identifier,
    "CFBundleInfoDictionaryVersion": _is("6.0"),
    "CFBundleName": _is_text,
    "CFBundlePackageType": _is("APPL"),
    "CFBundleShortVersionString": _is_version,
    "CFBundleVersion": _is_version,
    "LSApplicationCategoryType": _is_text,
    "LSArchitecturePriority": _is(["arm64"]),
    "LSMinimumSystemVersion": _is_version,
    "LSRequiresNativeExecution": _is(wanted=True),
    "NSHighResolutionCapable": _is(wanted=True),
    "NSHumanReadableCopyright": _is_text,
    "NSPrincipalClass": _is("NSApplication"),
}


def info_keys(bundle: Bundle) -> Complaints:
    """Ask that Info.plist has every key that macOS looks for, with a value of the right kind."""
    path = bundle.contents / "Info.plist"
    if not bundle.info:
        yield path, "is missing or cannot be read"
        return
    for key, is_right in KEYS.items():
        if key not in bundle.info:
            yield path, f"lacks {key}"
        elif not is_right(bundle.info[key]):
            yield path, f"says of {key} {bundle.info[key]!r}"
    if (bundle.contents / "PkgInfo").is_file():
        if (bundle.contents / "PkgInfo").read_bytes() != b"APPL????":
            yield bundle.contents / "PkgInfo", "does not say that it is an app"
    else:
        yield bundle.contents / "PkgInfo", "is missing"


def version(bundle: Bundle) -> Complaints:
    """Ask that the version is the project's, written once."""
    wanted = bundle.project.get("version")
    if wanted is None:
        yield bundle.sources / "pyproject.toml", "is missing: the app could not say its version"
        return
    for key in ("CFBundleShortVersionString", "CFBundleVersion"):
        said = bundle.info.get(key)
        if said != wanted:
            yield bundle.contents / "Info.plist", f"says of {key} {said}, the project {wanted}"


def executable(bundle: Bundle) -> Complaints:
    """Ask for the program that Info.plist names."""
    if not bundle.is_program(bundle.executable):
        yield bundle.executable, "is not there, or is no program"


def icon(bundle: Bundle) -> Complaints:
    """Ask for the icon that Info.plist names, and that it is whole."""
    name = Path(str(bundle.info.get("CFBundleIconFile") or "none"))
    path = bundle.resources / (name if name.suffix else name.with_suffix(".icns"))
    if not path.is_file():
        yield path, "is not there"
        return
    content = path.read_bytes()
    if content[:4] != ICON_MAGIC or int.from_bytes(content[4:8], "big") != len(content):
        yield path, "is not a whole icon"


def languages(bundle: Bundle) -> Complaints:
    """Ask that the languages that Info.plist names are those that the app speaks."""
    words = bundle.sources / "resources" / "words"
    spoken = {"en", *(path.stem.replace("_", "-") for path in words.glob("*.qm"))}
    said = bundle.info.get("CFBundleLocalizations")
    named = [str(each) for each in said] if isinstance(said, list) else []  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    if set(named) != spoken:
        wanted = ", ".join(sorted(spoken))
        yield bundle.contents / "Info.plist", f"names the languages {named}, the app has {wanted}"
    if any(one == other for one, other in pairwise(sorted(named))):
        yield bundle.contents / "Info.plist", "names a language twice"
