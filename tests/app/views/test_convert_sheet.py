"""The sheet that makes a smaller copy of a model, and what of it is seen once it is closed."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QListView,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)

from app.domain.local_model import Health, Origin
from app.wiring import Here, build
from tests.app.conftest import delete
from tests.helpers.desk import COMPUTER
from tests.helpers.fake_converter import FakeConverter
from tests.helpers.fake_hub import FakeHub
from tests.helpers.fake_shelf import local
from tests.helpers.hf_folder import write_folder
from tests.helpers.model_places import shelf_at
from tests.helpers.states_of_library import TINY, WHOLE

PACKED = local("Qwen3 8B", path=Path("/models/qwen"), parameters=8_000_000_000, size=4.6)
Key = Qt.Key


@pytest.fixture
def shelf(shelf):
    shelf.there = {each.path: each for each in (WHOLE, TINY, PACKED)}
    return shelf


@pytest.fixture
def converter(shelf):
    """Return who converts models as a test says; what is made is there."""
    converter = FakeConverter()
    converter.on_made = lambda model, bits, path: shelf.there.update({
        path: replace(model, path=path, quantization=f"{bits} bits", bytes=4_500_000_000)
    })
    yield converter
    converter.may_end.set()


def page_of(app, qtbot):
    qtbot.waitUntil(lambda: app.library.looked and not app.library.looking)
    app.window.findChild(QToolButton, "modelsButton").click()
    page = app.window.findChild(QWidget, "installedPage")
    assert page.isVisible()
    return page


@pytest.fixture
def page(app, qtbot):
    return page_of(app, qtbot)


def rows(page):
    shown = page.findChild(QListView, "installedList").model()
    return [shown.index(row, 0).data() for row in range(shown.rowCount())]


def choose(page, name):
    listed = page.findChild(QListView, "installedList")
    listed.setCurrentIndex(listed.model().index(rows(page).index(name), 0))


def button(within, name):
    return within.findChild(QPushButton, name)


def opened(page, name):
    choose(page, name)
    QTest.mouseClick(button(page, "convertModel"), Qt.MouseButton.LeftButton)
    return next(each for each in page.findChildren(QWidget, "convertSheet") if each.isVisible())


def text(within, name):
    label = within.findChild(QLabel, name)
    return label.text() if label.isVisible() else ""


def offered(sheet):
    return [each.text() for each in sheet.findChildren(QRadioButton)]


def pick(sheet, bits):
    sheet.findChild(QRadioButton, f"convertBits-{bits}").click()


def test_what_is_packed_already_is_not_offered(page):
    choose(page, PACKED.name)
    assert not button(page, "convertModel").isVisible()
    choose(page, WHOLE.name)
    assert button(page, "convertModel").isVisible()


def test_each_number_of_bits_has_its_size_and_one_is_recommended(page):
    sheet = opened(page, WHOLE.name)
    assert offered(sheet) == [
        "4 bits · 4.5 GB · Recommended",
        "5 bits · 5.5 GB",
        "6 bits · 6.5 GB",
        "8 bits · 8.5 GB · Tight",
    ]
    assert "Large models keep most" in text(sheet, "convertAbout")
    assert "it needs 6.0 GB of 11.0 GB" in text(sheet, "convertAbout")
    assert text(sheet, "convertRoom") == "4.5 GB on disk, 120 GB free"


def test_a_small_model_is_told_not_to_be_made_too_small(page, converter, qtbot):
    sheet = opened(page, TINY.name)
    assert sheet.findChild(QRadioButton, "convertBits-8").isChecked()
    pick(sheet, 4)
    assert "often talks nonsense in 4 bits" in text(sheet, "convertAbout")


def test_what_would_talk_nonsense_is_not_recommended(page, app, shelf, qtbot):
    packed = replace(TINY, bytes=round(TINY.parameters * 5 / 8), path=Path("/models/q4.gguf"))
    shelf.there[packed.path] = replace(
        packed, name="Packed", weights_bytes=round(TINY.parameters * 6 / 8)
    )
    app.library.look()
    qtbot.waitUntil(lambda: "Packed" in rows(page))
    sheet = opened(page, "Packed")
    assert offered(sheet)
    assert not any("Recommended" in each for each in offered(sheet))


def test_the_arrow_keys_choose_and_return_begins(page, app, converter, qtbot):
    converter.may_end.clear()
    sheet = opened(page, WHOLE.name)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is sheet.focusWidget())
    QTest.keyClick(sheet.focusWidget(), Key.Key_Down)
    QTest.keyClick(sheet.focusWidget(), Key.Key_Return)
    qtbot.waitUntil(lambda: converter.begun == [(WHOLE.path, 5)])
    qtbot.waitUntil(lambda: "Making its weights smaller… 36%" in text(sheet, "convertWords"))


def test_without_room_on_the_disk_it_is_not_begun(page, app, qtbot):
    app.library.computer = replace(COMPUTER, disk_bytes=5_000_000_000)
    sheet = opened(page, WHOLE.name)
    assert button(sheet, "convertNow").isEnabled()
    pick(sheet, 5)
    assert not button(sheet, "convertNow").isEnabled()
    assert "too little room" in text(sheet, "convertRoom")


def test_what_was_made_is_chatted_with(page, app, answerer, qtbot):
    sheet = opened(page, WHOLE.name)
    button(sheet, "convertNow").click()
    qtbot.waitUntil(lambda: text(sheet, "convertWords") == f"{WHOLE.name} in 4 bits is ready.")
    assert app.window.findChild(QWidget, "conversionStrip").isHidden()
    QTest.keyClick(sheet, Key.Key_Return)
    assert answerer.opened[-1] == app.converting.target(WHOLE, 4)
    assert not page.isVisible()
    assert app.notices.current is None
    assert app.window.focusWidget().objectName() == "composer"


def test_where_cancel_was_nothing_opens_what_was_made(page, converter, qtbot):
    converter.may_end.clear()
    sheet = opened(page, WHOLE.name)
    button(sheet, "convertNow").click()
    cancel, chat = button(sheet, "convertCancel"), button(sheet, "convertChat")
    qtbot.waitUntil(lambda: cancel.isVisible() and cancel.x() > 0)
    across = cancel.geometry().center().x()
    converter.may_end.set()
    qtbot.waitUntil(chat.isVisible)
    assert not chat.x() <= across <= chat.geometry().right()
    under = button(sheet, "convertClose").geometry()
    assert under.x() <= across <= under.right()


def test_who_opens_what_was_made_cuts_off_no_answer(page, app, converter, answerer, qtbot):
    app.chat.send("Hello")
    app.chat.new()
    page.window().findChild(QToolButton, "modelsButton").click()
    sheet = opened(page, WHOLE.name)
    button(sheet, "convertNow").click()
    qtbot.waitUntil(button(sheet, "convertChat").isVisible)
    button(sheet, "convertChat").click()
    assert app.chat.answering
    assert answerer.stopped == []


def test_what_talks_nonsense_is_said_to_and_other_bits_are_offered(page, converter, qtbot):
    converter.warning = "What came out foresees a text much worse than its source."
    sheet = opened(page, WHOLE.name)
    button(sheet, "convertNow").click()
    qtbot.waitUntil(lambda: text(sheet, "convertWarning") == converter.warning)
    assert button(sheet, "convertClose").isDefault()
    button(sheet, "convertAgain").click()
    qtbot.waitUntil(lambda: "here already" in offered(sheet)[0])
    assert sheet.findChild(QRadioButton, "convertBits-5").isChecked()


def test_a_failure_is_a_sentence_and_is_tried_again(page, converter, qtbot):
    converter.refusal = "Llama could not be converted. The disk is full."
    sheet = opened(page, WHOLE.name)
    button(sheet, "convertNow").click()
    qtbot.waitUntil(lambda: text(sheet, "convertWarning") == converter.refusal)
    assert not button(sheet, "convertChat").isVisible()
    button(sheet, "convertAgain").click()
    assert button(sheet, "convertNow").isVisible()


def test_it_goes_on_where_the_sheet_is_closed_and_is_cancelled_on_the_page(
    page, app, converter, qtbot
):
    converter.may_end.clear()
    sheet = opened(page, WHOLE.name)
    button(sheet, "convertNow").click()
    QTest.keyClick(sheet, Key.Key_Escape)
    strip = page.findChild(QWidget, "conversionStrip")
    qtbot.waitUntil(lambda: text(strip, "conversionWords") == "Making its weights smaller… 36%")
    assert text(strip, "conversionName") == f"Converting {WHOLE.name} to 4 bits"
    assert button(page, "convertModel").text() == "Show Conversion…"
    choose(page, TINY.name)
    assert not button(page, "convertModel").isEnabled()
    assert button(page, "convertModel").accessibleDescription()
    button(strip, "cancelConversion").click()
    qtbot.waitUntil(lambda: converter.was_stopped and not strip.isVisible())
    assert app.notices.current is None


def test_how_it_ended_stands_on_the_page_until_it_is_seen(page, app, converter, answerer, qtbot):
    converter.may_end.clear()
    converter.warning = "It is much worse."
    sheet = opened(page, WHOLE.name)
    button(sheet, "convertNow").click()
    button(sheet, "convertClose").click()
    converter.may_end.set()
    strip = page.findChild(QWidget, "conversionStrip")
    qtbot.waitUntil(lambda: text(strip, "conversionWords") == "It is much worse.")
    qtbot.waitUntil(lambda: rows(page).count(WHOLE.name) == 2)
    button(strip, "closeConversion").click()
    assert not strip.isVisible()
    assert app.notices.current is None


def test_the_real_engine_makes_one_in_the_window(home, answerer, tmp_path, qtbot):
    shelf = shelf_at(home)
    write_folder(tmp_path / "disk" / "Tiny Llama")
    shelf.add_folder(tmp_path / "disk")
    app = build(home, answerer, here=Here(shelf, lambda: COMPUTER, FakeHub()))
    app.window.show()
    try:
        qtbot.waitUntil(lambda: any(each.inspected for each in app.library.models), timeout=60_000)
        page = page_of(app, qtbot)
        sheet = opened(page, "Tiny Llama")
        pick(sheet, 8)
        button(sheet, "convertNow").click()
        ready = "Tiny Llama in 8 bits is ready."
        qtbot.waitUntil(lambda: text(sheet, "convertWords") == ready, timeout=60_000)
        made = app.converting.target(app.library.models[0], 8)
        button(sheet, "convertClose").click()
        qtbot.waitUntil(lambda: app.library.at(made) is not None, timeout=60_000)
        assert app.library.at(made).origin is Origin.OURS
        app.library.verify(made)
        qtbot.waitUntil(lambda: made in app.library.verdicts, timeout=20_000)
        assert app.library.verdicts[made].health is Health.WHOLE
    finally:
        app.close()
        delete(app.window)
