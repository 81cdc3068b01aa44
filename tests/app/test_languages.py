"""Which language is spoken, and that it is, with files that Qt's own tool has written."""

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from app import languages
from app.words import English, number, percent, speak, tr
from tests.helpers.translations import compiled

GERMAN = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name></name>
    <message><source>Settings</source><translation>Einstellungen</translation></message>
    <message>
        <source>Open</source><comment>a door</comment><translation>Offen</translation>
    </message>
    <message>
        <source>Open</source><comment>a file</comment><translation>Öffnen</translation>
    </message>
    <message><source>{a} of {b}</source><translation>von {b} {a}</translation></message>
    <message><source>{number}%</source><translation>{number} %</translation></message>
    <message numerus="yes">
        <source>{n} chats</source>
        <translation>
            <numerusform>Ein Chat</numerusform>
            <numerusform>{n} Chats</numerusform>
        </translation>
    </message>
</context>
</TS>
"""
ALL = ("en", "de", "fr", "ja", "zh_Hans", "zh_Hant")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "de.ts").write_text(GERMAN)
    return compiled(tmp_path)


@pytest.fixture(autouse=True)
def _english_afterwards(qapp):
    before = QLocale()
    yield
    speak(English())
    QLocale.setDefault(before)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.setParent(None)


@pytest.mark.parametrize(
    ("wanted", "language"),
    [
        (["de-CH", "en"], "de"),
        (["nl-NL", "fr-BE", "de-BE"], "fr"),
        (["zh-Hant-HK", "zh"], "zh_Hant"),
        (["zh-TW"], "zh_Hant"),
        (["zh-Hans-SG"], "zh_Hans"),
        (["zh-CN"], "zh_Hans"),
        (["zh"], "zh_Hans"),
        (["ja-JP"], "ja"),
        (["en-GB", "de"], "en"),
        (["nl"], "en"),
        (["C"], "en"),
        ([], "en"),
    ],
)
def test_the_first_language_that_there_is_suits(wanted, language):
    assert languages.suiting(wanted, ALL) == language


def test_who_reads_the_other_chinese_gets_english():
    assert languages.suiting(["zh-Hant-TW"], ("en", "zh_Hans")) == "en"


def test_a_language_is_offered_where_its_file_is(folder):
    assert languages.offered(folder) == ("en", "de")
    assert languages.offered(folder / "nowhere") == ("en",)


def test_all_is_said_in_the_language_that_was_chosen(folder):
    assert languages.begin(folder, "de") == "de"
    assert tr("Settings") == "Einstellungen"
    assert (tr("Open", "a door"), tr("Open", "a file")) == ("Offen", "Öffnen")
    assert tr("{a} of {b}", a="eins", b=1000) == "von 1.000 eins"
    assert (number(1234.5, 1), percent(0.5)) == ("1.234,5", "50 %")


def test_a_number_has_the_form_of_its_language(folder):
    languages.begin(folder, "de")
    chats = [tr("{n} chats", "", n, one="One chat") for n in (0, 1, 1234)]
    assert chats == ["0 Chats", "Ein Chat", "1.234 Chats"]


def test_what_is_not_translated_is_said_in_english(folder):
    languages.begin(folder, "de")
    assert tr("Nobody translated {this}", this="it") == "Nobody translated it"
    assert tr("{n} doors", "", 1, one="One door") == "One door"


def test_a_language_that_is_not_there_is_not_spoken(folder):
    assert languages.begin(folder, "fr") == languages.begin(folder, None)
    assert tr("Settings") == "Settings"


@pytest.mark.parametrize(
    ("language", "cancel"),
    [("de", "Abbrechen"), ("fr", "Annuler"), ("ja", "キャンセル"), ("zh_Hans", "取消")],
)
def test_qts_own_buttons_speak_it_too(language, cancel, tmp_path):
    (tmp_path / f"{language}.ts").write_text(GERMAN)
    languages.begin(compiled(tmp_path), language)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == cancel
