"""Writes Info.plist, which tells macOS what the app is."""

import plistlib
from pathlib import Path

from bundle.documents import documents
from bundle.facts import Facts, Layout

ICON = "Paddock.icns"
# What each means: https://developer.apple.com/documentation/bundleresources/information-property-list
ALWAYS: dict[str, object] = {
    "CFBundleDevelopmentRegion": "en",
    "CFBundleIconFile": ICON,
    "CFBundleInfoDictionaryVersion": "6.0",
    "CFBundlePackageType": "APPL",
    "CFBundleSupportedPlatforms": ["MacOSX"],
    "LSArchitecturePriority": ["arm64"],
    "LSMultipleInstancesProhibited": True,
    "LSRequiresNativeExecution": True,
    "NSHighResolutionCapable": True,
    "NSPrincipalClass": "NSApplication",
    "NSRequiresAquaSystemAppearance": False,  # it has a dark look
    "NSSupportsAutomaticGraphicsSwitching": True,
}


def write_plist(layout: Layout, facts: Facts, *, languages: list[str]) -> None:
    """Write Info.plist, and PkgInfo, which says the same in eight letters."""
    said = info(facts, languages=languages)
    (layout.contents / "Info.plist").write_bytes(plistlib.dumps(said))
    (layout.contents / "PkgInfo").write_bytes(b"APPL????")


def info(facts: Facts, *, languages: list[str]) -> dict[str, object]:
    """Return what Info.plist says; languages are named as our files of words are."""
    return (
        ALWAYS
        | documents()
        | {
            "CFBundleDisplayName": facts.name,
            "CFBundleExecutable": facts.name,
            "CFBundleIdentifier": facts.identifier,
            # The system's own parts, such as its panels, speak one of these.
            "CFBundleLocalizations": ["en", *(name.replace("_", "-") for name in languages)],
            "CFBundleName": facts.name,
            "CFBundleShortVersionString": facts.version,
            "CFBundleVersion": facts.version,
            "LSApplicationCategoryType": facts.category,
            "LSMinimumSystemVersion": facts.minimum_macos,
            "NSHumanReadableCopyright": facts.copyright,
        }
    )


def languages_of(words: Path) -> list[str]:
    """Return the languages that a folder of words has files for."""
    return sorted({path.stem for path in words.iterdir() if path.suffix in {".ts", ".qm"}})
