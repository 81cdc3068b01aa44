"""What comes of ChatGPT's export: its trees, its kinds of content, and what is damaged in it."""

import pytest

from app.domain.conversation import Role
from app.domain.reply import Finish
from app.exchange import chatgpt
from tests.helpers import exports
from tests.helpers.exports import chatgpt_node


def read(*nodes, **more):
    value = exports.chatgpt(nodes=list(nodes) or None, **more)
    assert chatgpt.knows(value)
    return chatgpt.read(value, "conversations.json")


def texts(messages):
    return [message.text for message in messages]


def test_all_branches_come_over_and_the_chosen_one_is_chosen():
    tree = read()
    assert texts(tree.messages) == ["Why?", "Because.", "Why not?", "Why indeed.", "No reason."]
    assert texts(tree.path) == ["Why not?", "No reason."]
    assert [message.role for message in tree.path] == [Role.USER, Role.ASSISTANT]
    assert tree.messages[3].parent == tree.messages[4].parent == tree.messages[2].id


def test_name_times_and_origin_come_over():
    tree = read()
    assert (tree.title, tree.origin) == ("Deploy timeout", "chatgpt:c1")
    assert (tree.created, tree.updated) == (1_712_345_678.5, 1_712_345_700.0)
    assert tree.messages[0].created == 1_712_345_679.5
    assert not tree.pinned


def test_a_conversation_without_a_name_is_called_by_its_first_words():
    assert read(title=None).title == "Why?"


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        ({"content_type": "code", "language": "python", "text": "1+1"}, "```python\n1+1\n```"),
        ({"content_type": "code", "language": "unknown", "text": "```"}, "````\n```\n````"),
        ({"content_type": "execution_output", "text": "2"}, "```\n2\n```"),
        (
            {"content_type": "thoughts", "thoughts": [{"summary": "S", "content": "C"}]},
            "<think>\nS\n\nC\n</think>",
        ),
        ({"content_type": "reasoning_recap", "content": "5 s"}, "[Thinking: 5 s]"),
        ({"content_type": "system_error", "name": "Boom", "text": ""}, "[Error: Boom]"),
        (
            {"content_type": "multimodal_text", "parts": [{"content_type": "image_asset_pointer"}]},
            "[Image]",
        ),
        (
            {
                "content_type": "multimodal_text",
                "parts": ["Look", {"content_type": "audio_transcription", "text": "Hi"}],
            },
            "Look\n\nHi",
        ),
        ({"content_type": "tether_quote", "title": "T", "text": "Q"}, "T\n\nQ"),
        ({"content_type": "sonic_webpage"}, "[sonic webpage]"),
        ({"content_type": "text", "parts": ["See \ue200cite\ue202turn0\ue201here"]}, "See here"),
    ],
)
def test_each_kind_of_content_is_shown_or_named(content, shown):
    tree = read(chatgpt_node("a", None, "assistant", content=content))
    assert texts(tree.messages) == [shown]


def test_files_beside_a_message_are_named():
    metadata = {"attachments": [{"name": "report.pdf"}, {"mime_type": "image/png", "name": "x"}]}
    tree = read(chatgpt_node("a", None, text="Read it", metadata=metadata))
    assert texts(tree.messages) == ["[File: report.pdf]\n\nRead it"]


def test_the_bits_of_a_reply_with_its_tools_become_one():
    tree = read(
        chatgpt_node("q", None, text="Compute"),
        chatgpt_node("c", "q", "assistant", content={"content_type": "code", "text": "6*7"}),
        chatgpt_node("t", "c", "tool", content={"content_type": "execution_output", "text": "42"}),
        chatgpt_node("a", "t", "assistant", "It is 42."),
        chatgpt_node("n", "a", text="Thanks"),
    )
    assert texts(tree.messages) == [
        "Compute",
        "```\n6*7\n```\n\n```\n42\n```\n\nIt is 42.",
        "Thanks",
    ]
    assert tree.messages[2].parent == tree.messages[1].id
    assert texts(tree.path) == texts(tree.messages)


