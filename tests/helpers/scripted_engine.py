"""An engine's process that says a written answer at a steady pace, for measuring the window.

    python -m tests.helpers.scripted_engine TOKENS PER_SECOND DESCRIPTOR

It speaks the wire as the real one does, with the likeliest others of each token where asked for.
"""

import socket
import sys
import threading
import time

from engine import wire
from tests.helpers.long_answer import tokens_of_answer

RECEIPT = wire.Receipt(
    prompt_tokens=31,
    reused_tokens=0,
    read_tokens=31,
    completion_tokens=0,
    prefill_s=0.2,
    first_token_s=0.3,
    decode_tps=200.0,
    peak_bytes=1_000_000,
    seed=3,
)


def main(tokens: int, per_second: float, descriptor: int) -> None:
    """Answer until the wire ends."""
    end = socket.socket(fileno=descriptor)
    end.sendall(wire.encode(wire.Hello(wire.PROTOCOL)))
    said = tokens_of_answer(tokens)
    for line in end.makefile("rb"):
        match wire.from_app(line):
            case wire.Open(number):
                end.sendall(wire.encode(wire.Opened(number, "Scripted", 131_072)))
            case wire.Ask() as ask:
                answer = threading.Thread(
                    target=_answer, args=(end, ask, said), kwargs={"every_s": 1 / per_second}
                )
                answer.daemon = True
                answer.start()
            case wire.Count(number, text):
                end.sendall(wire.encode(wire.Counted(number, len(text) // 4)))
            case wire.Measure(number, text):
                end.sendall(wire.encode(wire.Measured(number, len(text) // 4)))
            case _:
                pass


def _answer(end: socket.socket, ask: wire.Ask, said: list[str], *, every_s: float) -> None:
    end.sendall(wire.encode(wire.Reading(ask.question, 31, 31)))
    due, letters = time.perf_counter(), 0
    for number, text in enumerate(said, start=1):
        time.sleep(max(0.0, due - time.perf_counter()))
        due += every_s
        letters += len(text)
        others = tuple(wire.Other(each, f" other{each}", -2.0) for each in range(ask.scores))
        scored = (wire.Scored(number, letters, -0.1, others),) if ask.scores else ()
        end.sendall(wire.encode(wire.Grew(ask.question, text, number, scored=scored)))
    ids = tuple(range(1, len(said) + 1))
    end.sendall(wire.encode(wire.Ended(ask.question, wire.Finish.END, receipt=RECEIPT, ids=ids)))


if __name__ == "__main__":
    main(int(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3]))
