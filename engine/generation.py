"""The loop: prompt ids in, one id at a time out. Knows no text."""

import time
from collections.abc import Generator, Iterator, Sequence
from typing import NamedTuple, cast

import mlx.core as mx

from engine.logprobs import Note, Watched, noted_anew
from engine.network import Network
from engine.prompt_cache import PromptCache, shared_prefix
from engine.sampling import PENALTY_WINDOW, UNSURE, Choose, Chooser, recent
from engine.speculation import Drafts

# It takes one seed's chances far from the next one's (2^64 divided by the golden ratio).
SCATTER = 0x9E3779B97F4A7C15

# Where a quick choice was not sure, the next so many are not likely to be, and are made surely.
SURE_FOR = 64


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
    return _Decoder(network, cache, prompt, draw=_Draw(choose, seed)).run()


class _Draw(NamedTuple):
    """Chooses the id that stands at a place: by the same chance however it is come to."""

    choose: Choose
    seed: int

    def surely(self, made_from: "_From") -> mx.array:
        self._begin_at(made_from.place)
        return self.choose(made_from.logits, made_from.before)

    def quickly(self, made_from: "_From") -> mx.array:
        """Give an id, or UNSURE where it takes longer to tell which."""
        if not isinstance(self.choose, Chooser | Watched):
            return self.surely(made_from)
        self._begin_at(made_from.place)
        return self.choose.quickly(made_from.logits, made_from.before)

    def note(self, logits: mx.array, chosen: mx.array) -> Note | None:
        """Begin to note how likely an id is, where somebody wants to know."""
        if not isinstance(self.choose, Watched):
            return None
        note = self.choose.note(logits, chosen)
        mx.async_eval(*note)
        return note

    def give(self, chosen: "_Chosen", token: int) -> None:
        """Have it told how likely an id was that is given out now."""
        if not isinstance(self.choose, Watched):
            return
        assert chosen.note is not None, "whatever is chosen was noted"
        note = chosen.note
        if chosen.is_unsure:
            assert chosen.made_from is not None, "what is surely known needs no other choice"
            note = noted_anew(note, chosen.made_from.logits, token)
        self.choose.give(note)

    def _begin_at(self, place: int) -> None:
        mx.random.seed((self.seed * SCATTER + place) % 2**64)


class _From(NamedTuple):
    """What an id is chosen from: logits, (1, vocab), the last ids before it, and its place."""

    logits: mx.array
    before: mx.array
    place: int


class _Chosen(NamedTuple):
    """An id that may still be being computed, (1,), or UNSURE: then it is chosen anew."""

    token: mx.array
    made_from: _From | None = None
    note: Note | None = None

    @property
    def is_unsure(self) -> bool:
        return self.token.item() == UNSURE


