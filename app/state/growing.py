"""`Growing`: the reply that is being made, as it is at one moment."""

import time
from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.domain.conversation import Conversation, Message
from app.domain.reply import Receipt, written_by
from app.state.thinking import NO_THOUGHT, Thinking

# What half a character is shown as, whose other half may come.
HALF = "\ufffd"


@dataclass(frozen=True, slots=True)
class Growing:
    """The reply that is being made: where it stands, and how far it is.

    before is the reply as it was when it began to go on, None where it is a new one; tokens are
    those that came since. held is the end of its text that comes again with what follows.
    seen_from is the id of the message from which on the model sees the conversation, None where it
    sees all. thinking is how long it has thought. model is what it is made by, once that is known.
    """

    question: int
    conversation: Conversation
    before: Message | None = None
    read: int = 0
    to_read: int = 0
    tokens: int = 0
    first_at: float = 0.0
    held: str = ""
    seen_from: str | None = None
    thinking: Thinking = NO_THOUGHT
    model: str = ""

    @property
    def reply(self) -> Message:
        """Return the reply as it is now."""
        return self.conversation.messages[-1]

    @property
    def tokens_per_second(self) -> float:
        """Return how fast the reply grows; 0 until that can be told."""
        seconds = time.monotonic() - self.first_at
        return (self.tokens - 1) / seconds if self.tokens > 4 and seconds > 0.25 else 0.0

    def thought(self, thought_s: Iterable[float]) -> Receipt | None:
        """Return what is known of it before it ends: for how long it has thought, if at all."""
        rounded = tuple(round(each, 1) for each in thought_s)
        return replace(written_by(self.model), thought_s=rounded) if rounded else None

    def sampled_as(self, ids: tuple[int, ...]) -> tuple[int, ...]:
        """Return what the whole reply was sampled as, of which ids are what came since.

        Nothing where that is not known to be its text to the letter: it is made anew then.
        """
        before = self.before
        if before is None or not before.text:
            return ids
        if not self.tokens:
            return before.ids
        known = before.ids and ids and not before.text.endswith(HALF)
        return (*before.ids, *ids) if known else ()
