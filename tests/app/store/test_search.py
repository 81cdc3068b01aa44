"""What is found in titles and messages, held against looking at each of them."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.conversation import Conversation, Message, Role
from app.domain.finding import Search
from app.domain.reply import Finish
from app.store.conversations import ConversationStore
from app.store.database import Database, Durability
from app.store.search import BEFORE, MOST, SHOWN, Finder
from tests.helpers.fake_answerer import RECEIPT


@pytest.fixture
def finder(database):
    return Finder(database)


def put(store, name, *texts, title="Chat", model=None, at=1000.0):
    """Save a conversation in which this is said."""
    messages, parent = [], None
    for number, text in enumerate(texts):
        role = (Role.USER, Role.ASSISTANT)[number % 2]
        receipt = replace(RECEIPT, model=model) if model and number % 2 else None
        message = f"{name}-{number}"
        finish = Finish.END if number % 2 else None
        messages.append(Message(message, role, text, parent, at + number, finish, receipt=receipt))
        parent = message
    said = Conversation(name, title, at, updated=at, messages=tuple(messages))
    store.save(said, said.messages)


def found(finder, words, **filters):
    return [hit.message or hit.conversation for hit in finder.find(Search(words, **filters))]


@pytest.mark.parametrize(
    ("column", "written"),
    [("role", "x'ff'"), ("id", "x'ff'"), ("receipt", "replace(receipt, 'Tiny', x'ff')")],
)
def test_a_message_of_which_something_cannot_be_read_hides_no_other(
    store, database, finder, column, written
):
    put(store, "first", "harbour", "a harbour", model="Tiny")
    put(store, "second", "harbour", "a harbour", model="Other")
    with database.writing(Durability.POWER_CUT):
        database.execute("PRAGMA defer_foreign_keys = ON")
        database.execute(
            f"UPDATE message SET {column} = CAST({written} AS TEXT) WHERE id = 'first-1'"  # noqa: S608 - the test's own
        )
    assert len(found(finder, "harbour")) == 4
    assert "Other" in finder.models()
    assert len(finder.models()) == 2


WORDS = {
    "a word": "harbour",
    "capital letters": "HARBOUR",
    "a part of a word": "arbou",
    "two words, anywhere": "boats harbour",
    "words that belong together": '"the old harbour"',
    "two letters": "rb",
    "one letter and a word": "s harbour",
    "letters of another script": "ГАВАНЬ",
    "an umlaut": "ÜBERALL",
    "Chinese": "旧港口",
    "two Chinese characters": "港口",
    "a Chinese character": "港",
    "the last two of a text": "海边",
    "the last one of a text": "边",
    "Japanese": "みなと",
    "Korean": "항구",
    "a sign of the query language": "harbour* OR",
    "a quotation mark": '"quoted"',
    "per cent": "100%",
    "an underscore": "a_b",
    "an emoji": "⚓",
}
TEXT = (
    'In the old harbour* OR near it, boats lie überall: 100% of them. гавань a_b ⚓ "quoted" '
    "みなと 항구 旧港口在海边"
)


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_it_finds(finder, store, words):
    put(store, "a", TEXT)
    put(store, "b", "Something else.")
    assert found(finder, words) == ["a-0"]


@pytest.mark.parametrize("words", ["", "   ", '""', '"', "\0"])
def test_where_nothing_is_looked_for_nothing_is_found(finder, store, words):
    put(store, "a", TEXT)
    assert found(finder, words) == []


@pytest.mark.parametrize(
    "words", ["harbours", "old boats zebra", '"old boats"', "港日", "zq", "日"]
)
def test_it_does_not_find_what_is_not_there(finder, store, words):
    put(store, "a", TEXT)
    assert found(finder, words) == []


def test_titles_come_first(finder, store):
    put(store, "a", "The harbour is old.", title="First")
    put(store, "b", "Nothing.", title="Of the HARBOUR, überall")
    assert found(finder, "harbour") == ["b", "a-0"]
    assert found(finder, "ÜBER") == ["b"]


def test_every_branch_is_looked_at(finder, store):
    put(store, "a", "Question", "One answer")
    other = Message("a-other", Role.ASSISTANT, "Another reply", "a-0", 1003.0, Finish.END)
    said = store.conversation("a")
    store.save(replace(said, messages=(said.messages[0], other)), [other])
    assert found(finder, "answer") == ["a-1"]
    assert found(finder, "another") == ["a-other"]


def test_what_is_in_the_trash_is_not_found_until_it_is_back(finder, store):
    put(store, "a", "harbour", title="harbour")
    store.delete("a")
    assert found(finder, "harbour") == []
    store.restore("a")
    assert found(finder, "harbour") == ["a", "a-0"]


def test_what_was_changed_is_found_as_it_is_now(finder, store):
    put(store, "a", "harbour")
    said = store.conversation("a")
    for text, left in (("lighthouse", ["a-0"]), ("", [])):
        store.save(said, [replace(said.messages[0], text=text)])
        assert found(finder, "harbour") == []
        assert found(finder, "lighthouse") == left


def test_of_what_is_deleted_for_good_no_letter_stays_in_the_index(finder, store, database):
    put(store, "a", "zanzibar")
    with database.writing(Durability.POWER_CUT):
        database.execute("DELETE FROM conversation")
    assert database.rows("SELECT term FROM letters") == []
    assert found(finder, "zanzibar") == []


def test_a_reply_that_was_cut_off_by_a_crash_is_found(finder, store, database):
    put(store, "a", "Question")
    growing = Message("a-1", Role.ASSISTANT, "", "a-0", 1001.0)
    store.save(store.conversation("a"), [growing])
    store.append("a-1", 0, "The har")
    store.append("a-1", 1, "bour is")
    ConversationStore(database)
    assert found(finder, "harbour") == ["a-1"]


def test_filters_hold_for_titles_and_messages(finder, store, database):
    put(store, "old", "harbour", "harbour", title="harbour", model="Llama 3B", at=100.0)
    put(store, "new", "harbour", "harbour", title="harbour", model="Qwen 4B", at=900.0)
    with database.writing(Durability.CRASH):
        database.execute("INSERT INTO folder VALUES ('f', 'Folder', 1.0)")
        database.execute("UPDATE conversation SET folder = 'f', pinned = 1 WHERE id = 'old'")
    old, new = ["old", "old-0", "old-1"], ["new", "new-0", "new-1"]
    assert sorted(found(finder, "harbour", folder="f")) == old
    assert sorted(found(finder, "harbour", pinned=True)) == old
    assert sorted(found(finder, "harbour", after=500.0)) == new
    assert sorted(found(finder, "harbour", before=500.0)) == old
    assert sorted(found(finder, "harbour", model="llama")) == ["old", "old-1"]
    assert found(finder, "harbour", model="llama", folder="none") == []
    # A filter alone is about whole chats.
    assert found(finder, "", pinned=True) == ["old"]
    assert found(finder, " ", model="qwen") == ["new"]
    assert found(finder, "") == []


def test_the_part_that_is_shown_has_what_was_found_marked(finder, store):
    put(store, "a", "word " * 100 + "the Old\n\nHarbour and the old boats" + " word" * 100)
    (hit,) = finder.find(Search("old harbour"))
    assert [hit.text[mark.start : mark.end] for mark in hit.marks] == ["Old", "Harbour", "old"]
    assert hit.text.startswith("…")
    assert hit.text.endswith("…")
    assert "\n" not in hit.text
    assert hit.text.index("Old") <= BEFORE + 1
    assert len(hit.text) <= SHOWN + 2
    assert (hit.title, hit.role) == ("Chat", Role.USER)


def test_the_part_is_shown_where_the_words_stand_closest(finder, store):
    lines = "\n".join(f"Line {number} of the harbour" for number in range(80))
    put(store, "a", lines)
    (hit,) = finder.find(Search("line 77"))
    assert "Line 77 of" in hit.text
    (hit,) = finder.find(Search("harbour"))
    assert hit.text.startswith("Line 0 ")


def test_what_is_told_most_often_comes_first(finder, store):
    put(store, "a", "harbour " + "word " * 200)
    put(store, "b", "harbour harbour harbour")
    put(store, "c", "word " * 200 + "harbour")
    assert found(finder, "harbour")[0] == "b-0"


def test_so_many_are_found_and_no_more(finder, store):
    for number in range(MOST + 5):
        put(store, str(number), "harbour", title="harbour")
    assert len(found(finder, "harbour")) == 2 * MOST


letters = st.text("abÄä日本 ", max_size=12)


@given(st.lists(letters, max_size=8), st.lists(letters, min_size=1, max_size=2))
@settings(max_examples=120, deadline=None)
def test_it_finds_what_looking_at_each_message_finds(tmp_path_factory, texts, words):
    database = Database(tmp_path_factory.mktemp("home") / "paddock.sqlite")
    store = ConversationStore(database)
    for number, text in enumerate(texts):
        put(store, str(number), text, title="")
    terms = " ".join(words).split()
    has_long = any(len(term) >= 3 for term in terms)
    # Beside a longer one, two letters of another case count only in the Latin alphabet.
    exact = has_long or len(terms) > 1
    expected = {
        f"{number}-0"
        for number, text in enumerate(texts)
        if terms and all(term.lower() in text.lower() for term in terms)
    }
    hits = set(found(Finder(database), " ".join(words)))
    database.close()
    assert hits <= expected
    if not (exact and "Ä" in "".join([*texts, *words]).replace("ä", "Ä")):
        assert hits == expected


def test_a_receipt_that_cannot_be_read_hides_nothing_else_from_a_search_by_model(database):
    store, finder = ConversationStore(database), Finder(database)
    put(store, "a", "harbour", "harbour", model="Tiny")
    put(store, "b", "harbour", "harbour", model="Tiny")
    with database.writing(Durability.CRASH):
        database.execute("UPDATE message SET receipt = '{' WHERE id = 'b-1'")
    assert found(finder, "harbour", model="Tiny") == ["a-1"]


def test_a_whole_text_may_be_looked_for(store, finder):
    text = " ".join(f"{number:x}" for number in range(5_000))
    put(store, "a", text)
    put(store, "b", "another")
    assert found(finder, text) == ["a-0"]
