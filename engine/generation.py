"""The loop: prompt ids in, one id at a time out. Knows no text."""

import time
from collections.abc import Callable, Generator, Iterator, Sequence
from functools import partial
from typing import cast

import mlx.core as mx

from engine.network import Network
from engine.prompt_cache import PromptCache, shared_prefix
from engine.sampling import PENALTY_WINDOW, Choose, recent
from engine.speculation import Drafts

# It takes one seed's chances far from the next one's (2^64 divided by the golden ratio).
SCATTER = 0x9E3779B97F4A7C15


def prefill(network: Network, cache: PromptCache, prompt: Sequence[int]) -> Iterator[int]:
    """Read all of prompt that cache does not hold, but for its last pass; yield how much is read.

    What remains, one pass at most, is `decode`'s first pass: the prompt's last id is not
    read in a pass of its own, so the first id costs no more passes than the prompt does.
    """
    cache.suit(network.stage(len(prompt)))
    while len(prompt) - len(cache.ids) > cache.pace.tokens:
        start, end = len(cache.ids), len(cache.ids) + cache.pace.tokens
        began = time.perf_counter()
        network.hidden(mx.array([list(prompt[start:end])]), cache.layers, len(prompt))
        mx.eval([layer.arrays for layer in cache.layers])
        cache.pace.judge(time.perf_counter() - began)
        cache.hold(prompt[:end])
        yield end


def decode(
    network: Network,
    cache: PromptCache,
    prompt: Sequence[int],
    *,
    choose: Choose,
    seed: int = 0,
) -> Iterator[int]:
    """Read the rest of prompt and yield id after id, for as long as they are taken.

    While an id is on its way to the caller, the step after it is already being computed. Before
    each yield, cache holds every id up to and including the one that is yielded. What is drawn
    depends on seed and on the place in the text, and so not on whether cache has drafts: but for
    rounding, as a pass over several ids may sum in another order than one over a single id.
    """
    return _Decoder(network, cache, prompt, draw=partial(_drawn, choose=choose, seed=seed)).run()


def _drawn(
    logits: mx.array, before: mx.array, place: int, *, choose: Choose, seed: int
) -> mx.array:
    """Choose the id that stands at place: by the same chance however it is come to."""
    mx.random.seed((seed * SCATTER + place) % 2**64)
    return choose(logits, before)


class _Decoder:
    """The loop's state: the ids that are known, and who makes more of them."""

    def __init__(
        self,
        network: Network,
        cache: PromptCache,
        prompt: Sequence[int],
        *,
        draw: Callable[[mx.array, mx.array, int], mx.array],
    ) -> None:
        self._network, self._cache, self._draw = network, cache, draw
        self._ids = list(prompt)

    def run(self) -> Iterator[int]:
        # No guess delays the first id, for which somebody waits.
        token = yield from self._one(self._read_on())
        drafts = self._cache.drafts
        while True:
            guess = [] if drafts is None else self._guess(drafts)
            if drafts is None or len(guess) < 2:
                token = yield from self._one(token)
            else:
                token = yield from self._several(token, guess, drafts)

    def _one(self, token: mx.array) -> Generator[int, None, mx.array]:
        """Give out token, which may still be being computed, with the next one on its way."""
        ids = self._ids
        if self._network.stage(len(ids) + 1) == self._cache.stage:
            following = self._step(token, len(ids) + 1)
            ids.append(cast(int, token.item()))
            self._cache.add(ids[-1])
        else:
            # With the next id the text is one that RoPE turns otherwise: all of it is read again.
            ids.append(cast(int, token.item()))
            for _ in prefill(self._network, self._cache, ids):
                pass
            following = self._read_on()
        yield ids[-1]
        return following

    def _several(
        self, token: mx.array, guess: Sequence[int], drafts: Drafts
    ) -> Generator[int, None, mx.array]:
        """Give out token and what of the guess is right: it begins with token, if it is right."""
        ids, guessed = self._ids, list(guess[1:])
        if token.item() != guess[0]:
            return (yield from self._one(token))
        ids.append(guess[0])
        chosen = self._chosen_after(guessed)
        right = shared_prefix(guessed, chosen)
        drafts.judge(ids, len(guessed), right)
        self._cache.hold(ids + guessed)
        self._cache.keep(len(ids) + right)
        yield ids[-1]
        for draft in guessed[:right]:
            ids.append(draft)
            yield draft
        return mx.array(chosen[right : right + 1])

    def _guess(self, drafts: Drafts) -> list[int]:
        guess = drafts.guess(self._ids)
        changes = self._network.stage(len(self._ids) + len(guess)) != self._cache.stage
        return [] if changes else guess

    def _read_on(self) -> mx.array:
        """Read what the cache does not hold of the ids; return the next one, (1,)."""
        unread = mx.array(self._ids[len(self._cache.ids) :])
        following = self._step(unread, len(self._ids), at=0)
        self._cache.hold(self._ids)
        return following

    def _step(self, read: mx.array, length: int, at: int = 1) -> mx.array:
        """Read ids, (T,), which end a text of so many; return the next one, (1,).

        Of those that are read, the last at are not among the known ids yet.
        """
        hidden = self._network.hidden(read[None], self._cache.layers, length)
        # Built anew from ids that are here: one that was carried on would keep all it ever was.
        before = recent(self._ids, PENALTY_WINDOW - at)
        if at:
            before = mx.concatenate([before, read])
        chosen = self._draw(self._network.logits(hidden[:, -1]), before, length)
        mx.async_eval(chosen)
        return chosen

    def _chosen_after(self, guessed: list[int]) -> list[int]:
        """Read the last known id and what is guessed after it; choose after each of them."""
        ids, last = self._ids, self._ids[-PENALTY_WINDOW:]
        read = mx.array([[ids[-1], *guessed]])
        hidden = self._network.hidden(read, self._cache.layers, len(ids) + len(guessed))
        logits = self._network.logits(hidden)
        chosen = [
            self._draw(
                logits[:, place],
                recent([*last, *guessed[:place]]),
                len(ids) + place,
            )
            for place in range(len(guessed) + 1)
        ]
        return cast(list[int], mx.concatenate(chosen).tolist())
