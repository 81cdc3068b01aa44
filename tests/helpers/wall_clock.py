"""A clock that a test sets, and chats of certain times."""

from datetime import datetime, timedelta

from app.domain.conversation import Conversation, Message, Role

EVENING = datetime(2026, 11, 20, 23, 50)  # noqa: DTZ001 - as on a wall


class WallClock:
    """Shows what it was set to."""

    def __init__(self, now=EVENING):
        self.now = now

    def __call__(self):
        return self.now

    def pass_on(self, **by):
        self.now += timedelta(**by)


def put(store, title, when):
    """Have a chat whose last words were said then."""
    seconds = when.timestamp()
    said = Message(title, Role.USER, title, None, seconds)
    store.save(Conversation(title, title, seconds, seconds, (said,)), [said])
