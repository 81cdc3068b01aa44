"""Which model answers, at the top."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QPushButton, QToolButton, QWidget

from app.domain.model_card import Readiness
from app.theme import LIGHT
from app.views.header import LONGEST_NAME, Header
from tests.helpers.fake_shelf import local


@pytest.fixture
def header(qtbot, models, library):
    parent = QWidget()
    qtbot.addWidget(parent)
    header = Header(models, library, parent)
    header.wear(LIGHT)
    parent.show()
    yield header
    parent.hide()


@pytest.fixture
def button(header):
    return header.findChild(QToolButton, "modelButton")


def test_the_button_tells_the_model_and_how_it_is_doing(button, answerer):
    answerer.load(0.43, "Llama & Co")
    assert button.text() == "Llama && Co · loading 43%"
    assert button.accessibleName() == "Model: Llama & Co, loading"
    answerer.be_ready("Llama & Co")
    assert button.text() == "Llama && Co"
    assert button.accessibleName() == "Model: Llama & Co, ready"
    answerer.fail_to_load(name="Llama")
    assert button.text() == "Llama · failed"
    assert button.accessibleName() == "Model: Llama, failed"


def test_a_very_long_name_is_cut(button, answerer):
    answerer.be_ready("long" * 40)
    assert len(button.text()) == LONGEST_NAME
    assert button.text().endswith("…")


def test_a_click_opens_the_picker_and_another_closes_it(header, button, qtbot):
    picker = header.window().findChild(QFrame, "modelPicker")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert picker.isVisible()
    header.choose()
    assert not picker.isVisible()


def test_any_file_is_opened_from_the_foot_of_the_picker(header, button, models, answerer, tmp_path):
    button.click()
    header.window().findChild(QPushButton, "openModelFile").click()
    dialog = header.window().findChild(QFileDialog)
    file = tmp_path / "tiny.gguf"
    file.touch()
    dialog.fileSelected.emit(str(file))
    assert answerer.opened[-1] == file
    assert models.status.readiness is Readiness.LOADING
    dialog.close()


def test_files_are_looked_for_at_home_or_beside_the_last_one(header, models, tmp_path, monkeypatch):
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    monkeypatch.setenv("HOME", str(theirs))

    def folder():
        header.ask_for_file()
        dialog = header.window().findChildren(QFileDialog)[-1]
        dialog.close()
        return Path(dialog.directory().absolutePath())

    assert folder() == theirs
    (tmp_path / "tiny.gguf").touch()
    models.open(tmp_path / "tiny.gguf")
    assert folder() == tmp_path
    models.open(tmp_path / "gone" / "tiny.gguf")
    assert folder() == theirs


def test_the_sidebars_switch_says_what_it_will_do(header, qtbot):
    toggle = header.findChild(QToolButton, "sidebarToggle")
    header.tell_sidebar(shown=True)
    assert toggle.accessibleName() == "Hide sidebar"
    header.tell_sidebar(shown=False)
    assert toggle.accessibleName() == "Show sidebar"
    with qtbot.waitSignal(header.sidebar_toggled):
        toggle.click()


def test_a_model_that_rests_says_so(button, answerer):
    answerer.rest()
    assert button.text() == "Tiny · resting"
    assert button.accessibleName() == "Model: Tiny, resting, wakes up when you type"


def test_a_model_that_was_renamed_is_called_so_at_once(button, models, answerer):
    answerer.be_ready("Llama-3.2-3B.Q4_K_M")
    called = replace(local("Llama"), path=models.path)
    models.learn([called])
    assert button.text() == "Llama"
    models.learn([replace(called, name="My Llama")])
    assert button.text() == "My Llama"
    assert button.accessibleName() == "Model: My Llama, ready"
