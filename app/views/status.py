"""The quiet line below the message field, in words."""

from app.state.chat import Chat
from app.state.counting import Counting
from app.state.draft import Draft
from app.state.growing import Growing
from app.words import number, percent, tr

# From such a part of what there is room for on, it is said that little is left.
NEARLY = 0.9


def status(chat: Chat, draft: Draft) -> str:
    """Say how the answer is doing, and how much of the context the next prompt takes."""
    growing = chat.growing
    if growing is None:
        return _taken(chat, draft)
    if chat.waits_for_model:
        return tr("This will be answered when the model is ready.")
    answering = progress(growing) if chat.answers_here else _elsewhere(growing)
    if growing.to_read and not growing.tokens:
        return answering  # two counts beside each other would be taken for one another
    return " · ".join(filter(None, (answering, _taken(chat, draft))))


def _taken(chat: Chat, draft: Draft) -> str:
    """Say how many tokens there are, where anything was said or typed."""
    counting = draft.counting
    tokens = counting.tokens
    if tokens is None or not counting.context or (draft.empty and not chat.conversation.messages):
        return ""
    if not chat.answers_here and (tokens >= counting.context or counting.left_out):
        return _over(counting, tokens)
    if tokens > NEARLY * counting.limit:
        return _nearly_over(counting, tokens)
    return _within(chat, counting, tokens)


def _within(chat: Chat, counting: Counting, tokens: int) -> str:
    context = counting.context
    if counting.exact or chat.answers_here:
        return tr("{tokens} of {context} tokens", tokens=tokens, context=context)
    return tr("about {tokens} of {context} tokens", tokens=tokens, context=context)


def _over(counting: Counting, tokens: int) -> str:
    context = counting.context
    if tokens >= context:
        return tr(
            "{tokens} of {context} tokens: too long to be answered", tokens=tokens, context=context
        )
    return tr(
        "about {tokens} of {context} tokens; the {n} oldest messages will be left out",
        "",
        counting.left_out,
        one="about {tokens} of {context} tokens; the oldest message will be left out",
        tokens=tokens,
        context=context,
    )


def _nearly_over(counting: Counting, tokens: int) -> str:
    context = counting.context
    if counting.limit < context:
        return tr(
            "{tokens} of {context} tokens; soon the oldest messages will be left out",
            tokens=tokens,
            context=context,
        )
    return tr("{tokens} of {context} tokens, nearly all", tokens=tokens, context=context)


def progress(growing: Growing) -> str:
    """Say how far the reply is that grows."""
    if growing.tokens_per_second:
        return tr("Answering · {speed} tokens/s", speed=_speed(growing))
    if growing.to_read and not growing.tokens:
        return tr(
            "Reading {n} tokens… {percent}",
            "",
            growing.to_read,
            one="Reading 1 token… {percent}",
            percent=_read(growing),
        )
    return tr("Answering…")


def _elsewhere(growing: Growing) -> str:
    title = growing.conversation.title
    if growing.tokens_per_second:
        speed = _speed(growing)
        return tr("Answering in “{title}” · {speed} tokens/s", title=title, speed=speed)
    if growing.to_read and not growing.tokens:
        return tr(
            "Reading {n} tokens in “{title}”… {percent}",
            "",
            growing.to_read,
            one="Reading 1 token in “{title}”… {percent}",
            title=title,
            percent=_read(growing),
        )
    return tr("Answering in “{title}”…", title=title)


def _speed(growing: Growing) -> str:
    return number(growing.tokens_per_second, 0)


def _read(growing: Growing) -> str:
    return percent(growing.read / growing.to_read)
