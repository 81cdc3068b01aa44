"""An engine's process that tells another written answer to each question, and hears when to stop.

    python -m tests.helpers.telling_engine PER_SECOND DESCRIPTOR

It speaks the wire as the real one does. Some answers begin with a thought; all have the likeliest
others of each token. What it says depends on nothing but how many questions it has heard.
"""

import socket
import sys
import threading
import time
import zlib

from engine import wire
from tests.helpers.long_answer import short_answer, words_of
from tests.helpers.scripted_engine import RECEIPT

CONTEXT = 131_072
# Every so many answers are thought about first, or have all that an answer may have.
THOUGHT, RICH = 4, 3
# So many tokens at most are said in one breath, as a sleep is never as short as it should be.
BREATH_S = 0.01


class Teller:
    """Answers one question at a time, each on a thread of its own."""

    def __init__(self, end: socket.socket, per_second: float) -> None:
        self._end, self._per_second = end, per_second
        self._stopped: set[int] = set()
        self._turn = threading.Lock()

    def hear(self, line: wire.FromApp) -> None:
        match line:
            case wire.Open(number, path):
                name = path.rpartition("/")[2].removesuffix(".gguf")
                self._say(wire.Opened(number, name, CONTEXT, ((None, 100), (8, 50))))
            case wire.Ask() as ask:
                threading.Thread(target=self._answer, args=(ask,), daemon=True).start()
            case wire.Stop(question):
                self._stopped.add(question)
            case wire.Count(number, text):
                self._say(wire.Counted(number, len(text) // 4))
            case wire.Measure(number, text):
                self._say(wire.Measured(number, len(text) // 4))
            case _:
                pass

    def _say(self, line: wire.FromEngine) -> None:
        self._end.sendall(wire.encode(line))

    def _answer(self, ask: wire.Ask) -> None:
        with self._turn:
            said = _tokens(ask)
            self._say(wire.Reading(ask.question, 31, 31))
            count = self._grow(ask, said)
        self._stopped.discard(ask.question)
        ids = tuple(range(1, count + 1))
        how = wire.Finish.END if count == len(said) else wire.Finish.STOPPED
        self._say(wire.Ended(ask.question, how, receipt=RECEIPT, ids=ids))

    def _grow(self, ask: wire.Ask, said: list[str]) -> int:
        """Say the tokens at their pace; return how many, as it may be stopped."""
        letters, due = 0, time.perf_counter()
        for number, text in enumerate(said, start=1):
            due += 1 / self._per_second
            if due > time.perf_counter() + BREATH_S:
                time.sleep(BREATH_S)
            letters += len(text)
            others = tuple(wire.Other(each, f" other{each}", -2.0) for each in range(ask.scores))
            scored = (wire.Scored(number, letters, -0.1, others),) if ask.scores else ()
            self._say(wire.Grew(ask.question, text, number, scored=scored))
            if ask.question in self._stopped:
                return number
        return len(said)


def _tokens(ask: wire.Ask) -> list[str]:
    """Make an answer of what was asked: the same for the same."""
    seed = zlib.crc32(ask.turns[-1].text.encode("utf-8", "replace")) + ask.question
    said = short_answer(seed if seed % RICH else 3 * seed)
    if seed % THOUGHT == 0:
        said = f"<think>\n{short_answer(seed + 1)}\n</think>\n\n{said}"
    return words_of(said)


def main(per_second: float, descriptor: int) -> None:
    """Answer until the wire ends."""
    end = socket.socket(fileno=descriptor)
    end.sendall(wire.encode(wire.Hello(wire.PROTOCOL)))
    teller = Teller(end, per_second)
    for line in end.makefile("rb"):
        teller.hear(wire.from_app(line))


if __name__ == "__main__":
    main(float(sys.argv[1]), int(sys.argv[2]))
