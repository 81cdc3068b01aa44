"""The quiet line below the message field, in words."""

from app.state.chat import Chat
from app.state.growing import Growing
from app.words import number, tr


def status(chat: Chat) -> str:
    """Say how the answer is doing, nothing where there is none."""
    growing = chat.growing
    if growing is None:
        return ""
    if chat.waits_for_model:
        return tr("This will be answered when the model is ready.")
    return _here(growing) if chat.answers_here else _elsewhere(growing)


def _here(growing: Growing) -> str:
    if growing.tokens_per_second:
        return tr("Answering · {speed} tokens/s", speed=_speed(growing))
    if growing.to_read and not growing.tokens:
        return tr("Reading · {read} of {all} tokens", read=growing.read, all=growing.to_read)
    return tr("Answering…")


def _elsewhere(growing: Growing) -> str:
    title = growing.conversation.title
    if growing.tokens_per_second:
        speed = _speed(growing)
        return tr("Answering in “{title}” · {speed} tokens/s", title=title, speed=speed)
    if growing.to_read and not growing.tokens:
        return tr(
            "Reading in “{title}” · {read} of {all} tokens",
            title=title,
            read=growing.read,
            all=growing.to_read,
        )
    return tr("Answering in “{title}”…", title=title)


def _speed(growing: Growing) -> str:
    return number(growing.tokens_per_second, 0)
