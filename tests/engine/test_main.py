"""The command line: its answers, and one sentence where it cannot answer."""

import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys

import numpy as np
import pytest

from engine.__main__ import main
from engine.loading import open_model
from engine.starter import starter_file
from engine.wire import Role, Turn
from tests.helpers.tiny_model import write_tiny_model

ROOT = pathlib.Path(__file__).parents[2]
ENGINE = [sys.executable, "-m", "engine"]
FACTS = {
    *{
        "text",
        "token_ids",
        "prompt_tokens",
        "reused_tokens",
        "read_tokens",
        "drafted_tokens",
        "accepted_tokens",
        "draft_gain",
        "disk_tokens",
        "missed",
        "kv_bits",
    },
    *{
        "completion_tokens",
        "finish",
        "prefill_s",
        "first_token_s",
        "decode_tps",
        "peak_bytes",
        "seed",
        "unseen",
        "too_long",
    },
}


def run(*arguments, typed=""):
    """Run the command line as a person does."""
    return subprocess.run(
        [*ENGINE, *map(str, arguments)],
        input=typed, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


def last_line(text):
    return json.loads(text.splitlines()[-1])


@pytest.fixture
def generated(tiny_file, capsys):
    """Return what generates in this process; it gives all but the last line, and the last."""

    def generate(*arguments, said=("--prompt", "Hello")):
        arguments = ["generate", str(tiny_file), *said, *arguments, "--max-tokens", "20", "--json"]
        assert main(arguments) == 0
        text, _, facts = capsys.readouterr().out.rstrip("\n").rpartition("\n")
        return text, json.loads(facts)

    return generate


def test_generate_writes_a_reply_and_the_facts_of_it(tiny_file):
    asked = ("--prompt", "Hello", "--temperature", "0", "--max-tokens", "12", "--json")
    done = run("generate", tiny_file, *asked)
    facts = last_line(done.stdout)
    assert (done.returncode, done.stderr) == (0, "")
    assert set(facts) == FACTS
    assert done.stdout.startswith(facts["text"] + "\n")
    prompt = open_model(tiny_file).prompt([Turn(Role.USER, "Hello")])
    assert facts["token_ids"] == open_model(tiny_file).greedy(prompt, 12)
    assert (facts["completion_tokens"], facts["prompt_tokens"]) == (12, len(prompt))
    assert (facts["finish"], facts["reused_tokens"]) == ("length", 0)


def test_the_starter_model_knows_the_capital_of_france(starter):
    asked = ("--prompt", "What is the capital of France?", "--temperature", "0", "--json")
    done = run("generate", starter, *asked)
    facts = last_line(done.stdout)
    assert "Paris" in facts["text"]
    assert facts["finish"] == "end"


def test_the_starter_model_is_asked_as_suits_it_unless_a_dial_is_typed(home, capsys):
    # Whatever lies in the starter's place is the starter.
    starter_file().parent.mkdir(parents=True)
    write_tiny_model(starter_file())

    def ids(*dials):
        asked = ["generate", "starter", "--prompt", "Hello", "--max-tokens", "40", "--json"]
        assert main([*asked, *dials]) == 0
        return last_line(capsys.readouterr().out)["token_ids"]

    greedy = ids("--temperature", "0")
    assert ids() == ids("--temperature", "0", "--repetition-penalty", "1.1") != greedy


def test_generate_without_json_writes_the_reply_alone(tiny_file, capsys):
    arguments = ["generate", str(tiny_file), "--prompt", "Hello", "--max-tokens", "5"]
    assert main([*arguments, "--temperature", "0"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_a_conversation_can_come_from_a_file(generated, tmp_path, tiny):
    said = [("system", "Be brief."), ("user", "Hi"), ("assistant", "Yes?"), ("user", "文")]
    messages = [{"role": role, "content": content} for role, content in said]
    (tmp_path / "m.json").write_text(json.dumps(messages))
    _, facts = generated(said=("--messages", str(tmp_path / "m.json")))
    turns = [Turn(Role(role), content) for role, content in said]
    assert facts["prompt_tokens"] == len(tiny.prompt(turns))


def test_the_same_seed_writes_the_same_and_is_told(generated):
    first, facts = generated("--seed", "77", "--temperature", "1.5")
    again, _ = generated("--seed", "77", "--temperature", "1.5")
    other, _ = generated("--seed", "78", "--temperature", "1.5")
    assert facts["seed"] == 77
    assert first == again != other


@pytest.mark.parametrize(
    "dial", [("--top-k", "1"), ("--top-p", "0.0001"), ("--min-p", "0.999"), ("--temperature", "0")]
)
def test_every_dial_is_heard(generated, dial):
    greedy, _ = generated("--temperature", "0")
    chosen, _ = generated("--temperature", "3", *dial)
    assert chosen == greedy


def test_a_penalty_is_heard(generated):
    free, facts = generated("--temperature", "0")
    penalized, others = generated("--temperature", "0", "--repetition-penalty", "10")
    assert penalized != free
    assert len(set(others["token_ids"])) > len(set(facts["token_ids"]))


def test_stop_strings_are_heard(generated):
    text, _ = generated("--temperature", "0")
    cut, facts = generated("--temperature", "0", "--stop", "never", "--stop", text[6:9])
    assert cut == text[: text.index(text[6:9])]
    assert facts["finish"] == "end"


def test_logits_are_saved_and_greedy_ids_told(tiny_file, tmp_path, capsys):
    out = tmp_path / "logits.npy"
    asked = ["--tokens", "5,6,7", "--out", str(out), "--greedy", "9"]
    assert main(["logits", str(tiny_file), *asked]) == 0
    model = open_model(tiny_file)
    assert np.array_equal(np.load(out), model.logits([5, 6, 7]))
    assert np.load(out).dtype == np.float32
    assert last_line(capsys.readouterr().out) == {"greedy": model.greedy([5, 6, 7], 9)}


def test_logits_are_saved_under_the_very_name_that_was_given(tiny_file, tmp_path):
    assert (
        main(["logits", str(tiny_file), "--tokens", "5,6", "--out", str(tmp_path / "scores")]) == 0
    )
    assert [file.name for file in tmp_path.iterdir()] == ["scores"]
    assert np.load(tmp_path / "scores").shape == (2, 270)


def test_info_says_what_a_model_is_and_needs(tiny_file, capsys):
    assert main(["info", str(tiny_file), "--json"]) == 0
    facts = last_line(capsys.readouterr().out)
    shape = {"n_layers": 2, "n_heads": 4, "n_kv_heads": 2, "head_dim": 16, "context": 1024}
    assert facts["architecture"] == "llama"
    assert {name: facts[name] for name in shape} == shape
    assert facts["fits"] is (facts["needs_bytes"] <= facts["free_bytes"])
    assert facts["needs_bytes"] > facts["weights_bytes"] > 0
    assert facts["kv_bytes_per_token"] in {2 * 2 * 2 * 16 * size for size in (2, 4)}


def test_info_for_a_shorter_context_needs_less(tiny_file, capsys):
    needs = []
    for context in ("100", "1000"):
        assert main(["info", str(tiny_file), "--json", "--context", context]) == 0
        needs.append(last_line(capsys.readouterr().out)["needs_bytes"])
    assert needs[0] < needs[1]


def test_info_can_be_read_by_people(tiny_file, capsys):
    assert main(["info", str(tiny_file)]) == 0
    assert "context                  1,024\n" in capsys.readouterr().out


def test_bench_measures_and_compares(tiny_file, capsys):
    lengths = ["--prompt-tokens", "9", "--tokens", "3"]
    assert main(["bench", str(tiny_file), *lengths, "--against", "mlx-lm", "--json"]) == 0
    figures = last_line(capsys.readouterr().out)
    assert {"prefill_tps", "decode_tps", "first_token_s", "peak_bytes"} < set(figures)
    assert set(figures["ratio"]) == {"prefill", "decode", "first_token", "peak"}


def test_chat_answers_until_the_end_of_input(tmp_path):
    done = run("chat", write_tiny_model(tmp_path / "m.gguf", ends=3.0), typed="Hi\n\nAnd then?\n")
    assert done.returncode == 0
    assert done.stderr.count("[end, ") == 2
    assert done.stdout.count("> ") >= 3
    assert "Traceback" not in done.stderr


def test_chat_goes_on_after_a_message_that_is_too_long(tiny_file):
    done = run("chat", tiny_file, typed="long " * 200_000 + "\nHi\n")
    assert done.returncode == 0
    assert "Shorten it, or send it in parts." in done.stderr
    assert "tokens/s]" in done.stderr


def test_chat_takes_bytes_that_are_no_text_as_such(tmp_path):
    model = write_tiny_model(tmp_path / "m.gguf", ends=3.0)
    done = subprocess.run(
        [*ENGINE, "chat", model], input=b"\xff\xfe Hi\n", capture_output=True, check=False
    )
    assert done.returncode == 0
    assert done.stderr.count(b"[end, ") == 1
    assert b"Traceback" not in done.stderr


def test_a_reply_is_written_to_a_terminal_of_few_letters_too(tiny_file, monkeypatch):
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    asked = ("--prompt", "Hi", "--temperature", "10", "--seed", "3", "--max-tokens", "60")
    done = run("generate", tiny_file, *asked)
    assert (done.returncode, done.stderr) == (0, "")
    assert "\\ufffd" in done.stdout


def file_of(path, raw):
    path.write_bytes(raw)
    return path


def pipe_at(path):
    os.mkfifo(path)
    return path


BAD_FILES = {
    "a long name": (lambda path: path.with_name("a" * 300), "There is no model"),
    "a pipe": (pipe_at, "it is a device or a pipe"),
    "a device": (lambda path: "/dev/zero", "it is a device or a pipe"),
    "a missing file": (lambda path: path, "There is no model"),
    "a folder": (lambda path: path.parent, "it has no config.json"),
    "a text": (lambda path: file_of(path, b"Dear model,\n"), "does not begin as a GGUF"),
    "an empty file": (lambda path: file_of(path, b""), "the file is empty"),
    "a truncated file": (
        lambda path: file_of(path, write_tiny_model(path).read_bytes()[:90_000]),
        "it ends before the tensor",
    ),
    "absurd counts": (
        lambda path: file_of(path, b"GGUF\3\0\0\0" + b"\xff" * 16),
        "claims 18,446,744,073,709,551,615 tensors",
    ),
    "another model": (
        lambda path: write_tiny_model(path, metadata={"general.architecture": "mamba"}),
        "its architecture is 'mamba'",
    ),
}


@pytest.mark.parametrize("command", ["chat", "generate", "logits", "info", "bench"])
@pytest.mark.parametrize(("made", "words"), BAD_FILES.values(), ids=BAD_FILES)
def test_a_bad_file_is_answered_by_one_sentence(tmp_path, capsys, command, made, words):
    needed = {
        "generate": ["--prompt", "x"],
        "logits": ["--tokens", "1", "--out", str(tmp_path / "x.npy")],
    }
    model = made(tmp_path / "model.gguf")
    assert main([command, str(model), *needed.get(command, [])]) == 2
    said = capsys.readouterr()
    assert words in said.err
    assert said.err.count("\n") == 1
    assert said.out == ""


def test_a_bad_file_is_answered_in_a_process_of_its_own_too(tmp_path):
    done = run("info", file_of(tmp_path / "story.gguf", b"Once upon a time"))
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("story.gguf is damaged or is no model")
    assert len(done.stderr.splitlines()) == 1


BAD_REQUESTS = {
    "no command": [],
    "an unknown command": ["sing"],
    "no prompt": ["generate", "M"],
    "two prompts": ["generate", "M", "--prompt", "x", "--messages", "m.json"],
    "an unknown option": ["generate", "M", "--prompt", "x", "--loud"],
    "half a number": ["generate", "M", "--prompt", "x", "--max-tokens", "1.5"],
    "no tokens": ["generate", "M", "--prompt", "x", "--max-tokens", "0"],
    "warmth in words": ["generate", "M", "--prompt", "x", "--temperature", "hot"],
    "ids in words": ["logits", "M", "--tokens", "one", "--out", "x.npy"],
    "an empty id": ["logits", "M", "--tokens", "1,,2", "--out", "x.npy"],
    "nowhere to": ["logits", "M", "--tokens", "1"],
    "a context of nothing": ["info", "M", "--context", "0"],
    "an unknown rival": ["bench", "M", "--against", "world"],
}


@pytest.mark.parametrize("arguments", BAD_REQUESTS.values(), ids=BAD_REQUESTS)
def test_bad_arguments_are_answered_by_one_sentence(capsys, arguments):
    with pytest.raises(SystemExit) as end:
        main(arguments)
    said = capsys.readouterr()
    assert end.value.code == 2
    assert said.err.count("\n") == 1
    assert "--help" in said.err


BAD_NUMBERS = {
    "a negative temperature": (["generate", "--prompt", "x", "--temperature", "-1"], "temperature"),
    "no number": (["generate", "--prompt", "x", "--temperature", "nan"], "temperature"),
    "no probability": (["generate", "--prompt", "x", "--top-p", "0"], "top_p"),
    "a negative k": (["generate", "--prompt", "x", "--top-k", "-3"], "top_k"),
    "a negative seed": (["generate", "--prompt", "x", "--seed", "-1"], "seed"),
    "too long a prompt": (["generate", "--prompt", "x" * 2000], "can hold 1,024"),
    "half a character": (["generate", "--prompt", "a\udcff"], "half a character"),
    "no messages": (["generate", "--messages", "nowhere.json"], "nowhere.json cannot be read"),
    "an unknown id": (["logits", "--tokens", "270", "--out", "x.npy"], "from 0 to 269"),
    "a negative id": (["logits", "--tokens=-1", "--out", "x.npy"], "from 0 to 269"),
    "too many ids": (["logits", "--tokens", "5," * 1024 + "5", "--out", "x.npy"], "can hold 1,024"),
    "nowhere to write": (
        ["logits", "--tokens", "5", "--out", "nowhere/x.npy"], "x.npy cannot be written"
    ),
    "a context of one token": (["info", "--context", "1"], "can be 2 to 1,024 tokens"),
    "a context beyond the model": (["info", "--context", "1025"], "can be 2 to 1,024 tokens"),
    "a context beyond it to write in": (
        ["generate", "--prompt", "x", "--context", "1025"], "can be 2 to 1,024 tokens"
    ),
    "a message too long with its template": (
        ["generate", "--prompt", "x", "--context", "9"], "with what the model's template adds is"
    ),
    "a bench of one token": (["bench", "--tokens", "1"], "needs two tokens"),
    "too long a bench": (["bench", "--prompt-tokens", "1024"], "can hold 1,024 tokens"),
}  # fmt: skip


@pytest.mark.parametrize(("arguments", "words"), BAD_NUMBERS.values(), ids=BAD_NUMBERS)
def test_numbers_that_make_no_sense_are_answered_by_one_sentence(
    tiny_file, tmp_path, capsys, monkeypatch, arguments, words
):
    monkeypatch.chdir(tmp_path)
    command, *others = arguments
    assert main([command, str(tiny_file), *others]) == 2
    said = capsys.readouterr().err
    assert words in said
    assert said.count("\n") == 1


BAD_MESSAGES = {
    "not JSON": "hello",
    "not UTF-8": b"\xff\xfe",
    "half a character": r'[{"role": "user", "content": "\ud800"}]',
    "no list": "{}",
    "no messages": "[]",
    "no content": '[{"role": "user"}]',
    "an unknown role": '[{"role": "king", "content": "x"}]',
    "content of numbers": '[{"role": "user", "content": 5}]',
}


@pytest.mark.parametrize("raw", BAD_MESSAGES.values(), ids=BAD_MESSAGES)
def test_a_bad_conversation_is_answered_by_one_sentence(tiny_file, tmp_path, capsys, raw):
    path = file_of(tmp_path / "m.json", raw if isinstance(raw, bytes) else raw.encode())
    assert main(["generate", str(tiny_file), "--messages", str(path)]) == 2
    said = capsys.readouterr().err
    assert "m.json" in said
    assert said.count("\n") == 1


def test_a_missing_starter_model_says_how_to_get_it(home, capsys):
    assert main(["info", "starter"]) == 2
    said = capsys.readouterr().err
    assert "make starter" in said
    assert str(home) in said


def test_in_a_bundle_a_missing_starter_model_is_no_matter_of_make(tmp_path, home):
    for part in ("engine", "resources"):
        shutil.copytree(ROOT / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
    done = subprocess.run(
        [*ENGINE, "info", "starter"],
        cwd=tmp_path,
        env=dict(os.environ) | {"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.startswith("The starter model is missing from this copy of Paddock.")
    assert done.stderr.count("\n") == 1
    assert "make" not in done.stderr


@pytest.fixture
def _interrupts():
    """Have Ctrl-C heard even where the tests run in the background, which is deaf to it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("_interrupts")
def test_a_reply_can_be_interrupted_without_a_fuss(tiny_file):
    asked = ["generate", str(tiny_file), "--prompt", "x", "--max-tokens", "1000"]
    with subprocess.Popen(
        [*ENGINE, *asked], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        process.stdout.read(5)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Traceback" not in said


def test_who_stops_listening_hears_no_complaint(tiny_file):
    asked = ["generate", str(tiny_file), "--prompt", "x", "--max-tokens", "1000"]
    with subprocess.Popen(
        [*ENGINE, *asked], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        process.stdout.read(5)
        process.stdout.close()
        said = process.stderr.read()
    assert (process.returncode, said) == (141, b"")


@pytest.mark.skipif(not pathlib.Path("/dev/full").exists(), reason="no such device here")
@pytest.mark.parametrize("command", ["info", "generate"])
def test_output_that_cannot_be_written_gets_a_sentence(tiny_file, command):
    asked = ("--prompt", "Hi", "--max-tokens", "3") if command == "generate" else ()
    with pathlib.Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*ENGINE, command, tiny_file, *asked],
            stdout=full, stderr=subprocess.PIPE, text=True, timeout=60, check=False,
        )  # fmt: skip
    assert (done.returncode, done.stderr) == (
        74, "What was made cannot be written: No space left on device.\n"
    )  # fmt: skip


def test_what_is_said_to_nobody_costs_nothing(tiny_file):
    command = ["/bin/sh", "-c", '"$0" -m engine info "$1" >&-', sys.executable, tiny_file]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_text_typed_in_any_script_is_understood(tiny_file, tiny):
    asked = ("--prompt", "你好 👩‍👩‍👧‍👦", "--max-tokens", "1", "--json")
    facts = last_line(run("generate", tiny_file, *asked).stdout)
    assert facts["prompt_tokens"] == len(tiny.prompt([Turn(Role.USER, "你好 👩‍👩‍👧‍👦")]))


def test_every_command_explains_itself(capsys):
    for command in ([], ["chat"], ["generate"], ["logits"], ["info"], ["bench"]):
        with pytest.raises(SystemExit) as end:
            main([*command, "--help"])
        assert end.value.code == 0
        assert "usage: python -m engine" in capsys.readouterr().out


def test_a_conversation_that_outgrows_the_context_tells_what_was_not_seen(generated, tmp_path):
    said = [{"role": role, "content": "So it is."} for role in ("user", "assistant") * 8]
    said[2]["pinned"] = True
    messages = tmp_path / "m.json"
    messages.write_text(json.dumps(said[:-1]))
    asked = ("--messages", str(messages))
    _, facts = generated("--context", "150", said=asked)
    assert facts["unseen"] == [0, 1, *range(4, 4 + len(facts["unseen"]) - 2)]
    assert facts["prompt_tokens"] < 150
    _, facts = generated(said=asked)
    assert facts["unseen"] == []


def test_a_model_without_a_name_gets_a_sentence(capsys):
    assert main(["info", ""]) == 2
    assert capsys.readouterr().err.startswith("No model is named.")


def test_a_conversation_may_begin_with_a_mark_of_its_byte_order(generated, tmp_path):
    messages = tmp_path / "m.json"
    messages.write_bytes(b'\xef\xbb\xbf[{"role": "user", "content": "Hi"}]')
    _, facts = generated(said=("--messages", str(messages)))
    assert facts["prompt_tokens"] > 0


def test_a_conversation_that_may_lose_nothing_gets_a_sentence(tiny_file, tmp_path, capsys):
    said = [{"role": role, "content": "So it is."} for role in ("user", "assistant") * 8]
    messages = tmp_path / "m.json"
    messages.write_text(json.dumps(said[:-1]))
    asked = ["generate", str(tiny_file), "--messages", str(messages), "--context", "150"]
    assert main([*asked, "--overflow", "stop"]) == 2
    assert "and the context is set to 150. Let its oldest" in capsys.readouterr().err
    assert main([*asked, "--max-tokens", "2"]) == 0
    assert " messages were left out, to make room]" in capsys.readouterr().err


def test_info_says_what_a_token_takes_in_each_precision(starter, tiny_file, capsys):
    assert main(["info", str(starter), "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    costs = [facts[f"kv_bytes_per_token{bits}"] for bits in ("", "_8_bit", "_4_bit")]
    assert costs == sorted(costs, reverse=True)
    assert main(["info", str(starter), "--kv-bits", "4", "--json"]) == 0
    packed = json.loads(capsys.readouterr().out)
    assert packed["kv_bytes_per_token"] == costs[2]
    assert packed["needs_bytes"] < facts["needs_bytes"]
    assert main(["info", str(tiny_file), "--json"]) == 0
    assert "kv_bytes_per_token_8_bit" not in json.loads(capsys.readouterr().out)
    assert main(["info", str(tiny_file), "--kv-bits", "8"]) == 2
    assert "cannot be packed" in capsys.readouterr().err
