"""A receipt in words."""

from app.domain.conversation import INSTRUCTIONS
from app.domain.dials import Dials
from app.domain.reply import Cause, Missed, Receipt
from app.domain.sizes import size
from app.words import number, phrase, tr

WHY = {
    Cause.NEW: phrase("as they are new"),
    Cause.EDITED: phrase("as a message was edited"),
    Cause.REWRITTEN: phrase("as the model's template writes earlier ones otherwise now"),
    Cause.LEFT_OUT: phrase("as other messages are left out than before"),
    Cause.MODEL: phrase("as another model had read the earlier ones"),
    Cause.PRECISION: phrase("as earlier ones were kept in another precision"),
    Cause.EVICTED: phrase("as earlier ones had made room for others"),
    Cause.DAMAGED: phrase("as what was kept of earlier ones was damaged"),
    Cause.NO_WAY_BACK: phrase("as this model cannot go back in what it has read"),
    Cause.LOST: phrase("as earlier ones were no longer kept"),
}


def receipt_parts(receipt: Receipt) -> list[str]:
    """Give what a reply cost, the most important first; of one made elsewhere, who wrote it."""
    if receipt.is_measured:
        return _measured_parts(receipt)
    return [tr("written by {model}", model=receipt.model)] if receipt.model else []


def receipt_rows(receipt: Receipt) -> list[tuple[str, str]]:
    """Give all that is known of how a reply was made: what it is called, and what it was."""
    rows = [(tr("Model"), receipt.model)] if receipt.model else []
    if receipt.adapter:
        rows.append((tr("Adapter"), receipt.adapter))
    if not receipt.is_measured:
        return rows
    rows.append((tr("Read"), _read_row(receipt)))
    if receipt.reused_tokens:
        rows.append((tr("Reused"), _tokens(receipt.reused_tokens)))
    if receipt.completion_tokens:
        first_s = number(receipt.opening_s + receipt.first_token_s, 1)
        rows.append((tr("First word"), tr("{seconds} s", seconds=first_s)))
        rows.append((tr("Written"), _tokens(receipt.completion_tokens)))
    if receipt.decode_tps:
        speed = tr("{number} tokens/s", number=number(receipt.decode_tps, 0))
        rows.append((tr("Speed"), speed))
    if receipt.accepted_tokens:
        rows.append((tr("Guessed ahead"), _guessed(receipt)))
    rows.append((tr("Seed"), str(receipt.seed)))
    if receipt.dials is not None:
        rows.append((tr("Dials"), _dials(receipt.dials)))
    rows.append((tr("Memory"), size(receipt.peak_bytes)))
    return rows


def _read_row(receipt: Receipt) -> str:
    if receipt.missed is None:
        return _tokens(receipt.read_tokens)
    why = why_read(receipt.missed)
    return tr("{n} tokens, {why}", "", receipt.read_tokens, one="1 token, {why}", why=why)


def _tokens(count: int) -> str:
    return tr("{n} tokens", "", count, one="1 token")


def _dials(dials: Dials) -> str:
    return tr(
        "temperature {temperature}, top-p {top_p}, top-k {top_k}, min-p {min_p}, "
        "repetition {repetition}",
        temperature=number(dials.temperature),
        top_p=number(dials.top_p),
        top_k=dials.top_k,
        min_p=number(dials.min_p),
        repetition=number(dials.repetition_penalty),
    )


def _measured_parts(receipt: Receipt) -> list[str]:
    parts: list[str] = []
    if receipt.decode_tps:
        parts.append(tr("{number} tokens/s", number=number(receipt.decode_tps, 0)))
    if receipt.completion_tokens:
        first_s = number(receipt.opening_s + receipt.first_token_s, 1)
        parts.append(tr("first word {seconds} s", seconds=first_s))
    parts.append(_read(receipt.read_tokens, receipt.missed))
    if receipt.reused_tokens:
        parts.append(_reused(receipt))
    if count := len(receipt.too_long):
        parts.append(
            tr(
                "without {n} earlier questions, too long to be read",
                "",
                count,
                one="without an earlier question, too long to be read",
            )
        )
    if receipt.accepted_tokens and _is_quicker(receipt):
        gain = number(receipt.draft_gain, 1)
        parts.append(tr("{gain} × as quick by guessing ahead", gain=gain))
    if receipt.kv_bits is not None:
        parts.append(tr("remembered in {bits} bits", bits=receipt.kv_bits))
    if receipt.completion_tokens and round(receipt.opening_s, 1):
        opening_s = number(receipt.opening_s, 1)
        parts.append(tr("opening the model took {seconds} s", seconds=opening_s))
    return parts


def _read(tokens: int, missed: Missed | None) -> str:
    if missed is None:
        return tr("read {n} tokens", "", tokens, one="read 1 token")
    if missed.cause is Cause.NEW:
        return tr("read {n} new tokens", "", tokens, one="read 1 new token")
    why = why_read(missed)
    return tr("read {n} tokens, {why}", "", tokens, one="read 1 token, {why}", why=why)


def _reused(receipt: Receipt) -> str:
    reused, disk = receipt.reused_tokens, receipt.disk_tokens
    if not disk:
        return tr("reused {number}", number=reused)
    if disk == reused:
        return tr("reused {number} from disk", number=reused)
    return tr("reused {number}, {disk} of them from disk", number=reused, disk=disk)


def _guessed(receipt: Receipt) -> str:
    right, written = receipt.accepted_tokens, receipt.completion_tokens
    if not _is_quicker(receipt):
        return tr("{right} of {all} tokens", right=right, all=written)
    return tr(
        "{right} of {all} tokens, so {gain} × as quick",
        right=right,
        all=written,
        gain=number(receipt.draft_gain, 1),
    )


def _is_quicker(receipt: Receipt) -> bool:
    return round(receipt.draft_gain, 1) != 1


def why_read(missed: Missed) -> str:
    """Say why the first token that was read was not known."""
    if missed.cause is Cause.EDITED and missed.message == INSTRUCTIONS:
        return tr("as the instructions were edited")
    if missed.cause is Cause.EDITED and missed.number:
        return tr("as message {number} was edited", number=missed.number)
    return tr(WHY[missed.cause])
