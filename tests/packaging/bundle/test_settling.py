"""Two bundles of the same parts are the same to whoever compares them."""

import os

import pytest

from bundle.facts import Layout
from bundle.settling import EPOCH, settle
from tests.helpers.mach_o import mach_o


@pytest.fixture
def layout(tmp_path):
    layout = Layout(tmp_path / "Paddock.app")
    layout.programs.mkdir(parents=True)
    (layout.programs / "Paddock").write_bytes(mach_o())
    layout.site.mkdir(parents=True)
    (layout.site / "native.so").write_bytes(mach_o())
    (layout.site / "script.py").write_text("#!/usr/bin/env python\n")
    (layout.site / "script.py").chmod(0o777)
    (layout.site / "private.json").write_text("{}")
    (layout.site / "private.json").chmod(0o600)
    (layout.site / "link").symlink_to("script.py")
    return layout


def _modes(folder):
    return {
        path.name: path.stat().st_mode & 0o777
        for path in folder.rglob("*")
        if not path.is_symlink() and path.is_file()
    }


def test_only_code_for_the_processor_may_be_executed_and_everybody_may_read(layout):
    settle(layout)
    assert _modes(layout.app) == {
        "Paddock": 0o755,
        "native.so": 0o755,
        "script.py": 0o644,
        "private.json": 0o644,
    }


def test_all_dates_are_one(layout, monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    settle(layout)
    assert {os.lstat(path).st_mtime for path in layout.app.rglob("*")} == {EPOCH}


def test_whoever_builds_may_say_which(layout, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    settle(layout)
    assert layout.app.stat().st_mtime == 1_700_000_000
