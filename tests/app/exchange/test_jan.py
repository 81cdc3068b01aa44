"""What comes of Jan's folders."""

import json

from app.domain.conversation import Role
from app.domain.reply import Finish
from app.exchange import jan
from tests.helpers import exports
from tests.helpers.exports import jan_message


def read(*messages, **more):
    thread = exports.jan_thread(**more)
    assert jan.knows(thread)
    return jan.read(thread, messages, called="folder")


def texts(tree):
    return [message.text for message in tree.path]


def test_messages_follow_each_other():
    tree = read(jan_message("user", "Why?"), jan_message("assistant", "So."))
    assert texts(tree) == ["Why?", "So."]
    assert [message.role for message in tree.messages] == [Role.USER, Role.ASSISTANT]
    assert (tree.title, tree.origin, tree.system) == ("Physics", "jan:jan_1", "Be kind.")
    assert tree.messages[0].created == 1_698_983_503.0


def test_each_kind_of_content_is_shown_or_named():
    content = [
        {"type": "reasoning", "text": {"value": "Hm."}},
        {"type": "text", "text": {"value": "So."}},
        {"type": "image_url", "image_url": {"url": "data:,"}},
        {"type": "tool_call", "tool_name": "browse", "input": {}},
    ]
    tree = read(jan_message("assistant", "", content=content))
    assert texts(tree) == ["<think>\nHm.\n</think>\n\nSo.\n\n[Image]\n\n[Tool: browse]"]


def test_tools_in_the_metadata_and_their_answers_are_named():
    calls = [{"tool": {"function": {"name": "search"}}}]
    tree = read(
        jan_message("assistant", "Wait.", metadata={"tool_calls": calls}),
        jan_message("tool", "long result"),
        jan_message("assistant", "Here."),
    )
    assert texts(tree) == ["Wait.\n\n[Tool: search]\n\n[Result of the tool]\n\nHere."]


def test_a_reply_that_failed_says_so():
    reply = read(jan_message("assistant", "Half", status="error")).messages[0]
    assert (reply.finish, reply.reason) == (Finish.FAILED, jan.FAILED)


def test_a_thread_of_an_earlier_jan_is_called_by_its_summary():
    tree = read(jan_message("user", "Hi"), title=None, summary="Old", id=None)
    assert (tree.title, tree.origin) == ("Old", "jan:folder")


def test_a_message_is_known_as_one():
    assert jan.is_message(jan_message("user", "Hi"))
    assert not jan.is_message(json.loads('{"role": "user"}'))


def test_a_message_that_cannot_be_read_leaves_a_note():
    assert texts(read(jan_message("user", "Hi"), None)) == ["Hi", jan.UNREADABLE]
