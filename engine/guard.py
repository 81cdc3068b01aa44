"""`Guard`: keeps a model within the memory that there is, before each reply and during it."""

from collections.abc import Sequence

import mlx.core as mx

from engine.blocks import BLOCK
from engine.config import LlamaConfig, OtherConfig
from engine.errors import NoRoomError
from engine.machine import Machine
from engine.memory import for_text, kv_per_token
from engine.pressure import Pressure
from engine.prompt_cache import PromptCache


class Guard:
    """Grants a reply its room, and gives back what can be spared where the machine runs short.

    A reply has room for its prompt and for what most replies say. One that goes on longer has its
    buffers grow by a thousand tokens a time, which nobody is asked for anew: where that is too
    much, the machine's pressure ends it.
    """

    def __init__(self, config: LlamaConfig | OtherConfig, machine: Machine) -> None:
        self._config, self._machine = config, machine

    def make_room(
        self, cache: PromptCache, prompt: Sequence[int], *, tokens: int, stage: int
    ) -> None:
        """Have room for a text of so many tokens, which prompt begins.

        What other texts have left in memory is given up for it, if need be; but not in vain. Raises
        NoRoomError.
        """
        need, free = for_text(self._config, tokens, cache.kv_bits), self._machine.memory().free
        # What is freed is kept for the next pass, which wants the same: no more than one takes.
        # The wired limit (mx.set_wired_limit) is left alone: macOS panicked on Macs where it was
        # raised ("prepare count underflow", ml-explore/mlx#3186), and never where it was not.
        mx.set_cache_limit(need.work)
        held = cache.shared(prompt, stage)
        # The text's buffers are in place, but what does not belong to it is put aside in others.
        aside = len(cache.ids) - held // BLOCK * BLOCK if held < len(cache.ids) else 0
        if free.more(cache.nbytes - aside * kv_per_token(self._config, cache.kv_bits)).has(need):
            return
        most = free.more(cache.nbytes + cache.put_by)
        if not most.has(need):
            raise NoRoomError(need, most)
        cache.let_go(held)
        mx.clear_cache()

    def relieve(self, cache: PromptCache) -> bool:
        """Give back what a reply can spare where memory is short; tell whether it has to end."""
        pressure = self._machine.pressure()
        if pressure is not Pressure.NORMAL:
            cache.let_go(len(cache.ids))
            mx.clear_cache()
        return pressure is Pressure.CRITICAL

    def relieve_idle(self, cache: PromptCache) -> None:
        """Give back what can be spared while no reply is made: in great need, all but the model."""
        if self.relieve(cache):
            cache.let_go(0)
            mx.clear_cache()
