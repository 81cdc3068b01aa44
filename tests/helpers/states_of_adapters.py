"""Adapters: in the picker, in the inspector, in a receipt, and where one does not fit."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QToolButton

from app.domain.dials import Dials
from app.domain.local_model import Adapter
from app.views.compare_words import tab_words
from app.words import tr
from tests.helpers.state_texts import HISTORY, SECOND
from tests.helpers.states_of_library import installed, sit_down

MODEL, POEMS, LETTERS = "SmolLM2 135M Instruct", "short-poems", "letters"
POEM, PROSE = "The lantern nods along the quay.", "By night the harbour is lit and quiet."
MISFIT = (
    "The adapter short-poems cannot be used: it changes layer 30, and this model has 30 of them. "
    "Choose another one, or none."
)


def adapted(home):
    """Return models of which the starter has adapters."""
    adapters = tuple(_adapter(home, name) for name in (POEMS, LETTERS))
    llama, starter, *others = installed(home)
    return (llama, replace(starter, adapters=adapters), *others)


def _adapter(home, name):
    folder = home / "models" / "adapters" / name
    folder.mkdir(parents=True, exist_ok=True)
    return Adapter(folder, name)


def picker_with_adapters(desk):
    _sit_down(desk)
    desk.press(QToolButton, "modelButton")


def picker_with_an_adapter_found(desk):
    picker_with_adapters(desk)
    QTest.keyClicks(desk.find(QLineEdit, "modelPickerField"), "poem")


def chat_with_an_adapter(desk):
    """The inspector says which, and so do the title and the answer."""
    _sit_down(desk)
    _choose(desk)
    desk.window.toggle_inspector()
    desk.ask("And by night?")
    desk.answerer.say("The lantern nods along the quay.")
    desk.end(model=MODEL, adapter=POEMS)


def compared_with_and_without_an_adapter(desk):
    """Each side says by what it was answered."""
    _sit_down(desk)
    _choose(desk)
    desk.find(QPlainTextEdit, "composer").setPlainText(SECOND)
    desk.choose(tr("Compare Answers…"))
    desk.press(QPushButton, "askBoth")
    for count, adapter, text in ((1, POEMS, POEM), (2, "", PROSE)):
        desk.wait(lambda count=count: len(desk.answerer.asked) == count)
        desk.answerer.be_ready(MODEL, context=8192)
        desk.answerer.say(text)
        desk.end(model=MODEL, adapter=adapter, dials=Dials(0.7))


def adapter_that_does_not_fit(desk):
    _sit_down(desk)
    _choose(desk)
    desk.answerer.fail_to_load(MISFIT, MODEL)


def _sit_down(desk):
    desk.keep(*HISTORY)
    sit_down(desk, *adapted(desk.home))
    desk.app.chat.open(HISTORY[0].id)


def _choose(desk):
    desk.press(QToolButton, "modelButton")
    field = desk.find(QLineEdit, "modelPickerField")
    QTest.keyClicks(field, POEMS)
    QTest.keyClick(field, Qt.Key.Key_Return)
    desk.answerer.be_ready(MODEL, context=8192)


STATES = (
    picker_with_adapters,
    picker_with_an_adapter_found,
    chat_with_an_adapter,
    compared_with_and_without_an_adapter,
    adapter_that_does_not_fit,
)


def names_in():
    """Return all that stands in these states and is nobody's to translate."""
    yield from (
        f"{MODEL} + {POEMS}",
        f"{MODEL} + {LETTERS}",
        POEMS,
        LETTERS,
        MISFIT,
        "poem",
        POEM,
        PROSE,
    )
    yield from (tab_words("A", f"{MODEL} + {POEMS}"), tab_words("B", MODEL))
