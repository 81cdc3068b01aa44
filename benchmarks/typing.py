"""Measures what it costs to count tokens while somebody types, and while a reply is made.

    python -m benchmarks.typing [MESSAGES]

The starter model in the engine's own process, spoken to as the app does. A conversation of so many
messages, 2,000 if nothing is said, is told once; then a text grows by a character every 150 ms.
Milliseconds until the count is there, and tokens/s of a reply without and with it, in turns.
"""

import socket
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from engine import wire
from engine.starter import starter_file

TOKENS, ROUNDS, PAUSE_S = 100, 5, 0.15
TEXT = "And so it went on, day after day, until nobody knew how it had begun. " * 3
STORY = (wire.Turn(wire.Role.USER, "Tell me a long story about a fox."),)
DIALS = wire.Sampling(temperature=0)


class Typist:
    """The app's end of a wire: asks on one thread, and types on another."""

    def __init__(self) -> None:
        self._end, theirs = socket.socketpair()
        with theirs:
            self.engine = subprocess.Popen(  # noqa: S603 - the command is our own
                [sys.executable, "-m", "engine.worker", str(theirs.fileno())],
                pass_fds=(theirs.fileno(),),
                stdin=subprocess.DEVNULL,
            )
        self._lines = map(wire.from_engine, self._end.makefile("rb"))
        self._sent: dict[int, float] = {}
        self.waits: list[float] = []
        self._number = 0

    def say(self, line: wire.FromApp) -> None:
        """Send a line."""
        self._end.sendall(wire.encode(line))

    def until(self, kind: type) -> wire.FromEngine:
        """Hear until a line of this kind comes, and note how long counts have taken."""
        for said in self._lines:
            if isinstance(said, wire.Counted) and said.number in self._sent:
                self.waits.append(1000 * (time.perf_counter() - self._sent[said.number]))
            if isinstance(said, kind):
                return said
        raise EOFError

    def count(self) -> None:
        """Ask for a count of a text that is longer by a character."""
        self._number += 1
        self._sent[self._number] = time.perf_counter()
        self.say(wire.Count(self._number, TEXT[: self._number % len(TEXT)], context=2**30))

    def tokens_per_second(self) -> float:
        """Have a reply made; tell how quickly."""
        self.say(wire.Ask(1, STORY, DIALS, TOKENS))
        ended = self.until(wire.Ended)
        assert isinstance(ended, wire.Ended)
        assert ended.receipt is not None
        return ended.receipt.decode_tps

    @contextmanager
    def typing(self) -> Iterator[None]:
        """Type meanwhile."""
        done = threading.Event()

        def type_on() -> None:
            while not done.wait(PAUSE_S):
                self.count()

        fingers = threading.Thread(target=type_on)
        fingers.start()
        yield
        done.set()
        fingers.join()


def main(messages: int) -> None:
    """Print what each costs."""
    typist = Typist()
    typist.say(wire.Open(1, str(starter_file())))
    typist.until(wire.Opened)
    roles = (wire.Role.USER, wire.Role.ASSISTANT)
    typist.say(wire.Consider(tuple(wire.Turn(roles[at % 2], TEXT) for at in range(messages))))
    for name, times in (("first count, ms", 1), ("next counts, ms", 20)):
        typist.waits.clear()
        for _ in range(times):
            typist.count()
            typist.until(wire.Counted)
        print(f"{name:32}{statistics.median(typist.waits):10.2f}{max(typist.waits):10.2f}")
    typist.waits.clear()
    typist.tokens_per_second()
    speeds: dict[bool, list[float]] = {False: [], True: []}
    for _ in range(ROUNDS):
        speeds[False].append(typist.tokens_per_second())
        with typist.typing():
            speeds[True].append(typist.tokens_per_second())
    alone, typed = (statistics.median(each) for each in speeds.values())
    slowest = max(typist.waits)
    print(
        f"{'counts while it writes, ms':32}{statistics.median(typist.waits):10.2f}{slowest:10.2f}"
    )
    print(f"{'tokens/s, alone':32}{alone:10.2f}")
    print(f"{'tokens/s, while it is typed':32}{typed:10.2f}{typed / alone:10.3f}")
    typist.engine.kill()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2_000)
