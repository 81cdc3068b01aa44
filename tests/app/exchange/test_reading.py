"""Conversations are found by what a file holds, wherever it lies and whatever it is called."""

import json
import os
import sys
import zipfile
from pathlib import Path

import pytest

from app.domain.exchange import Problem, Program
from app.exchange import files, paddock, reading
from app.exchange.reading import Read, read_all
from tests.helpers import exports


def problems(place):
    return [each.sentence for each in read_all(place) if isinstance(each, Problem)]


def titles(place):
    return [(each.program, each.tree.title) for each in read_all(place) if isinstance(each, Read)]


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ([exports.chatgpt()], (Program.CHATGPT, "Deploy timeout")),
        (exports.chatgpt(), (Program.CHATGPT, "Deploy timeout")),
        ([exports.claude()], (Program.CLAUDE, "Postgres")),
        ({"conversations": [exports.claude()]}, (Program.CLAUDE, "Postgres")),
        (exports.lm_studio(), (Program.LM_STUDIO, "My chat")),
        ([exports.open_webui()], (Program.OPEN_WEBUI, "Fruit")),
        (exports.open_webui()["chat"], (Program.OPEN_WEBUI, "Fruit")),
    ],
)
def test_a_kind_is_known_by_what_it_holds(tmp_path, value, found):
    file = exports.saved(tmp_path, "some.thing", value)
    assert titles(file) == [found]
    assert problems(file) == []


@pytest.mark.skipif(sys.platform != "linux", reason="names are text on other systems")
def test_names_of_files_that_are_no_text_tell_conversations_apart(tmp_path):
    for name in (os.fsdecode(b"170\xff"), os.fsdecode(b"170\xfe")):
        exports.saved(tmp_path, f"{name}.conversation.json", exports.lm_studio())
        exports.jan(tmp_path, exports.jan_thread(""), called=name)
    origins = [each.tree.origin.encode() for each in read_all(tmp_path)]
    assert len(set(origins)) == len(origins) == 4


def test_half_a_letter_hides_no_conversation_that_has_no_name(tmp_path):
    value = exports.chatgpt(title="\ud800 half")
    del value["conversation_id"]
    assert titles(exports.saved(tmp_path, "x.json", [value])) == [(Program.CHATGPT, "\ufffd half")]


def test_a_folder_is_searched_with_all_below_it(tmp_path):
    exports.saved(tmp_path, "conversations.json", [exports.chatgpt(), exports.chatgpt("c2", "Two")])
    exports.saved(tmp_path, "user.json", {"id": "me"})
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    exports.jan(tmp_path)
    exports.ollama(tmp_path)
    deep = tmp_path / "deep" / "deeper"
    deep.mkdir(parents=True)
    exports.saved(deep, "1.conversation.json", exports.lm_studio())
    assert sorted(titles(tmp_path)) == [
        (Program.CHATGPT, "Deploy timeout"),
        (Program.CHATGPT, "Two"),
        (Program.JAN, "Physics"),
        (Program.LM_STUDIO, "My chat"),
        (Program.OLLAMA, "New chat"),
        (Program.OLLAMA, "Tides"),
    ]
    assert problems(tmp_path) == []


def test_a_zip_is_read_without_a_file_being_written(tmp_path):
    file = exports.zipped(
        tmp_path,
        conversations=[exports.claude()],
        jan__threads__x__thread=exports.jan_thread(),
        ____MACOSX__conversations="[",
    )
    before = sorted(tmp_path.iterdir())
    assert (Program.CLAUDE, "Postgres") in titles(file)
    assert sorted(tmp_path.iterdir()) == before


def test_a_name_in_a_zip_that_leads_elsewhere_leads_nowhere(tmp_path):
    file = tmp_path / "export.zip"
    with zipfile.ZipFile(file, "w") as made:
        made.writestr("../../evil.json", json.dumps([exports.claude()]))
        made.writestr("/etc/evil.json", json.dumps([exports.chatgpt()]))
    assert len(titles(file)) == 2
    assert sorted(tmp_path.rglob("*")) == [file]


def test_jans_messages_lead_to_their_conversation(tmp_path):
    here = exports.jan(tmp_path)
    for name in ("thread.json", "messages.jsonl"):
        (read,) = read_all(here / name)
        assert [message.text for message in read.tree.path] == ["Why?", "So."]
    (here / "thread.json").unlink()
    (read,) = read_all(here / "messages.jsonl")
    assert read.tree.origin == "jan:jan_1"


def test_a_line_of_jans_that_is_broken_leaves_a_note(tmp_path):
    said = json.dumps(exports.jan_message("user", "Why?"))
    here = exports.jan(tmp_path, lines=[said, "{", said])
    (read,) = read_all(here)
    assert [message.text for message in read.tree.path] == [
        "Why?",
        "[A message that cannot be read]",
        "Why?",
    ]


