"""The rule of what the Finder may hand to the app: files of kinds that macOS knows, or is told."""

from collections.abc import Iterator, Mapping

from auditing.bundle import Bundle, Complaints

THE_SYSTEMS = ("public.", "com.apple.")
ROLES = {"Editor", "Viewer", "Shell", "QLGenerator", "None"}
RANKS = {"Owner", "Default", "Alternate", "None"}
DECLARED = ("UTExportedTypeDeclarations", "UTImportedTypeDeclarations")


def document_types(bundle: Bundle) -> Complaints:
    """Ask that each kind of file that the app takes has a name, a role, and is known to macOS."""
    path = bundle.contents / "Info.plist"
    known = {entry.get("UTTypeIdentifier") for key in DECLARED for entry in _entries(bundle, key)}
    for entry in _entries(bundle, "CFBundleDocumentTypes"):
        name = entry.get("CFBundleTypeName")
        if not name:
            yield path, "takes files of a kind without a name"
        if entry.get("CFBundleTypeRole") not in ROLES or entry.get("LSHandlerRank") not in RANKS:
            yield path, f"does not say what it does with files of the kind {name}"
        kinds = _texts(entry.get("LSItemContentTypes"))
        if not kinds:
            yield path, f"does not say which files are of the kind {name}"
        for kind in kinds:
            if kind not in known and not kind.startswith(THE_SYSTEMS):
                yield path, f"takes files of the kind {kind}, and does not declare it"


def _entries(bundle: Bundle, key: str) -> Iterator[Mapping[str, object]]:
    said = bundle.info.get(key)
    for entry in said if isinstance(said, list) else []:  # pyright: ignore[reportUnknownVariableType]
        yield dict(entry) if isinstance(entry, dict) else {}  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]


def _texts(said: object) -> list[str]:
    return [str(each) for each in said] if isinstance(said, list) else []  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
