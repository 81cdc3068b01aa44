"""All conversations by their titles, as the palette looks for them."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.domain.conversation import Heading
from app.domain.matching import query_of
from app.state.recent import Recent

WORDS = st.text("abc 旅", min_size=1, max_size=8)


class Listed:
    def __init__(self, titles):
        self.all = [Heading(str(at), title, -float(at)) for at, title in enumerate(titles)]

    def headings(self):
        return self.all


def looking(titles):
    recent = Recent(Listed(titles))
    recent.begin()
    return recent


def titles(found):
    return [each.heading.title for each in found]


def test_the_latest_are_offered_without_the_one_that_is_open():
    recent = looking(["One", "Two", "Three", "Four"])
    assert [each.title for each in recent.newest(2, but="0")] == ["Two", "Three"]
    assert [each.title for each in recent.newest(2, but="other")] == ["One", "Two"]


def test_the_best_come_first_and_of_those_that_are_as_good_the_latest():
    recent = looking(["A snapchat", "A chat", "Chat of May", "Chat of June"])
    found = titles(recent.find(query_of("chat"), 3))
    assert found == ["Chat of May", "Chat of June", "A chat"]


@given(st.lists(WORDS, max_size=8), WORDS)
@example(["axbxc"], "abc")
@settings(deadline=None)
def test_what_is_typed_letter_by_letter_finds_what_is_typed_at_once(all_titles, typed):
    recent = looking(all_titles)
    for end in range(1, len(typed)):
        recent.find(query_of(typed[:end]), 50)
    slowly = recent.find(query_of(typed), 50)
    assert slowly == looking(all_titles).find(query_of(typed), 50)


def test_every_conversation_has_its_title_though_none_was_ever_shown(
    chat, answerer, conversations, recorder, folders, notices
):
    for text in ("One", "Two", "Three"):
        chat.new()
        chat.send(text)
        answerer.finish()
    reread = type(conversations)(recorder, folders, notices)
    recent = Recent(reread)
    recent.begin()
    assert titles(recent.find(query_of("two"), 5)) == ["Two"]
    assert [each.title for each in recent.newest(9, but="")] == ["Three", "Two", "One"]


@pytest.mark.parametrize("typed", ["rome", "Rome"])
def test_a_new_name_is_found_and_the_old_one_no_longer(chat, answerer, conversations, typed):
    chat.send("Paris")
    answerer.finish()
    recent = Recent(conversations)
    recent.begin()
    conversations.rename(chat.conversation.id, "Rome")
    recent.begin()
    assert titles(recent.find(query_of(typed), 5)) == ["Rome"]
    assert recent.find(query_of("paris"), 5) == []
