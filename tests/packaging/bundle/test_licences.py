"""Each part of a bundle has its licence's text in it, and one without a text stops the build."""

import importlib.metadata
import re

import pytest

from bundle.facts import Layout
from bundle.licences import SUPPLIED, TEXTS, MissingLicenceError, collect_licences
from bundle.trimming import UNUSED_PACKAGES
from tests.helpers.installed import files_in, install
from tests.house.files import ROOT


@pytest.fixture
def layout(tmp_path):
    layout = Layout(tmp_path / "Paddock.app")
    layout.site.mkdir(parents=True)
    return layout


def test_a_wheels_own_licences_are_taken_from_both_places(layout):
    new = install(layout.site, "new", {"new.py": ""}, metadata="License-Expression: MIT\n")
    (new / "licenses" / "deep").mkdir(parents=True)
    (new / "licenses" / "LICENSE").write_text("Do as you like.")
    (new / "licenses" / "deep" / "NOTICE").write_text("And say so.")
    old = install(layout.site, "old", {"old.py": ""})
    (old / "COPYING.txt").write_text("Copy.")
    collect_licences(layout)
    assert files_in(layout.licences) == {
        "README.txt",
        "Paddock/LICENSE",
        "new/LICENSE",
        "new/deep/NOTICE",
        "old/COPYING.txt",
    }
    assert "new 1.0: MIT\n" in (layout.licences / "README.txt").read_text()


def test_a_package_whose_licence_nobody_knows_stops_the_build(layout):
    install(layout.site, "stranger", {"stranger.py": ""})
    with pytest.raises(MissingLicenceError, match="stranger"):
        collect_licences(layout)


def test_what_a_wheel_lacks_comes_from_our_texts(layout):
    install(layout.site, "latex2mathml", {"x.py": ""})
    install(layout.site, "PySide6_Essentials", {"y.py": ""})
    collect_licences(layout)
    assert "without restriction" in (layout.licences / "latex2mathml" / "MIT.txt").read_text()
    assert "Ronie" in (layout.licences / "latex2mathml" / "COPYRIGHT").read_text()
    qt = layout.licences / "PySide6_Essentials"
    assert files_in(qt) == {"Qt.txt", "LGPL-3.0-only.txt", "GPL-3.0-only.txt"}


def test_fonts_inside_of_a_package_have_their_own(layout):
    facts = install(layout.site, "ziamath", {"ziamath.py": ""})
    (facts / "LICENSE").write_text("MIT")
    collect_licences(layout)
    assert "SIL OPEN FONT LICENSE" in (layout.licences / "ziamath" / "STIX.txt").read_text()


def test_python_and_the_starter_model_have_theirs_where_they_are_in_it(layout):
    layout.library.mkdir(parents=True)
    (layout.library / "LICENSE.txt").write_text("PSF")
    models = layout.sources / "resources" / "models"
    models.mkdir(parents=True)
    starter = (ROOT / "resources" / "starter.json").read_text()
    (models.parent / "starter.json").write_text(starter)
    parts = collect_licences(layout)
    assert {"Python", "SmolLM2 135M Instruct"} <= {part.name for part in parts}
    assert "OpenSSL" in (layout.licences / "Python" / "CPython.txt").read_text()
    model = layout.licences / "SmolLM2 135M Instruct" / "Apache-2.0.txt"
    assert "Apache License" in model.read_text()


def _installed_here():
    """Return the packages of the bundle's lock that this computer has as well."""
    lock = (ROOT / "packaging" / "locks" / "macos.lock").read_text()
    for name in re.findall(r"^([a-z0-9.-]+)==", lock, re.MULTILINE):
        if name not in UNUSED_PACKAGES:
            try:
                yield importlib.metadata.distribution(name)
            except importlib.metadata.PackageNotFoundError:
                assert name in {"mlx-metal", "rubicon-objc"}  # which a Mac alone has


def test_no_package_that_we_ship_lacks_a_text():
    for package in _installed_here():
        name = re.sub(r"[-_.]+", "-", package.metadata["Name"]).lower()
        own = re.compile(r"licen[cs]e|copying", re.IGNORECASE)
        carried = [file for file in package.files or () if own.search(file.as_posix())]
        assert name in SUPPLIED or [f for f in carried if ".dist-info" in f.as_posix()], name


def test_every_text_that_is_named_is_there():
    named = {text for supplied in SUPPLIED.values() for text in supplied.texts}
    assert all((TEXTS / f"{text}.txt").stat().st_size > 500 for text in named)
