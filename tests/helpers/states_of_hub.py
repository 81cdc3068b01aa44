"""Models that can be got, and that come: the catalog, what is found on the Hub, and downloads."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from app.domain.download import Download, Failure, Stage, Trouble
from app.domain.wanting import wanted_of
from app.views.models_pane import Place
from app.views.panes import Panes
from app.widgets.growing_text import GrowingText
from tests.helpers.fake_hub import GB, GGUFS, HITS, MLX, wanted
from tests.helpers.state_texts import HISTORY, MINE, QUESTION, WORDS, WRONG

COMING = wanted("Llama-3.2-3B-Instruct-4bit", 1_820_000_000)
WAITING = wanted("Qwen3-8B-4bit", 4_620_000_000)
LAST = wanted("Meta-Llama-3.1-8B-Instruct-4bit", 4_520_000_000)


def _models(desk, place):
    desk.keep(*HISTORY)
    desk.sit_down()
    desk.window.findChild(Panes).show_models(place)


def catalog_of_models(desk):
    _models(desk, Place.GET)
    desk.wait(lambda: desk.app.getting.offers.rows)


def _search(desk, words):
    catalog_of_models(desk)
    field = desk.find(QLineEdit, "hubSearch")
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)


def catalog_asks_the_hub(desk):
    """What a model of it is made of is not known, so that is asked before it is got."""
    catalog_of_models(desk)
    desk.press(QPushButton, "getModel")


def searching_the_hub(desk):
    _search(desk, WORDS)


def found_on_the_hub(desk):
    searching_the_hub(desk)
    desk.hub.find(*HITS, after="2")


def nothing_found_on_the_hub(desk):
    searching_the_hub(desk)
    desk.hub.find()


def hub_is_down(desk):
    searching_the_hub(desk)
    desk.hub.fail(Trouble.HUB_DOWN)
    desk.press(QPushButton, "hubMirror")


def hub_is_switched_off(desk):
    searching_the_hub(desk)
    desk.hub.fail(Trouble.SWITCHED_OFF)


def no_mirror(desk):
    hub_is_down(desk)
    QTest.keyClicks(desk.find(QLineEdit, "hubMirrorField"), WRONG)
    desk.press(QPushButton, "hubMirrorUse")


def repository_of_choices(desk):
    found_on_the_hub(desk)
    desk.app.getting.browsing.look(GGUFS.repo)
    desk.hub.show(GGUFS)
    desk.hub.say()


def looking_into_a_repository(desk):
    found_on_the_hub(desk)
    desk.press(QPushButton, "hit")


def repository_of_which_some_come(desk):
    """One comes, one was paused, and one failed."""
    repository_of_choices(desk)
    coming = desk.app.getting.downloads
    comes, paused, failed = (wanted_of(GGUFS, each) for each in GGUFS.choices)
    for each in (comes, paused, failed):
        coming.begin(each)
    desk.hub.move(comes, 0.43)
    coming.pause(paused.key)
    desk.hub.refuse(failed, Trouble.SLOW)
    desk.app.notices.dismiss()


def repository_that_wants_to_be_asked(desk):
    found_on_the_hub(desk)
    desk.app.getting.browsing.look(MLX.repo)
    desk.hub.show(replace(MLX, gated=True))
    desk.hub.say()


def repository_is_private(desk):
    _search(desk, MINE)
    desk.hub.fail(Trouble.PRIVATE, about=MINE)


def repository_with_nothing_to_run(desk):
    found_on_the_hub(desk)
    desk.app.getting.browsing.look(MLX.repo)
    desk.hub.show(replace(MLX, choices=()))


def repository_is_gated(desk):
    found_on_the_hub(desk)
    desk.app.getting.browsing.look(HITS[2].repo)
    desk.hub.fail(Trouble.GATED, about=HITS[2].repo)


def no_downloads(desk):
    _models(desk, Place.DOWNLOADS)


def downloads(desk):
    _models(desk, Place.DOWNLOADS)
    coming = desk.app.getting.downloads
    others = [wanted(name, 2 * GB) for name in ("Phi-4-mini-instruct-4bit", "gemma-3-4b-it-4bit")]
    for each in (COMING, WAITING, LAST, *others):
        coming.begin(each)
    desk.hub.move(COMING, 0.43)
    desk.hub.move(WAITING, 0.02, Stage.WAITING)
    coming.pause(LAST.key)


def downloads_that_failed(desk):
    _models(desk, Place.DOWNLOADS)
    coming = desk.app.getting.downloads
    failures = (
        (COMING, Failure(Trouble.DISK_FULL, bytes=900_000_000)),
        (WAITING, Failure(Trouble.GATED, "mlx-community/Qwen3-8B-4bit")),
        (LAST, Failure(Trouble.CORRUPTED, "model-00001-of-00002.safetensors")),
    )
    for each, failure in failures:
        coming.begin(each)
        done = round(each.bytes * 0.3)
        desk.hub.moved.emit(Download(each, Stage.FAILED, done, failure=failure))
    desk.app.notices.dismiss()


def downloads_that_failed_otherwise(desk):
    """Each trouble that a download can end with has a sentence of its own."""
    _models(desk, Place.DOWNLOADS)
    of_hosts = {Trouble.HUB_DOWN, Trouble.RATE_LIMITED, Trouble.SLOW, Trouble.NOT_UNDERSTOOD}
    for at, trouble in enumerate(sorted(set(Trouble) - {Trouble.CANCELLED})):
        each = wanted(f"{COMING.name}-{at}", 2 * GB)
        desk.app.getting.downloads.begin(each)
        desk.hub.refuse(each, trouble, about="huggingface.co" if trouble in of_hosts else MINE)
    desk.app.notices.dismiss()


def download_is_checked(desk):
    """Of another, nobody knows how long it takes."""
    _models(desk, Place.DOWNLOADS)
    for each in (COMING, WAITING):
        desk.app.getting.downloads.begin(each)
    desk.hub.move(COMING, 1, Stage.CHECKING)
    desk.hub.move(WAITING, 0.02, speed=0.0)


def download_is_there(desk):
    _models(desk, Place.DOWNLOADS)
    desk.app.getting.downloads.begin(COMING)
    desk.hub.finish(COMING)


def message_waits_for_a_download(desk):
    desk.sit_down(starter=False)
    desk.app.getting.downloads.begin(COMING, chat=True)
    desk.hub.move(COMING, 0.43)
    desk.find(GrowingText, "composer").show_text(QUESTION)
    desk.app.draft.send()


STATES = (
    catalog_of_models,
    catalog_asks_the_hub,
    searching_the_hub,
    found_on_the_hub,
    nothing_found_on_the_hub,
    hub_is_down,
    hub_is_switched_off,
    no_mirror,
    looking_into_a_repository,
    repository_of_choices,
    repository_of_which_some_come,
    repository_that_wants_to_be_asked,
    repository_is_gated,
    repository_is_private,
    repository_with_nothing_to_run,
    no_downloads,
    downloads,
    downloads_that_failed,
    downloads_that_failed_otherwise,
    download_is_checked,
    download_is_there,
    message_waits_for_a_download,
)
