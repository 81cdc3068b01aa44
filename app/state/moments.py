"""When something was, in the user's own way of writing it."""

from PySide6.QtCore import QDateTime, QLocale

from app.words import tr


def moment(seconds: float) -> str:
    """Say when that was: the time today, "Yesterday", or the date."""
    then = QDateTime.fromSecsSinceEpoch(int(seconds))
    days_ago = then.date().daysTo(QDateTime.currentDateTime().date())
    if days_ago == 0:
        return QLocale().toString(then.time(), QLocale.FormatType.ShortFormat)
    if days_ago == 1:
        return tr("Yesterday")
    return QLocale().toString(then.date(), QLocale.FormatType.ShortFormat)


def moment_exactly(seconds: float) -> str:
    """Say the day and the time to the minute."""
    then = QDateTime.fromSecsSinceEpoch(int(seconds))
    return QLocale().toString(then, QLocale.FormatType.ShortFormat)
