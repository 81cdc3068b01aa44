"""Which of the system's programs are used."""

import sys

import pytest

from app.system.programs import reader, teller
from tests.helpers.programs import program


@pytest.mark.skipif(sys.platform != "linux", reason="a Mac has both, in a place of its own")
def test_what_is_not_installed_is_not_offered(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert reader() is None
    assert teller() is None
    program(tmp_path, "spd-say")
    program(tmp_path, "notify-send")
    assert reader().program == "spd-say"
    assert "--pipe-mode" in reader().arguments
    assert teller().program == "notify-send"


def test_on_a_mac_text_is_neither_a_script_nor_an_option(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr("shutil.which", str)
    assert reader().arguments == ("-f", "-")
    assert "display notification (item 2 of argv)" in " ".join(teller().arguments)
    assert teller().arguments[::2] == ("-e",) * 3
