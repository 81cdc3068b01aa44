"""`Adapting`: by which adapter the model of the open conversation is changed, if by one."""

from pathlib import Path

from app.domain.means import AS_ALWAYS, adapter_by
from app.domain.model_card import Readiness
from app.paths import is_there
from app.state.chat import Chat
from app.state.models import Models


class Adapting:
    """An adapter fits one model, so who chooses it for a conversation chooses that with it.

    What is chosen here opens at once: whether it fits is known only then.
    """

    def __init__(self, chat: Chat, models: Models) -> None:
        self._chat, self._models = chat, models

    @property
    def model(self) -> Path:
        """Return the model that is to answer in the open conversation."""
        own = self._chat.conversation.model
        return Path(own) if own is not None and is_there(Path(own)) else self._models.picked_path

    @property
    def chosen(self) -> Path | None:
        """Return the adapter that the open conversation has chosen."""
        return adapter_by(AS_ALWAYS, self._chat.conversation)

    @property
    def offered(self) -> tuple[Path, ...]:
        """Return the adapters that there are for its model, and the one that it has."""
        chosen = () if self.chosen is None else (self.chosen,)
        return tuple(dict.fromkeys((*self._models.adapters_of(self.model), *chosen)))

    def choose(self, adapter: Path | None, model: Path | None = None) -> bool:
        """Have a model changed by an adapter or by none from now on, in the open conversation.

        For None, the model is its own. Tell whether that could be saved.
        """
        wanted, now = model or self.model, self._chat.conversation
        own = now.model if adapter is None else str(wanted)
        changes = None if adapter is None else str(adapter)
        if not self._chat.instruct(now.system, dials=now.dials, model=own, adapter=changes):
            return False
        models = self._models
        is_open = (models.path, models.adapter) == (wanted, adapter)
        if is_open and models.status.readiness is Readiness.FAILED:
            models.open_chosen()  # who names it wants it tried once more
        else:
            models.lend(wanted, adapter)
        return True

    def use_without(self) -> None:
        """Have the model that answers do so unchanged, here too where it was not to."""
        models = self._models
        if self.chosen is not None and self.chosen == models.adapter:
            self.choose(None)
        models.lend(models.path)
