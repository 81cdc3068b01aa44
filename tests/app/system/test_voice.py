"""Reading aloud, by real processes."""

import pytest

from app.system.programs import Reader
from app.system.voice import Voice
from tests.helpers.programs import arguments, program, runs, said

NASTY = ["-o /tmp/stolen", "$(touch stolen); `id` 'quoted' \"twice\"", "--version", "你好"]


@pytest.fixture
def voice(qapp):
    voices = []

    def make(reader):
        voices.append(Voice(reader))
        return voices[-1]

    yield make
    for voice in voices:
        voice.stop()


def test_pieces_are_read_one_after_the_other_from_the_input_and_never_as_arguments(
    voice, tmp_path, qtbot
):
    say = voice(Reader(program(tmp_path, "say"), ("-f", "-"), by_input=True))
    with qtbot.waitSignal(say.ended) as ended:
        say.say(NASTY)
    assert ended.args == [True]
    assert said(tmp_path, "say") == "".join(NASTY)
    assert arguments(tmp_path, "say") == ["-f", "-"] * 4
    assert not (tmp_path / "stolen").exists()


def test_who_takes_text_as_an_argument_gets_it_whole_behind_the_dashes(voice, tmp_path, qtbot):
    say = voice(Reader(program(tmp_path, "spd-say"), ("--wait", "--")))
    with qtbot.waitSignal(say.ended):
        say.say(NASTY)
    assert arguments(tmp_path, "spd-say") == [
        word for piece in NASTY for word in ("--wait", "--", piece)
    ]


def test_a_command_to_the_program_in_the_text_is_text(voice, tmp_path, qtbot):
    reader = Reader(program(tmp_path, "say"), ("-f", "-"), by_input=True, commands="[[")
    say = voice(reader)
    with qtbot.waitSignal(say.ended):
        say.say(["m = [[1, 2], [[[3]]]] [[volm 0]]"])
    assert "[[" not in said(tmp_path, "say")
    assert "1, 2" in said(tmp_path, "say")


def test_stopped_the_process_is_gone_and_nothing_more_is_read(voice, tmp_path, qtbot):
    say = voice(Reader(program(tmp_path, "say", "exec sleep 60"), ("--wait", "--")))
    with qtbot.assertNotEmitted(say.ended):
        say.say(["first", "second"])
        qtbot.waitUntil(lambda: arguments(tmp_path, "say") == ["--wait", "--", "first"])
        assert runs(tmp_path, "say")
        say.stop()
        assert not runs(tmp_path, "say")


@pytest.mark.parametrize("does", ["exit 3", "kill -9 $$"])
def test_a_program_that_fails_is_told_and_asked_for_nothing_more(voice, tmp_path, qtbot, does):
    say = voice(Reader(program(tmp_path, "say", does), (), by_input=True))
    with qtbot.waitSignal(say.ended) as ended:
        say.say(["first", "second"])
    assert ended.args == [False]
    assert said(tmp_path, "say") == "first"


def test_a_program_that_is_not_there_any_more_is_told(voice, tmp_path, qtbot):
    say = voice(Reader(str(tmp_path / "none"), ()))
    with qtbot.waitSignal(say.ended) as ended:
        say.say(["first"])
    assert ended.args == [False]


def test_without_a_program_there_is_no_voice(voice):
    assert not voice(None).offered


def test_what_goes_on_without_the_program_is_hushed_when_it_is_stopped(voice, tmp_path, qtbot):
    does = '[ "$1" = --stop ] || exec sleep 60'
    say = voice(Reader(program(tmp_path, "say", does), ("--wait", "--"), hush=("--stop",)))
    say.say(["first"])
    qtbot.waitUntil(lambda: "first" in arguments(tmp_path, "say"))
    say.stop()
    qtbot.waitUntil(lambda: arguments(tmp_path, "say")[3:] == ["--stop"])
