"""`Thinking`: how long a reply thinks, as it grows."""

from dataclasses import dataclass

from app.markdown.thinking import Stretch, may_think, stretches_of


@dataclass(frozen=True, slots=True)
class Thinking:
    """The seconds of each thought that has ended, and since when the last one goes on.

    Of what went on before anybody measured it, that is 0. begun is when there was the first word,
    since 0 where nothing is being thought; before are the seconds of what goes on from earlier.
    """

    ended: tuple[float, ...] = ()
    since: float = 0.0
    begun: float = 0.0
    before: float = 0.0
    stretches: tuple[Stretch, ...] = ()

    def grown(self, text: str, now: float) -> "Thinking":
        """Return how it is once the reply has this text."""
        begun = self.begun or now
        stretches = stretches_of(text, self.stretches, growing=True)
        ended, since, before = list(self.ended), self.since, self.before
        thoughts = _thoughts(text, stretches)
        for thought in thoughts[len(ended) :]:
            # One at the very beginning has lasted since the first word, whenever that was known.
            since = since or (begun if thought.start == 0 else now)
            if thought.ended:
                ended.append(before + max(0.0, now - since))
                since = before = 0.0
        if not stretches[-1].thought:
            since = before = 0.0
        return Thinking(tuple(ended), since, begun, before, stretches)

    def seconds(self, now: float) -> tuple[float, ...]:
        """Return how long each thought has lasted."""
        if not (self.since or self.before):
            return self.ended
        so_far = max(0.0, now - self.since) if self.since else 0.0
        return (*self.ended, self.before + so_far)

    def whole_seconds(self, now: float) -> tuple[float, ...]:
        """Return how long each thought has lasted; of one that goes on, whole seconds."""
        ended = len(self.ended)
        return (*self.ended, *(float(int(each)) for each in self.seconds(now)[ended:]))

    def rested(self, now: float) -> "Thinking":
        """Return how it stays where the reply ends."""
        return Thinking(self.seconds(now))


NO_THOUGHT = Thinking()


def thinking_on(text: str, known: tuple[float, ...]) -> Thinking:
    """Return how it is of a reply that goes on from a text, whose thoughts have lasted so long."""
    if not may_think(text):
        return NO_THOUGHT
    stretches = stretches_of(text, growing=True)
    count = sum(each.ended for each in _thoughts(text, stretches))
    padded = (*known, *(0.0,) * (count + 1))
    return Thinking(padded[:count], before=padded[count], stretches=stretches)


def _thoughts(text: str, stretches: tuple[Stretch, ...]) -> list[Stretch]:
    """Return what is thought, but for what has ended without a word."""
    thoughts = (each for each in stretches if each.thought)
    return [each for each in thoughts if not each.ended or each.of(text).strip()]
