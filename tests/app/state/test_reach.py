"""Whom the app asks for models: what is typed, what is kept, and what the hub is told of it."""

import logging
import subprocess
import sys
from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication

from app.domain.settings import Settings
from app.state.reach import Reach
from app.state.settings import LiveSettings
from app.store.keychain import ACCOUNT_AT_HUB, SERVICE, Keychain
from app.store.settings import SettingsStore
from tests.helpers.fake_hub import FakeHub
from tests.helpers.fake_keychain import FakeSecrets

TOKEN = "hf_neverToBeSeenInAnyFile"
MIRROR = "https://hub.example.org"


class Slow(FakeSecrets):
    """Asks its user first, who takes their time."""

    def __init__(self):
        super().__init__()
        self.allowed = Event()

    def get_password(self, service, username):
        self.allowed.wait()
        return super().get_password(service, username)

    def set_password(self, service, username, password):
        self.allowed.wait()
        super().set_password(service, username, password)


@pytest.fixture
def hub(qapp):
    return FakeHub()


@pytest.fixture
def secrets():
    return FakeSecrets()


@pytest.fixture
def reached(hub, settings):
    """Return what makes a reach of secrets, and ends it with the test."""
    made = {}

    def reached(secrets):
        reach = Reach(hub, settings, lambda: Keychain(secrets))
        made[reach] = secrets
        return reach

    yield reached
    for reach, secrets in made.items():
        if isinstance(secrets, Slow):
            secrets.allowed.set()
        reach.close()


@pytest.fixture
def reach(reached, secrets):
    return reached(secrets)


def refusal(qtbot, refused, act):
    with qtbot.waitSignal(refused) as told:
        act()
    return told.args[0]


def keep(reach, qtbot, token=TOKEN):
    assert reach.sign_in(token)
    qtbot.waitUntil(lambda: reach.has_token and not reach.busy)


def keep_at_hub(secrets, settings):
    """Have a token kept from an earlier day."""
    secrets.kept[SERVICE, ACCOUNT_AT_HUB] = TOKEN
    settings.choose(replace(settings.now, hub_token_kept=True))


def test_the_hub_hears_what_holds_at_once(reach, hub):
    assert hub.reached == [(None, None, False)]
    assert hub.limits == [None]
    assert (reach.endpoint, reach.offline, reach.has_token) == (None, False, False)


@pytest.mark.parametrize("typed", [MIRROR, f" {MIRROR}/ ", "hub.example.org"])
def test_a_mirror_is_asked_from_now_on_and_after_a_restart(
    reach, hub, database, outbox, typed, qtbot
):
    with qtbot.waitSignal(reach.changed):
        assert reach.ask_at(typed)
    assert reach.endpoint == MIRROR
    assert hub.reached[-1] == (MIRROR, None, False)
    assert LiveSettings(SettingsStore(database), outbox).now.hub_endpoint == MIRROR


def test_with_nothing_typed_the_hub_itself_is_asked_again(reach, hub):
    reach.ask_at(MIRROR)
    assert reach.ask_at("  ")
    assert reach.endpoint is None
    assert hub.reached[-1] == (None, None, False)


@pytest.mark.parametrize(
    "typed",
    [
        "http://hub.example.org",
        "ftp://hub.example.org",
        "https://me:secret@hub.example.org",
        "https://hub.example.org?a=b",
        "hub",
        "two words.org",
        "https://",
        "file:///etc/passwd",
        f"https://{'x' * 400}.org",
    ],
)
def test_what_is_no_address_of_a_hub_is_refused_and_nothing_changes(reach, hub, typed, qtbot):
    reach.ask_at(MIRROR)
    before = list(hub.reached)
    assert "no address" in refusal(qtbot, reach.misaddressed, lambda: reach.ask_at(typed))
    assert reach.endpoint == MIRROR
    assert hub.reached == before


