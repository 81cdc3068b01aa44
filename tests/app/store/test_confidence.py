"""How likely tokens were, as it is kept: a few bytes each, and nothing of it is ever in the way."""

import math
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.confidence import Alternative, Scored, Scores
from app.domain.conversation import Conversation, Message, Role
from app.domain.reply import Finish
from app.domain.tree import Tree
from app.store.confidence import STEP, ConfidenceStore, Packing, read, written
from app.store.database import Database, Durability
from app.store.importing import Importing
from app.store.migrations import MIGRATIONS

ids = st.integers(0, 2**31 - 1)
chances = st.floats(1e-30, 1)
alternatives = st.builds(
    Alternative, ids, st.text(st.characters(codec="utf-8"), max_size=5), chances
)


@st.composite
def scores_of_any_kind(draw):
    tokens, end = [], draw(st.integers(0, 1_000))
    start = end
    for _ in range(draw(st.integers(0, 30))):
        more = draw(st.integers(0, 4))
        end += more
        others = tuple(draw(st.lists(alternatives, max_size=5)))
        tokens.append(Scored(draw(ids), end if more else 0, draw(chances), others))
    return Scores(tuple(tokens), draw(st.integers(0, 1_000)), start)


def chances_of(scores):
    return [
        chance
        for each in scores.tokens
        for chance in (each.chance, *(other.chance for other in each.others))
    ]


def without_chances(scores):
    return [
        (each.token, each.end, [(other.token, other.text) for other in each.others])
        for each in scores.tokens
    ]


@given(scores_of_any_kind())
@example(Scores(()))
def test_what_is_written_is_read_and_chances_nearly(scores):
    again = read(written(scores))
    assert without_chances(again) == without_chances(scores)
    assert (again.first, again.start) == (scores.first, scores.start)
    for chance, was in zip(chances_of(again), chances_of(scores), strict=True):
        assert abs(math.log(chance) - math.log(was)) <= STEP


@given(scores_of_any_kind(), st.integers(0))
def test_what_comes_token_by_token_is_written_as_if_it_had_come_at_once(scores, count):
    first = count % (len(scores.tokens) + 1)
    packing = Packing(replace(scores, tokens=scores.tokens[:first]))
    packing.packed()
    packing.add(scores.tokens[first:])
    assert len(packing) == len(scores.tokens)
    assert packing.packed() == written(scores)


@given(scores_of_any_kind(), st.data())
def test_damaged_bytes_are_read_as_none(scores, data):
    kept = bytearray(written(scores))
    place = data.draw(st.integers(0, len(kept) - 1))
    kept[place] ^= data.draw(st.integers(1, 255))
    # Some bits at the front say nothing.
    assert read(bytes(kept)) in {None, read(written(scores))}
    assert read(bytes(kept[:place])) is None


@pytest.mark.parametrize("kept", [None, b"", b"nonsense", 5, "text"])
def test_what_is_no_such_thing_is_read_as_none(kept):
    assert read(kept) is None


def test_no_chance_at_all_is_kept_as_hardly_any():
    scores = Scores((Scored(1, 1, 0.0),))
    assert 0 < read(written(scores)).tokens[0].chance < 1e-40


SCORES = Scores((Scored(7, 3, 0.5, (Alternative(8, " or", 0.25),)),))
ANSWER = Message("b", Role.ASSISTANT, "Yes", "a", 2.0, Finish.END, ids=(7,))
CHAT = Conversation(
    "chat", "Chat", 1.0, updated=2.0, messages=(Message("a", Role.USER, "So?", None, 1.0), ANSWER)
)


@pytest.fixture
def kept(database, store):
    store.save(CHAT, CHAT.messages)
    kept = ConfidenceStore(database)
    assert kept.save("b", Packing(SCORES))
    return kept


def test_scores_are_saved_with_their_message_and_stay_when_it_is_saved_again(kept, store):
    assert without_chances(kept.of("b")) == without_chances(SCORES)
    store.save(CHAT, CHAT.messages)
    assert without_chances(kept.of("b")) == without_chances(SCORES)
    assert store.conversation("chat").messages == CHAT.messages


def test_of_a_message_that_is_not_there_nothing_is_saved(kept):
    assert not kept.save("c", Packing(SCORES))
    assert kept.of("c") is None
    assert kept.of("a") is None


@pytest.mark.parametrize("damage", [b"\0", bytes(5_000)])
def test_a_message_whose_scores_are_damaged_is_there_as_ever(kept, store, database, damage):
    with database.writing(Durability.CRASH):
        database.execute("UPDATE message SET scores = ? WHERE id = 'b'", (damage,))
    assert kept.of("b") is None
    assert store.conversation("chat").messages == CHAT.messages


def test_what_is_deleted_for_good_takes_its_scores_along(kept, store, database, home):
    alternative = b" marmalade"
    assert kept.save(
        "b", Packing(Scores((Scored(7, 3, 0.5, (Alternative(8, " marmalade", 0.25),)),)))
    )
    packed = written(kept.of("b"))
    assert alternative not in packed  # it is compressed, so its bytes are looked for as they are
    store.delete("chat")
    store.remove(["chat"])
    database.close()
    assert not any(packed in file.read_bytes() for file in home.rglob("*") if file.is_file())


def test_a_database_of_the_version_before_gets_room_for_scores(tmp_path):
    path = tmp_path / "old.sqlite3"
    database = Database(path)
    version = len(MIGRATIONS)
    assert database.rows("PRAGMA user_version") == [(version,)]
    columns = [name for _, name, *_ in database.rows("PRAGMA table_info(message)")]
    # Behind all that is read with a conversation, as it is large.
    assert columns[-1] == "scores"
    database.close()


def test_an_imported_conversation_has_no_scores(database):
    Importing(database, lambda: True).add(Tree("imported", messages=CHAT.messages, tip="b"))
    assert database.rows("SELECT count(*) FROM message WHERE scores IS NOT NULL") == [(0,)]