def test_our_own_form_is_known(tmp_path):
    (read,) = read_all(exports.saved(tmp_path, "c.json", [exports.claude()]))
    file = tmp_path / "ours.json"
    file.write_bytes(b"".join(paddock.write([read.tree])))
    assert list(read_all(file)) == [Read(Program.PADDOCK, read.tree)]


def test_a_broken_conversation_hides_no_other(tmp_path):
    whole = json.dumps(exports.chatgpt())
    file = tmp_path / "conversations.json"
    file.write_text(f'[{whole}, {{"mapping": nonsense}}, null, {json.dumps(exports.claude())}]')
    assert [program for program, _ in titles(file)] == [Program.CHATGPT, Program.CLAUDE]
    broken, strange = problems(file)
    assert broken == "Conversation 2 in conversations.json cannot be read: it is no JSON."
    assert strange.endswith("of a kind that Paddock does not know.")


def test_a_file_that_is_cut_off_gives_what_it_has(tmp_path):
    file = exports.saved(tmp_path, "conversations.json", [exports.chatgpt(), exports.chatgpt("c2")])
    file.write_bytes(file.read_bytes()[:-100])
    assert len(titles(file)) == 1
    (sentence,) = problems(file)
    assert "the file ends in the middle of it. Nothing behind it can be read, either." in sentence


@pytest.mark.parametrize(
    "content", [b"", b"hello", b"\x89PNG", b"[1, 2, 3]", b"{}", b'{"a": [', b"[]"]
)
def test_what_holds_no_conversation_says_what_would(tmp_path, content):
    file = tmp_path / "notes.json"
    file.write_bytes(content)
    (sentence,) = problems(file)
    assert sentence.startswith("No conversations were found in notes.json. Choose what ChatGPT")
    assert titles(file) == []


def test_an_empty_folder_says_so_too(tmp_path):
    assert problems(tmp_path)[0].startswith("No conversations were found")


def test_what_is_not_there_or_may_not_be_read_says_so(tmp_path):
    (sentence,) = problems(tmp_path / "gone.json")
    assert sentence == "gone.json cannot be read (No such file or directory)."


def test_a_pipe_is_left_alone(tmp_path):
    os.mkfifo(tmp_path / "pipe.json")
    assert problems(tmp_path)[0].startswith("No conversations")


def test_a_link_out_of_a_folder_is_not_followed(tmp_path):
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "link.json").symlink_to(exports.saved(tmp_path, "out.json", [exports.claude()]))
    assert titles(inside) == []


def test_a_zip_that_grows_without_end_is_left(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "LEAST_ROOM", 1 << 20)
    monkeypatch.setattr(files, "MOST_GROWTH", 2)
    file = exports.zipped(tmp_path, conversations=f'["{"x" * (8 << 20)}"]')
    assert problems(file) == ["conversations holds far more than it seems to, as a trap does."]


def test_a_damaged_zip_says_so(tmp_path):
    file = exports.zipped(tmp_path, conversations=[exports.claude()] * 50)
    whole = bytearray(file.read_bytes())
    whole[60:90] = bytes(30)
    file.write_bytes(whole)
    assert problems(file)[-1] == "conversations is damaged."
    file.write_bytes(whole[:100])
    assert problems(file) == ["export.zip is damaged."]


def test_a_list_of_strangers_is_soon_left(tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "MOST_STRANGERS", 10)
    file = exports.saved(tmp_path, "x.json", [*([{}] * 50), exports.claude()])
    assert titles(file) == []


def test_conversations_of_no_name_are_told_apart_by_what_is_in_them(tmp_path):
    one, two = exports.chatgpt(None, "One"), exports.chatgpt(None, "Two")
    file = exports.saved(tmp_path, "conversations.json", [one, two, one])
    origins = [each.tree.origin for each in read_all(file)]
    assert origins[0] == origins[2] != origins[1]


def test_a_file_of_a_hundred_thousand_messages_is_read(tmp_path):
    nodes = [
        exports.chatgpt_node(str(n), str(n - 1) if n else None, text="x") for n in range(100_000)
    ]
    (read,) = read_all(exports.saved(tmp_path, "big.json", [exports.chatgpt(nodes=nodes)]))
    assert len(read.tree.messages) == 100_000


def test_a_folder_without_a_name_is_a_folder(tmp_path, monkeypatch):
    exports.saved(tmp_path, "c.json", [exports.claude()])
    monkeypatch.chdir(tmp_path)
    assert [each.program for each in read_all(Path())] == [Program.CLAUDE]
