"""Exports of other programs, made by hand from public descriptions of their forms.

ChatGPT: docs/chatgpt-data-export-format.md of mitkury/chatgpt-export-parser, and the kinds of
content that public readers of it name. Claude: the fields that public readers of `chat_messages`
name, with `parent_message_uuid`. LM Studio: files as users publish them, of versions 0.3 and 0.4.
Jan: its own core/src/types/message and thread, and docs/specs. Open WebUI: its own
src/lib/components/chat. Ollama: its own app/store/database.go, version 13 of the schema.
"""

import json
import sqlite3
import zipfile
from contextlib import closing

ROOT = "00000000-0000-4000-8000-000000000000"


def chatgpt_node(name, parent, role="user", text="", **more):
    content = more.pop("content", {"content_type": "text", "parts": [text]})
    message = {
        "id": name,
        "author": {"role": role, "name": None, "metadata": {}},
        "create_time": more.pop("create_time", None),
        "content": content,
        "status": "finished_successfully",
        "metadata": more.pop("metadata", {}),
        "recipient": "all",
    }
    return {"id": name, "message": message | more, "parent": parent, "children": []}


def chatgpt(called="c1", title="Deploy timeout", nodes=None, **more):
    """A question that was asked twice, and the second time answered twice."""
    if nodes is None:
        nodes = [
            {"id": "root", "message": None, "parent": None, "children": []},
            chatgpt_node(
                "hidden",
                "root",
                "system",
                "secret",
                metadata={"is_visually_hidden_from_conversation": True},
            ),
            chatgpt_node("q1", "hidden", text="Why?", create_time=1_712_345_679.5),
            chatgpt_node("a1", "q1", "assistant", "Because.", create_time=1_712_345_680.0),
            chatgpt_node("q2", "hidden", text="Why not?", create_time=1_712_345_690.0),
            chatgpt_node("a2", "q2", "assistant", "Why indeed.", create_time=1_712_345_691.0),
            chatgpt_node("a3", "q2", "assistant", "No reason.", create_time=1_712_345_692.0),
        ]
    return {
        "conversation_id": called,
        "title": title,
        "create_time": 1_712_345_678.5,
        "update_time": 1_712_345_700.0,
        "mapping": {node["id"]: node for node in nodes},
        "current_node": nodes[-1]["id"] if nodes else None,
    } | more


def claude_message(name, parent, sender="human", text="", **more):
    return {
        "uuid": name,
        "text": text,
        "content": [{"type": "text", "text": text}] if text else [],
        "sender": sender,
        "created_at": "2026-02-14T10:04:22.000000Z",
        "updated_at": "2026-02-14T10:04:22.000000Z",
        "attachments": [],
        "files": [],
        "parent_message_uuid": parent,
    } | more


def claude(called="k1", name="Postgres", messages=None, **more):
    if messages is None:
        messages = [
            claude_message("m1", ROOT, text="Which database?"),
            claude_message("m2", "m1", "assistant", "Postgres."),
            claude_message("m3", "m1", "assistant", "SQLite."),
        ]
    return {
        "uuid": called,
        "name": name,
        "created_at": "2026-02-14T10:04:22.000000Z",
        "updated_at": "2026-02-14T10:22:41.000000Z",
        "account": {"uuid": "a"},
        "chat_messages": messages,
    } | more


def lm_text(text):
    return {"type": "text", "text": text}


def lm_said(*parts, role="user"):
    return {"type": "singleStep", "role": role, "content": list(parts)}


def lm_reply(*steps):
    return {"type": "multiStep", "role": "assistant", "steps": list(steps)}


def lm_step(*parts, thinking=False, stop="eosFound"):
    step = {"type": "contentBlock", "content": list(parts)}
    if thinking:
        step["style"] = {"type": "thinking"}
    return step | {"genInfo": {"identifier": "llama", "stats": {"stopReason": stop}}}


def lm_studio(messages=None, **more):
    if messages is None:
        messages = [
            {"versions": [lm_said(lm_text("Hi"))], "currentlySelected": 0},
            {
                "versions": [
                    lm_reply(lm_step(lm_text("Hello!"))),
                    lm_reply(
                        lm_step(lm_text("Who is it?"), thinking=True), lm_step(lm_text("Hey."))
                    ),
                ],
                "currentlySelected": 1,
            },
            {"versions": [lm_said(lm_text("Bye"))], "currentlySelected": 0},
        ]
    return {
        "name": "My chat",
        "pinned": True,
        "createdAt": 1_700_000_000_000,
        "userLastMessagedAt": 1_700_000_100_000,
        "assistantLastMessagedAt": 1_700_000_200_000,
        "systemPrompt": "",
        "messages": messages,
        "perChatPredictionConfig": {
            "fields": [{"key": "llm.prediction.systemPrompt", "value": "Be brief."}]
        },
        "lastUsedModel": {"identifier": "llama"},
    } | more


