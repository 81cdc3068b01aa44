"""What is handed to Paddock is known for what it is."""

import json
import os

import pytest

from app.exchange import handed
from app.exchange.handed import Kind, has_conversations, kind_of, meant_by
from tests.helpers import exports


def test_a_model_file_is_one_by_its_name_or_by_its_first_bytes(tmp_path):
    (tmp_path / "Llama.GGUF").touch()
    (tmp_path / "sha256-1234").write_bytes(b"GGUF\3\0\0\0")
    assert kind_of(tmp_path / "Llama.GGUF") is Kind.MODEL
    assert kind_of(tmp_path / "sha256-1234") is Kind.MODEL


def test_a_folder_with_a_config_is_a_model(tmp_path):
    (tmp_path / "config.json").write_text("{}")
    assert kind_of(tmp_path) is Kind.MODEL


def test_a_folder_around_one_model_file_means_that_file(tmp_path):
    (tmp_path / "mmproj-F16.gguf").touch()
    assert meant_by(tmp_path) == tmp_path
    model = tmp_path / "我的 模型.gguf"
    model.touch()
    assert meant_by(tmp_path) == model
    # As a Mac writes beside it on a stick.
    (tmp_path / "._我的 模型.gguf").touch()
    assert meant_by(tmp_path) == model
    (tmp_path / "another.gguf").touch()
    assert meant_by(tmp_path) == tmp_path


def test_a_models_folder_and_what_is_no_folder_mean_themselves(tmp_path):
    (tmp_path / "config.json").write_text("{}")
    (tmp_path / "one.gguf").touch()
    for place in (tmp_path, tmp_path / "one.gguf", tmp_path / "gone"):
        assert meant_by(place) == place


@pytest.mark.parametrize(
    "export", [exports.chatgpt, exports.claude, exports.lm_studio, exports.open_webui]
)
def test_conversations_are_known_by_what_they_hold_and_not_by_their_name(tmp_path, export):
    file = exports.saved(tmp_path, "anything.txt", [export()])
    assert kind_of(file) is Kind.CONVERSATIONS


@pytest.mark.parametrize(
    "export", [exports.chatgpt, exports.claude, exports.lm_studio, exports.open_webui]
)
def test_a_file_that_could_be_attached_is_known_by_words_of_conversations(tmp_path, export):
    assert has_conversations(exports.saved(tmp_path, "anything.txt", [export()]))


@pytest.mark.parametrize(
    "content",
    [
        b"hello",
        b'{"mapping": {"a": "b"}}',
        b'{"messages": [{"role": "user", "content": "Hello"}]}',
        b'{"role": "user", "content": "Hello"}\n{"role": "assistant", "content": "Hi"}',
        b'{"assistants": [], "created": 1}',
        b"[[1, 2], {}]",
        b'{"chat": {"messages": []}}',
    ],
)
def test_what_only_looks_like_an_export_has_none(tmp_path, content):
    (tmp_path / "conversations.json").write_bytes(content)
    assert not has_conversations(tmp_path / "conversations.json")


def test_they_are_known_in_a_zip_and_in_a_folder(tmp_path):
    content = json.dumps([exports.chatgpt()])
    assert kind_of(exports.zipped(tmp_path, **{"conversations.json": content})) is (
        Kind.CONVERSATIONS
    )
    (tmp_path / "threads").mkdir()
    exports.jan(tmp_path / "threads")
    assert kind_of(tmp_path / "threads") is Kind.CONVERSATIONS


def test_an_export_that_is_damaged_is_shown_as_one(tmp_path):
    (tmp_path / "conversations.json").write_text('[{"mapping": ')
    assert kind_of(tmp_path / "conversations.json") is Kind.CONVERSATIONS


@pytest.mark.parametrize("content", [b"", b"hello", b'{"name": "left-pad"}', b"[1, 2]", b"%PDF-1"])
def test_any_other_file_is_nothing_to_open(tmp_path, content):
    (tmp_path / "file.json").write_bytes(content)
    assert kind_of(tmp_path / "file.json") is Kind.OTHER
    assert kind_of(tmp_path) is Kind.OTHER


def test_what_never_ends_is_not_read(tmp_path):
    os.mkfifo(tmp_path / "pipe.gguf")
    assert kind_of(tmp_path / "pipe.gguf") is Kind.OTHER


def test_of_a_large_folder_a_part_is_looked_at(tmp_path, monkeypatch):
    monkeypatch.setattr(handed, "MOST_LOOKED_AT", 3)
    for name in ("1", "2", "3"):
        (tmp_path / name).write_text("hello")
    exports.saved(tmp_path, "4.json", [exports.chatgpt()])
    assert kind_of(tmp_path) is Kind.OTHER
    (tmp_path / "1").unlink()
    assert kind_of(tmp_path) is Kind.CONVERSATIONS


def test_what_is_gone_is_known_to_be(tmp_path):
    assert kind_of(tmp_path / "gone.gguf") is Kind.GONE


def test_what_has_a_name_longer_than_any_is_told_as_not_there(tmp_path):
    long = tmp_path / ("a" * 300)
    assert (meant_by(long), kind_of(long)) == (long, Kind.GONE)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may look everywhere")
def test_a_folder_that_may_be_listed_and_not_looked_into_is_nothing_to_open(tmp_path):
    folder = tmp_path / "closed"
    folder.mkdir()
    (folder / "a.json").write_text("{}")
    folder.chmod(0o444)
    assert kind_of(folder) is Kind.OTHER
    assert meant_by(folder) == folder
    folder.chmod(0o755)
