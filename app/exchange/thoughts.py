"""What a reply thought and said, by turns, for whoever reads it elsewhere."""

from typing import NamedTuple

from app.domain.conversation import Message, Role
from app.domain.thoughts import seconds_of, thought
from app.markdown.thinking import may_think, stretches_of


class Told(NamedTuple):
    """A text, and what stands above it where it was thought, which is empty where it was said."""

    text: str
    thought: str = ""


def told(message: Message) -> list[Told]:
    """Return what a message says, in order."""
    if message.role is not Role.ASSISTANT or not may_think(message.text):
        return [Told(message.text)]
    seconds = message.receipt.thought_s if message.receipt else ()
    made: list[Told] = []
    number = 0
    for stretch in stretches_of(message.text):
        text = stretch.of(message.text)
        if text.strip():
            above = thought(seconds_of(seconds, number)) if stretch.thought else ""
            made.append(Told(text.strip("\n") if made or stretch.thought else text, above))
            number += stretch.thought
    return made or [Told(message.text)]
