"""Whether a GGUF fits is said before it is got: a real window, hub process and local Hub."""

import pytest
from PySide6.QtWidgets import QLabel

from app.domain.remote import Shape
from app.hub.glance import STEPS
from app.views.repository_page import RepositoryChoice
from tests.helpers.fake_answerer import FakeAnswerer
from tests.helpers.getter import Getter
from tests.helpers.gguf_head import gguf_head
from tests.helpers.local_hub import local_hub

# A Llama of 3B, and one that nobody has room for.
SMALL = Shape(28, 3072, 8192, 24, 8, 128, 128_256, 131_072)
LARGE = Shape(126, 16_384, 53_248, 128, 8, 128, 128_256, 131_072)
WEIGHTS = bytes(2_000_000)


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


def add(server, repo, shape):
    name = repo.partition("/")[2].removesuffix("-GGUF")
    head = gguf_head(shape)
    files = {f"{name}-Q4_K_M.gguf": head + WEIGHTS, f"{name}-Q8_0.gguf": head + 2 * WEIGHTS}
    server.add(repo, files, tags=("gguf",))


def said_of_choices(person):
    """Return what is said of each choice of the repository that is shown."""
    rows = [each for each in person.window.findChildren(RepositoryChoice) if each.isVisible()]
    return [person.seen(QLabel, "choiceFit", within=row).text() for row in rows]


def test_choices_of_a_repository_of_ggufs_say_whether_they_fit(person, server):
    add(server, "maker/Small-GGUF", SMALL)
    add(server, "maker/Large-GGUF", LARGE)
    person.sit_down(FakeAnswerer())
    person.look_into("maker/Small-GGUF")
    few, more = said_of_choices(person)
    assert few.startswith("Fits comfortably")
    assert "GB" in few
    assert few != more
    person.press("repositoryBack")
    person.look_into("maker/Large-GGUF")
    assert all(each.startswith("Too large") for each in said_of_choices(person))
    assert server.sent(where="cdn") <= 2 * STEPS[0]
