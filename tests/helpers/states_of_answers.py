"""The window while something is answered, and what is said where that ends otherwise."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QScrollBar, QWidget

from app.domain.confidence import HALF as HALF_A_LETTER
from app.domain.confidence import Alternative, Scored
from app.domain.reply import Finish
from app.views.token_popover import TokenPopover
from app.widgets.fold_button import FoldButton
from app.widgets.token_text import TokenText
from app.words import tr
from tests.helpers.desk import talk
from tests.helpers.state_texts import (
    ANSWER,
    CODE,
    FORMULAS,
    HALF,
    HISTORY,
    LONG,
    ON_CODE,
    ON_ROOTS,
    ON_SCRIPTS,
    ON_TEA,
    PROSE,
    QUESTION,
    SCRIPTS,
    SECOND,
    THOUGHT,
    TITLE,
)

SCORED = (("It is **wrong**", 0.9), (" where", 0.3), (" what was kept", 0.99), (" changes.", 0.04))
OTHERS = (
    Alternative(93, " if", 0.2),
    Alternative(94, "", 0.1),
    Alternative(95, HALF_A_LETTER, 0.05),
)


def _asked(desk):
    desk.keep(*HISTORY)
    desk.sit_down()
    desk.app.chat.open(HISTORY[0].id)
    desk.ask(SECOND)


def reading_prompt(desk):
    _asked(desk)
    desk.answerer.read(1280, 3200)


def generating(desk):
    _asked(desk)
    desk.answerer.read(31, 31)
    desk.answerer.say(HALF)
    desk.wait(lambda: desk.app.chat.growing.tokens)
    desk.answerer.say(" that and more of it.")


def generating_code(desk):
    _asked(desk)
    desk.answerer.say(CODE[: CODE.index("return n ")])


def thinking(desk):
    """The model thinks, folded away; the seconds are counted."""
    _asked(desk)
    desk.answerer.say(f"<think>{THOUGHT}")


def thought(desk):
    _asked(desk)
    desk.answerer.say(f"<think>{THOUGHT}</think>\n\n{ANSWER}")
    desk.end()


def thought_opened(desk):
    thought(desk)
    desk.rest()
    desk.press(FoldButton, None)


def answering_elsewhere(desk):
    generating(desk)
    desk.app.chat.open(HISTORY[1].id)


def answered(desk):
    _asked(desk)
    desk.answerer.say(ANSWER)
    desk.end()


def stopped(desk):
    _asked(desk)
    desk.answerer.say(HALF)
    desk.app.chat.stop()
    desk.end(Finish.STOPPED)


def as_long_as_a_reply_may_be(desk):
    _asked(desk)
    desk.answerer.say(HALF)
    desk.end(Finish.LENGTH)


def context_full(desk):
    _asked(desk)
    seen_from = desk.app.chat.conversation.messages[2].id
    desk.answerer.read(31, 31, seen_from=seen_from)
    desk.answerer.say(HALF)
    desk.end(Finish.CONTEXT, seen_from=seen_from)


def out_of_memory(desk):
    _asked(desk)
    desk.answerer.say(HALF)
    desk.end(Finish.MEMORY)


def engine_died(desk):
    _asked(desk)
    desk.answerer.say(HALF)
    how = tr("did not move for {seconds} seconds and was replaced", seconds=30)
    desk.answerer.fail(
        tr("The engine {how}. What it had written is kept; you can ask again.", how=how)
    )


def failed_without_a_word(desk):
    _asked(desk)
    desk.answerer.fail(None)


def interrupted(desk):
    """Paddock was killed in mid-answer, and is opened again."""
    said = talk("k", QUESTION, HALF, title=TITLE)
    cut = replace(said.messages[1], finish=Finish.INTERRUPTED, receipt=None)
    desk.keep(replace(said, messages=(said.messages[0], cut)))
    desk.sit_down()
    desk.app.chat.open("k")


def why_it_said_that(desk):
    """Each token of the answer by how sure the model was of it."""
    _asked(desk)
    end = 0
    for token, (piece, chance) in enumerate(SCORED):
        end += len(piece)
        others = OTHERS if chance < 0.5 else ()
        desk.answerer.say(piece)
        desk.answerer.score(Scored(10 + token, end, chance, others))
    desk.end(ids=tuple(range(10, 10 + len(SCORED))))
    desk.choose(tr("Why It Said That"))
    desk.rest()


def other_words_it_might_have_said(desk):
    why_it_said_that(desk)
    text = desk.find(TokenText)
    at, none = QPointF(text.rect_of(1).center()), Qt.MouseButton.NoButton
    there = text.viewport().mapToGlobal(at)
    held = Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(QEvent.Type.MouseMove, at, there, none, none, held)
    QApplication.sendEvent(text.viewport(), event)
    desk.wait(lambda: any(map(QWidget.isVisible, desk.window.findChildren(TokenPopover))))


def no_scores(desk):
    """What was said before there were scores can be asked, too, and says so."""
    answered(desk)
    desk.choose(tr("Why It Said That"))
    desk.rest()


def rich_prose(desk):
    _read(desk, ON_TEA, PROSE)


def rich_code(desk):
    _read(desk, ON_CODE, CODE)


def rich_formulas(desk):
    _read(desk, ON_ROOTS, FORMULAS)


def many_scripts(desk):
    _read(desk, ON_SCRIPTS, SCRIPTS)


def more_below(desk):
    """The reader is above, and the answer goes on growing."""
    _asked(desk)
    desk.answerer.say(LONG)
    desk.rest()
    bar = desk.find(QScrollBar)
    bar.setValue(bar.maximum() // 3)
    desk.rest()
    desk.answerer.say("\n\nAnd so on.\n\nAnd on.")
    desk.rest()


def long_draft(desk):
    desk.answerer.tokens = 125_000
    answered(desk)
    field = desk.find(QPlainTextEdit, "composer")
    field.insertPlainText("\n".join(f"{at}. A line of what I mean" for at in range(1, 15)))
    field.moveCursor(QTextCursor.MoveOperation.End)


def too_long_for_the_context(desk):
    desk.answerer.tokens, desk.answerer.left_out = 130_500, 3
    answered(desk)
    desk.find(QPlainTextEdit, "composer").insertPlainText("More of it.")


def _read(desk, question, answer):
    desk.keep(*HISTORY)
    desk.sit_down()
    desk.hear(question, answer)


STATES = (
    reading_prompt,
    generating,
    generating_code,
    thinking,
    thought,
    thought_opened,
    answering_elsewhere,
    answered,
    stopped,
    as_long_as_a_reply_may_be,
    context_full,
    out_of_memory,
    engine_died,
    failed_without_a_word,
    interrupted,
    why_it_said_that,
    other_words_it_might_have_said,
    no_scores,
    rich_prose,
    rich_code,
    rich_formulas,
    many_scripts,
    more_below,
    long_draft,
    too_long_for_the_context,
)
