"""The catalog's facts come from the Hub, and nothing else is ever written into it."""

import json
import stat
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from app.library.catalog import catalog, catalog_file
from app.library.refresh_catalog import main
from tests.helpers.local_hub.hub import local_hub
from tests.helpers.local_hub.repos import git_sha1, sha256

ROOT = Path(__file__).parents[3]
WANTED = ("starter", "llama-3.2-1b", "mistral-7b")


@pytest.fixture
def hub():
    with local_hub() as hub:
        yield hub


@pytest.fixture
def file(tmp_path):
    """Return a catalog of three entries, of which two were never seen."""
    told = json.loads(catalog_file().read_bytes())
    told["entries"] = [entry for entry in told["entries"] if entry["id"] in WANTED]
    file = tmp_path / "catalog.json"
    file.write_text(json.dumps(told))
    return file


def config_of(entry):
    shape = entry.shape
    return {
        "model_type": shape.architecture,
        "num_hidden_layers": shape.n_layers,
        "hidden_size": shape.hidden_size,
        "intermediate_size": shape.intermediate_size,
        "num_attention_heads": shape.n_heads,
        "num_key_value_heads": shape.n_kv_heads,
        "head_dim": shape.head_dim,
        "vocab_size": shape.vocab_size,
        "max_position_embeddings": shape.context,
        "quantization": {"bits": 4, "group_size": 64},
    }


def folder_of(entry, **changes):
    return {
        "config.json": json.dumps(config_of(entry) | changes).encode(),
        "model.safetensors": b"weights of " + entry.id.encode(),
        "tokenizer.json": b"{}",
        "evil.py": b"import os",
    }


@pytest.fixture
def repos(hub, file):
    """Return what the Hub has of the two entries, as the catalog says."""
    tags = ("mlx", "safetensors", "license:apache-2.0")
    return {
        entry.id: hub.add(entry.repo, folder_of(entry), tags=tags)
        for entry in catalog(file)
        if entry.repo
    }


def refresh(hub, file, *more):
    return main(["--endpoint", hub.endpoint, "--catalog", str(file), *more])


def entry_of(file, name):
    return next(entry for entry in catalog(file) if entry.id == name)


def test_an_entry_gets_commit_sizes_and_digests(hub, repos, file, capsys):
    assert refresh(hub, file) == 0
    entry = entry_of(file, "mistral-7b")
    told = {each.path: (each.size, each.digest) for each in entry.files}
    files = folder_of(entry)
    weights, config = files["model.safetensors"], files["config.json"]
    assert entry.commit == repos["mistral-7b"].head
    assert told["model.safetensors"] == (len(weights), sha256(weights))
    assert told["config.json"] == (len(config), git_sha1(config))
    assert "evil.py" not in told
    assert entry.weights_bytes == len(weights)
    assert entry.checked is not None
    assert "mistral-7b: files: nothing → 3 files" in capsys.readouterr().out


def test_what_was_seen_once_is_the_same_the_second_time(hub, repos, file, capsys):
    refresh(hub, file)
    content = file.read_bytes()
    assert refresh(hub, file, "--check") == 0
    assert refresh(hub, file) == 0
    assert file.read_bytes() == content
    assert "0 differences, 0 faults" in capsys.readouterr().out
    assert stat.S_IMODE(file.stat().st_mode) == 0o644


def test_check_writes_nothing_and_fails_where_something_differs(hub, repos, file):
    content = file.read_bytes()
    assert refresh(hub, file, "--check") == 1
    assert file.read_bytes() == content


def test_the_sentences_and_what_a_config_need_not_say_stay(hub, repos, file):
    before = entry_of(file, "llama-3.2-1b")
    refresh(hub, file)
    after = entry_of(file, "llama-3.2-1b")
    assert (after.about, after.strengths, after.parameters) == (
        before.about,
        before.strengths,
        before.parameters,
    )
    assert after.shape == before.shape
    assert after.shape.tied


def test_what_a_config_says_otherwise_is_told_and_taken(hub, repos, file, capsys):
    entry = entry_of(file, "mistral-7b")
    repos["mistral-7b"].commit(folder_of(entry, max_position_embeddings=4096))
    assert refresh(hub, file) == 0
    assert entry_of(file, "mistral-7b").shape.context == 4096
    assert "mistral-7b: shape: " in capsys.readouterr().out


def gated(hub, repos):
    repos["mistral-7b"].gated = "auto"


def gone(hub, repos):
    del hub.repos[repos["mistral-7b"].name]


def emptied(hub, repos):
    repos["mistral-7b"].commit({"README.md": b"moved"})


def without_shape(hub, repos):
    repos["mistral-7b"].commit({"config.json": b"{}", "model.safetensors": b"w"})


def without_weights(hub, repos):
    (content,) = repos["mistral-7b"].commits.values()
    repos["mistral-7b"].commit({"config.json": content["config.json"]})


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (gated, "its makers want to be asked first"),
        (gone, "private"),
        (emptied, "its config.json is missing"),
        (without_shape, "its config.json is missing"),
        (without_weights, "there are no files"),
    ],
)
def test_an_entry_that_nobody_can_get_fails_and_stays_as_it_was(
    hub, repos, file, change, why, capsys
):
    before = entry_of(file, "mistral-7b")
    change(hub, repos)
    assert refresh(hub, file) == 1
    assert entry_of(file, "mistral-7b") == before
    assert entry_of(file, "llama-3.2-1b").checked is not None
    told = capsys.readouterr().out
    assert why in next(line for line in told.splitlines() if line.startswith("mistral-7b: "))
    assert "1 faults" in told


def test_a_repository_that_moved_is_followed(hub, repos, file, capsys):
    hub.rename("mlx-community/Mistral-7B-Instruct-v0.3-4bit", "mlx-community/Mistral-7B-4bit")
    assert refresh(hub, file) == 0
    assert entry_of(file, "mistral-7b").repo == "mlx-community/Mistral-7B-4bit"
    assert "→ mlx-community/Mistral-7B-4bit" in capsys.readouterr().out


def test_a_hub_that_does_not_answer_changes_nothing(repos, file, hub, capsys):
    content = file.read_bytes()
    hub.fault("/api/models/mlx-community/Mistral", "status", arg=503, times=-1)
    assert refresh(hub, file) == 1
    assert file.read_bytes() == content
    assert "Nothing was changed." in capsys.readouterr().out


def test_a_starter_that_is_not_the_pinned_one_fails(hub, repos, file, capsys):
    told = json.loads(file.read_bytes())
    told["entries"][0]["files"][0]["digest"] = "0" * 64
    file.write_text(json.dumps(told))
    assert refresh(hub, file) == 1
    assert "starter: it is another file" in capsys.readouterr().out


def test_no_weights_are_read(hub, repos, file):
    refresh(hub, file)
    assert {seen.path for seen in hub.asked("safetensors")} == set()


def test_the_command_runs_by_itself(hub, repos, file):
    command = [sys.executable, "-m", "app.library.refresh_catalog", "--catalog", str(file)]
    command += ["--endpoint", hub.endpoint]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "3 entries" in done.stdout
    assert entry_of(file, "mistral-7b").checked >= date(2026, 1, 1)
