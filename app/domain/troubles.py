"""What stands in the way of something on the Hub, in a sentence that says what to do about it."""

from collections.abc import Callable

from app.domain.download import Failure, Trouble
from app.domain.sizes import size
from app.words import tr


def sentence(failure: Failure) -> str:
    """Say what happened, then what to do."""
    return _SENTENCES[failure.trouble](failure)


def _offline(_: Failure) -> str:
    return tr("This Mac is not connected to the internet. Connect it, then try again.")


def _switched_off(_: Failure) -> str:
    return tr("Paddock is set to stay offline. To reach the Hub, turn Offline off in Settings.")


def _hub_down(failure: Failure) -> str:
    return tr(
        "{host} does not answer. Try again later, or choose a mirror of the Hub in Settings.",
        host=failure.about or tr("The Hub"),
    )


def _rate_limited(failure: Failure) -> str:
    return tr(
        "{host} has been asked too much from this network. Wait some minutes, then try again; "
        "signing in with a token in Settings allows more.",
        host=failure.about or tr("The Hub"),
    )


def _captive_portal(_: Failure) -> str:
    return tr(
        "This network answers in the place of the Hub, as one does that wants you to sign in. "
        "Open any web page in your browser, sign in there, then try again."
    )


def _gated(failure: Failure) -> str:
    return tr(
        "The makers of {name} want to be asked first. Ask for access on its page on the Hub, put "
        "your token into Settings, then try again.",
        name=_name(failure),
    )


def _mirror(failure: Failure) -> str:
    return tr(
        "The makers of {name} want to know who gets it, and your token is never sent to a mirror. "
        "To ask the Hub itself, remove the mirror in Settings, then try again.",
        name=_name(failure),
    )


def _licence(failure: Failure) -> str:
    return tr(
        "{name} is given out under a licence that you have not accepted. Accept it on its page on "
        "the Hub, signed in as the one whose token is in Settings, then try again.",
        name=_name(failure),
    )


def _private(failure: Failure) -> str:
    return tr(
        "{name} is private, or does not exist. Check its name; if it is yours, put a token that "
        "may read it into Settings.",
        name=_name(failure),
    )


def _unmirrored(failure: Failure) -> str:
    return tr(
        "The mirror in Settings does not have {name}, or it is private: your token is never sent "
        "to a mirror. Check its name, or remove the mirror to ask the Hub itself.",
        name=_name(failure),
    )


def _signed_out(_: Failure) -> str:
    return tr(
        "The Hub does not accept your token: it is wrong, or has ended. Put a new one into "
        "Settings, or remove it to go on without."
    )


def _gone(failure: Failure) -> str:
    return tr(
        "{name} is not on the Hub, or no longer. Check its name, or look for another copy of it.",
        name=_name(failure),
    )


def _moved(failure: Failure) -> str:
    return tr(
        "This model has moved to {name}, which belongs to somebody else. If you trust them, "
        "look for it under that name.",
        name=_name(failure),
    )


def _changed(failure: Failure) -> str:
    return tr(
        "{name} has changed on the Hub since it was chosen. Choose it again to get the new one.",
        name=_name(failure),
    )


def _disk_full(failure: Failure) -> str:
    if failure.bytes:
        return tr(
            "There is not enough room on the disk: {size} more are needed. Make room, then go on; "
            "what has come is kept.",
            size=size(failure.bytes),
        )
    return tr("The disk is full. Make room, then go on; what has come is kept.")


def _unwritable(failure: Failure) -> str:
    return tr(
        "{name} cannot be written. See that its folder is there and that you may write in it, "
        "then try again.",
        name=failure.about or tr("The file"),
    )


def _corrupted(failure: Failure) -> str:
    return tr(
        "{name} came with wrong bytes, twice, so it was not kept. Try again on another network, "
        "or with another endpoint in Settings.",
        name=failure.about or tr("The file"),
    )


def _slow(failure: Failure) -> str:
    return tr(
        "{host} sent nothing for too long. Look at the connection and go on, or choose a mirror of "
        "the Hub in Settings; what has come is kept.",
        host=failure.about or tr("The Hub"),
    )


def _refused(failure: Failure) -> str:
    return tr(
        "Paddock does not take {name}: such files can hold programs, or be written outside their "
        "folder. Choose a model in GGUF or MLX format.",
        name=failure.about or tr("these files"),
    )


def _not_understood(failure: Failure) -> str:
    return tr(
        "{host} does not answer as the Hub does. Check the endpoint in Settings, or try again "
        "later.",
        host=failure.about or tr("The Hub"),
    )


def _cancelled(_: Failure) -> str:
    return tr("This was cancelled. Nothing of it is kept.")


def _crashed(_: Failure) -> str:
    return tr(
        "The part of Paddock that reaches the Hub stopped unexpectedly. Try again; what has come "
        "is kept."
    )


def _name(failure: Failure) -> str:
    return failure.about or tr("This model")


_SENTENCES: dict[Trouble, Callable[[Failure], str]] = {
    Trouble.OFFLINE: _offline,
    Trouble.SWITCHED_OFF: _switched_off,
    Trouble.HUB_DOWN: _hub_down,
    Trouble.RATE_LIMITED: _rate_limited,
    Trouble.CAPTIVE_PORTAL: _captive_portal,
    Trouble.GATED: _gated,
    Trouble.MIRROR: _mirror,
    Trouble.LICENCE: _licence,
    Trouble.PRIVATE: _private,
    Trouble.UNMIRRORED: _unmirrored,
    Trouble.SIGNED_OUT: _signed_out,
    Trouble.GONE: _gone,
    Trouble.MOVED: _moved,
    Trouble.CHANGED: _changed,
    Trouble.DISK_FULL: _disk_full,
    Trouble.UNWRITABLE: _unwritable,
    Trouble.CORRUPTED: _corrupted,
    Trouble.SLOW: _slow,
    Trouble.REFUSED: _refused,
    Trouble.NOT_UNDERSTOOD: _not_understood,
    Trouble.CANCELLED: _cancelled,
    Trouble.CRASHED: _crashed,
}
