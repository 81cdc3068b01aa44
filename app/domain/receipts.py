"""A receipt in words."""

from app.domain.conversation import INSTRUCTIONS
from app.domain.reply import Cause, Missed, Receipt

WHY = {
    Cause.NEW: "as they are new",
    Cause.EDITED: "as a message was edited",
    Cause.REWRITTEN: "as the model's template writes earlier ones otherwise now",
    Cause.LEFT_OUT: "as other messages are left out than before",
    Cause.MODEL: "as another model had read the earlier ones",
    Cause.PRECISION: "as earlier ones were kept in another precision",
    Cause.EVICTED: "as earlier ones had made room for others",
    Cause.DAMAGED: "as what was kept of earlier ones was damaged",
    Cause.NO_WAY_BACK: "as this model cannot go back in what it has read",
    Cause.LOST: "as earlier ones were no longer kept",
}


def receipt_parts(receipt: Receipt) -> list[str]:
    """Give what a reply cost, the most important first; of one made elsewhere, who wrote it."""
    if receipt.is_measured:
        return _measured_parts(receipt)
    return [f"written by {receipt.model}"] if receipt.model else []


def _measured_parts(receipt: Receipt) -> list[str]:
    parts: list[str] = []
    if receipt.decode_tps:
        parts.append(f"{receipt.decode_tps:.0f} tokens/s")
    if receipt.completion_tokens:
        parts.append(f"first word {receipt.opening_s + receipt.first_token_s:.1f} s")
    tokens = "token" if receipt.read_tokens == 1 else "tokens"
    new = receipt.missed is not None and receipt.missed.cause is Cause.NEW
    why = "" if receipt.missed is None or new else f", {why_read(receipt.missed)}"
    parts.append(f"read {receipt.read_tokens:,} {'new ' if new else ''}{tokens}{why}")
    if receipt.reused_tokens:
        parts.append(f"reused {receipt.reused_tokens:,}{_from_disk(receipt)}")
    if count := len(receipt.too_long):
        questions = "an earlier question" if count == 1 else f"{count:,} earlier questions"
        parts.append(f"without {questions}, too long to be read")
    if receipt.accepted_tokens:
        gain = f"{receipt.draft_gain:.1f}"
        quicker = f" ({gain} × as quick)" if gain != "1.0" else ""
        guessed = f"guessed ahead {receipt.accepted_tokens:,} of {receipt.completion_tokens:,}"
        parts.append(guessed + quicker)
    if receipt.kv_bits is not None:
        parts.append(f"remembered in {receipt.kv_bits} bits")
    if receipt.completion_tokens and (opening := f"{receipt.opening_s:.1f}") != "0.0":
        parts.append(f"opening the model took {opening} s")
    return parts


def _from_disk(receipt: Receipt) -> str:
    if receipt.disk_tokens == receipt.reused_tokens:
        return " from disk"
    return f", {receipt.disk_tokens:,} of them from disk" if receipt.disk_tokens else ""


def why_read(missed: Missed) -> str:
    """Say why the first token that was read was not known."""
    if missed.cause is Cause.EDITED and missed.message == INSTRUCTIONS:
        return "as the instructions were edited"
    if missed.cause is Cause.EDITED and missed.number:
        return f"as message {missed.number} was edited"
    return WHY[missed.cause]
