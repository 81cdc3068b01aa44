"""What comes of Claude's export."""

import pytest

from app.domain.conversation import Role
from app.domain.reply import Finish
from app.exchange import claude
from tests.helpers import exports
from tests.helpers.exports import claude_message


def read(*messages, **more):
    value = exports.claude(messages=list(messages) or None, **more)
    assert claude.knows(value)
    return claude.read(value, "conversations.json")


def texts(messages):
    return [message.text for message in messages]


def test_both_answers_come_over_and_the_last_is_chosen():
    tree = read()
    assert texts(tree.messages) == ["Which database?", "Postgres.", "SQLite."]
    assert texts(tree.path) == ["Which database?", "SQLite."]
    assert [message.role for message in tree.path] == [Role.USER, Role.ASSISTANT]
    assert (tree.title, tree.origin) == ("Postgres", "claude:k1")
    assert tree.created == 1_771_063_462.0


def test_the_leaf_that_is_told_is_chosen():
    assert texts(read(current_leaf_message_uuid="m2").path) == ["Which database?", "Postgres."]


def test_where_no_message_tells_what_it_follows_it_follows_the_one_before():
    messages = [claude_message("m1", ""), claude_message("m2", ""), claude_message("m3", "")]
    for number, message in enumerate(messages):
        del message["parent_message_uuid"]
        message["text"] = str(number)
    assert texts(read(*messages).path) == ["0", "1", "2"]


@pytest.mark.parametrize(
    ("block", "shown"),
    [
        ({"type": "thinking", "thinking": "Hm."}, "<think>\nHm.\n</think>"),
        ({"type": "tool_use", "name": "web_search", "input": {}}, "[Tool: web_search]"),
        (
            {"type": "tool_use", "name": "artifacts", "input": {"content": "<p>"}},
            "[Tool: artifacts]\n\n```\n<p>\n```",
        ),
        ({"type": "tool_result", "name": "web_search"}, "[Result of the tool: web_search]"),
        ({"type": "voice_note"}, "[Voice note]"),
    ],
)
def test_each_kind_of_block_is_shown_or_named(block, shown):
    assert texts(read(claude_message("m", None, "assistant", content=[block])).messages) == [shown]


def test_what_was_attached_comes_over_where_the_export_has_it():
    attachments = [{"file_name": "a.txt", "extracted_content": "inside"}]
    files = [{"file_name": "b.png"}]
    tree = read(claude_message("m", None, text="See", attachments=attachments, files=files))
    assert texts(tree.messages) == ["[File: a.txt]\n\n```\ninside\n```\n\n[File: b.png]\n\nSee"]


def test_two_messages_of_one_name_are_both_there():
    tree = read(claude_message("m", None, text="One"), claude_message("m", None, text="Two"))
    assert texts(tree.messages) == ["One", "Two"]


def test_a_reply_that_was_cut_says_so():
    tree = read(claude_message("m", None, "assistant", "Half", stop_reason="max_tokens"))
    assert tree.messages[0].finish is Finish.LENGTH


def test_an_empty_conversation_has_no_message():
    value = exports.claude(messages=[])
    assert claude.read(value, "").messages == ()
