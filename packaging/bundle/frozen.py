"""Tells PyInstaller what its app for Macs says of itself: what the assembled one says."""

from pathlib import Path

from bundle.facts import read_facts
from bundle.icon import write_icon
from bundle.plist import ICON, info, languages_of


def bundle_arguments(root: Path, work: Path) -> dict[str, object]:
    """Return what BUNDLE takes besides the files; the icon is drawn into work."""
    facts = read_facts(root)
    # PyInstaller gives it the name that it has here, which is the one that Info.plist says.
    icon = work / ICON
    write_icon(root / "resources", icon=icon)
    return {
        "name": f"{facts.name}.app",
        "bundle_identifier": facts.identifier,
        "version": facts.version,
        "icon": str(icon),
        "info_plist": info(facts, languages=languages_of(root / "resources" / "words")),
    }
