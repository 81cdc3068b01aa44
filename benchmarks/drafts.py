"""Measures what guessing ahead gains: the starter model with and without, A B A B, medians.

python -m benchmarks.drafts
"""

import statistics

from engine.loading import open_model, path_of
from engine.model import Model, Wish
from engine.wire import Receipt, Role, Sampling, Turn

NOTES = (
    "The meeting began at nine. Anna reported on the budget: 40,000 for machines, 12,000 for "
    "travel, 8,500 for books. Ben asked for two more weeks, since the supplier in Lyon is late. "
    "Carla will write to the supplier. The next meeting is on the third of May in room 14."
)
TASKS = {
    "quoting": f"Repeat this text word for word:\n\n{NOTES}",
    "summing up": f"Summarise this in one sentence:\n\n{NOTES}",
    "telling": "Tell me a story about a fox who learns to swim.",
}
ROUNDS, TOKENS = 3, 100


def main() -> None:
    """Print tokens per second for each task, and how much of the guesses was right."""
    model = open_model(path_of("starter"))
    print(f"{'':12}{'guessing':>10}{'without':>10}{'ratio':>8}{'right':>14}")
    for name, task in TASKS.items():
        made = [
            [_receipt(model, task, drafts=drafts) for drafts in (True, False)]
            for _ in range(ROUNDS)
        ]
        with_, without = (
            statistics.median(receipt.decode_tps for receipt in receipts)
            for receipts in zip(*made, strict=True)
        )
        last = made[-1][0]
        right = f"{last.accepted_tokens} of {last.completion_tokens}"
        print(f"{name:12}{with_:10.1f}{without:10.1f}{with_ / without:8.2f}{right:>14}")


def _receipt(model: Model, task: str, *, drafts: bool) -> Receipt:
    reply = model.reply(
        [Turn(Role.USER, task)], Wish(Sampling(temperature=0), max_tokens=TOKENS, drafts=drafts)
    )
    list(reply)
    return reply.receipt


if __name__ == "__main__":
    main()
