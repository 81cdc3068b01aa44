"""What is told of the bundle that Paddock was started from, and of what is handed over to it."""

from PySide6.QtWidgets import QMessageBox

from app.state.moving import Bundle
from app.system.bundle import Disk
from app.system.programs import Mover
from app.views.import_sheet import ImportSheet
from app.words import tr
from tests.helpers import exports
from tests.helpers.bundles import bundle_at
from tests.helpers.programs import program
from tests.helpers.state_texts import HISTORY


def _downloaded(desk, does, there=""):
    """Sit down at a Paddock among the downloads, with one where it should lie, or none."""
    disk = Disk(desk.home / "Applications", desk.home / "Volumes", desk.home)
    disk.applications.mkdir(parents=True)
    if there:
        bundle_at(disk.applications, there)
    programs = Mover((program(desk.home, "ditto", does),), ("open",))
    desk.bundle = Bundle(bundle_at(desk.home / "Downloads", "0.1.0"), programs, disk)
    desk.keep(*HISTORY)
    desk.sit_down()
    desk.app.chat.open(HISTORY[0].id)
    desk.wait(lambda: desk.window.findChild(QMessageBox, "moveOffer"))


def _move(desk):
    box = desk.find(QMessageBox, "moveOffer")
    next(each for each in box.buttons() if each.text() == tr("Move")).click()


def asked_to_move(desk):
    _downloaded(desk, "")


def asked_to_replace_a_newer_one(desk):
    _downloaded(desk, "", there="0.2.0")
    _move(desk)
    desk.wait(lambda: desk.window.findChild(QMessageBox, "moveReplaces"))


def being_moved(desk):
    _downloaded(desk, "exec sleep 60")
    _move(desk)
    desk.wait(lambda: desk.app.notices.current is not None)


def could_not_be_moved(desk):
    _downloaded(desk, 'echo "ditto: 28" >&2; exit 1')
    _move(desk)
    desk.wait(lambda: desk.app.notices.current is not None and not desk.app.moving.busy)


def _hand(desk, *paths):
    desk.keep(*HISTORY)
    desk.sit_down()
    desk.app.chat.open(HISTORY[0].id)
    desk.app.open(paths)


def nothing_to_open(desk):
    desk.home.mkdir(exist_ok=True)
    (desk.home / "1.png").write_bytes(b"\x89PNG")
    _hand(desk, desk.home / "1.png")
    desk.wait(lambda: desk.app.notices.current is not None)


def conversations_handed_over(desk):
    desk.home.mkdir(exist_ok=True)
    file = exports.saved(desk.home, "conversations.json", [exports.chatgpt()])
    _hand(desk, file)
    desk.wait(lambda: desk.window.findChild(ImportSheet) and not desk.app.exchange.busy)


STATES = (
    asked_to_move,
    asked_to_replace_a_newer_one,
    being_moved,
    could_not_be_moved,
    nothing_to_open,
    conversations_handed_over,
)
