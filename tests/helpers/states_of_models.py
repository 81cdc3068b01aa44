"""The window before anything is asked: first runs, and how the model is doing."""

from app.bridge.translation import sentence
from app.domain.model_card import ModelStatus, Readiness
from engine.budget import Free, Need
from engine.errors import DamagedModelError, TooLargeError
from tests.helpers.desk import MODEL
from tests.helpers.state_texts import HISTORY, QUESTION

GB = 10**9


def first_run_without_a_model(desk):
    desk.sit_down(starter=False)


def first_run(desk):
    desk.sit_down()


def empty_chat(desk):
    desk.keep(*HISTORY)
    desk.sit_down()


def loading_model(desk):
    empty_chat(desk)
    desk.answerer.load(0.47, MODEL)


def question_waits_for_the_model(desk):
    loading_model(desk)
    desk.ask(QUESTION)


def model_resting(desk):
    empty_chat(desk)
    desk.answerer.rest(MODEL)


def model_damaged(desk):
    empty_chat(desk)
    _refuse(desk, DamagedModelError(desk.home / f"{MODEL}.gguf", "it ends in the middle"))


def model_too_large(desk):
    empty_chat(desk)
    _refuse(desk, TooLargeError(Need(GB, GB, 12 * GB), Free(5 * GB)))


def model_gone(desk):
    empty_chat(desk)
    desk.app.models.open(desk.home / "models" / "Llama-3.1-70B.gguf")


def _refuse(desk, error):
    reason = sentence(error.said)
    desk.answerer.model_changed.emit(ModelStatus(Readiness.FAILED, MODEL, reason=reason))


STATES = (
    first_run_without_a_model,
    first_run,
    empty_chat,
    loading_model,
    question_waits_for_the_model,
    model_resting,
    model_damaged,
    model_too_large,
    model_gone,
)