class _Decoder:
    """The loop's state: the ids that are known, and who makes more of them."""

    def __init__(
        self,
        network: Network,
        cache: PromptCache,
        prompt: Sequence[int],
        *,
        draw: _Draw,
    ) -> None:
        self._network, self._cache, self._draw = network, cache, draw
        self._ids = list(prompt)
        self._quick_from = 0

    def run(self) -> Iterator[int]:
        # No guess delays the first id, for which somebody waits.
        chosen = yield from self._one(self._read_on())
        drafts = self._cache.drafts
        while True:
            guess = [] if drafts is None else self._guess(drafts)
            if drafts is None or len(guess) < 2:
                chosen = yield from self._one(chosen)
            else:
                chosen = yield from self._several(chosen, guess, drafts)

    def _one(self, chosen: _Chosen) -> Generator[int, None, _Chosen]:
        """Give out the id that is chosen, with the next one on its way."""
        ids, cache, following = self._ids, self._cache, None
        if self._network.stage(len(ids) + 1) == cache.stage:
            following = self._step(chosen.token, len(ids) + 1)
        token = cast(int, chosen.token.item())
        if token == UNSURE:
            token, following = self._chosen_anew(chosen), None
            cache.keep(len(ids))
        ids.append(token)
        if following is None:
            # Either with this id the text is one that RoPE turns otherwise, and all of it is read
            # again; or UNSURE was read in its place, and nothing but the id is left to read.
            for _ in prefill(self._network, cache, ids):
                pass
            following = self._read_on()
        else:
            cache.add(token)
        self._draw.give(chosen, token)
        yield token
        return following

    def _chosen_anew(self, chosen: _Chosen) -> int:
        assert chosen.made_from is not None, "what is surely known needs no other choice"
        self._quick_from = len(self._ids) + SURE_FOR
        return cast(int, self._draw.surely(chosen.made_from).item())

    def _several(
        self, chosen: _Chosen, guess: Sequence[int], drafts: Drafts
    ) -> Generator[int, None, _Chosen]:
        """Give out the chosen id and what of the guess is right: it begins with that, if it is."""
        ids, guessed = self._ids, list(guess[1:])
        if chosen.token.item() != guess[0]:
            return (yield from self._one(chosen))
        ids.append(guess[0])
        began = time.perf_counter()
        after, logits = self._chosen_after(guessed)
        right = shared_prefix(guessed, after)
        drafts.judge(ids, len(guessed), right, seconds=time.perf_counter() - began)
        self._cache.hold(ids + guessed)
        self._cache.keep(len(ids) + right)
        # Only of what was right it is noted how likely it was.
        known = [self._known(after, logits, at) for at in range(right + 1)]
        self._draw.give(chosen, ids[-1])
        yield ids[-1]
        for draft, its in zip(guessed[:right], known, strict=False):
            ids.append(draft)
            drafts.accepted += 1
            self._draw.give(its, draft)
            yield draft
        return known[right]

    def _known(self, after: list[int], logits: mx.array, at: int) -> _Chosen:
        token = mx.array([after[at]])
        return _Chosen(token, note=self._draw.note(logits[:, at], token))

    def _guess(self, drafts: Drafts) -> list[int]:
        guess = drafts.guess(self._ids)
        changes = self._network.stage(len(self._ids) + len(guess)) != self._cache.stage
        return [] if changes else guess

    def _read_on(self) -> _Chosen:
        """Read what the cache does not hold of the ids; return the next one."""
        unread = mx.array(self._ids[len(self._cache.ids) :])
        following = self._step(unread, len(self._ids), at=0)
        self._cache.hold(self._ids)
        return following

    def _step(self, read: mx.array, length: int, at: int = 1) -> _Chosen:
        """Read ids, (T,), which end a text of so many; return the next one.

        Of those that are read, the last at are not among the known ids yet.
        """
        hidden = self._network.hidden(read[None], self._cache.layers, length, wanted=1)
        # Built anew from ids that are here: one that was carried on would keep all it ever was.
        before = recent(self._ids, PENALTY_WINDOW - at)
        if at:
            before = mx.concatenate([before, read])
        made_from = _From(self._network.logits(hidden[:, -1]), before, length)
        quick = self._cache.goes_back and length >= self._quick_from
        token = self._draw.quickly(made_from) if quick else self._draw.surely(made_from)
        mx.async_eval(token)
        return _Chosen(token, made_from, self._draw.note(made_from.logits, token))

    def _chosen_after(self, guessed: list[int]) -> tuple[list[int], mx.array]:
        """Read the last known id and what is guessed after it; choose after each of them.

        Give what is chosen, and the logits that it is chosen from.
        """
        ids, last = self._ids, self._ids[-PENALTY_WINDOW:]
        read = mx.array([[ids[-1], *guessed]])
        hidden = self._network.hidden(read, self._cache.layers, len(ids) + len(guessed))
        logits = self._network.logits(hidden)
        chosen = [
            self._draw.surely(
                _From(
                    logits[:, place],
                    recent([*last, *guessed[:place]]),
                    len(ids) + place,
                )
            )
            for place in range(len(guessed) + 1)
        ]
        return cast(list[int], mx.concatenate(chosen).tolist()), logits