def test_offline_and_how_fast_are_told_as_they_are_chosen(reach, hub, settings):
    reach.go_offline(wanted=True)
    assert reach.offline
    assert hub.reached[-1] == (None, None, True)
    settings.choose(replace(settings.now, bytes_per_second=2_000_000))
    assert hub.limits[-1] == 2_000_000
    reach.go_offline(wanted=False)
    assert hub.reached[-1] == (None, None, False)


def test_offline_is_told_before_anything_can_be_asked(reached, settings, secrets, hub):
    settings.choose(replace(settings.now, offline=True, hub_endpoint=MIRROR, bytes_per_second=5000))
    reached(secrets)
    assert hub.reached == [(MIRROR, None, True)]
    assert hub.limits == [5000]


def test_what_has_nothing_to_do_with_the_network_tells_the_hub_nothing(reach, hub, settings):
    settings.choose(replace(settings.now, text_size=125))
    assert len(hub.reached) == len(hub.limits) == 1


def test_a_token_is_kept_in_the_keychain_and_the_hub_hears_it(reach, hub, secrets, qtbot):
    keep(reach, qtbot, f"  {TOKEN}\n")
    assert secrets.kept == {(SERVICE, ACCOUNT_AT_HUB): TOKEN}
    assert hub.reached[-1] == (None, TOKEN, False)


def test_a_token_is_in_no_file_and_no_log(reach, home, database, secrets, caplog, qtbot):
    caplog.set_level(logging.DEBUG)
    keep(reach, qtbot)
    secrets.refuses = True
    reach.sign_out()
    qtbot.waitUntil(lambda: not reach.busy)
    database.close()
    files = [file for file in home.rglob("*") if file.is_file()]
    assert files
    assert not any(TOKEN.encode() in file.read_bytes() for file in files)
    assert TOKEN not in caplog.text


def test_no_setting_could_hold_a_token(reach, settings, qtbot):
    keep(reach, qtbot)
    assert settings.now == Settings(hub_token_kept=True, **_left_alone(settings))


def _left_alone(settings):
    return {"model_path": settings.now.model_path, "dials": settings.now.dials}


@pytest.mark.parametrize("typed", ["", "hf_two words", "sk-something", "hf_ü", "hf_a\nhf_b"])
def test_what_is_no_token_is_refused_and_kept_nowhere(reach, hub, secrets, typed, qtbot):
    told = refusal(qtbot, reach.refused, lambda: reach.sign_in(typed))
    assert "huggingface.co/settings/tokens" in told
    assert secrets.kept == {}
    assert not reach.has_token
    assert len(hub.reached) == 1


def test_where_the_keychain_takes_no_token_it_is_not_used(reach, hub, secrets, qtbot):
    secrets.refuses = True
    assert "did not take" in refusal(qtbot, reach.refused, lambda: reach.sign_in(TOKEN))
    assert not reach.has_token
    assert len(hub.reached) == 1


def test_where_there_is_no_keychain_no_token_is_kept(reached, hub, qtbot):
    reach = reached(None)
    assert "no keychain here" in refusal(qtbot, reach.refused, lambda: reach.sign_in(TOKEN))
    assert not reach.has_token
    assert len(hub.reached) == 1


def test_a_token_of_an_earlier_day_is_told_to_the_hub(reached, secrets, settings, hub, qtbot):
    keep_at_hub(secrets, settings)
    reached(secrets)
    qtbot.waitUntil(lambda: hub.reached[-1] == (None, TOKEN, False))


def test_the_keychain_is_not_asked_where_no_token_is_kept(reached):
    slow = Slow()
    assert not reached(slow).busy


def test_a_token_that_is_forgotten_is_told_to_nobody_any_more(reach, hub, secrets, qtbot):
    keep(reach, qtbot)
    reach.sign_out()
    qtbot.waitUntil(lambda: not reach.has_token)
    assert secrets.kept == {}
    assert hub.reached[-1] == (None, None, False)


