"""How an answer ended, in words."""

from app.domain.conversation import Message
from app.domain.reply import Finish
from app.words import phrase, tr

_NOTES = {
    Finish.STOPPED: phrase("Stopped."),
    Finish.LENGTH: phrase("Cut off here: this is as long as a reply may be."),
    Finish.CONTEXT: phrase("Cut off here: the model can hold no more of this conversation."),
    Finish.MEMORY: phrase("Cut off here: this Mac has run out of memory."),
    Finish.INTERRUPTED: phrase("Interrupted: Paddock ended before the answer was complete."),
    Finish.FAILED: phrase("The answer failed."),
}


def end_of(message: Message) -> str:
    """Say what is to be noted of how a message ended; nothing where it is complete."""
    if message.growing:
        return "" if message.text else "…"
    if message.edited:
        return tr("Edited.")
    if message.finish is None or message.finish is Finish.END:
        return ""
    return message.reason or tr(_NOTES[message.finish])
