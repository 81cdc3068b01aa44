"""The models on this computer: first runs, the picker, the page of what is installed."""

from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QToolButton

from app.domain.local_model import Origin, Use
from app.library.starter import starter_file
from tests.helpers.fake_shelf import local
from tests.helpers.state_texts import HISTORY

THEIRS = "/Users/ada/.lmstudio/models/qwen"
NEWER = "Its architecture, “mamba2”, is newer than this Paddock. Look for an update."


def installed(home):
    """Return models as somebody has them, the starter among them."""
    return (
        local("Llama 3.2 3B Instruct", size=2.0, last_used="2026-11-20T08:30:00+00:00"),
        local(
            "SmolLM2 135M Instruct",
            path=starter_file(home),
            quantization="Q4_1",
            size=0.1,
            context=8192,
            licence="apache-2.0",
            kv_bytes_per_token=23_040,
            last_used="2026-11-18T10:00:00+00:00",
            checkable=True,
        ),
        local("Llama 3.1 8B Instruct", quantization="4 bits", size=7.6, checkable=True),
        local("Llama 3.3 70B Instruct", quantization="4 bits", size=39.7, origin=Origin.LM_STUDIO),
        local(
            "Qwen3 8B",
            folder=THEIRS,
            size=5.0,
            origin=Origin.LM_STUDIO,
            use=Use.OTHER,
            architecture="qwen3",
            context=40_960,
            licence="apache-2.0",
            kv_bytes_per_token=147_456,
        ),
        local(
            "Gemma 3 4B",
            size=3.1,
            origin=Origin.OLLAMA,
            use=Use.OTHER,
            architecture="gemma3",
            licence="gemma",
        ),
        local(
            "Mamba 2.7B",
            size=5.5,
            origin=Origin.HUGGING_FACE,
            use=Use.NOT,
            reason=NEWER,
            architecture="mamba2",
            has_template=False,
            weights_bytes=0,
        ),
    )


def sit_down(desk, *models, starter=True):
    """Open the window on a computer where these models are."""
    for each in models or installed(desk.home):
        desk.shelf.there[each.path] = each
    desk.sit_down(starter=starter)
    desk.wait(lambda: desk.app.library.looked and not desk.app.library.looking)
    return desk


def picker(desk):
    desk.keep(*HISTORY)
    sit_down(desk)
    desk.press(QToolButton, "modelButton")


def picker_filtered(desk):
    picker(desk)
    QTest.keyClicks(desk.find(QLineEdit, "modelPickerField"), "llama 3")


def picker_with_nothing_found(desk):
    picker(desk)
    QTest.keyClicks(desk.find(QLineEdit, "modelPickerField"), "xyzzy")


def picker_while_it_looks(desk):
    desk.shelf.may_look.clear()
    desk.at_end(desk.shelf.may_look.set)
    desk.sit_down()
    desk.press(QToolButton, "modelButton")


def picker_in_a_chat_with_its_own_model(desk):
    desk.keep(*HISTORY)
    sit_down(desk)
    theirs = local("Mine", path=_file(desk.home / "Mine.gguf"))
    desk.app.chat.open(HISTORY[0].id)
    desk.app.chat.instruct("", dials=None, model=str(theirs.path))
    desk.press(QToolButton, "modelButton")


def _file(path: Path):
    path.touch()
    return path


STATES = (
    picker,
    picker_filtered,
    picker_with_nothing_found,
    picker_while_it_looks,
    picker_in_a_chat_with_its_own_model,
)
