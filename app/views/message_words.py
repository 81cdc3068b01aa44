"""What is said of a message in words: how it is called, and how it ended."""

from app.domain.conversation import Message, Role
from app.domain.reply import Finish
from app.state.moments import moment
from app.words import phrase, tr

_NOTES = {
    Finish.STOPPED: phrase("Stopped."),
    Finish.LENGTH: phrase("Cut off here: this is as long as a reply may be."),
    Finish.CONTEXT: phrase("Cut off here: the model can hold no more of this conversation."),
    Finish.MEMORY: phrase("Cut off here: this Mac has run out of memory."),
    Finish.INTERRUPTED: phrase("Interrupted: Paddock ended before the answer was complete."),
    Finish.FAILED: phrase("The answer failed."),
}


def name_of(message: Message, place: str) -> str:
    """Name a message by who said it and when, and its place among the others."""
    when = moment(message.created)
    if message.pinned:
        place = tr("{place}, pinned", place=place)
    if message.role is Role.USER:
        return tr("You, {when}, {place}", when=when, place=place)
    if message.receipt is None:
        return tr("Assistant, {when}, {place}", when=when, place=place)
    model = message.receipt.model
    return tr("Assistant, {model}, {when}, {place}", model=model, when=when, place=place)


def note_of(message: Message) -> str:
    """Say how a reply ended, and why where that was not its end; nothing where all is well."""
    if message.growing:
        return "" if message.text else "…"
    if message.edited:
        return tr("Edited.")
    if message.finish is None or message.finish is Finish.END:
        return ""
    return message.reason or tr(_NOTES[message.finish])
