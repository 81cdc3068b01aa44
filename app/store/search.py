"""Finds words, and parts of words, in all titles and all messages of every branch."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from app.domain.conversation import Role
from app.domain.finding import Hit, Search, Span, closest, pattern_of, terms_of
from app.store.database import Database, Value, as_text

# So many are found at most, titles and messages each.
MOST = 50
# So many where only a filter says what is wanted.
MOST_LISTED = 1000
# Where so many messages have the rarest of what is looked for, to rank them would take too long:
# the newest come first.
TOO_MANY = 10_000
# The index knows three letters in a row.
LETTERS = 3
# A text of so many characters is shown, and so many of them before what was found.
SHOWN, BEFORE = 160, 40
# Among the first so many places of a text the one is shown where the words stand closest.
LOOKED_AT = 1000

_SELECT = """
    SELECT CAST(conversation.id AS BLOB), CAST(conversation.title AS BLOB), conversation.updated,
        CAST(message.id AS BLOB), CAST(message.role AS BLOB), CAST(message.text AS BLOB)
    FROM {source} JOIN conversation ON conversation.id = message.conversation
    WHERE {conditions} AND conversation.deleted_at IS NULL {filters}
    ORDER BY {order} LIMIT {most}
"""
_TITLES = """
    SELECT CAST(id AS BLOB), CAST(title AS BLOB), updated, NULL, NULL, CAST(title AS BLOB)
    FROM conversation WHERE deleted_at IS NULL {filters} ORDER BY updated DESC, rowid DESC
"""


class Finder:
    """Looks into what is saved."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, search: Search) -> list[Hit]:
        """Give conversations whose titles have all words, then messages that do, the best first.

        Words in quotation marks belong together. Capital letters make no difference. Without a
        word, but with a filter, all titles that it leaves are given.
        """
        terms = terms_of(search.words)
        if terms:
            return [*self._titles(search, terms), *self._messages(search, terms)]
        return [*self._titles(search, terms)] if search != Search(search.words) else []

    def models(self) -> list[str]:
        """Give the names of all models that have answered something."""
        rows = self._database.rows(
            "SELECT DISTINCT CAST(receipt ->> 'model' AS BLOB) FROM message "
            "WHERE json_valid(receipt)"
        )
        return sorted({as_text(name) for (name,) in rows if name})

    def _titles(self, search: Search, terms: Sequence[str]) -> Iterator[Hit]:
        filters, values = _filters(search, of_message=False)
        wanted = [term.casefold() for term in terms]
        # Few enough to look at each, in letters that SQLite does not know to be the same.
        rows = self._database.rows(_TITLES.format(filters=filters), values)
        found = (row for row in rows if _has(as_text(row[1]).casefold(), wanted))
        pattern = pattern_of(terms)
        return (_hit(row, pattern) for row in islice(found, MOST if terms else MOST_LISTED))

    def _messages(self, search: Search, terms: Sequence[str]) -> Iterator[Hit]:
        filters, more = _filters(search, of_message=True)
        long = [term for term in terms if len(term) >= LETTERS]
        short = [term for term in terms if len(term) < LETTERS]
        matches = " AND ".join([_phrase(term) for term in long])
        if not long:
            matches, short = self._starts(short)
        conditions, values = _contain("message.text", short)
        order, source = "message.number DESC", "message"
        if matches:
            source = "found JOIN message ON message.number = found.rowid"
            conditions, values = f"found MATCH ? AND {conditions}", [matches, *values]
            order = "found.rowid DESC"
            if long and self._rarest(long) < TOO_MANY:
                order = "found.rank"
        rows = self._database.rows(
            _SELECT.format(
                source=source, conditions=conditions, filters=filters, order=order, most=MOST
            ),
            [*values, *more],
        )
        pattern = pattern_of(terms)
        return (_hit(row, pattern) for row in rows)

    def _starts(self, short: Sequence[str]) -> tuple[str, list[str]]:
        """Give what finds one of short terms, all that is there and begins with it; and the others.

        Nothing where so much does that looking through the newest messages is quicker.
        """
        for place, term in enumerate(short):
            start = term.lower()
            rows = self._database.rows(
                "SELECT term, doc FROM letters WHERE term >= ? AND term < ?",
                (start, f"{start}\U0010ffff"),
            )
            if sum(int(str(count)) for _, count in rows) < TOO_MANY:
                phrases = [_phrase(str(letters)) for letters, _ in rows]
                found = " OR ".join(phrases) or _phrase(f"{start}\3\3\3")
                return found, [*short[:place], *short[place + 1 :]]
        return "", list(short)

    def _rarest(self, terms: Sequence[str]) -> int:
        """Count the messages that have the rarest three letters of all terms."""
        letters = {term.lower()[at : at + LETTERS] for term in terms for at in range(len(term) - 2)}
        counts = [
            self._database.rows("SELECT doc FROM letters WHERE term = ?", (each,))
            for each in letters
        ]
        return min(int(str(rows[0][0])) if rows else 0 for rows in counts)


def _phrase(term: str) -> str:
    doubled = term.replace('"', '""')
    return f'"{doubled}"'


def _has(text: str, terms: Sequence[str]) -> bool:
    return all(term in text for term in terms)


def _contain(column: str, terms: Sequence[str]) -> tuple[str, list[Value]]:
    """Give the condition that a column has all terms, and its values."""
    if not terms:
        return "true", []
    conditions = " AND ".join(f"{column} LIKE ? ESCAPE '\\'" for _ in terms)
    return conditions, [f"%{re.sub(r'([%_\\])', r'\\\1', term)}%" for term in terms]


def _filters(search: Search, *, of_message: bool) -> tuple[str, list[Value]]:
    when = "message.created" if of_message else "conversation.updated"
    conditions: dict[str, Value] = {
        "conversation.folder = ?": search.folder,
        f"{when} >= ?": search.after,
        f"{when} < ?": search.before,
        "conversation.pinned = ?": 1 if search.pinned else None,
    }
    if search.model:
        # What is no JSON is not looked into: that would end the search.
        has = "iif(json_valid(message.receipt), message.receipt ->> 'model', NULL) LIKE ?"
        within = (
            "EXISTS (SELECT 1 FROM message WHERE message.conversation = conversation.id AND {has})"
        )
        conditions[has if of_message else within.format(has=has)] = f"%{search.model}%"
    held = {condition: value for condition, value in conditions.items() if value is not None}
    return "".join(f" AND {condition}" for condition in held), list(held.values())


def _hit(row: tuple[object, ...], pattern: re.Pattern[str]) -> Hit:
    conversation, title, updated, message, said_by, written = row
    role = as_text(said_by)
    shown = _part(as_text(written), pattern)
    return Hit(
        conversation=as_text(conversation),
        title=as_text(title),
        updated=updated if isinstance(updated, float) else 0.0,
        message=None if message is None else as_text(message),
        role=Role(role) if role in Role else None,
        text=shown,
        marks=tuple(Span(*found.span()) for found in pattern.finditer(shown)),
    )


def _part(text: str, pattern: re.Pattern[str]) -> str:
    """Give the part of a text that is shown, on one line."""
    spans = [Span(*found.span()) for found in islice(pattern.finditer(text), LOOKED_AT)]
    start = max(0, spans[closest(text, spans)].start - BEFORE) if spans else 0
    part = " ".join(text[start : start + SHOWN].split())
    before = "…" if start else ""
    after = "…" if start + SHOWN < len(text) else ""
    return f"{before}{part}{after}"
