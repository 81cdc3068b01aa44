"""Everything that can go wrong in the engine, each with a sentence that is fit for the user.

EngineError
├── ModelFileError           the file is not a model that can be read
│   ├── MissingModelError    there is no such file
│   ├── MissingStarterError  the starter model is not there
│   ├── DamagedModelError    it is cut off or its numbers contradict each other
│   └── UnsupportedModelError  it is whole, but not a kind that Paddock runs
├── AdapterError             the adapter cannot be used with this model
├── ConversionError          a model cannot be converted, or not to there
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
from engine.said import Said, both, said

# A file may quote a book in what is wrong with it; a sentence has room for a part of that.
LONGEST_FAULT = 300  # characters
# What stays beside the last message, as a sentence names it.
ANSWERED = said("what it answers")
SYSTEM = said("the system prompt")
PINNED = said("the pinned messages")
TEMPLATE = said("what the model's template adds")


class EngineError(Exception):
    """Anything the engine refuses, in a sentence that says what to do.

    Where that is a str, it is for developers, and stays in English.
    """

    def __init__(self, sentence: Said | str) -> None:
        super().__init__(str(sentence))
        self.said = sentence if isinstance(sentence, Said) else Said(sentence)


class ModelFileError(EngineError):
    """A file that cannot be opened as a model."""


class MissingModelError(ModelFileError):
    """There is no model at this path."""

    def __init__(self, path: Path) -> None:
        super().__init__(said("There is no model at {path}. Choose another file.", path=str(path)))


class MissingStarterError(ModelFileError):
    """The model that comes with Paddock is not where it belongs.

    A checkout gets it by make; what lacks in a bundle, nothing can get.
    """

    def __init__(self, path: Path, *, is_checkout: bool) -> None:
        super().__init__(
            said("The starter model is not at {path} yet. “make starter” gets it.", path=str(path))
            if is_checkout
            else said(
                "The starter model is missing from this copy of Paddock. Put a new copy in its "
                "place, or open a model file of your own."
            )
        )


class DamagedModelError(ModelFileError):
    """A model file whose bytes contradict each other. fault completes 'because …'."""

    def __init__(self, path: Path, fault: str) -> None:
        super().__init__(
            said(
                "{name} is damaged or is no model: {fault}. "
                "Get the file again, or choose another one.",
                name=path.name,
                fault=_short(fault),
            )
        )


class UnsupportedModelError(ModelFileError):
    """A whole model file that Paddock has no arithmetic for. what names the part."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(
            said(
                "Paddock cannot run {name}: {fault}. Choose another model.",
                name=path.name,
                fault=_short(what),
            )
        )


class AdapterError(EngineError):
    """An adapter that cannot be used with the model. fault completes 'because …'."""

    def __init__(self, path: Path, fault: str) -> None:
        super().__init__(
            said(
                "The adapter {name} cannot be used: {fault}. Choose another one, or none.",
                name=path.name,
                fault=_short(fault),
            )
        )


class ConversionError(EngineError):
    """A model that cannot be converted. fault completes 'because …'."""

    def __init__(self, path: Path, fault: Said | str) -> None:
        fault = fault if isinstance(fault, Said) else _short(fault)
        super().__init__(said("{name} cannot be converted: {fault}.", name=path.name, fault=fault))


class TooLargeError(EngineError):
    """The model needs more memory than is free."""

    def __init__(self, need: Need, free: Free) -> None:
        super().__init__(
            said(
                "This model {needs}. Close other apps or choose a smaller model.",
                needs=compared(need, free),
            )
        )
        self.needs_bytes, self.free_bytes = need.total, free.bytes


class NoRoomError(EngineError):
    """The conversation and its reply need more memory than is free."""

    def __init__(self, need: Need, free: Free) -> None:
        super().__init__(
            said(
                "Reading this {needs}. Close other apps, or start a new conversation.",
                needs=compared(need, free),
            )
        )
        self.needs_bytes, self.free_bytes = need.total, free.bytes


class TemplateError(EngineError):
    """The model's own chat template fails or takes too long."""

    def __init__(self, fault: str) -> None:
        super().__init__(said("The model's chat template cannot be used: {fault}.", fault=fault))


class TokenizerError(EngineError):
    """The model's own tokenizer fails on a text."""

    def __init__(self, fault: str) -> None:
        super().__init__(
            said("The model cannot read this: {fault}. Choose another model.", fault=fault)
        )


class RefusedTurnsError(EngineError):
    """The model's chat template does not take these turns. words are the template's own."""

    def __init__(self, words: str) -> None:
        super().__init__(
            said(
                "This model does not take the conversation as it is: {fault}. "
                "Change it, or choose another model.",
                fault=words,
            )
        )


class PromptTooLongError(EngineError):
    """The conversation has more tokens, at least prompt_tokens, than the context.

    most is how large the context could be, where the user set a smaller one.
    """

    what = said("This conversation")
    advice = said("Let its oldest messages be left out, or start a new one")

    def __init__(self, prompt_tokens: int, context: int, most: int | None = None) -> None:
        advice = self.advice
        holds = said("the model can hold {tokens}", tokens=context)
        if most is not None and context < most:
            holds = said("the context is set to {tokens}", tokens=context)
            advice = said("{advice}, or set the context to up to {most}", advice=advice, most=most)
        super().__init__(
            said(
                "{what} is at least {tokens} tokens long and {holds}. {advice}.",
                what=self.what,
                tokens=prompt_tokens,
                holds=holds,
                advice=advice,
            )
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
        beside: Sequence[Said] = (),
    ) -> None:
        self.what = said("This message")
        self.advice = said("Shorten it, or send it in parts")
        if beside:
            self.what = said("This message with {others}", others=both(list(beside)))
        if any(each != TEMPLATE for each in beside):
            self.advice = said("Shorten what you can, or start a new conversation")
            if PINNED in beside:
                self.advice = said("Shorten what you can, pin less, or start a new conversation")
        super().__init__(prompt_tokens, context, most)


class BadRequestError(EngineError):
    """A number or text from outside that makes no sense here."""


def _short(fault: str) -> str:
    return fault if len(fault) <= LONGEST_FAULT else f"{fault[:LONGEST_FAULT]}…"
