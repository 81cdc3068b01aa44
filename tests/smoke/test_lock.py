"""The whole app with a real engine on a locked history: no word of it is in any file."""

import pytest

from app.paths import kept_folder
from app.store.home import Home
from app.store.lock import Lock
from app.store.locking import lock_all
from app.wiring import Unlocked, build
from tests.helpers.locked import CANARY, CHEAP, PASSPHRASE, found_in, put_on
from tests.smoke.conftest import Person

LONG = f"{CANARY} " * 150


@pytest.fixture
def open_app(qtbot, home, tiny):
    people = []

    def open_app(unlocked=None):
        app = build(home, model=tiny, unlocked=unlocked)
        people.append(Person(qtbot, app, None))
        people[-1].be_exact(max_tokens=20)
        return people[-1]

    yield open_app
    for person in people:
        person.app.close()


def files(home, tiny):
    return [name for name in found_in(home) if name != tiny.name]


def test_no_word_is_in_any_file_while_it_is_open_nor_afterwards(open_app, home, tiny, qtbot):
    person = open_app()
    person.ask(LONG)
    person.wait_for_answer()
    person.wait(lambda: any(kept_folder(home).glob("*/*.safetensors")))
    person.app.safety.back_up()
    person.wait(lambda: not person.app.safety.busy)
    person.app.close()
    assert "paddock.sqlite" in files(home, tiny)
    assert list(kept_folder(home).glob("*/*"))

    put_on(home)
    key = Lock(home, CHEAP).open(PASSPHRASE)
    assert lock_all(home, key, str) is None
    assert not kept_folder(home).exists()

    person = open_app(Unlocked(Home(home), key))
    assert person.last.text
    person.ask(f"More {LONG}")
    person.wait_for_answer()
    person.app.safety.back_up()
    person.wait(lambda: not person.app.safety.busy)
    person.app.chat.keep_draft(f"{CANARY} draft")
    person.app.chat.save_now()
    assert len(person.app.chat.conversation.messages) == 4
    assert files(home, tiny) == []
    assert not list(kept_folder(home).glob("*/*"))
    person.app.close()
    assert files(home, tiny) == []
    assert not list(kept_folder(home).glob("*/*"))
