"""How likely the tokens of a reply were, in and out of the database: a few bytes for each.

They are read when somebody wants to see them, never with the conversation. What cannot be read is
as if it had not been known.
"""

import math
import zlib
from collections.abc import Iterable
from functools import lru_cache
from typing import Annotated, Literal

import msgspec

from app.domain.confidence import Alternative, Scored, Scores
from app.store.database import Database, Durability
from app.store.messages import put_scores

# Logarithms of chances are kept in steps of this: a chance to its 500th part.
STEPS = 256
STEP = 1 / STEPS
# As little as can be written.
LEAST, MOST_STEPS = math.exp(-100), 100 * STEPS
# Of a reply of a million tokens there is less.
MOST_BYTES = 256_000_000
FORM = 1
# Half of the time for a tenth of the room: the window waits for it at the end of a reply.
QUICKLY = 1

type _Count = Annotated[int, msgspec.Meta(ge=0, le=2**31 - 1)]


_COPY = """
    UPDATE message SET scores = (SELECT scores FROM message WHERE id = ?) WHERE id = ?
"""


class _Columns(msgspec.Struct, array_like=True, forbid_unknown_fields=True):
    """What is kept, column by column: so alike numbers lie side by side, and take less room.

    Of each token: its id, how many characters came with it, its chance in steps, and its others,
    each as a place in kinds and a chance.
    """

    form: Literal[1]
    first: _Count
    start: _Count
    tokens: list[_Count]
    characters: list[_Count]
    chances: list[_Count]
    kinds: list[tuple[_Count, str]]
    others: list[tuple[tuple[_Count, _Count], ...]]


class Packing:
    """Scores in the form in which they are kept, token by token as they come.

    All of a long reply's at its end would hold up the window.
    """

    def __init__(self, scores: Scores) -> None:
        self._columns = _Columns(FORM, scores.first, scores.start, [], [], [], [], [])
        self._kinds: dict[tuple[int, str], int] = {}
        self._end = scores.start
        self.add(scores.tokens)

    def add(self, tokens: Iterable[Scored]) -> None:
        """Have what comes next."""
        columns, kinds = self._columns, self._kinds
        for each in tokens:
            columns.tokens.append(each.token)
            columns.characters.append(each.end - self._end if each.end else 0)
            columns.chances.append(_steps(each.chance))
            # Tuples of numbers are nothing to who looks for garbage.
            columns.others.append(
                tuple(
                    (kinds.setdefault((other.token, other.text), len(kinds)), _steps(other.chance))
                    for other in each.others
                )
            )
            self._end = each.end or self._end

    def __len__(self) -> int:
        return len(self._columns.tokens)

    def packed(self) -> bytes:
        """Write down all that came."""
        self._columns.kinds = list(self._kinds)
        return zlib.compress(msgspec.msgpack.encode(self._columns), QUICKLY)


class ConfidenceStore:
    """The scores of the messages that are saved."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, message_id: str) -> Scores | None:
        """Return the scores of a message, None where none can be read. Raises StoreError."""
        rows = self._database.rows(
            "SELECT CAST(scores AS BLOB) FROM message WHERE id = ?", (message_id,)
        )
        return read(rows[0][0]) if rows else None

    def save(self, message_id: str, scores: Packing) -> bool:
        """Save the scores of a message; tell whether it is there. Raises UnsavedError."""
        there = self._database.rows("SELECT 1 FROM message WHERE id = ?", (message_id,))
        if there:
            with self._database.writing(Durability.CRASH):
                put_scores(self._database, message_id, scores.packed())
        return bool(there)

    def copy(self, message_id: str, copy_id: str) -> bool:
        """Have a copy of a message be scored as that is; tell whether it is there.

        Raises UnsavedError.
        """
        there = self._database.rows("SELECT 1 FROM message WHERE id = ?", (copy_id,))
        if there:
            with self._database.writing(Durability.CRASH):
                self._database.execute(_COPY, (message_id, copy_id))
        return bool(there)


def written(scores: Scores) -> bytes:
    """Write scores down."""
    return Packing(scores).packed()


def read(kept: object) -> Scores | None:
    """Read what was written; None where it is damaged, or of a form that is not known here."""
    if not isinstance(kept, bytes):
        return None
    try:
        unpacker = zlib.decompressobj()
        packed = unpacker.decompress(kept, MOST_BYTES)
        if not unpacker.eof:
            return None
        columns = msgspec.msgpack.decode(packed, type=_Columns)
        return Scores(tuple(_tokens(columns)), columns.first, columns.start)
    except (zlib.error, msgspec.MsgspecError, UnicodeDecodeError, ValueError, IndexError):
        return None


def _tokens(columns: _Columns) -> list[Scored]:
    tokens, end = list[Scored](), columns.start
    for token, more, chance, others in zip(
        columns.tokens, columns.characters, columns.chances, columns.others, strict=True
    ):
        end += more
        alternatives = (Alternative(*columns.kinds[kind], _chance(steps)) for kind, steps in others)
        tokens.append(Scored(token, end if more else 0, _chance(chance), tuple(alternatives)))
    return tokens


def _steps(chance: float) -> int:
    """Give a chance as steps of its logarithm, up to the most of them."""
    if chance >= 1:
        return 0
    return MOST_STEPS if chance <= LEAST else round(math.log(chance) * -STEPS)


@lru_cache(maxsize=1 << 14)
def _chance(steps: int) -> float:
    return math.exp(-steps * STEP)
