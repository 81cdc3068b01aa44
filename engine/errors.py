"""Everything that can go wrong in the engine, each with a sentence that is fit for the user.

EngineError
├── ModelFileError           the file is not a model that can be read
│   ├── MissingModelError    there is no such file
│   ├── MissingStarterError  the starter model has not been fetched
│   ├── DamagedModelError    it is cut off or its numbers contradict each other
│   └── UnsupportedModelError  it is whole, but not a kind that Paddock runs
├── TooLargeError            the model needs more memory than there is
├── NoRoomError              the conversation does
├── TemplateError            the model's chat template cannot be rendered
├── TokenizerError           the model's tokenizer cannot read what was written
├── RefusedTurnsError        the model's chat template does not take this conversation
├── PromptTooLongError       the conversation is longer than the context
│   └── MessageTooLongError  so is what no model could leave out of it
└── BadRequestError          a question whose numbers make no sense
"""

from collections.abc import Sequence
from pathlib import Path

from engine.budget import Free, Need, compared

# A file may quote a book in what is wrong with it; a sentence has room for a part of that.
LONGEST_FAULT = 300  # characters
# What stays beside the last message, as a sentence names it.
ANSWERED, SYSTEM, PINNED = "what it answers", "the system prompt", "the pinned messages"
TEMPLATE = "what the model's template adds"


class EngineError(Exception):
    """Anything the engine refuses, in a sentence that says what to do."""


class ModelFileError(EngineError):
    """A file that cannot be opened as a model."""


class MissingModelError(ModelFileError):
    """There is no model at this path."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"There is no model at {path}. Choose another file.")


class MissingStarterError(ModelFileError):
    """The model that comes with Paddock is not in its folder yet."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"The starter model is not at {path} yet. “make starter” gets it.")


class DamagedModelError(ModelFileError):
    """A model file whose bytes contradict each other. fault completes 'because …'."""

    def __init__(self, path: Path, fault: str) -> None:
        super().__init__(
            f"{path.name} is damaged or is no model: {_short(fault)}. "
            "Get the file again, or choose another one."
        )


class UnsupportedModelError(ModelFileError):
    """A whole model file that Paddock has no arithmetic for. what names the part."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(f"Paddock cannot run {path.name}: {_short(what)}. Choose another model.")


class TooLargeError(EngineError):
    """The model needs more memory than is free."""

    def __init__(self, need: Need, free: Free) -> None:
        super().__init__(
            f"This model {compared(need, free)}. Close other apps or choose a smaller model."
        )
        self.needs_bytes, self.free_bytes = need.total, free.bytes


class NoRoomError(EngineError):
    """The conversation and its reply need more memory than is free."""

    def __init__(self, need: Need, free: Free) -> None:
        super().__init__(
            f"Reading this {compared(need, free)}. Close other apps, or start a new conversation."
        )
        self.needs_bytes, self.free_bytes = need.total, free.bytes


class TemplateError(EngineError):
    """The model's own chat template fails or takes too long."""

    def __init__(self, fault: str) -> None:
        super().__init__(f"The model's chat template cannot be used: {fault}.")


class TokenizerError(EngineError):
    """The model's own tokenizer fails on a text."""

    def __init__(self, fault: str) -> None:
        super().__init__(f"The model cannot read this: {fault}. Choose another model.")


class RefusedTurnsError(EngineError):
    """The model's chat template does not take these turns. words are the template's own."""

    def __init__(self, words: str) -> None:
        super().__init__(
            f"This model does not take the conversation as it is: {words}. "
            "Change it, or choose another model."
        )


class PromptTooLongError(EngineError):
    """The conversation has more tokens, at least prompt_tokens, than the context.

    most is how large the context could be, where the user set a smaller one.
    """

    what = "This conversation"
    advice = "Let its oldest messages be left out, or start a new one"

    def __init__(self, prompt_tokens: int, context: int, most: int | None = None) -> None:
        smaller = most is not None and context < most
        holds = f"{'the context is set to' if smaller else 'the model can hold'} {context:,}"
        more = f", or set the context to up to {most:,}" if smaller else ""
        super().__init__(
            f"{self.what} is at least {prompt_tokens:,} tokens long and {holds}. "
            f"{self.advice}{more}."
        )
        self.prompt_tokens, self.context = prompt_tokens, context


class MessageTooLongError(PromptTooLongError):
    """What the model has to see in any case is too long. beside names all but the last message."""

    def __init__(
        self,
        prompt_tokens: int,
        context: int,
        most: int | None = None,
        *,
        beside: Sequence[str] = (),
    ) -> None:
        self.what = "This message"
        self.advice = "Shorten it, or send it in parts"
        if beside:
            self.what = f"This message with {' and '.join(beside)}"
        if set(beside) - {TEMPLATE}:
            less = ", pin less" if PINNED in beside else ""
            self.advice = f"Shorten what you can{less}, or start a new conversation"
        super().__init__(prompt_tokens, context, most)


class BadRequestError(EngineError):
    """A number or text from outside that makes no sense here."""


def _short(fault: str) -> str:
    return fault if len(fault) <= LONGEST_FAULT else f"{fault[:LONGEST_FAULT]}…"
