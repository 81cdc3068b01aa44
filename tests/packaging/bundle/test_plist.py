"""Info.plist tells macOS what pyproject.toml says, and is read by what reads plists."""

import plistlib
import re
import tomllib

from bundle.facts import Layout, read_facts
from bundle.plist import ICON, info, languages_of, write_plist
from tests.house.files import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())


def _written(tmp_path):
    layout = Layout(tmp_path / "Paddock.app")
    layout.contents.mkdir(parents=True)
    write_plist(layout, read_facts(), languages=["de", "zh_Hans"])
    return layout, plistlib.loads((layout.contents / "Info.plist").read_bytes())


def test_its_version_is_the_projects(tmp_path):
    _, said = _written(tmp_path)
    assert said["CFBundleShortVersionString"] == PROJECT["project"]["version"]
    assert said["CFBundleVersion"] == PROJECT["project"]["version"]


def test_the_oldest_macos_is_what_the_wheels_are_for(tmp_path):
    _, said = _written(tmp_path)
    assert said["LSMinimumSystemVersion"] == "15.0"
    assert said["LSArchitecturePriority"] == ["arm64"]


def test_macos_finds_the_program_the_icon_and_the_languages(tmp_path):
    layout, said = _written(tmp_path)
    assert said["CFBundleExecutable"] == said["CFBundleName"] == "Paddock"
    assert said["CFBundleIconFile"] == ICON
    assert said["CFBundleLocalizations"] == ["en", "de", "zh-Hans"]
    assert re.fullmatch(r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", said["CFBundleIdentifier"])
    assert (layout.contents / "PkgInfo").read_bytes() == b"APPL????"


def test_it_is_for_both_looks_and_one_window_at_a_time(tmp_path):
    _, said = _written(tmp_path)
    assert said["NSHighResolutionCapable"] is True
    assert said["NSRequiresAquaSystemAppearance"] is False
    assert said["LSMultipleInstancesProhibited"] is True
    assert said["NSHumanReadableCopyright"].startswith("Copyright (c)")


def test_models_and_conversations_can_be_dropped_on_the_icon_and_stay_other_apps_files(tmp_path):
    _, said = _written(tmp_path)
    types = {one for kind in said["CFBundleDocumentTypes"] for one in kind["LSItemContentTypes"]}
    assert {"public.json", "public.zip-archive", "public.folder"} < types
    (declared,) = said["UTImportedTypeDeclarations"]
    assert declared["UTTypeIdentifier"] in types
    assert declared["UTTypeTagSpecification"] == {"public.filename-extension": ["gguf"]}
    assert {kind["LSHandlerRank"] for kind in said["CFBundleDocumentTypes"]} == {"Alternate"}


def test_nothing_in_it_is_empty():
    assert all(
        value not in {None, ""} for value in map(str, info(read_facts(), languages=[]).values())
    )


def test_the_languages_are_those_that_have_words():
    languages = languages_of(ROOT / "resources" / "words")
    assert languages == ["de", "fr", "ja", "zh_Hans", "zh_Hant"]
