"""The languages that Paddock speaks: which there are, which one suits, and how it is begun."""

from datetime import date, datetime
from pathlib import Path
from typing import Final, Self

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QTime, QTranslator

from app.words import Tongue, speak

ENGLISH: Final = "en"
# By the names of their files, each in its own words. Qt's own files know the Chinas by land.
NAMES: Final = {
    ENGLISH: "English",
    "de": "Deutsch",
    "fr": "Français",
    "ja": "日本語",
    "zh_Hans": "简体中文",
    "zh_Hant": "繁體中文",
}
QT_NAMES: Final = {"zh_Hans": "zh_CN", "zh_Hant": "zh_TW"}


def offered(folder: Path) -> tuple[str, ...]:
    """Give the languages whose translations lie in folder, and English, which needs none."""
    return tuple(
        language
        for language in NAMES
        if language == ENGLISH or (folder / f"{language}.qm").is_file()
    )


def suiting(wanted: list[str], offers: tuple[str, ...]) -> str:
    """Choose the first wanted language that is offered, else English.

    wanted has languages as systems name them, as in zh-Hant-HK; Chinese goes by its script.
    """
    keys = {_key(language): language for language in reversed(offers)}
    return next((keys[_key(each)] for each in wanted if _key(each) in keys), ENGLISH)


def begin(folder: Path, chosen: str | None) -> str:
    """Speak the language that was chosen, or the system's; return which that is.

    Numbers and dates are written as the system has them, unless the language is another than its.
    """
    system = QLocale.system()
    language = chosen if chosen in offered(folder) else None
    language = language or suiting(system.uiLanguages(), offered(folder))
    same = _key(language) == _key(system.name())
    QLocale.setDefault(system if same else QLocale(language))
    speak(Translated.of(folder, language))
    _have_qt_speak(language)
    return language


class Translated(Tongue):
    """A language as lrelease has written it to a file."""

    def __init__(self, translator: QTranslator) -> None:
        self._translator = translator

    @classmethod
    def of(cls, folder: Path, language: str) -> Self:
        """Read a language from folder; what is not there is said in English."""
        translator = QTranslator()
        if language != ENGLISH:
            translator.load(str(folder / f"{language}.qm"))
        return cls(translator)

    def translated(self, text: str, about: str, n: int | None) -> str | None:
        """Look a text up; Qt knows which form a number takes."""
        return self._translator.translate("", text, about, -1 if n is None else n) or None

    def number(self, value: float, digits: int) -> str:
        """Write a number as Qt's locale does."""
        return QLocale().toString(float(value), "f", digits)

    def moment(self, when: datetime) -> str:
        """Write a day and a time as Qt's locale does."""
        day = QLocale().toString(QDate(when.year, when.month, when.day))
        time = QLocale().toString(QTime(when.hour, when.minute), QLocale.FormatType.ShortFormat)
        return f"{day}, {time}"

    def month(self, day: date) -> str:
        """Name the month of a day."""
        return QLocale().standaloneMonthName(day.month)


def _have_qt_speak(language: str) -> None:
    """Have Qt's own buttons and menus in a language, too, if an app is there to hold it."""
    app = QCoreApplication.instance()
    if app is None or language == ENGLISH:
        return
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translator = QTranslator(app)
    if translator.load(f"qtbase_{QT_NAMES.get(language, language)}", folder):
        app.installTranslator(translator)


def _key(language: str) -> tuple[QLocale.Language, QLocale.Script | None]:
    locale = QLocale(language.replace("-", "_"))
    chinese = locale.language() == QLocale.Language.Chinese
    return locale.language(), locale.script() if chinese else None
