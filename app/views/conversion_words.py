"""What is said of a conversion: how well each number of bits does, and how far one is."""

from app.domain.conversion import is_small
from app.domain.local_model import LocalModel
from app.state.converting import Conversion
from app.words import percent, phrase, tr

LARGE_MODELS = {
    4: phrase("Smallest and quickest. Large models keep most of what they can do."),
    5: phrase("A little larger than 4 bits, and a little more exact."),
    6: phrase("Keeps nearly all that the model can do."),
    8: phrase("As good as the model itself."),
}
SMALL_MODELS = {
    4: phrase("A model as small as this one often talks nonsense in 4 bits."),
    5: phrase("A model as small as this one loses much in 5 bits."),
    6: phrase("Keeps nearly all that the model can do."),
    8: phrase("As good as the model itself."),
}
STAGES = {
    "pack": phrase("Making its weights smaller… {percent}"),
    "try": phrase("Trying what came out… {percent}"),
    "done": phrase("Trying what came out… {percent}"),
    "noting": phrase("Noting what its files are… {percent}"),
}


def quality(model: LocalModel, bits: int) -> str:
    """Say how well a model writes in so many bits."""
    return tr((SMALL_MODELS if is_small(model) else LARGE_MODELS)[bits])


def in_bits(bits: int) -> str:
    """Say so many bits."""
    return tr("{n} bits", "", bits, one="1 bit")


def title(now: Conversion) -> str:
    """Say what is being made of what."""
    return tr("Converting {name} to {bits} bits", name=now.model.name, bits=now.bits)


def how_far(now: Conversion, *, stops: bool) -> str:
    """Say what is being done, and how much of it all is done."""
    if stops:
        return tr("Stopping, and removing what was made…")
    stage = now.stage if now.stage in STAGES else "pack"
    return tr(STAGES[stage], percent=percent(now.share))