def test_a_token_that_the_keychain_does_not_let_go_is_told_to_be_there_still(reach, secrets, qtbot):
    keep(reach, qtbot)
    secrets.refuses = True
    assert "still" in refusal(qtbot, reach.refused, reach.sign_out)
    assert reach.has_token
    secrets.refuses = False
    reach.sign_out()
    qtbot.waitUntil(lambda: not reach.has_token)


def test_while_the_keychain_asks_its_user_nothing_else_is_kept(reached, settings, hub, qtbot):
    slow = Slow()
    keep_at_hub(slow, settings)
    reach = reached(slow)
    assert reach.busy
    assert not reach.sign_in("hf_another")
    slow.allowed.set()
    qtbot.waitUntil(lambda: not reach.busy)
    assert hub.reached[-1] == (None, TOKEN, False)


def test_what_waits_for_the_token_begins_once_it_is_known(reached, settings, hub, qtbot):
    slow, begun = Slow(), []
    keep_at_hub(slow, settings)
    reach = reached(slow)
    reach.when_known(lambda: begun.append(hub.reached[-1]))
    assert begun == []
    slow.allowed.set()
    qtbot.waitUntil(lambda: bool(begun))
    assert begun == [(None, TOKEN, False)]


def test_where_no_token_is_kept_nothing_waits(reach):
    begun = []
    reach.when_known(lambda: begun.append(True))
    assert begun == [True]


def test_what_waits_for_the_token_does_not_begin_once_the_app_has_ended(
    reached, settings, hub, qtbot
):
    slow, begun = Slow(), []
    keep_at_hub(slow, settings)
    reach = reached(slow)
    reach.when_known(lambda: begun.append(True))
    slow.allowed.set()
    reach.close()
    told = len(hub.reached)
    QCoreApplication.processEvents()
    assert not reach.busy
    assert begun == []
    assert len(hub.reached) == told


UNANSWERED = """
import sys
from dataclasses import replace
from pathlib import Path
from threading import Event
from PySide6.QtCore import QCoreApplication
from app.state.notices import Notices
from app.state.outbox import Outbox
from app.state.reach import Reach
from app.state.settings import LiveSettings
from app.store.database import Database
from app.store.keychain import Keychain
from app.store.settings import SettingsStore
from tests.helpers.fake_hub import FakeHub

class Asks:
    def get_password(self, *_): Event().wait()

qt = QCoreApplication([])
settings = LiveSettings(SettingsStore(Database(Path(sys.argv[1]))), Outbox(Notices()))
settings.choose(replace(settings.now, hub_token_kept=True))
reach = Reach(FakeHub(), settings, lambda: Keychain(Asks()))
assert reach.busy
reach.close()
print("closed", settings.now.hub_token_kept)
"""


def test_a_question_of_the_keychain_that_nobody_answers_holds_up_no_end(tmp_path):
    command = [sys.executable, "-c", UNANSWERED, str(tmp_path / "paddock.sqlite")]
    # Killed, and a failure, where it has not ended by then.
    ended = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert ended.stdout == "closed True\n"
    assert ended.stderr == ""


def test_a_token_that_the_keychain_takes_as_the_app_ends_is_known_at_the_next_start(
    reached, settings, database, outbox
):
    slow = Slow()
    reach = reached(slow)
    assert reach.sign_in(TOKEN)
    slow.allowed.set()
    reach.close()
    assert slow.kept == {(SERVICE, ACCOUNT_AT_HUB): TOKEN}
    assert LiveSettings(SettingsStore(database), outbox).now.hub_token_kept


def test_what_the_keychain_does_after_the_end_is_heard_by_nobody(reached, settings, hub, qtbot):
    slow = Slow()
    reach = reached(slow)
    assert reach.sign_in(TOKEN)
    reach.close()
    told = len(hub.reached)
    slow.allowed.set()
    qtbot.waitUntil(lambda: bool(slow.kept))
    QCoreApplication.processEvents()
    assert not reach.has_token
    assert len(hub.reached) == told
