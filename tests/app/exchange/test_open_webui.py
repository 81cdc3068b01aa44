"""What comes of Open WebUI's export."""

import pytest

from app.domain.reply import Finish
from app.exchange import open_webui
from tests.helpers import exports
from tests.helpers.exports import webui_message

REASONING = '<details type="reasoning" done="true">\n<summary>Thought for 5 seconds</summary>\n'
THOUGHT = "<think>\nHm\nWell &gt; so\n</think>"


def read(*messages, **more):
    value = exports.open_webui(messages=list(messages) or None, **more)
    assert open_webui.knows(value)
    return open_webui.read(value, "chat-export.json")


def texts(messages):
    return [message.text for message in messages]


def test_both_answers_come_over_and_the_current_one_is_chosen():
    tree = read()
    assert texts(tree.messages) == ["Name a fruit.", "Apple.", "Pear."]
    assert texts(tree.path) == ["Name a fruit.", "Apple."]
    assert (tree.title, tree.origin, tree.system) == ("Fruit", "open-webui:w1", "Be fresh.")


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        (f"{REASONING}> Hm\n> Well &gt; so\n</details>\nYes", f"{THOUGHT}\n\nYes"),
        (f"{REASONING}&gt; Hm\n&gt; Well &amp;gt; so\n</details>\nYes", f"{THOUGHT}\n\nYes"),
        (
            '<details type="tool_calls" done="true" name="search" arguments="x">\n</details>\nOk',
            "[Tool: search]\n\nOk",
        ),
        ('<details type="reasoning">never closed', '<details type="reasoning">never closed'),
        (
            "<details><summary>S</summary>kept</details>",
            "<details><summary>S</summary>kept</details>",
        ),
        ([{"type": "text", "text": "See"}, {"type": "image_url"}], "See\n\n[Image]"),
    ],
)
def test_each_kind_of_content_is_shown_or_named(content, shown):
    assert texts(read(webui_message("a", None, "assistant", content)).messages) == [shown]


def test_files_are_named():
    files = [{"type": "image", "url": "x"}, {"type": "file", "file": {"filename": "a.pdf"}}]
    tree = read(webui_message("u", None, content="See", files=files))
    assert texts(tree.messages) == ["[Image]\n\n[File: a.pdf]\n\nSee"]


def test_how_a_reply_ended_comes_over():
    error = {"content": "Model not found"}
    reply = read(webui_message("a", None, "assistant", "Half", error=error)).messages[0]
    assert (reply.finish, reply.reason) == (Finish.FAILED, "Model not found")
    reply = read(webui_message("a", None, "assistant", "Half", done=False)).messages[0]
    assert reply.finish is Finish.INTERRUPTED


def test_a_chat_of_an_early_version_is_a_list():
    value = {"id": "e", "title": "Early", "chat": {"messages": [{"role": "user", "content": "Hi"}]}}
    assert open_webui.knows(value)
    assert texts(open_webui.read(value, "").path) == ["Hi"]


def test_which_model_wrote_a_reply_comes_over():
    asked, *answers = read().messages
    assert asked.receipt is None
    assert [answer.receipt.model for answer in answers] == ["llama3", "llama3"]
