"""Into how few bits a model can be converted, what it takes then, and how well it still writes."""

from app.domain.fit import Computer, Device, Fit, Need, fit, room_for
from app.domain.local_model import LocalModel, Use

BITS = (4, 5, 6, 8)
# A scale and a bias of 16 bits each, for each group of 64 weights.
OVERHEAD = 32 / 64
# What has more bits a weight than this is not packed yet.
UNPACKED = 12
# What is won less by is not worth what packing it once more loses: of Q8_0, 4 to 6 bits are.
GAIN = 0.8
# What stays free on the disk when all is written, as the engine leaves it.
LEFT_BYTES = 256 * 1024 * 1024
# Of so many parameters at most, SmolLM2 with its 135 million is the one that was measured: in 4
# bits its perplexity is 1.33 times as high and it talks nonsense, in 6 and 8 it hardly changes.
SMALL, MIDDLE = 1_500_000_000, 5_000_000_000
ENOUGH = 6  # bits for those


def bytes_in(model: LocalModel, bits: int) -> int:
    """Estimate how large a model's weights are in so many bits."""
    return round(model.parameters * (bits + OVERHEAD) / 8)


def is_small(model: LocalModel) -> bool:
    """Tell whether a model has so little in it that few bits lose too much."""
    return model.parameters <= SMALL


def bits_of(model: LocalModel, device: Device) -> tuple[int, ...]:
    """Return the bits that a model can be converted to, and gets smaller by; none where it cannot.

    A folder that is packed already stays as it is. A GGUF file may take more memory than disk,
    as some of its packings are unpacked where they are opened.
    """
    if model.use is Use.NOT or not model.parameters:
        return ()
    unpacked = 8 * model.bytes > UNPACKED * model.parameters
    if not unpacked and model.path.suffix.lower() != ".gguf":
        return ()
    held = model.bytes if device.dense else max(model.bytes, model.weights_bytes)
    return tuple(bits for bits in BITS if bytes_in(model, bits) < GAIN * held)


def need_in(model: LocalModel, bits: int, context: int, *, device: Device) -> Need:
    """Tell what a model will take of memory with a conversation of so many tokens."""
    dense = device.dense and model.use is Use.LLAMA
    weights = 4 * model.parameters if dense else bytes_in(model, bits)
    tokens = min(model.context or context, context)
    return Need(weights, room_for(tokens) * model.kv_bytes_per_token, model.work_bytes)


def recommended(model: LocalModel, computer: Computer, context: int) -> int | None:
    """Choose the bits that suit a model: the smaller it is the more, as far as memory goes.

    None where it cannot be converted, or would lose too much in all that it can be converted to.
    """
    offered = bits_of(model, computer.device)
    if not offered:
        return None
    best = 8 if is_small(model) else 6 if model.parameters <= MIDDLE else 4
    # More bits than it has now would add none of what it has lost.
    has = 8 * model.bytes / model.parameters
    enough = [bits for bits in offered if bits >= min(best, has - OVERHEAD)] or [max(offered)]
    needs = {bits: need_in(model, bits, context, device=computer.device) for bits in offered}
    may = [
        bits
        for bits in offered
        if bits <= enough[0] and fit(needs[bits], computer) is not Fit.TOO_LARGE
    ]
    chosen = max(may, default=offered[0])
    return None if is_small(model) and chosen < ENOUGH else chosen


def has_room(model: LocalModel, bits: int, computer: Computer) -> bool:
    """Tell whether what comes out has room on the disk."""
    return computer.disk_bytes >= bytes_in(model, bits) + LEFT_BYTES
