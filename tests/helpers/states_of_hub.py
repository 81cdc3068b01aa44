"""Models that can be got, and that come: the catalog, what is found on the Hub, and downloads."""

from PySide6.QtWidgets import QPushButton

from app.domain.download import Download, Failure, Stage, Trouble
from app.views.models_pane import Place
from app.views.panes import Panes
from app.widgets.growing_text import GrowingText
from tests.helpers.fake_hub import GB, GGUFS, HITS, wanted
from tests.helpers.state_texts import HISTORY, QUESTION

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


def searching_the_hub(desk):
    catalog_of_models(desk)
    desk.app.getting.browsing.search("llama 3.2")


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


def repository_of_choices(desk):
    found_on_the_hub(desk)
    desk.app.getting.browsing.look(GGUFS.repo)
    desk.hub.show(GGUFS)
    desk.hub.say()


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
    searching_the_hub,
    found_on_the_hub,
    nothing_found_on_the_hub,
    hub_is_down,
    repository_of_choices,
    repository_is_gated,
    no_downloads,
    downloads,
    downloads_that_failed,
    download_is_there,
    message_waits_for_a_download,
)
