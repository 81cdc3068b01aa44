"""`Model`: turns in, a reply out. Owns the network and what it remembers of the last prompt."""

import secrets
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import cast

import mlx.core as mx
import numpy as np

from engine.block_cache import BlockCache
from engine.cache import AHEAD, RowCache
from engine.checkpoint import Checkpoint
from engine.config import LlamaConfig, OtherConfig
from engine.counting import Counter
from engine.draft_model import DraftModel
from engine.errors import BadRequestError, PromptTooLongError
from engine.generation import decode, prefill
from engine.guard import Guard
from engine.keeping import room_for, store_for
from engine.logprobs import Watched, checked_count
from engine.machine import Machine
from engine.memory import kv_per_token
from engine.network import Network
from engine.overflow import Room
from engine.pace import Pace
from engine.packed_cache import GROUPS
from engine.prompt_cache import PromptCache
from engine.prompt_writer import PromptWriter
from engine.readings import Account, Reading, Readings
from engine.reply import Limits, Reply, Task
from engine.sampling import Chooser, checked
from engine.speculation import Drafts, Lookup
from engine.template import PLAIN_STOPS
from engine.tokenizer import Tokenizer
from engine.wire import Keep, Overflow, Sampling, Turn

GREEDY = Sampling(temperature=0)
# One of a prompt, and one of its reply.
LEAST_CONTEXT = 2
# How long closing may wait for what is being written to disk.
SAVE_S = 5.0


@dataclass(frozen=True, slots=True)
class Wish:
    """How a reply is wanted: by which dials, how long at most, ending before which texts.

    drafts tells whether text may be guessed ahead, which changes how quick it is and nothing else.
    With logprobs, each piece tells how likely its id was, and so many of the likeliest. What is
    read for a conversation may be saved; without one, nothing is. overflow tells what is done where
    not all turns fit into context, which is at most and by default what the model can hold. kv_bits
    is how many bits the KV cache has for each number: as many as they are computed in, or 8 or 4.
    """

    sampling: Sampling = field(default_factory=Sampling)
    max_tokens: int = 2048
    stops: tuple[str, ...] = ()
    drafts: bool = True
    logprobs: int | None = None
    conversation: str | None = None
    kv_bits: int | None = None
    overflow: Overflow = Overflow.DROP
    context: int | None = None


AS_USUAL = Wish()


