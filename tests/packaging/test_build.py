"""All steps together make a bundle that macOS would know as one, and twice the same one."""

import os
import plistlib
import subprocess
import sys
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest

from build import Plan, build
from bundle.facts import Layout, read_facts
from bundle.sealing import SealingError
from bundle.sources import WrongStarterError
from macho import found_in
from tests.helpers.installed import files_in, wheel
from tests.helpers.mach_o import SYSTEM, Fixture, fat, mach_o

STARTER = Path(os.environ["PADDOCK_TEST_STARTER"])


def _for_both(*needs):
    linked = ((SYSTEM, "load"), *((f"@rpath/{n}.framework/Versions/A/{n}", "load") for n in needs))
    return fat(*(mach_o(Fixture(arch=arch, needs=linked)) for arch in ("x86_64", "arm64")))


WHEELS = {
    "PySide6_Essentials": {
        "PySide6/__init__.py": "",
        "PySide6/QtCore.abi3.so": _for_both("QtCore"),
        "PySide6/QtQml.abi3.so": _for_both("QtQml", "QtCore"),
        "PySide6/QtCore.pyi": "",
        "PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore": _for_both(),
        "PySide6/Qt/lib/QtCore.framework/Versions/A/Resources/Info.plist": "",
        "PySide6/Qt/lib/QtCore.framework/Resources/Info.plist": "",
        "PySide6/Qt/lib/QtQml.framework/Versions/A/QtQml": _for_both("QtCore"),
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib": _for_both("QtCore"),
    },
    "transformers": {
        "transformers/__init__.py": "",
        "transformers/models/llama/modeling_llama.py": "",
        "transformers/models/llama/tokenization_llama.py": "",
        "transformers-1.0.dist-info/licenses/LICENSE": "Apache",
    },
    "typer": {"typer/__init__.py": ""},
    "tokenizers": {"tokenizers/__init__.py": "", "tokenizers/native.so": _for_both()},
}


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheels")
    made = {name: wheel(folder, name, files) for name, files in WHEELS.items()}
    lock = folder / "some.lock"
    lock.write_text("".join(f"{n}==1.0 --hash=sha256:{sha}\n" for n, (_, sha) in made.items()))
    return Plan(lock, folder / "store", runtime=None, starter=STARTER), folder


def _assembled(plan, folder):
    chosen, offered = plan
    layout = Layout(folder / "Paddock.app")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PIP_NO_INDEX", "1")
        patch.setenv("PIP_FIND_LINKS", str(offered))
        patch.setenv("PIP_CONFIG_FILE", "/dev/null")
        build(layout.app, read_facts(), chosen)
    return layout


@pytest.fixture(scope="module")
def bundle(plan, tmp_path_factory):
    return _assembled(plan, tmp_path_factory.mktemp("one"))


def _packages(layout):
    ours = {name for name in files_in(layout.site) if ".dist-info/" not in name}
    return {name for name in ours if "__pycache__" not in name}


@pytest.mark.skipif(
    sys.platform == "darwin" or find_spec("apple_platform") is not None,
    reason="there is something to seal by",
)
def test_what_could_not_be_sealed_is_not_begun(plan, tmp_path):
    chosen, _ = plan
    app = tmp_path / "dist" / "Paddock.app"
    with pytest.raises(SealingError, match="needs a package more"):
        build(app, read_facts(), replace(chosen, runtime=tmp_path))
    assert not app.parent.exists()


def test_of_the_wheels_what_runs_is_in_it(bundle):
    assert _packages(bundle) == {
        "PySide6/__init__.py",
        "PySide6/QtCore.abi3.so",
        "PySide6/Qt/lib/QtCore.framework/QtCore",
        "PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore",
        "PySide6/Qt/lib/QtCore.framework/Versions/A/Resources/Info.plist",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "transformers/__init__.py",
        "transformers/models/llama/tokenization_llama.py",
        "tokenizers/__init__.py",
        "tokenizers/native.so",
    }


def test_all_of_it_is_for_apples_processors(bundle):
    found = list(found_in(bundle.app))
    assert len(found) == 4
    framework = bundle.site / "PySide6" / "Qt" / "lib" / "QtCore.framework"
    assert (framework / "Versions" / "Current").is_symlink()
    assert {image.arch for _, images in found for image in images} == {"arm64"}


def test_macos_finds_what_makes_it_an_app(bundle):
    said = plistlib.loads((bundle.contents / "Info.plist").read_bytes())
    assert (bundle.resources / said["CFBundleIconFile"]).stat().st_size > 10_000
    words = files_in(bundle.sources / "resources" / "words")
    assert len(said["CFBundleLocalizations"]) == len(words) + 1
    assert {path.name for path in (bundle.sources / "resources" / "models").iterdir()} == {
        STARTER.name
    }
    told = (bundle.licences / "README.txt").read_text()
    assert "tokenizers" in told
    assert "typer" not in told


def test_all_of_ours_is_compiled(bundle):
    code = set(bundle.sources.rglob("*.py"))
    compiled = set(bundle.sources.rglob("*.pyc"))
    assert len(code) == len(compiled) > 300


def test_it_names_no_place_of_who_built_it(bundle):
    place = str(bundle.app.parent).encode()
    files = [path for path in bundle.app.rglob("*") if path.is_file() and path.suffix != ".gguf"]
    assert [path for path in files if place in path.read_bytes()] == []


def _seen(layout):
    """Return all that somebody can see of a bundle."""
    return {
        path.relative_to(layout.app): (
            os.lstat(path).st_mode,
            os.lstat(path).st_mtime,
            path.readlink() if path.is_symlink() else path.is_file() and path.read_bytes(),
        )
        for path in layout.app.rglob("*")
        if path.suffix != ".gguf"
    }


def test_built_again_somewhere_else_it_is_the_same(plan, bundle, tmp_path):
    again = _seen(_assembled(plan, tmp_path / "elsewhere"))
    first = _seen(bundle)
    assert again.keys() == first.keys()
    assert [path for path in first if first[path] != again[path]] == []


def test_where_it_fails_the_app_of_before_stays_and_no_half_one_takes_its_place(plan, tmp_path):
    chosen, offered = plan
    before = tmp_path / "Paddock.app" / "Contents" / "before"
    before.mkdir(parents=True)
    (tmp_path / "other.gguf").write_bytes(b"GGUF")
    with pytest.raises(WrongStarterError):
        _assembled((replace(chosen, starter=tmp_path / "other.gguf"), offered), tmp_path)
    assert before.exists()
    _assembled(plan, tmp_path)
    assert not before.exists()
    assert {path.name for path in tmp_path.iterdir()} == {"Paddock.app", "other.gguf"}


@pytest.mark.parametrize("script", ["build.py", "wrap.py"])
def test_who_lacks_a_package_is_told_what_brings_it(script):
    path = Path(__file__).parents[2] / "packaging" / script
    # Without its packages, as where the set-up was for the window alone.
    command = [sys.executable, "-S", path, "--help"]
    done = subprocess.run(command, env={}, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.endswith("is not installed; “sh packaging/setup.sh test” does that.\n")
    assert "Traceback" not in done.stderr
