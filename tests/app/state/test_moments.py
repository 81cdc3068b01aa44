"""When something was."""

import time

from app.state.moments import moment

DAY = 86_400


def test_today_is_told_by_the_clock_and_older_days_by_their_date():
    now = time.time()
    today, older = moment(now), moment(now - 40 * DAY)
    assert ":" in today
    assert ":" not in older


def test_yesterday_is_called_so():
    assert moment(time.time() - DAY) == "Yesterday"
