"""Rules of signatures: all code is signed, what was signed is what is there, and nothing else is.

Whom to trust is no question here: codesign and spctl answer it, on a Mac.
"""

import hashlib
import plistlib
import re
from collections.abc import Mapping
from pathlib import Path

from auditing.bundle import NO_PLIST, Bundle, Complaints, mapping
from macho import DamagedMachOError, images
from signature import INFO_PLIST, RESOURCES, Signature, broken_pages, is_sealed

# What CodeResources says of one file, or of all that a pattern names.
type Said = Mapping[str, object]
NOTHING: Said = {}


def signed(bundle: Bundle) -> Complaints:
    """Ask that each Mach-O is signed, and holds page by page what was signed."""
    for path, found in bundle.images.items():
        data = path.read_bytes()
        for image in found:
            part = data[image.offset : image.offset + image.size]
            if image.signature is None:
                yield path, "is not signed"
            elif broken := broken_pages(part, image.signature):
                yield path, f"is not what was signed, in {len(broken)} of its pages"


def sealed(bundle: Bundle) -> Complaints:
    """Ask that the program's signature covers all of the bundle, where it has a program."""
    path = _seal(bundle)
    program = bundle.images.get(bundle.executable, ())
    if not program and not path.exists():
        return  # a bundle without Python has no program to seal it by
    content = path.read_bytes() if path.is_file() else b""
    said, rules = _read(content)
    if not said:
        yield path, "is missing or empty: the bundle is not sealed"
        return
    yield from _held_by_program(bundle, content)
    yield from _complete(bundle, said, rules)
    for name, entry in said.items():
        yield from _right(bundle, name, entry)


def _seal(bundle: Bundle) -> Path:
    return bundle.contents / "_CodeSignature" / "CodeResources"


def _read(content: bytes) -> tuple[dict[str, Said], dict[str, Said]]:
    """Return what the seal says of each file, and of kinds of them."""
    try:
        whole = mapping(plistlib.loads(content))
    except NO_PLIST:
        return {}, {}
    files, rules = (mapping(whole.get(part)) for part in ("files2", "rules2"))
    return {name: _entry(value) for name, value in files.items()}, {
        pattern: _entry(value) for pattern, value in rules.items()
    }


def _entry(value: object) -> Said:
    """Return what is said in the form that can say most: a digest or a yes alone may stand too."""
    if isinstance(value, bytes):
        return {"hash": value}
    return mapping(value)


def _held_by_program(bundle: Bundle, seal: bytes) -> Complaints:
    for image in bundle.images.get(bundle.executable, ()):
        if image.signature is None:
            continue  # told by the rule above
        info = (bundle.contents / "Info.plist").read_bytes()
        for slot, content, name in ((INFO_PLIST, info, "Info.plist"), (RESOURCES, seal, "seal")):
            if not is_sealed(content, image.signature, slot):
                yield bundle.executable, f"was signed with another {name}"


def _complete(bundle: Bundle, said: Mapping[str, Said], rules: Mapping[str, Said]) -> Complaints:
    """Ask that all of the bundle is in the seal, but for what the seal's own rules leave out."""
    # The last is Apple's ticket, which is put there after signing.
    apart = {bundle.executable, _seal(bundle), bundle.contents / "CodeResources"}
    for path in (*bundle.files, *bundle.links):
        name = _within(bundle, path)
        if path not in apart and name not in said and not _rule(name, rules).get("omit"):
            yield path, "is not sealed"


def _rule(name: str, rules: Mapping[str, Said]) -> Said:
    """Return the weightiest of the rules that name a file."""
    found = [rule for pattern, rule in rules.items() if re.search(pattern, name)]
    return max(found, key=_weight) if found else NOTHING


def _weight(rule: Said) -> float:
    return float(str(rule.get("weight", 1)))


def _right(bundle: Bundle, name: str, entry: Said) -> Complaints:
    """Ask that what is sealed is there, and as it was."""
    path = bundle.contents / name
    if not path.is_symlink() and not path.exists():
        if not entry.get("optional"):
            yield path, "is sealed, but not there"
    elif _actual(path, entry) != entry.get(_kind(entry)):
        yield path, "is not what was sealed"


def _kind(entry: Said) -> str:
    """Return the strongest of what is said."""
    kinds = ("symlink", "cdhash", "hash2")
    return next((kind for kind in kinds if kind in entry), "hash")


def _actual(path: Path, entry: Said) -> object:
    kind = _kind(entry)
    if kind == "symlink":
        return str(path.readlink()) if path.is_symlink() else None
    if path.is_symlink() or not path.is_file():
        return None
    if kind == "cdhash":
        signature = _signature(path)
        return signature and signature.cdhash
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256" if kind == "hash2" else "sha1").digest()


def _signature(path: Path) -> Signature | None:
    try:
        return next((image.signature for image in images(path)), None)
    except DamagedMachOError:
        return None


def _within(bundle: Bundle, path: Path) -> str:
    return path.relative_to(bundle.contents).as_posix()
