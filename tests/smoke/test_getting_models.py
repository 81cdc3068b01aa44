"""Models are got as people get them: a real window, the real hub process, a Hub on loopback."""

import pytest
from PySide6.QtWidgets import QLabel

from app.domain.download import Stage
from app.views.models_pane import Place
from app.views.results_list import HitRow
from tests.helpers.getter import Getter
from tests.helpers.local_hub import local_hub

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


def test_a_model_is_found_got_and_talked_with_through_faults_and_a_restart(
    person, server, starter
):
    content = starter.read_bytes()
    files = {"Small-Q4_1.gguf": content, "Small-Q8_0.gguf": b"GGUF", "README.md": b"# Small"}
    server.add("maker/Small-GGUF", files, tags=("gguf",))
    server.add("maker/Other", {"README.md": b"nothing"})
    server.fault("", "cut", at=20 * MB, **CDN)
    server.fault("", "status", arg=403, **CDN)
    server.fault("", "stall", at=20 * MB, **CDN)
    person.sit_down()
    person.search("small")
    person.wait(lambda: person.sees("1 model"))
    person.press("hit", kind=HitRow)
    person.wait(lambda: person.sees("Q8_0 · GGUF"))
    person.choose("Small Q4_1")
    person.wait_for_bytes(39 * MB)
    person.press_download("downloadMain")
    person.leave()
    person.sit_down()
    assert person.said_of_download.startswith("Paused · ")
    person.press_download("downloadMain")
    person.wait_for(Stage.DONE)
    assert server.sent(where="cdn") < len(content) + 2 * MB
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
    person.wait(lambda: not path.exists())
    assert person.app.library.at(path) is None or True
