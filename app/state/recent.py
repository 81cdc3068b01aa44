"""`Recent`: all conversations by their titles, the one with the latest words first."""

from heapq import nlargest
from typing import NamedTuple

from app.domain.conversation import Heading
from app.domain.matching import FEWEST, Query, folded, score
from app.state.conversations import Conversations


class Found(NamedTuple):
    """A conversation, and how well its title matches."""

    score: int
    heading: Heading


class Recent:
    """As they are when one begins to look; what is typed on is looked for in what was found."""

    def __init__(self, conversations: Conversations) -> None:
        self._conversations = conversations
        self._all: list[tuple[str, Heading]] = []
        self._folded: dict[str, str] = {}
        self._before = Query(())
        self._left: list[tuple[str, Heading]] = []

    def begin(self) -> None:
        """Look at what there is now."""
        headings = self._conversations.headings()
        # A title is folded once, as long as the app runs.
        self._folded |= {
            title: folded(title)
            for title in (each.title for each in headings)
            if title not in self._folded
        }
        self._all = [(self._folded[each.title], each) for each in headings]
        self._before, self._left = Query(()), self._all

    def newest(self, count: int, *, but: str) -> list[Heading]:
        """Return the latest, without the one that is open."""
        first = (heading for _, heading in self._all[: count + 1] if heading.id != but)
        return list(first)[:count]

    def find(self, query: Query, count: int) -> list[Found]:
        """Return those that match best; of those that match as well, the latest first."""
        if not query.words:
            return []
        among = self._left if _goes_on(self._before, query) else self._all
        scored = [(score(query, title), title, heading) for title, heading in among]
        left = [each for each in scored if each[0]]
        self._before, self._left = query, [(title, heading) for _, title, heading in left]
        best = nlargest(count, enumerate(left), key=lambda each: (each[1][0], -each[0]))
        return [Found(points, heading) for _, (points, _, heading) in best]


def _goes_on(before: Query, query: Query) -> bool:
    """Tell whether all that matches a query has matched the one before.

    Too few letters to be sought in their order alone match less than more of them may.
    """
    return len(query.words) >= len(before.words) and all(
        word.startswith(shorter) and not len(shorter) < FEWEST <= len(word)
        for word, shorter in zip(query.words, before.words, strict=False)
    )
