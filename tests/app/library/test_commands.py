"""Models in the terminal."""

import json
import os
import pty
import subprocess
import sys
import termios

import msgspec
import pytest

from app.hub import manifest
from app.library.__main__ import main
from app.library.starter import starter_file
from tests.helpers.model_places import write_gguf_at, write_got

FILES = {"b-Q8_0.gguf": b"GGUF", "README.md": b"# b"}


@pytest.fixture(autouse=True)
def _alone(home, monkeypatch):
    """Leave the models of whoever runs the tests out of it."""
    user = home.parent / "user"
    user.mkdir()
    monkeypatch.setenv("HOME", str(user))
    for name in ("HF_HOME", "HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.delenv("OLLAMA_MODELS", raising=False)


@pytest.fixture
def model(home):
    return write_got(home, "a/b", FILES) / "b-Q8_0.gguf"


@pytest.fixture
def run(capsys):
    def run(*arguments):
        code = main([str(each) for each in arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def test_no_models_are_told_as_such(run):
    assert run("list") == (0, "There are no models on this computer yet.\n", "")


def test_no_folders_are_told_as_such(run):
    assert run("folders") == (0, "You have added no folders.\n", "")


def test_models_are_listed_with_why_they_do_not_run(run, model, home):
    write_gguf_at(home / "models/Tiny.gguf", kind="F16")
    code, told, _ = run("list")
    good, bad = told.splitlines()
    assert code == 0
    assert good.split() == ["Tiny", "float16", "200", "KB", "1,024", "tokens", "Llama", "folder"]
    assert bad.startswith("b     Q8_0")
    assert "does not run" in bad
    assert bad.endswith("Get the file again, or choose another one.")


def test_a_list_can_be_read_by_programs(run, model):
    code, told, _ = run("list", "--json")
    (read,) = json.loads(told)
    assert code == 0
    assert read["path"] == str(model)
    assert (read["name"], read["origin"], read["use"]) == ("b", "ours", "not")


@pytest.mark.parametrize("typed", ["b", "B", "a/b", "a/b:q8_0", "b-Q8_0.gguf", "{path}"])
def test_a_model_is_meant_by_its_name_repository_or_path(run, model, typed):
    assert run("verify", typed.format(path=model)) == (0, "b: whole.\n", "")


def test_a_name_of_none_or_several_says_what_to_type(run, model, home):
    code, told, complaint = run("verify", "nothing")
    assert (code, told) == (2, "")
    assert complaint.startswith("There is no model nothing here.")
    write_got(home, "other/b", {"b-Q8_0.gguf": b"GGUF 2"})
    code, _, complaint = run("remove", "b", "--yes")
    assert code == 2
    assert complaint.startswith("There are 2 models b. Name one by its path:\n")
    assert str(model) in complaint
    assert model.exists()


def test_a_damaged_model_is_told_and_is_no_success(run, model, home):
    write_got(home, "c/d", {"d-Q8_0.gguf": b"GGUF whole"})
    model.write_bytes(b"GGUG")
    code, told, _ = run("verify")
    assert code == 1
    assert sorted(told.splitlines()) == [
        "b: b-Q8_0.gguf is damaged. Remove the model and get it again.",
        "d: whole.",
    ]


def test_what_is_damaged_and_was_not_got_from_the_hub_says_what_makes_it_whole(run, home):
    starter = starter_file(home)
    starter.parent.mkdir(parents=True)
    starter.write_bytes(b"GGUF damaged")
    made = write_got(home, "converted/Mine-4bit", {"config.json": b"{}", "model.safetensors": b"1"})
    said = msgspec.structs.replace(manifest.read(made), commit="", repo="", made_from="Mine")
    manifest.write(made, said)
    (made / "model.safetensors").write_bytes(b"2")
    _, told, _ = run("verify")
    assert "“python -m app.library get starter” gets it again." in told
    assert "model.safetensors is damaged. Remove the model and convert Mine again." in told


def test_the_starter_is_found_by_that_word_as_it_is_got(run, home):
    starter = starter_file(home)
    starter.parent.mkdir(parents=True)
    starter.write_bytes(b"GGUF damaged")
    code, told, _ = run("verify", "starter")
    assert code == 1
    assert told.startswith("SmolLM2 135M Instruct: ")


def test_a_model_is_removed_where_that_is_confirmed(run, model):
    code, _, complaint = run("remove", "b")
    assert code == 2
    assert "Add --yes" in complaint
    assert model.exists()
    assert run("remove", "b", "--yes") == (0, "b is removed, which gives back 4 bytes.\n", "")
    assert not model.exists()


def test_what_paddock_did_not_get_stays(run, home):
    file = write_gguf_at(home / "models/own.gguf")
    code, _, complaint = run("remove", "own", "--yes")
    assert code == 1
    assert "was not got by Paddock" in complaint
    assert file.exists()


def test_a_model_is_renamed_hidden_and_shown(run, model):
    assert run("rename", "b", "Mine") == (0, "", "")
    assert run("hide", "Mine") == (0, "", "")
    assert run("list")[1].startswith("There are no models")
    assert run("list", "--all")[1].startswith("Mine")
    assert run("show", "Mine") == (0, "", "")
    assert run("list")[1].startswith("Mine")


def test_folders_are_added_and_forgotten(run, tmp_path):
    file = write_gguf_at(tmp_path / "disk/x.gguf")
    assert run("folders", "--add", file.parent) == (0, "", "")
    assert run("folders") == (0, f"{file.parent}\n", "")
    assert run("list")[1].startswith("x ")
    assert run("folders", "--forget", file.parent) == (0, "", "")
    code, _, complaint = run("folders", "--forget", file.parent)
    assert (code, "none of the folders" in complaint) == (1, True)
    assert run("folders", "--add", tmp_path / "none")[0] == 1


def test_notes_that_were_put_aside_are_told(run, model, home):
    (home / "library.json").write_text("{")
    code, told, complaint = run("list")
    assert (code, told[:1]) == (0, "b")
    assert "could not be read" in complaint


@pytest.mark.parametrize("typed", [[], ["nothing"], ["verify", "--what"], ["rename", "b"]])
def test_what_is_typed_wrong_is_one_sentence(typed, capsys):
    with pytest.raises(SystemExit) as ended:
        main(typed)
    said = capsys.readouterr()
    assert ended.value.code == 2
    assert said.err.count("\n") == 1
    assert said.err.endswith("--help.\n")


def in_terminal(*arguments):
    """Run a command whose complaints go to a terminal; return its code and what stood there."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 80))
    command = [sys.executable, "-m", "app.library", *arguments]
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=theirs, check=False
    )
    os.set_blocking(ours, False)
    shown = os.read(ours, 1 << 16)  # before the other end is closed, which would lose it
    os.close(theirs)
    os.close(ours)
    return done.returncode, done.stdout.decode(), shown.decode()


def test_a_terminal_shows_how_far_it_is(model):
    code, told, shown = in_terminal("verify", "b")
    assert (code, told) == (0, "b: whole.\n")
    assert "b: " in shown
    assert "Traceback" not in shown


def test_nobody_who_reads_is_no_fault(model):
    command = f'"{sys.executable}" -m app.library list --json | true; exit ${{PIPESTATUS[0]}}'
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.returncode in {0, 141}
    assert done.stderr == ""
