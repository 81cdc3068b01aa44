"""What is said of models on this computer: facts on one line, where they are from, how they fit."""

from datetime import datetime

from app.domain.fit import Fit
from app.domain.local_model import LocalModel, Origin, Use
from app.domain.sizes import size
from app.state.moments import moment
from app.words import number, phrase, tr

TIGHT, TOO_LARGE = phrase("Tight"), phrase("Too large")
_SPOKEN = {
    Fit.COMFORTABLE: phrase("fits comfortably"),
    Fit.TIGHT: phrase("tight"),
    Fit.TOO_LARGE: phrase("too large for this computer"),
}
_ORIGINS = {
    Origin.OURS: phrase("Got by Paddock"),
    Origin.HUGGING_FACE: phrase("In the Hugging Face cache"),
    Origin.LM_STUDIO: phrase("In LM Studio"),
    Origin.OLLAMA: phrase("In Ollama"),
    Origin.FOLDER: phrase("In a folder of yours"),
}
_USES = {
    Use.LLAMA: phrase("Run by Paddock"),
    Use.OTHER: phrase("Run through mlx-lm"),
    Use.NOT: phrase("Cannot run here"),
}


def facts(model: LocalModel) -> str:
    """Say on one line what tells a model from others."""
    if not model.inspected:
        return tr("Being looked at…")
    if model.use is Use.NOT:
        return model.reason
    said = (model.quantization, size(model.bytes), context(model))
    return " · ".join(each for each in said if each)


def context(model: LocalModel) -> str:
    """Say how much a model can hold; nothing where its files do not tell."""
    if not model.context:
        return ""
    tokens = model.context
    thousands = tokens % 1024 == 0
    written = f"{number(tokens // 1024)}k" if thousands else number(tokens)
    return tr("{tokens} context", tokens=written)


def fit_note(fit: Fit | None) -> str:
    """Say how a model fits where that is to be thought of; what fits needs no word."""
    return {Fit.TIGHT: tr(TIGHT), Fit.TOO_LARGE: tr(TOO_LARGE)}.get(fit, "") if fit else ""


def fit_spoken(fit: Fit | None) -> str:
    """Say how a model fits."""
    return "" if fit is None else tr(_SPOKEN[fit])


def origin(model: LocalModel) -> str:
    """Say who put a model there."""
    return tr(_ORIGINS[model.origin])


def use(model_use: Use) -> str:
    """Say what runs models of a kind."""
    return tr(_USES[model_use])


def last_used(model: LocalModel) -> str:
    """Say when a model was opened last."""
    if model.last_used is None:
        return tr("Never", "a model was never used")
    return moment(datetime.fromisoformat(model.last_used).timestamp())
