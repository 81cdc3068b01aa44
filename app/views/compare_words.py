"""What is said of two answers side by side."""

from app.domain.attachment import parts_of
from app.domain.conversation import Message
from app.domain.ends import end_of
from app.domain.model_card import Readiness
from app.domain.receipts import receipt_parts
from app.domain.side import TEMPERATURES, Choice, Side
from app.markdown.folded import has_folds, reading_of
from app.markdown.thinking import answer_of, said_so_far
from app.state.comparing import Comparing
from app.views.folds import words_of
from app.views.status import progress
from app.widgets.choice import Offer
from app.words import number, percent, tr

SIDES = ("A", "B")
MOST_SHOWN = 400


def question_of(text: str) -> str:
    """Say what was asked: its beginning, and what is attached to it."""
    said, attached = parts_of(text)
    said = said.strip()
    begins = said if len(said) <= MOST_SHOWN else f"{said[:MOST_SHOWN]}…"
    names = ", ".join(each.name or tr("Pasted text") for each in attached)
    return "\n".join(filter(None, (begins, names)))


def made_by(comparing: Comparing, which: int) -> str:
    """Say which model answers on a side, and how freely."""
    model, dials = comparing.made_by(which)
    if dials is None:
        return model
    heat = tr("temperature {number}", number=number(dials.temperature))
    return f"{model} · {heat}"


def name_of(comparing: Comparing, which: int) -> str:
    """Name a side for who cannot see it."""
    called = tr("Answer {letter}", letter=SIDES[which])
    made = made_by(comparing, which).replace(" · ", ", ")
    return f"{called}, {made}" if made else called


def tab_words(side: str, model: str) -> str:
    """Say on a tab which side it shows, and by whom that is."""
    return " · ".join(filter(None, (side, model)))


def model_offers(comparing: Comparing, side: Side) -> list[Offer]:
    """Return by what a side can be answered: each model, and it with each of its adapters."""
    ways = {way.means: way.words for way in comparing.trying.by_models()}
    ways.setdefault(side.by, comparing.trying.models.called(side.model, side.adapter))
    return list(ways.items())


def dials_offers(comparing: Comparing) -> list[Offer]:
    """Return the dials that a side can be asked with."""
    heats: list[tuple[Choice, str]] = [
        (each, tr("Temperature {number}", number=number(each))) for each in TEMPERATURES
    ]
    presets = comparing.trying.presets.all.values()
    named = [(each.id, tr("Preset: {name}", name=each.name)) for each in presets]
    return [(None, tr("This chat’s dials")), *heats, *named]


def text_of(answer: Message | None) -> str:
    """Return what an answer says; what it thought, only where it says nothing else."""
    if answer is None:
        return ""
    return said_so_far(answer.text) if answer.growing else answer_of(answer.text)


def note_of(comparing: Comparing, which: int) -> str:
    """Say how a side is doing, where its answer alone does not."""
    side = comparing.sides[which]
    if side.refusal is not None:
        return side.refusal
    if side.waits:
        return tr("Begins when the other answer is done.")
    if side.answer is None:
        return tr("Not asked yet.")
    told = _progress(comparing) if side.growing else end_of(side.answer)
    return " · ".join(filter(None, (_thought(comparing, side.answer), told)))


def receipt_of(answer: Message | None) -> str:
    """Say what an answer cost."""
    if answer is None or answer.receipt is None:
        return ""
    return " · ".join(receipt_parts(answer.receipt))


def _progress(comparing: Comparing) -> str:
    chat, models = comparing.trying.chat, comparing.trying.models
    status = models.status
    if status.readiness is Readiness.LOADING and chat.waits_for_model:
        done = percent(status.fraction)
        return tr("Loading {name}… {percent}", name=models.title, percent=done)
    return "" if chat.growing is None else progress(chat.growing)


def _thought(comparing: Comparing, answer: Message) -> str:
    """Say how long an answer has thought, last."""
    folds = reading_of(answer, lambda _: False).folds if has_folds(answer) else ()
    chat = comparing.trying.chat
    return words_of(folds[-1], answer, chat.thought_s(answer)) if folds else ""
