"""One child process and the wire to it. The children here are small programs of the test's own."""

import os
import sys
import textwrap

import pytest

from app.bridge import process as module
from app.bridge.process import EngineProcess
from engine import wire

BEGINNING = """
import os, sys, time
from engine import wire
out = os.fdopen(int(sys.argv[1]), "wb", buffering=0)
def say(line): out.write(wire.encode(line))
say(wire.Hello(wire.PROTOCOL))
"""


@pytest.fixture
def start(qtbot):
    """Start a process that says Hello and then does what its program says."""
    started = []

    def start(program):
        code = BEGINNING + textwrap.dedent(program)
        started.append(EngineProcess((sys.executable, "-c", code)))
        return started[-1]

    yield start
    for process in started:
        process.close()


def test_what_the_engine_says_is_heard_in_order(qtbot, start):
    process = start("[say(wire.Grew(1, str(n), n)) for n in range(2000)]; time.sleep(60)")
    heard = []
    process.heard.connect(heard.append)
    qtbot.waitUntil(lambda: len(heard) == 2001)
    assert heard[0] == wire.Hello(wire.PROTOCOL)
    assert [line.tokens for line in heard[1:]] == list(range(2000))


def test_what_the_app_says_is_heard(qtbot, start):
    process = start(
        """
        lines = os.fdopen(int(sys.argv[1]), "rb", closefd=False)
        said = wire.from_app(lines.readline())
        say(wire.Refused(said.number, wire.Said(said.path)))
        time.sleep(60)
        """
    )
    with qtbot.waitSignal(
        process.heard,
        check_params_cb=lambda line: line == wire.Refused(1, wire.Said("a/路径.gguf")),
    ):
        process.say(wire.Open(1, "a/路径.gguf"))


@pytest.mark.parametrize(
    ("program", "how"),
    [
        ("os._exit(3)", "stopped unexpectedly (code 3)"),
        ("os.kill(os.getpid(), 9)", "was ended from outside"),
        ("os.abort()", "crashed (SIGABRT)"),
        ("out.write(b'no line of ours\\n'); time.sleep(60)", "does not understand"),
        ('out.write(b\'{"says":"gr\'); os._exit(4)', "stopped unexpectedly (code 4)"),
    ],
)
def test_an_engine_that_ends_or_talks_nonsense_is_reported_once(qtbot, start, program, how):
    process = start(program)
    deaths = []
    process.died.connect(deaths.append)
    qtbot.waitUntil(lambda: bool(deaths))
    qtbot.wait(50)
    assert len(deaths) == 1
    assert how in deaths[0].how


def test_nothing_is_heard_after_the_end(qtbot, start):
    process = start("[say(wire.Beat()) for _ in range(10000)]; time.sleep(60)")
    heard = []
    qtbot.waitSignal(process.heard).wait()
    process.heard.connect(heard.append)
    process.died.connect(heard.append)
    process.close()
    qtbot.wait(50)
    assert heard == []


def test_the_engine_sees_no_token_and_cannot_be_typed_to(qtbot, start, monkeypatch):
    monkeypatch.setenv("HF_TOKEN", "a secret")
    process = start(
        """
        facts = [os.environ.get("HF_TOKEN"), os.environ["HF_HUB_OFFLINE"], sys.stdin.read(),
                 os.getsid(0) == os.getpid()]
        say(wire.Refused(1, wire.Said(repr(facts))))
        time.sleep(60)
        """
    )
    expected = wire.Refused(1, wire.Said(repr([None, "1", "", True])))
    qtbot.waitSignal(process.heard, check_params_cb=lambda line: line == expected).wait()


def test_what_was_said_last_is_heard_to_its_end_and_so_is_what_is_said_to_that(
    qtbot, start, tmp_path, monkeypatch
):
    # However long it takes on a busy machine; that it has an end is the next test's.
    monkeypatch.setattr(module, "LAST_WORDS_S", 60.0)
    monkeypatch.setattr(module, "GRACE_S", 60.0)
    process = start(
        f"""
        lines = os.fdopen(int(sys.argv[1]), "rb", closefd=False)
        time.sleep(0.2)
        heard = [wire.from_app(line) for line in lines]
        say(wire.Beat())
        open({str(tmp_path / "heard")!r}, "w").write(str(len(heard)))
        """
    )
    qtbot.waitSignal(process.heard).wait()
    long = wire.Living(("conversation" * 1000,) * 10, "kept")
    for _ in range(20):
        process.say(long)
    process.say(wire.Forget("c"))
    process.close()
    assert (tmp_path / "heard").read_text() == "21"


def test_one_that_hears_nothing_is_ended_though_much_is_said(qtbot, start):
    process = start("time.sleep(3600)")
    qtbot.waitSignal(process.heard).wait()
    process.say(wire.Living(("conversation" * 1000,) * 1000, "kept"))
    process.close()
    with pytest.raises(ProcessLookupError):
        os.kill(process.pid, 0)


def test_a_process_that_will_not_end_is_ended(qtbot, start):
    process = start("time.sleep(3600)")
    qtbot.waitSignal(process.heard).wait()
    process.close()
    with pytest.raises(ProcessLookupError):
        os.kill(process.pid, 0)
