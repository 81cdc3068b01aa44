"""Models are got as people get them: a real window, the real hub process, a Hub on loopback."""

import os
import signal
import subprocess
import sys
from random import Random

import pytest
from PySide6.QtWidgets import QCheckBox, QTableView, QToolButton

from app.domain.download import Stage
from app.domain.model_card import Readiness
from app.hub.ledger import Ledger
from app.library.catalog import catalog
from app.library.starter import starter_file
from app.paths import ledger_file
from app.views.models_pane import Place
from app.views.results_list import HitRow
from tests.helpers.fake_answerer import FakeAnswerer
from tests.helpers.full_disk import no_file_larger_than
from tests.helpers.getter import Getter
from tests.helpers.hf_folder import write_folder
from tests.helpers.local_hub import Fault, local_hub
from tests.helpers.tiny_model import write_tiny_model

MB = 1_000_000
CDN = {"where": "cdn"}


@pytest.fixture
def server():
    with local_hub() as server:
        yield server


@pytest.fixture
def person(qtbot, home, server):
    home.mkdir()
    person = Getter(qtbot, home, server)
    yield person
    person.leave()


@pytest.fixture
def tiny(tmp_path):
    return write_tiny_model(tmp_path / "tiny.gguf", ends=3.0)


def put_starter(person, file):
    place = starter_file(person.home)
    place.parent.mkdir(parents=True)
    place.write_bytes(file.read_bytes())


def begin(person, server, *, at=MB, kind="stall", faults=(), **told):
    """Get a file of noise that comes so far, and then no further."""
    content = Random(1).randbytes(4 * MB)  # noqa: S311 - the same each time
    server.add("maker/Noise-GGUF", {"Noise-Q8_0.gguf": content}, tags=("gguf",), **told)
    person.look_into("maker/Noise-GGUF")
    # Only now, as who looks reads the first bytes of a file.
    for fault in (*faults, *([Fault("", kind, at=at, **CDN)] if kind else [])):
        server.faults.append(fault)
    person.choose("Noise Q8_0")
    return content


def arrived(person):
    return person.file_of("maker/Noise-GGUF", "Noise-Q8_0.gguf").read_bytes()


def left_behind(person):
    folder = person.home / "models"
    return [each for each in folder.rglob("*") if each.is_file()] if folder.exists() else []


def test_a_model_is_found_and_comes_through_faults_a_pause_and_a_restart(person, server):
    content = Random(1).randbytes(6 * MB)  # noqa: S311 - the same each time
    files = {"Small-Q4_1.gguf": content, "Small-Q8_0.gguf": b"GGUF", "README.md": b"# Small"}
    server.add("maker/Small-GGUF", files, tags=("gguf",))
    server.add("maker/Other", {"README.md": b"nothing"})
    person.sit_down(FakeAnswerer())
    person.search("small")
    person.wait(lambda: person.sees("1 model"))
    person.press("hit", kind=HitRow)
    person.wait(lambda: person.sees("Q8_0 · GGUF"))
    server.fault("", "cut", at=2 * MB, **CDN)
    server.fault("", "status", arg=403, **CDN)
    server.fault("", "stall", at=2 * MB, **CDN)
    looks = len(server.asked(where="cdn"))
    person.choose("Small Q4_1")
    person.wait_for_bytes(4 * MB - 100_000)
    person.press_download("downloadMain")
    person.leave()
    person.sit_down(FakeAnswerer())
    assert person.said_of_download.startswith("Paused · ")
    person.press_download("downloadMain")
    person.wait_for(Stage.DONE)
    assert person.file_of("maker/Small-GGUF", "Small-Q4_1.gguf").read_bytes() == content
    assert len(server.asked(where="cdn")) - looks == 4
    assert server.sent(where="cdn") < len(content) + MB