def test_what_the_user_always_says_is_the_system_prompt():
    content = {"content_type": "user_editable_context", "user_profile": "I am Ann."}
    tree = read(chatgpt_node("s", None, content=content), chatgpt_node("q", "s", text="Hi"))
    assert tree.system == "I am Ann."
    assert texts(tree.messages) == ["Hi"]


@pytest.mark.parametrize(
    ("more", "finish"),
    [
        ({}, Finish.END),
        ({"status": "in_progress"}, Finish.INTERRUPTED),
        ({"metadata": {"finish_details": {"type": "max_tokens"}}}, Finish.LENGTH),
        ({"metadata": {"finish_details": {"type": "interrupted"}}}, Finish.STOPPED),
    ],
)
def test_how_a_reply_ended_comes_over(more, finish):
    tree = read(chatgpt_node("a", None, "assistant", "Yes", **more))
    assert tree.messages[0].finish is finish


def test_a_circle_is_opened_and_nothing_of_it_is_lost():
    nodes = [
        chatgpt_node("a", "c", text="A"),
        chatgpt_node("b", "a", "assistant", "B"),
        chatgpt_node("c", "b", text="C"),
        chatgpt_node("d", "d", text="D"),
    ]
    tree = read(*nodes)
    assert sorted(texts(tree.messages)) == ["A", "B", "C", "D"]
    assert len([message for message in tree.messages if message.parent is None]) == 2


@pytest.mark.parametrize(
    "wrong", [None, 7, "text", [1], {"message": "text"}, {"message": {"content": 3}}]
)
def test_a_node_of_another_kind_hides_no_other(wrong):
    value = exports.chatgpt()
    value["mapping"]["wrong"] = wrong
    tree = chatgpt.read(value, "")
    assert len(tree.messages) == 5


@pytest.mark.parametrize("moment", [float("nan"), float("inf"), -5, 10**400, "soon", True, {}])
def test_a_moment_that_is_none_is_that_of_what_was_before(moment):
    tree = read(
        chatgpt_node("q", None, text="Hi", create_time=1_700_000_000),
        chatgpt_node("a", "q", "assistant", "Ho", create_time=moment),
    )
    assert tree.messages[1].created == 1_700_000_000


def test_halves_of_letters_can_be_saved():
    tree = read(chatgpt_node("q", None, text="\ud83d\ude00 \ud83d \0"), title="\udc00x")
    assert tree.messages[0].text == "😀 \ufffd \ufffd"
    assert tree.title == "\ufffdx"


def test_a_chain_of_many_messages_is_no_matter():
    nodes = [chatgpt_node(str(n), str(n - 1), text=f"{n}") for n in range(20_000)]
    assert len(read(*nodes).path) == 20_000


def test_which_model_wrote_a_reply_comes_over():
    tree = read(
        chatgpt_node("q", None, text="Why?", metadata={"model_slug": "gpt-4o"}),
        chatgpt_node("a1", "q", "assistant", "So.", metadata={"model_slug": "gpt-4o"}),
        chatgpt_node("a2", "q", "assistant", "No.", metadata={"model_slug": "o3-mini\n"}),
        chatgpt_node("a3", "q", "assistant", "Hm.", metadata={"model_slug": 7}),
    )
    models = [message.receipt and message.receipt.model for message in tree.messages]
    assert models == [None, "gpt-4o", "o3-mini", None]


def test_a_reply_of_several_bits_has_the_model_that_one_of_them_tells():
    tree = read(
        chatgpt_node("q", None, text="Draw."),
        chatgpt_node("a1", "q", "assistant", "Well,"),
        chatgpt_node("t", "a1", "tool", "[done]"),
        chatgpt_node("a2", "t", "assistant", "here.", metadata={"model_slug": "gpt-4o"}),
    )
    assert [message.text for message in tree.messages] == ["Draw.", "Well,\n\n[done]\n\nhere."]
    assert tree.messages[1].receipt.model == "gpt-4o"
    assert not tree.messages[1].receipt.is_measured
