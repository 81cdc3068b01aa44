"""The lock files: everything pinned and hashed, and right for its platform."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.files import ROOT

ENTRY = re.compile(
    r"^([a-z0-9.-]+)==(\S+)(?: ; [^\\\n]+)?((?: \\\n {4}--hash=sha256:[0-9a-f]{64})+)\n",
    re.MULTILINE,
)
PLATFORMS = {
    "linux": {"sys_platform": "linux", "platform_machine": "x86_64"},
    "macos": {"sys_platform": "darwin", "platform_machine": "arm64"},
}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]


def _text(name):
    return (ROOT / "packaging" / "locks" / f"{name}.lock").read_text()


def _pins(name):
    return {package: version for package, version, _ in ENTRY.findall(_text(name))}


@pytest.fixture(params=["linux", "linux-test", "macos", "macos-test"])
def lock(request):
    return request.param


def test_every_line_belongs_to_a_pin_with_its_hashes(lock):
    assert not ENTRY.sub("", _text(lock)).strip()
    assert len(_pins(lock)) > 20


def test_no_lock_names_a_place(lock):
    assert "://" not in _text(lock)


def test_what_pyproject_wants_is_what_is_pinned(lock):
    platform, _, tests = lock.partition("-")
    wanted = PROJECT["dependencies"] + (PROJECT["optional-dependencies"]["test"] if tests else [])
    pins = _pins(lock)
    for requirement in map(Requirement, wanted):
        if requirement.marker is None or requirement.marker.evaluate(PLATFORMS[platform]):
            assert pins[canonicalize_name(requirement.name)] in requirement.specifier


def test_each_platform_has_its_own_mlx(lock):
    own = {"mlx-cpu"} if lock.startswith("linux") else {"mlx-metal"}
    assert _pins(lock).keys() & {"mlx-cpu", "mlx-metal", "mlx-cuda"} == own


def test_qt_is_the_version_that_runs_everywhere(lock):
    assert _pins(lock)["pyside6-essentials"] == "6.11.3"


@pytest.mark.parametrize("platform", PLATFORMS)
def test_the_tests_lock_holds_all_that_the_other_does(platform):
    # setup.sh takes one for the other, so that `make run` after `make test` installs nothing.
    assert _pins(platform).items() <= _pins(f"{platform}-test").items()


def test_what_makes_bundles_is_pinned_apart_from_the_app():
    wanted = map(Requirement, PROJECT["optional-dependencies"]["bundle"])
    pins, named = _pins("bundle").keys(), {canonicalize_name(one.name) for one in wanted}
    assert named <= pins
    # The rest are what PyInstaller needs; nothing of the app's own is among them.
    assert not {"mlx", "pyside6-essentials", "huggingface-hub"} & pins
    assert not ENTRY.sub("", _text("bundle")).strip()
