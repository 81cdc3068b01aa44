"""The system is told when Paddock is at work, once each time, and never left believing it."""

import logging
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.download import Stage
from app.library.starter import starter_file
from app.system.activity import activity
from app.system.awake import REASON, Awake
from tests.helpers.fake_hub import wanted
from tests.helpers.fake_shelf import local


class Told:
    """Who tells the system, in a test's hand."""

    def __init__(self):
        self.said = []

    def begin(self, reason):
        self.said.append(reason)

    def end(self):
        self.said.append(None)


@pytest.fixture
def told():
    return Told()


def test_it_begins_once_and_ends_once(told):
    busy = [False]
    awake = Awake(told, lambda: busy[0])
    for now in (False, True, True, True, False, False, True):
        busy[0] = now
        awake.look()
    assert told.said == [REASON, None, REASON]
    awake.close()
    awake.close()
    assert told.said == [REASON, None, REASON, None]


class Refusing:
    def begin(self, reason):
        raise OSError

    end = None


def test_a_system_that_will_not_hear_of_it_ends_no_answer(caplog):
    awake = Awake(Refusing(), lambda: True)
    with caplog.at_level(logging.WARNING):
        awake.look()
        awake.look()
        awake.close()
    assert [record.message[-7:] for record in caplog.records] == ["OSError", "peError"]


def test_elsewhere_than_on_a_mac_nobody_is_told(monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    assert activity() is None
    Awake(None, lambda: True).look()


@pytest.fixture
def at_work(built, answerer, here, home, told):
    """Return the whole app, with its model ready, whose work a test is told of."""
    file = starter_file(home)
    file.parent.mkdir(parents=True)
    file.touch()
    app = built(here=replace(here, activity=told))
    answerer.be_ready()
    assert told.said == []
    return app


@pytest.mark.parametrize("end", ["finish", "fail", "stop", "leave", "delete"])
def test_an_answer_keeps_it_awake_however_it_ends(at_work, answerer, told, end):
    chat = at_work.chat
    chat.send("One")
    answerer.say("Hi")
    assert told.said == [REASON]
    if end == "stop":
        chat.stop()
    elif end == "delete":
        at_work.conversations.delete(chat.conversation.id)
    elif end == "leave":
        chat.new()
        assert told.said == [REASON]
    if end in {"finish", "stop", "leave", "delete"}:
        answerer.finish()
    else:
        answerer.fail()
    assert told.said == [REASON, None]


def test_a_question_that_waits_for_its_model_keeps_it_awake(built, answerer, here, told):
    app = built(here=replace(here, activity=told))
    answerer.load(0.5)
    app.chat.send("One")
    assert bool(told.said) is app.chat.answering


def test_a_download_keeps_it_awake_while_it_comes(at_work, hub, told):
    downloads, one = at_work.getting.downloads, wanted("One")
    downloads.begin(one)
    hub.move(one, 0.4)
    assert told.said == [REASON]
    hub.move(one, 0.4, stage=Stage.WAITING)
    assert told.said == [REASON, None]
    hub.move(one, 0.5)
    hub.finish(one)
    assert told.said == [REASON, None, REASON, None]


def test_a_conversion_does_too(at_work, converter, told, qtbot):
    converter.may_end.clear()
    at_work.converting.begin(local("Llama 3.2 3B", path=Path("/models/llama")), 4)
    assert told.said == [REASON]
    converter.may_end.set()
    qtbot.waitUntil(lambda: told.said == [REASON, None])


def test_nothing_keeps_it_awake_once_paddock_has_ended(at_work, answerer, told):
    at_work.chat.send("One")
    at_work.close()
    assert told.said == [REASON, None]
