"""How likely a model held each token of a reply, and what else it might have said."""

from dataclasses import dataclass, replace

from msgspec import Struct

# So many others are told of each token: as many as a glance takes in.
OTHERS = 5
# What half a character ends with, whose other half is another token.
HALF = "\ufffd"


# Of a long answer there are tens of thousands of these two, none of which leads in a circle: so who
# looks for garbage passes them over, which would take longer than a frame.
class Alternative(Struct, frozen=True, gc=False):
    """A token that might have been, with its text there; a control token has none."""

    token: int
    text: str
    chance: float


class Scored(Struct, frozen=True, gc=False):
    """A token that was said: its chance, from 0 to 1, and the likeliest others.

    Chances are what the network gave to each of all tokens (a softmax at temperature 1), whatever
    the dials left of it. end counts the characters of the message's text that are there with it; 0
    where it completes none.
    """

    token: int
    end: int
    chance: float
    others: tuple[Alternative, ...] = ()


@dataclass(frozen=True, slots=True)
class Scores:
    """The tokens of a reply that are scored, in order.

    first counts the ids that stand before them, and start the characters: of a reply that went on,
    the beginning may not be scored.
    """

    tokens: tuple[Scored, ...]
    first: int = 0
    start: int = 0

    def begin_of(self, place: int) -> int:
        """Return how many characters of the text are there before a token."""
        return max((each.end for each in self.tokens[:place]), default=0) or self.start

    def within(self, length: int) -> "Scores":
        """Return those that end within so many characters: the text may have been cut off."""
        count = len(self.tokens)
        # Ends ascend, but for the tokens that have none; so only the last are looked at.
        for place in range(count - 1, -1, -1):
            end = self.tokens[place].end
            if 0 < end <= length:
                break
            count = place if end > length else count
        return self if count == len(self.tokens) else replace(self, tokens=self.tokens[:count])

    def moved(self, first: int, start: int) -> "Scores":
        """Return the same behind so many more ids and characters."""
        tokens = tuple(
            Scored(each.token, each.end and each.end + start, each.chance, each.others)
            for each in self.tokens
        )
        return Scores(tokens, self.first + first, self.start + start)

    def instead(self, place: int, alternative: Alternative, *, text: str) -> "Scores":
        """Return those up to a token in whose place an alternative is now.

        text is what the message said; the token itself is an alternative from now on.
        """
        begin, was = self.begin_of(place), self.tokens[place]
        before = Alternative(was.token, text[begin : was.end] if was.end else HALF, was.chance)
        others = (before, *(each for each in was.others if each != alternative))
        by_chance = tuple(sorted(others, key=lambda each: -each.chance))
        end = begin + len(alternative.text)
        taken = Scored(alternative.token, end, alternative.chance, by_chance)
        return Scores((*self.tokens[:place], taken), self.first, self.start)


@dataclass(frozen=True, slots=True)
class ReplyScored:
    """A reply has more tokens, whose ends count from where it began to grow."""

    question: int
    tokens: tuple[Scored, ...]
