"""What is told of a reply that grows: its sentences, and of a thought only that there is one."""

from app.markdown.sentences import Sentences
from app.markdown.thinking import Stretch, stretches_of
from app.words import tr


class Telling:
    """Reads a reply further and further, from a place in it on."""

    def __init__(self, start: int = 0) -> None:
        self._start = start
        self._stretches: tuple[Stretch, ...] = ()
        self._said: dict[int, Sentences] = {}
        self._thought: set[int] = set()
        self._done = 0

    def read(self, text: str) -> list[str]:
        """Return what can be told now and could not before; text is all there is."""
        return self._read(text, growing=True)

    def finish(self, text: str) -> list[str]:
        """Return what is left to be told of a reply that has ended."""
        return self._read(text, growing=False)

    def _read(self, text: str, *, growing: bool) -> list[str]:
        told: list[str] = []
        self._stretches = stretches_of(text, self._stretches, growing=growing)
        for number, stretch in enumerate(self._stretches[self._done :], self._done):
            goes_on = growing and not stretch.ended
            told += self._tell(number, stretch.of(text), goes_on=goes_on)
            self._done += 0 if goes_on else 1
        return told

    def _tell(self, number: int, said: str, *, goes_on: bool) -> list[str]:
        stretch = self._stretches[number]
        if stretch.end <= self._start:
            return []
        if stretch.thought:
            is_known = number in self._thought
            self._thought.add(number)
            return [] if is_known else [tr("Thinking…")]
        sentences = self._of(number, max(0, self._start - stretch.inside[0]))
        return sentences.read(said) if goes_on else sentences.finish(said)

    def _of(self, number: int, start: int) -> Sentences:
        return self._said.setdefault(number, Sentences(start))
