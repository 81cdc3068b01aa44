"""When something was, in the user's own way of writing it."""

from datetime import date

from PySide6.QtCore import QDate, QDateTime, QLocale

from app.words import tr


def moment(seconds: float, today: date | None = None) -> str:
    """Say when that was: the time today, "Yesterday", or the date.

    Where it is not said which day is today, it is by the clock.
    """
    then = QDateTime.fromSecsSinceEpoch(int(seconds))
    now = QDate.currentDate() if today is None else QDate(today.year, today.month, today.day)
    days_ago = then.date().daysTo(now)
    if days_ago == 0:
        return QLocale().toString(then.time(), QLocale.FormatType.ShortFormat)
    if days_ago == 1:
        return tr("Yesterday")
    return QLocale().toString(then.date(), QLocale.FormatType.ShortFormat)


def moment_exactly(seconds: float) -> str:
    """Say the day and the time to the minute."""
    then = QDateTime.fromSecsSinceEpoch(int(seconds))
    return QLocale().toString(then, QLocale.FormatType.ShortFormat)
