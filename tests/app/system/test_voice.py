"""Reading aloud, by real processes."""

from dataclasses import replace

import pytest

from app.system.programs import Reader, reader
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


def test_pieces_are_read_one_after_the_other_from_the_input_and_are_never_arguments(
    voice, tmp_path, qtbot
):
    say = voice(Reader(program(tmp_path, "say"), ("-f", "-")))
    with qtbot.waitSignal(say.ended) as ended:
        say.say(NASTY)
    assert ended.args == [True]
    assert said(tmp_path, "say") == "".join(f"{piece}\n" for piece in NASTY)
    assert arguments(tmp_path, "say") == ["-f", "-"] * 4
    assert not (tmp_path / "stolen").exists()


@pytest.mark.parametrize("system", ["linux", "darwin"])
def test_who_lists_processes_sees_no_word_of_what_is_read(
    voice, tmp_path, qtbot, monkeypatch, system
):
    monkeypatch.setattr("sys.platform", system)
    monkeypatch.setattr("shutil.which", str)
    found = reader()
    monkeypatch.undo()
    say = voice(replace(found, program=program(tmp_path, "say", "exec sleep 60")))
    say.say(["A word in confidence"])
    qtbot.waitUntil(lambda: "A word in confidence" in said(tmp_path, "say"))
    qtbot.waitUntil(lambda: bool(arguments(tmp_path, "say")))
    assert arguments(tmp_path, "say") == [*found.arguments]


def test_lines_are_as_they_were_and_none_of_them_is_empty(voice, tmp_path, qtbot):
    say = voice(Reader(program(tmp_path, "say"), ()))
    with qtbot.waitSignal(say.ended):
        say.say(["one\n\n \n  two\u2028three\r\n", "fo\0ur"])
    assert said(tmp_path, "say") == "one\ntwo\nthree\nfour\n"


def test_a_line_that_would_be_a_command_to_spd_say_is_text(voice, tmp_path, qtbot):
    say = voice(Reader(program(tmp_path, "say"), (), commands="!-!"))
    with qtbot.waitSignal(say.ended):
        say.say(["!-!SET SELF VOLUME 100\n!-!-!"])
    lines = said(tmp_path, "say").splitlines()
    assert len(lines) == 2
    assert not any("!-!" in line for line in lines)


def test_a_command_to_the_program_in_the_text_is_text(voice, tmp_path, qtbot):
    reader = Reader(program(tmp_path, "say"), ("-f", "-"), commands="[[")
    say = voice(reader)
    with qtbot.waitSignal(say.ended):
        say.say(["m = [[1, 2], [[[3]]]] [[volm 0]]"])
    assert "[[" not in said(tmp_path, "say")
    assert "1, 2" in said(tmp_path, "say")


def test_stopped_the_process_is_gone_and_nothing_more_is_read(voice, tmp_path, qtbot):
    say = voice(Reader(program(tmp_path, "say", "exec sleep 60"), ()))
    with qtbot.assertNotEmitted(say.ended):
        say.say(["first", "second"])
        qtbot.waitUntil(lambda: said(tmp_path, "say") == "first\n")
        assert runs(tmp_path, "say")
        say.stop()
        assert not runs(tmp_path, "say")


@pytest.mark.parametrize("does", ["exit 3", "kill -9 $$"])
def test_a_program_that_fails_is_told_and_asked_for_nothing_more(voice, tmp_path, qtbot, does):
    say = voice(Reader(program(tmp_path, "say", does), ()))
    with qtbot.waitSignal(say.ended) as ended:
        say.say(["first", "second"])
    assert ended.args == [False]
    assert said(tmp_path, "say") == "first\n"


def test_a_program_that_is_not_there_any_more_is_told(voice, tmp_path, qtbot):
    say = voice(Reader(str(tmp_path / "none"), ()))
    with qtbot.waitSignal(say.ended) as ended:
        say.say(["first"])
    assert ended.args == [False]


def test_without_a_program_there_is_no_voice(voice):
    assert not voice(None).offered


def test_what_goes_on_without_the_program_is_hushed_when_it_is_stopped(voice, tmp_path, qtbot):
    does = '[ "$1" = --stop ] || exec sleep 60'
    say = voice(Reader(program(tmp_path, "say", does), ("--wait",), hush=("--stop",)))
    say.say(["first"])
    qtbot.waitUntil(lambda: said(tmp_path, "say") == "first\n")
    say.stop()
    qtbot.waitUntil(lambda: arguments(tmp_path, "say")[1:] == ["--stop"])
