"""PyInstaller's app for Macs says of itself what the assembled one says."""

import sys
from pathlib import Path
from runpy import run_path
from types import ModuleType

import pytest
from icnsutil import IcnsFile

from bundle.facts import read_facts
from bundle.plist import info, languages_of
from tests.house.files import ROOT

SPEC = ROOT / "packaging" / "pyinstaller" / "Paddock.spec"


class Built:
    """What a spec says of one of its steps."""

    def __init__(self, *things, **said):
        self.things, self.said = things, said
        self.scripts = self.binaries = self.pure = ()
        self.datas = []


@pytest.fixture(scope="module")
def said(tmp_path_factory):
    """Run the spec as PyInstaller does on a Mac; return what its BUNDLE is told."""
    work = tmp_path_factory.mktemp("work")
    told = []
    hooks = ModuleType("PyInstaller.utils.hooks")
    for name in ("collect_data_files", "collect_submodules", "copy_metadata"):
        setattr(hooks, name, lambda *_, **__: [])
    given = dict.fromkeys(("Analysis", "PYZ", "EXE", "COLLECT"), Built)
    given |= {"BUNDLE": lambda *things, **words: told.append((things, words))}
    given |= {"SPECPATH": str(SPEC.parent), "workpath": str(work)}
    with pytest.MonkeyPatch.context() as patch:
        for name in ("PyInstaller", "PyInstaller.utils"):
            patch.setitem(sys.modules, name, ModuleType(name))
        patch.setitem(sys.modules, hooks.__name__, hooks)
        patch.setattr(sys, "platform", "darwin")
        patch.setattr(sys, "path", list(sys.path))
        patch.setenv("PADDOCK_STARTER", "starter.gguf")
        run_path(str(SPEC), given)
    (((folder,), words),) = told
    assert isinstance(folder, Built)
    return words


def test_it_has_the_plist_of_the_assembled_one(said):
    languages = languages_of(ROOT / "resources" / "words")
    assert said["info_plist"] == info(read_facts(), languages=languages)
    assert said["info_plist"]["CFBundleDocumentTypes"]
    assert "zh-Hans" in said["info_plist"]["CFBundleLocalizations"]


def test_what_pyinstaller_says_besides_is_the_same(said):
    facts = read_facts()
    assert said["name"] == f"{facts.name}.app"
    assert (said["bundle_identifier"], said["version"]) == (facts.identifier, facts.version)


def test_its_icon_is_drawn_and_has_the_name_that_the_plist_says(said):
    icon = Path(said["icon"])
    assert icon.name == said["info_plist"]["CFBundleIconFile"]
    assert list(IcnsFile.verify(str(icon))) == []