def test_what_comes_as_the_app_is_quit_goes_on_by_itself(person, server):
    person.sit_down(FakeAnswerer())
    content = begin(person, server)
    person.wait_for_bytes(MB // 2)
    person.leave()
    person.sit_down(FakeAnswerer())
    person.wait_for(Stage.DONE)
    assert arrived(person) == content
    assert server.sent(where="cdn") < len(content) + MB


def test_what_came_is_verified_talked_with_and_removed(person, server, starter):
    server.add("maker/Small-GGUF", {"Small-Q4_1.gguf": starter.read_bytes()}, tags=("gguf",))
    person.sit_down()
    person.get_it("maker/Small-GGUF", "Small Q4_1")
    path = person.file_of("maker/Small-GGUF", "Small-Q4_1.gguf")
    person.mark(path)
    person.press("verifyModel")
    person.wait(lambda: person.sees("Verified: all files are what their makers gave out."))
    person.press("chatWithIt")
    person.be_exact()
    person.ask("What is the capital of France?")
    assert person.wait_for_answer() == "The capital of France is Paris."
    person.mark(path)
    person.press("putModelAway")
    person.agree("Remove")
    person.wait(lambda: person.app.library.at(path) is None)
    assert not left_behind(person)
    person.turn_to(Place.DOWNLOADS)
    assert person.sees("Nothing is being downloaded.")


def test_what_is_typed_meanwhile_is_sent_when_the_model_is_ready(person, server, tiny):
    server.add("maker/Tiny-GGUF", {"Tiny-F32.gguf": tiny.read_bytes()}, tags=("gguf",))
    slow = server.fault("", "slow", arg=20_000, times=-1, **CDN)
    person.sit_down()
    person.look_into("maker/Tiny-GGUF")
    person.choose("Tiny F32", "getChoiceAndChat")
    person.wait_for_bytes(1)
    person.press("modelsBack", kind=QToolButton)
    person.ask("Hello there")
    assert person.sees("Your message will be sent when Tiny F32 is ready.")
    assert not person.messages
    server.faults.remove(slow)
    person.press_download("downloadMain")
    person.press_download("downloadMain")
    person.wait_for_answer()
    assert person.messages[0].text == "Hello there"
    assert not person.sees("Your message will be sent")


def test_cancel_leaves_nothing(person, server):
    person.sit_down(FakeAnswerer())
    begin(person, server)
    person.wait_for_bytes(MB // 2)
    person.press_download("cancelDownload")
    person.wait(lambda: not left_behind(person))
    assert person.sees("Nothing is being downloaded.")
    person.leave()
    person.sit_down(FakeAnswerer())
    person.turn_to(Place.DOWNLOADS)
    assert person.sees("Nothing is being downloaded.")


def test_offline_stops_what_comes_and_refuses_what_is_asked_until_it_is_off(person, server):
    person.sit_down(FakeAnswerer())
    content = begin(person, server)
    person.wait_for_bytes(MB // 2)
    page = person.open_settings("Network")
    person.press("offline", kind=QCheckBox, within=page)
    person.wait(lambda: not person.hub.is_busy)
    connections = server.connections
    assert person.said_of_download.startswith("Paddock is set to stay offline.")
    person.search("noise")
    person.wait(lambda: person.sees("Paddock is set to stay offline. To reach the Hub,"))
    assert server.connections == connections
    person.press("hubOnline")
    person.wait(lambda: person.sees("1 model"))
    person.wait_for(Stage.DONE)
    assert arrived(person) == content


def test_a_hub_process_that_is_killed_costs_a_press_and_no_bytes(person, server):
    person.sit_down(FakeAnswerer())
    content = begin(person, server, at=3 * MB)
    person.wait_for_bytes(3 * MB - 100_000)
    os.kill(person.hub.pid, signal.SIGKILL)
    person.wait_for(Stage.FAILED)
    assert "stopped unexpectedly" in person.said_of_download
    person.press_download("downloadMain")
    person.wait_for(Stage.DONE)
    assert arrived(person) == content
    assert server.sent(where="cdn") < len(content) + MB


def test_wrong_bytes_are_told_and_not_kept(person, server):
    person.sit_down(FakeAnswerer())
    corrupt = Fault("", "corrupt", at=MB, times=2, **CDN)
    content = begin(person, server, kind=None, faults=[corrupt])
    person.wait_for(Stage.FAILED)
    assert "came with wrong bytes, twice, so it was not kept" in person.said_of_download
    assert not person.file_of("maker/Noise-GGUF", "Noise-Q8_0.gguf").exists()
    person.press_download("downloadMain")
    person.wait_for(Stage.DONE)
    assert arrived(person) == content


def test_a_full_disk_is_told_and_what_came_is_kept(person, server):
    person.sit_down(FakeAnswerer())
    with no_file_larger_than(2 * MB):
        content = begin(person, server, kind=None)
        person.wait_for(Stage.FAILED)
        assert "The disk is full. Make room, then go on" in person.said_of_download
    person.wait(lambda: not person.hub.is_busy)
    # What the server sent before is no measure: buffers take what nobody reads.
    before = server.sent(where="cdn")
    person.press_download("downloadMain")
    person.wait_for(Stage.DONE)
    assert arrived(person) == content
    assert server.sent(where="cdn") - before <= len(content) - MB


def test_who_signs_in_gets_what_its_makers_want_to_be_asked_for(person, server):
    person.sit_down(FakeAnswerer())
    content = begin(person, server, kind=None, gated="auto")
    person.wait_for(Stage.FAILED)
    assert "The makers of maker/Noise-GGUF want to be asked first" in person.said_of_download
    person.sign_in("hf_wrong")
    person.press_download("downloadMain")
    person.wait(lambda: "does not accept your token" in person.said_of_download)
    person.press("forgetToken", within=person.open_settings("Network"))
    person.wait(lambda: not person.app.getting.reach.has_token)
    person.sign_in("hf_good")
    person.press_download("downloadMain")
    person.wait_for(Stage.DONE)
    assert arrived(person) == content
    assert {seen.token for seen in server.asked(where="cdn")} == {None}
    written = [each for each in person.home.rglob("*") if each.is_file()]
    assert not any(b"hf_good" in each.read_bytes() for each in written)


def test_what_is_private_is_seen_by_who_is_signed_in_also_after_a_restart(person, server):
    server.add("maker/Mine-GGUF", {"Mine-Q8_0.gguf": b"GGUF"}, tags=("gguf",), private=True)
    person.sit_down(FakeAnswerer())
    person.search("maker/Mine-GGUF")
    person.wait(lambda: person.sees("maker/Mine-GGUF is private, or does not exist."))
    person.sign_in("hf_good")
    person.leave()
    person.sit_down(FakeAnswerer())
    person.get_it("maker/Mine-GGUF", "Mine Q8_0")


def test_the_hub_is_down_and_a_mirror_is_chosen_where_that_is_told(person, server):
    server.fault("", "status", arg=503, times=-1)
    person.sit_down(FakeAnswerer())
    person.sign_in("hf_good")
    with local_hub() as mirror:
        mirror.add("maker/Noise-GGUF", {"Noise-Q8_0.gguf": b"GGUF"}, tags=("gguf",))
        person.search("noise")
        person.wait(lambda: person.sees("does not answer. Try again later, or choose a mirror"))
        person.press("hubMirror")
        person.type_into("hubMirrorField", mirror.endpoint)
        person.wait(lambda: person.sees("1 model"))
        person.press("hit", kind=HitRow)
        person.wait(lambda: person.sees("Q8_0 · GGUF"))
        person.choose("Noise Q8_0")
        person.wait_for(Stage.DONE)
        assert {seen.token for seen in mirror.requests} == {None}


def test_the_window_and_the_terminal_get_the_same_thing_once(person, server):
    person.sit_down(FakeAnswerer())
    server.fault("", "slow", arg=4 * MB, times=-1, **CDN)
    content = begin(person, server, kind=None)
    person.wait_for_bytes(1)
    command = [sys.executable, "-m", "app.library", "get", "maker/Noise-GGUF"]
    ended = subprocess.run(
        [*command, "--mirror", server.endpoint],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert "is at" in ended.stdout
    person.wait_for(Stage.DONE)
    assert arrived(person) == content
    # And a little, by which each of them looked at it.
    assert server.sent(where="cdn") < len(content) + MB // 2


def test_the_ledger_lists_each_connection_that_the_hub_had(person, server):
    person.sit_down(FakeAnswerer())
    begin(person, server, kind="cut")
    person.wait_for(Stage.DONE)
    person.wait(lambda: not person.hub.is_busy)
    person.press("openLedger", within=person.open_settings("Network"))
    table = person.seen(QTableView, "connections")
    rows = table.model()
    assert rows.rowCount() == server.connections
    assert {rows.index(at, 1).data() for at in range(rows.rowCount())} == {"127.0.0.1"}
    noted = Ledger(ledger_file(person.home)).connections()
    assert sum(each.received for each in noted) >= sum(seen.sent for seen in server.requests)


def test_who_only_chats_connects_to_nobody_and_a_model_that_came_is_in_the_picker(
    person, server, tiny
):
    put_starter(person, tiny)
    person.sit_down()
    person.ask("Hello")
    person.wait_for_answer()
    assert (server.connections, person.hub.pid) == (0, None)
    assert not ledger_file(person.home).exists()
    server.add("maker/Second-GGUF", {"Second-F32.gguf": tiny.read_bytes()}, tags=("gguf",))
    person.get_it("maker/Second-GGUF", "Second F32")
    person.press("modelsBack", kind=QToolButton)
    person.pick("Second")
    person.ask("And you?")
    person.wait(lambda: len(person.messages) == 4)
    person.wait_for_answer()
    assert person.messages[-1].receipt.model == "Second-F32"


def test_the_card_of_the_first_run_leads_to_a_model_that_answers(person, server, tiny, tmp_path):
    put_starter(person, tiny)
    person.sit_down()
    person.wait(lambda: person.sees("Recommended for this computer"))
    recommended = person.app.getting.offers.recommended
    entry = next(each for each in catalog() if each.id == recommended.key)
    folder = write_folder(tmp_path / "folder")
    files = {each.name: each.read_bytes() for each in folder.iterdir()}
    server.add(entry.repo, files, tags=("mlx",))
    person.press("firstRunGo")
    person.wait_for(Stage.DONE)
    person.wait(lambda: person.app.models.status.readiness is Readiness.READY)
    assert person.app.models.path == person.home / "models" / entry.repo
    person.ask("Hello")
    person.wait_for_answer()
    assert person.messages[-1].receipt.model == person.app.models.path.name
