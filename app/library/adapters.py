"""LoRA adapters: which model each belongs to. What is for none that is here is listed by itself."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from app.domain.local_model import Adapter, LocalModel, Origin, Use
from app.words import tr


def given_to(models: Sequence[LocalModel], adapters: Sequence[Adapter]) -> Iterator[LocalModel]:
    """Give the models with their adapters, and the adapters whose model is not here."""
    left = list(adapters)
    for model in models:
        own = tuple(adapter for adapter in adapters if _is_for(adapter, model))
        left = [adapter for adapter in left if adapter not in own]
        yield replace(model, adapters=own)
    yield from map(_alone, left)


def _is_for(adapter: Adapter, model: LocalModel) -> bool:
    """Tell whether an adapter names this model: by its repository, its path or its folder."""
    base = adapter.base.rstrip("/")
    if not base or (model.use is Use.NOT and model.inspected):
        return False
    ours = {model.repo, str(model.path), model.path.name} - {""}
    if _is_place(base):
        return str(model.path) in {base, str(Path(base).expanduser())}
    return base.casefold() in {each.casefold() for each in ours}


def _is_place(base: str) -> bool:
    return base.startswith(("/", "~", "."))


def _alone(adapter: Adapter) -> LocalModel:
    if adapter.base:
        reason = tr(
            "This is a LoRA adapter for {base}, which is not on this computer. Get that model.",
            base=adapter.base,
        )
    else:
        reason = tr("This is a LoRA adapter that does not say for which model it is.")
    return LocalModel(adapter.path, adapter.name, Origin.FOLDER, 0, Use.NOT, reason)
