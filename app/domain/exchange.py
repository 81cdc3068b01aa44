"""What comes in from files and goes out into them, in numbers and sentences."""

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

# So many sentences are kept of what cannot be read; of the others, how many there are.
MOST_PROBLEMS = 200


class Program(StrEnum):
    """Whose conversations can be read, by the names that they go by."""

    PADDOCK = "Paddock"
    CHATGPT = "ChatGPT"
    CLAUDE = "Claude"
    LM_STUDIO = "LM Studio"
    JAN = "Jan"
    OPEN_WEBUI = "Open WebUI"
    OLLAMA = "Ollama"


class Form(StrEnum):
    """What conversations are written as: the ending of the file's name."""

    JSON = "json"
    MARKDOWN = "md"
    HTML = "html"
    PDF = "pdf"


class Known(StrEnum):
    """Where a conversation is already."""

    HERE = "here"
    TRASH = "trash"


@dataclass(frozen=True, slots=True)
class Problem:
    """What cannot be read, and why, as a sentence."""

    sentence: str


@dataclass(slots=True)
class Tally:
    """What was read of files, counted.

    conversations and messages are new ones, by program; known are those that were there already.
    empty conversations have no message in them. failure is a sentence on what ended it too early.
    """

    conversations: Counter[Program] = field(default_factory=Counter[Program])
    messages: Counter[Program] = field(default_factory=Counter[Program])
    known: Counter[Known] = field(default_factory=Counter[Known])
    empty: int = 0
    problems: list[str] = field(default_factory=list[str])
    more_problems: int = 0
    cancelled: bool = False
    failure: str = ""

    @property
    def new(self) -> int:
        """Count the conversations that are new."""
        return self.conversations.total()

    @property
    def read(self) -> int:
        """Count all conversations that can be read, new or not."""
        return self.new + self.known.total() + self.empty

    def add_problem(self, sentence: str) -> None:
        """Note what cannot be read; of too many, only that there are more."""
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(sentence)
        else:
            self.more_problems += 1
