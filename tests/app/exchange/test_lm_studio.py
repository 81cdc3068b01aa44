"""What comes of LM Studio's files."""

from app.domain.reply import Finish
from app.exchange import lm_studio
from tests.helpers import exports
from tests.helpers.exports import lm_reply, lm_said, lm_step, lm_text


def read(*messages, name="1700000000000.conversation.json", **more):
    value = exports.lm_studio(messages=list(messages) or None, **more)
    assert lm_studio.knows(value)
    return lm_studio.read(value, name)


def texts(messages):
    return [message.text for message in messages]


def test_every_version_comes_over_and_the_selected_one_is_chosen():
    tree = read()
    thought = "<think>\nWho is it?\n</think>\n\nHey."
    assert texts(tree.messages) == ["Hi", "Hello!", thought, "Bye"]
    assert texts(tree.path) == ["Hi", thought, "Bye"]


def test_name_times_system_prompt_and_pin_come_over():
    tree = read()
    assert (tree.title, tree.origin) == ("My chat", "lm-studio:1700000000000")
    assert (tree.created, tree.updated) == (1_700_000_000.0, 1_700_000_200.0)
    assert (tree.system, tree.pinned) == ("Be brief.", True)


def test_a_file_under_another_name_is_the_same_conversation():
    assert read(name="copy.json").origin == "lm-studio:1700000000000"


def test_a_conversation_of_no_message_is_known_by_its_settings():
    assert lm_studio.knows(exports.lm_studio(messages=[]) | {"messages": []})
    assert not lm_studio.knows({"messages": [{"role": "user"}]})


def test_files_and_tools_are_named():
    said = lm_said(lm_text("See"), {"type": "file", "fileType": "image", "fileIdentifier": "a.jpg"})
    used = lm_step({"type": "toolCallRequest", "name": "js"}, lm_text("Done"))
    shown = {"type": "toolStatus", "statusState": {}}
    tree = read({"versions": [said]}, {"versions": [lm_reply(used, shown)]})
    assert texts(tree.messages) == ["See\n[Image: a.jpg]", "[Tool: js]\nDone"]


def test_pieces_of_a_reply_are_glued_as_they_are():
    tree = read({"versions": [lm_reply(lm_step(lm_text("Hel"), lm_text("lo")))]})
    assert texts(tree.messages) == ["Hello"]


def test_how_a_reply_ended_comes_over():
    tree = read({"versions": [lm_reply(lm_step(lm_text("Half"), stop="userStopped"))]})
    assert tree.messages[0].finish is Finish.STOPPED


def test_a_selection_that_cannot_be_is_the_first():
    versions = [lm_said(lm_text("One")), lm_said(lm_text("Two"))]
    for wrong in (7, -1, "1", None):
        tree = read({"versions": versions, "currentlySelected": wrong})
        assert texts(tree.path) == ["One"]


def test_messages_without_versions_hide_no_other():
    tree = read({"versions": [lm_said(lm_text("One"))]}, {"versions": []}, {"versions": [None]})
    assert texts(tree.messages) == ["One"]


def test_which_model_wrote_a_version_comes_over():
    said, first, second, _ = read().messages
    assert said.receipt is None
    assert (first.receipt.model, second.receipt.model) == ("llama", "llama")
