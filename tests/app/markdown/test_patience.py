"""What takes too long is given up, wherever it is, and nothing is left of the limit."""

import re
import signal
import subprocess
import sys
from threading import Thread

import pytest

from app.markdown.patience import ImpatientError, at_most
from tests.house.files import ROOT


def test_an_expression_that_would_never_end_is_given_up():
    with pytest.raises(ImpatientError), at_most(0.05):
        re.match(r"(a|a)*b", "a" * 60)


def test_what_ends_in_time_ends():
    with at_most(10):
        assert re.match("a", "a")
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0, 0)


def test_nothing_is_left_of_the_limit():
    before = signal.getsignal(signal.SIGVTALRM)
    with pytest.raises(ImpatientError), at_most(0.01):
        re.match(r"(a|a)*b", "a" * 60)
    assert signal.getsignal(signal.SIGVTALRM) == before
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0, 0)


def test_another_thread_which_nothing_could_stop_does_not_begin():
    refused = []

    def begin():
        with pytest.raises(ImpatientError), at_most(10):
            refused.append("never")

    thread = Thread(target=begin)
    thread.start()
    thread.join()
    assert refused == []


GIVES_UP = """
import re, signal, sys
from PySide6.QtCore import QCoreApplication, QTimer
from app.starting import Ender
from app.markdown.patience import ImpatientError, at_most
app = QCoreApplication([])
ender = Ender()
ender.asked.connect(lambda: print("asked"))
def give_up():
    try:
        with at_most(0.02):
            re.match(r"(a|a)*b", "a" * 60)
    except ImpatientError:
        print("given up")
    QTimer.singleShot(200, lambda: signal.raise_signal(signal.SIGTERM))
    QTimer.singleShot(400, app.quit)
QTimer.singleShot(0, give_up)
app.exec()
ender.close()
"""


def test_what_is_given_up_does_not_end_the_app():
    command = [sys.executable, "-c", GIVES_UP]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert ended.stdout.splitlines() == ["given up", "asked"]
