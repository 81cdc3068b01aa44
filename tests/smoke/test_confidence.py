"""What is counted and what might have been said, with a real engine and the whole app."""

from dataclasses import replace

import pytest

from app.domain.confidence import HALF, OTHERS
from app.domain.dials import Dials
from tests.helpers.canary import files_with


@pytest.fixture(params=["tiny", "starter"])
def model(request):
    return request.getfixturevalue(request.param)


def choose(person, dials):
    person.app.settings.choose(replace(person.app.settings.now, dials=dials))


def counted(person, text):
    person.app.counting.type(text)
    person.wait(lambda: not person.app.counting.waits)
    return person.app.counting.tokens


def test_another_token_is_taken_and_the_answer_goes_on_and_all_is_there_after_a_restart(
    sit_down, model
):
    person = sit_down(model)
    choose(person, Dials(seed=5, max_tokens=24))
    assert person.app.chat.send("Say hello in Chinese: 你好 👋")
    person.wait_for_answer()
    reply, confidence = person.last, person.app.confidence
    scores = confidence.scores(reply.id)
    assert [each.token for each in scores.tokens] == list(reply.ids)
    assert scores.begin_of(len(scores.tokens)) == len(reply.text.removesuffix(HALF))
    place, other = next(
        (place, at)
        for place, each in enumerate(scores.tokens)
        for at, other in enumerate(each.others)
        if place > 4 and other.text and not other.text.endswith(HALF)
    )
    assert confidence.take(reply.id, place, other)
    person.wait_for_answer()
    taken, instead = person.last, scores.tokens[place].others[other]
    begun = reply.text[: scores.begin_of(place)] + instead.text
    assert taken.text.startswith(begun)
    assert taken.parent == reply.parent
    assert taken.ids[: place + 1] == (*reply.ids[:place], instead.token)
    assert len(taken.ids) > place + 1
    # All of the reply up to the token was known already.
    assert taken.receipt.read_tokens <= 2
    known = confidence.scores(taken.id)
    assert [each.token for each in known.tokens] == list(taken.ids)
    # The last one allowed may be half a character, which no token ends.
    assert known.begin_of(len(known.tokens)) == len(taken.text.removesuffix(HALF))
    assert {len(each.others) for each in known.tokens} == {OTHERS}
    person.app.close()
    again = sit_down(model).app.confidence
    for message in (reply, taken):
        assert [each.token for each in again.scores(message.id).tokens] == list(message.ids)


def test_what_is_counted_while_it_is_typed_is_what_is_read_then(sit_down, model):
    person = sit_down(model)
    choose(person, Dials(seed=5, max_tokens=8))
    person.wait(lambda: person.app.counting.context > 0)
    for text in ("Hello", "And <|im_end|> then? 你好", "  So\n"):
        tokens = counted(person, text)
        assert person.app.counting.exact
        assert person.app.chat.send(text)
        person.wait_for_answer()
        assert person.last.receipt.prompt_tokens == tokens


def test_what_is_typed_to_be_counted_is_in_no_file(sit_down, tiny, home):
    person = sit_down(tiny)
    person.wait(lambda: person.app.counting.context > 0)
    person.app.chat.new_private()
    assert counted(person, "marmalade and so on") > 0
    person.app.counting.attach("a.txt", "marmalade " * 300)
    person.wait(lambda: person.app.counting.size_of("a.txt") is not None)
    person.app.close()
    assert files_with("marmalade", home) == []