class Model:
    """An open model, as `engine.loading` gives it. Belongs to the thread that made it.

    pass_cost tells how long a pass over a guess takes, as multiples of one over a single id; where
    it is 0, nothing is guessed ahead. keep says where what is read is kept; machine tells
    what memory there is, this one's where none is given. Its counter is there for another thread.
    """

    def __init__(
        self,
        network: Network,
        checkpoint: Checkpoint,
        pass_cost: float = 0.0,
        *,
        keep: Keep | None = None,
        machine: Machine | None = None,
    ) -> None:
        self._checkpoint, self._pass_cost = checkpoint, pass_cost
        self._drafter: tuple[Network, PromptCache] | None = None
        self._pace = Pace()
        self._open_network: Network | None = network
        self._writer = PromptWriter(checkpoint.words, self.config.context)
        self.counter = Counter(checkpoint.words.tokenizer, self._writer, self.config.context)
        self._cache, self._key = self._cache_that_keeps(keep)
        self._readings = Readings(_folder_of(keep))
        self._guard = Guard(self.config, machine or Machine())
        self._reply: Reply | None = None

    @property
    def name(self) -> str:
        """Give what to call the model."""
        return self._checkpoint.name

    @property
    def config(self) -> LlamaConfig | OtherConfig:
        """Give the numbers that shape the network."""
        return self._checkpoint.config

    @property
    def tokenizer(self) -> Tokenizer:
        """Give what turns text into ids and back."""
        return self._checkpoint.words.tokenizer

    @property
    def network(self) -> Network:
        """Give what computes. Raises BadRequestError once the model is closed."""
        if self._open_network is None:
            raise BadRequestError(f"{self.name} is closed. Open it again.")
        return self._open_network

    def prompt(self, turns: Sequence[Turn]) -> list[int]:
        """Turn a conversation into the ids that the network reads.

        Raises TemplateError or RefusedTurnsError where the model's own template does not write it
        down, TokenizerError where its tokenizer cannot read that, and PromptTooLongError where
        what it writes is beyond all that the model can hold.
        """
        return list(self._writer.whole(turns))

    def reply(self, turns: Sequence[Turn], wish: Wish = AS_USUAL) -> Reply:
        """Answer the last of turns, or go on with it where it is the assistant's own.

        Where they are too many, the oldest may be left out: `Reply.unseen` tells which.

        Iterate over the reply to have it made. The one before it is closed, since both would read
        into one cache. Raises what `prompt` does, BadRequestError, or NoRoomError where there is
        not memory enough, before anything is read.
        """
        asked, network = time.perf_counter(), self.network
        sampling = checked(wish.sampling)
        if wish.max_tokens < 1:
            raise BadRequestError("A reply needs at least one token.")
        choose = Chooser(sampling, self.config.vocab_size)
        if wish.logprobs is not None:
            choose = Watched(choose, checked_count(wish.logprobs))
        limits = self._limits(wish)
        room = Room(limits.context, limits.max_tokens)
        prompt = self._writer.fitting(turns, room, wish.overflow)
        task = Task(
            prompt=prompt.ids,
            choose=choose,
            seed=secrets.randbits(32) if sampling.seed is None else sampling.seed,
            limits=limits,
            asked=asked,
            drafts=self._drafts() if wish.drafts else None,
            drops_space=prompt.begins and self._begins_with_space,
            conversation=wish.conversation,
            unseen=prompt.unseen,
            too_long=prompt.too_long,
            account=Account(
                self._readings,
                wish.conversation,
                tuple(turns),  # whoever asks may write the answer into what was given
                Reading(self._key, wish.kv_bits, left_out=prompt.left_out),
                prompt.ids,
            ),
            cut_short=partial(self._guard.relieve, self._cache),
        )
        self._close_reply()
        if wish.kv_bits != self._cache.kv_bits:
            self._cache.renew(network.new_caches(wish.kv_bits), wish.kv_bits)
        length = min(len(prompt.ids) + min(wish.max_tokens, AHEAD), limits.context)
        stage = network.stage(len(prompt.ids))
        self._guard.make_room(self._cache, prompt.ids, tokens=length, stage=stage)
        self._reply = Reply(task, network=network, cache=self._cache, tokenizer=self.tokenizer)
        return self._reply

    def text(self, token: int) -> str:
        """Give the text that an id stands for by itself; half a character is U+FFFD."""
        return self.tokenizer.decode([token])

    def draft_with(self, smaller: "Model") -> None:
        """Have another model guess what this one says next, from the next reply on.

        Raises BadRequestError where that cannot be, or cannot pay.
        """
        size = self.config.vocab_size
        alike = self.tokenizer.says_as(smaller.tokenizer, size)
        if smaller.config.vocab_size != size or not alike:
            raise BadRequestError(
                f"{smaller.name} cannot guess for {self.name}: its tokens are others."
            )
        if not self._pass_cost:
            raise BadRequestError(f"Guessing ahead does not pay for {self.name} on this device.")
        network = smaller.network
        self._drafter = network, PromptCache(network.new_caches())

    def _drafts(self) -> Drafts | None:
        if self._drafter is not None:
            return DraftModel(*self._drafter, self._pass_cost)
        return Lookup(self._pass_cost) if self._pass_cost else None

    def logits(self, ids: Sequence[int]) -> np.ndarray:
        """Give float32 logits, (len(ids), vocab_size), of one pass with nothing remembered."""
        self._check(ids)
        logits = self.network(mx.array([ids]), self.network.new_caches())
        return np.array(logits[0].astype(mx.float32))

    def greedy(self, ids: Sequence[int], count: int) -> list[int]:
        """Choose count ids after ids, the likeliest each time, with the KV cache."""
        self._check(ids)
        if count < 1 or len(ids) + count > self.config.context:
            raise BadRequestError(f"The model can hold {self.config.context:,} tokens.")
        cache = self._new_cache()
        choose = Chooser(GREEDY, self.config.vocab_size)
        for _ in prefill(self.network, cache, ids):
            pass
        chosen = decode(self.network, cache, ids, choose=choose)
        return [token for token, _ in zip(chosen, range(count), strict=False)]

    def save_next(self) -> bool:
        """Begin to write something of what was read that is on no disk yet; tell whether it was.

        That takes a few milliseconds: the rest is done while the engine goes on. Nothing is begun
        while enough is being written: `saving` tells whether to come back to it.
        """
        return self._cache.save_next()

    @property
    def saving(self) -> bool:
        """Tell whether something is being written, after which more may be to write."""
        return self._cache.saving

    @property
    def fault(self) -> str | None:
        """Say why what was read cannot be saved, though it should be."""
        return self._cache.fault

    def save(self, seconds: float) -> None:
        """Save what was read and is on no disk yet, as far as it is done in so many seconds."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            if not self._cache.save_next():
                if not self._cache.saving:
                    return
                self._cache.wait(left)

    def relieve(self) -> None:
        """Give back what memory can be spared between replies, where the machine is short of it."""
        self._close_reply()
        self._guard.relieve_idle(self._cache)

    def limit(self, keep: Keep) -> None:
        """Keep so much from now on."""
        self._cache.limit(*room_for(keep))
        self._readings.move(_folder_of(keep))

    @property
    def kv_bytes(self) -> tuple[tuple[int | None, int], ...]:
        """Give the precisions that the KV cache can have, each with the bytes of a token."""
        return tuple(
            (bits, kv_per_token(self.config, bits))
            for bits in (None, *GROUPS)
            if self.can_keep(bits)
        )

    def can_keep(self, kv_bits: int | None) -> bool:
        """Tell whether the KV cache can have this precision."""
        try:
            self.network.new_caches(kv_bits)
        except BadRequestError:
            return False
        return True

    def forget(self, conversation: str | None) -> None:
        """Keep nothing that was read for a conversation, or for any, in memory or on disk."""
        self._close_reply()
        self._writer.forget()
        self._readings.forget(conversation)
        self._cache.forget(conversation)
        if self._drafter is not None:
            # It has read what is said last, whoever said it; trimmed, it would still hold that.
            network = self._drafter[0]
            self._drafter = network, PromptCache(network.new_caches())

    def close(self) -> None:
        """Give the memory back; the model answers nothing afterwards."""
        self._close_reply()
        self.save(SAVE_S)
        self._cache.close()
        self._writer.close()
        self._cache, self._drafter = PromptCache([]), None
        self._open_network = None
        mx.synchronize()  # a pass that was computed ahead holds the weights until it is through
        mx.clear_cache()

    def _limits(self, wish: Wish) -> Limits:
        most = self.config.context
        if wish.context is not None and wish.context < LEAST_CONTEXT:
            raise BadRequestError(f"A context needs at least {LEAST_CONTEXT} tokens.")
        context = most if wish.context is None else min(wish.context, most)
        stops = (*wish.stops, *PLAIN_STOPS) if self._writer.is_plain else wish.stops
        return Limits(wish.max_tokens, context, self._checkpoint.words.ends, stops)

    @property
    def _begins_with_space(self) -> bool:
        """Tell whether a reply that begins has a space before it that is none of its own."""
        return self._writer.is_plain or self.tokenizer.adds_space

    def _close_reply(self) -> None:
        if self._reply is not None:
            self._reply.close()
            self._reply = None

    def _new_cache(self) -> PromptCache:
        return PromptCache(self.network.new_caches(), pace=self._pace)

    def _cache_that_keeps(self, keep: Keep | None) -> tuple[PromptCache, str]:
        """Give the cache and the model's key, which only matters where something goes to disk."""
        layers = self.network.new_caches()
        adapter = self._checkpoint.adapter
        store, model = store_for(self._checkpoint.path, keep, adapter and adapter.path)
        if not all(isinstance(layer, RowCache) for layer in layers):
            return PromptCache(layers, pace=self._pace), model.hex()
        rows = cast(Sequence[RowCache], layers)
        return BlockCache(rows, store, model=model, pace=self._pace), model.hex()

    def _check(self, ids: Sequence[int]) -> None:
        # MLX reads beyond the embedding without a word, and may end the process.
        if not ids or not all(0 <= token < self.config.vocab_size for token in ids):
            raise BadRequestError(
                f"Token ids are whole numbers from 0 to {self.config.vocab_size - 1}."
            )
        if len(ids) > self.config.context:
            raise PromptTooLongError(len(ids), self.config.context)


def _folder_of(keep: Keep | None) -> Path | None:
    """Give where something may be kept on disk, if it may."""
    return Path(keep.folder) if keep is not None and keep.disk_bytes else None