def jan_thread(called="jan_1", **more):
    return {
        "id": called,
        "object": "thread",
        "title": "Physics",
        "assistants": [{"assistant_id": "jan", "instructions": "Be kind.", "model": {"id": "x"}}],
        "created": 1_698_983_503,
        "updated": 1_698_983_600,
        "metadata": {},
    } | more


def jan_message(role, text, **more):
    return {
        "id": f"m{text}",
        "object": "thread.message",
        "thread_id": "jan_1",
        "role": role,
        "content": [{"type": "text", "text": {"value": text, "annotations": []}}],
        "status": "ready",
        "created_at": 1_698_983_503_000,
    } | more


def jan(folder, thread=None, lines=None, called="jan_1"):
    """Write a conversation of Jan's below folder, which stands for its data folder."""
    here = folder / "threads" / called
    here.mkdir(parents=True)
    (here / "thread.json").write_text(json.dumps(thread or jan_thread(called)))
    if lines is None:
        lines = [
            json.dumps(jan_message("user", "Why?")),
            json.dumps(jan_message("assistant", "So.")),
        ]
    (here / "messages.jsonl").write_text("\n".join(lines) + "\n")
    return here


def webui_message(name, parent, role="user", content="", **more):
    return {
        "id": name,
        "parentId": parent,
        "childrenIds": [],
        "role": role,
        "content": content,
        "timestamp": 1_730_000_000,
    } | more


def open_webui(called="w1", messages=None, **more):
    if messages is None:
        messages = [
            webui_message("u", None, content="Name a fruit."),
            webui_message("a", "u", "assistant", "Apple.", done=True, model="llama3"),
            webui_message("b", "u", "assistant", "Pear.", done=True, model="llama3"),
        ]
    return {
        "id": called,
        "user_id": "someone",
        "title": "Fruit",
        "chat": {
            "title": "Fruit",
            "models": ["llama3"],
            "params": {"system": "Be fresh."},
            "history": {"messages": {each["id"]: each for each in messages}, "currentId": "a"},
            "messages": [],
        },
        "created_at": 1_730_000_000,
        "updated_at": 1_730_000_100,
        "pinned": False,
    } | more


OLLAMA = """
    CREATE TABLE chats (
        id TEXT PRIMARY KEY, title TEXT NOT NULL DEFAULT '',
        created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, browser_state TEXT
    );
    CREATE TABLE messages (
        id INTEGER PRIMARY KEY AUTOINCREMENT, chat_id TEXT NOT NULL, role TEXT NOT NULL,
        content TEXT NOT NULL DEFAULT '', thinking TEXT NOT NULL DEFAULT '',
        stream BOOLEAN NOT NULL DEFAULT 0, model_name TEXT, tool_result TEXT,
        created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
        updated_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
    );
    CREATE TABLE tool_calls (
        id INTEGER PRIMARY KEY AUTOINCREMENT, message_id INTEGER NOT NULL, type TEXT NOT NULL,
        function_name TEXT NOT NULL, function_arguments TEXT NOT NULL, function_result TEXT
    );
    CREATE TABLE attachments (
        id INTEGER PRIMARY KEY AUTOINCREMENT, message_id INTEGER NOT NULL,
        filename TEXT NOT NULL, data BLOB NOT NULL
    );
    INSERT INTO chats VALUES ('o1', 'Tides', '2026-01-02 03:04:05.123456789-07:00', NULL);
    INSERT INTO chats VALUES ('o2', '', '2026-01-03 00:00:00', NULL);
    INSERT INTO messages (chat_id, role, content, created_at)
        VALUES ('o1', 'user', 'Why tides?', '2026-01-02 03:04:05.123456789-07:00');
    INSERT INTO messages (chat_id, role, content, thinking, created_at)
        VALUES ('o1', 'assistant', 'The moon.', 'Hm.', '2026-01-02 03:04:09-07:00');
    INSERT INTO attachments (message_id, filename, data) VALUES (1, 'sea.png', x'00ff');
    INSERT INTO tool_calls (message_id, type, function_name, function_arguments)
        VALUES (2, 'function', 'web_search', '{}');
"""


def ollama(folder):
    file = folder / "db.sqlite"
    with closing(sqlite3.connect(file)) as made:
        made.execute("PRAGMA journal_mode = wal")
        made.executescript(OLLAMA)
    return file


def saved(folder, name, value):
    file = folder / name
    file.write_text(json.dumps(value))
    return file


def zipped(folder, **members):
    file = folder / "export.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, value in members.items():
            text = value if isinstance(value, str) else json.dumps(value)
            made.writestr(name.replace("__", "/"), text)
    return file
