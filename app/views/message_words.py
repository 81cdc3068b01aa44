"""What a message is called."""

from app.domain.conversation import Message, Role
from app.state.moments import moment
from app.words import tr


def name_of(message: Message, place: str) -> str:
    """Name a message by who said it and when, and its place among the others."""
    when = moment(message.created)
    if message.pinned:
        place = tr("{place}, pinned", place=place)
    if message.role is Role.USER:
        return tr("You, {when}, {place}", when=when, place=place)
    if message.receipt is None or not message.receipt.model:
        return tr("Assistant, {when}, {place}", when=when, place=place)
    model = message.receipt.by
    return tr("Assistant, {model}, {when}, {place}", model=model, when=when, place=place)
