"""What is written and not sent."""


def test_what_is_written_is_counted_and_kept_and_sent(draft, chat, qtbot, answerer):
    assert draft.empty
    draft.write("Hello")
    assert not draft.empty
    qtbot.waitUntil(lambda: len(answerer.counted_of) == 1)
    assert answerer.counted_of[0][1] == "Hello"
    assert chat.draft == "Hello"
    assert draft.send()
    assert draft.empty
    assert chat.conversation.messages[0].text == "Hello"


def test_what_cannot_be_sent_stays(draft, answerer):
    answerer.fail_to_load()
    draft.write("Hello")
    assert not draft.send()
    assert draft.text == "Hello"


def test_each_conversation_has_its_own(draft, chat, answerer, qtbot):
    chat.send("One")
    answerer.finish()
    first = chat.conversation.id
    draft.write("here")
    with qtbot.waitSignal(draft.opened):
        chat.new()
    assert draft.empty
    chat.open(first)
    assert draft.text == "here"
    qtbot.waitUntil(lambda: bool(answerer.counted_of) and answerer.counted_of[-1][1] == "here")
