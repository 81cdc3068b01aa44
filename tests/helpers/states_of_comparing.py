"""The window while two answers to one question are compared."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QToolButton

from app.bridge.translation import sentence
from app.domain.dials import Dials
from app.library.starter import starter_file
from app.words import tr
from engine.errors import DamagedModelError
from tests.helpers.desk import CONTEXT, MODEL
from tests.helpers.state_texts import (
    ANSWER,
    CODE,
    HALF,
    HISTORY,
    OTHER_ANSWER,
    OTHER_MODEL,
    SECOND,
    THOUGHT,
)

NARROW = QSize(780, 600)
WARM, COLD = Dials(0.7), Dials(0.2)


def comparison_begun(desk):
    """Nothing is asked yet."""
    starter = starter_file(desk.home)
    starter.parent.mkdir(parents=True, exist_ok=True)
    (starter.parent / f"{OTHER_MODEL}.gguf").touch()
    desk.keep(*HISTORY)
    desk.sit_down()
    desk.app.chat.open(HISTORY[0].id)
    desk.find(QPlainTextEdit, "composer").setPlainText(SECOND)
    desk.choose(tr("Compare Answers…"))


def left_grows_and_right_waits(desk):
    _asked(desk)
    desk.answerer.say(HALF)


def left_thinks_and_right_waits(desk):
    _asked(desk)
    desk.answerer.say(f"<think>{THOUGHT}")


def right_loads(desk):
    _left_done(desk, ANSWER)
    desk.answerer.load(0.43, OTHER_MODEL)


def both_answered(desk):
    _both_done(desk, ANSWER, OTHER_ANSWER)


def both_answered_at_length(desk):
    """Code that is wider than its column, and more than one version of the right one."""
    _both_done(desk, CODE, CODE)
    desk.app.comparing.ask(1)
    desk.wait(lambda: len(desk.answerer.asked) == 3)
    _say(desk, f"{OTHER_ANSWER}\n\n{CODE}", OTHER_MODEL, COLD)


def right_failed(desk):
    _left_done(desk, ANSWER)
    reason = sentence(DamagedModelError(desk.home / OTHER_MODEL, "it ends in the middle").said)
    desk.answerer.fail_to_load(reason, OTHER_MODEL)
    desk.answerer.fail(reason)


def one_column_at_a_time(desk):
    """There is room for no more; the right one is seen."""
    both_answered(desk)
    desk.window.resize(desk.window.size().boundedTo(NARROW))
    desk.wait(desk.window.findChild(QToolButton, "compareTabB").isVisible)
    desk.press(QToolButton, "compareTabB")


def kept(desk):
    """One answer is kept, and what answers next is told."""
    both_answered(desk)
    desk.app.comparing.keep(1)


def other_models_to_try(desk):
    """What the menu bar's entry opens for the answer that is last."""
    kept(desk)
    desk.choose(tr("Try Again With…"))


def _asked(desk):
    comparison_begun(desk)
    desk.press(QPushButton, "askBoth")
    desk.wait(lambda: len(desk.answerer.asked) == 1)


def _left_done(desk, answer):
    _asked(desk)
    _say(desk, answer, MODEL, WARM)
    desk.wait(lambda: len(desk.answerer.asked) == 2)


def _both_done(desk, left, right):
    _left_done(desk, left)
    desk.answerer.be_ready(OTHER_MODEL, context=CONTEXT)
    _say(desk, right, OTHER_MODEL, COLD)


def _say(desk, answer, model, dials):
    desk.answerer.say(answer)
    desk.end(model=model, dials=dials)


STATES = (
    comparison_begun,
    left_grows_and_right_waits,
    left_thinks_and_right_waits,
    right_loads,
    both_answered,
    both_answered_at_length,
    right_failed,
    one_column_at_a_time,
    kept,
    other_models_to_try,
)
