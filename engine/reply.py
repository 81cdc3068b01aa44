"""One reply being made: a prompt's ids in, pieces of text out, and what it cost."""

import time
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass

import mlx.core as mx

from engine.cache import AHEAD
from engine.detokenizer import Detokenizer, whole_within
from engine.generation import decode, prefill
from engine.logprobs import LogProbs, Watched
from engine.network import Network
from engine.prompt_cache import PromptCache
from engine.readings import Account
from engine.sampling import Choose
from engine.speculation import Drafts
from engine.stops import StopStrings
from engine.tokenizer import Tokenizer
from engine.wire import Finish, Missed, Other, Receipt, Scored

# Of what is less likely, or has no number, no more is told.
LEAST = -100.0


@dataclass(frozen=True, slots=True)
class Progress:
    """So many of the prompt's ids are read."""

    read: int
    total: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A bit of the reply: the next id, and the text that is whole with it, often none.

    held is how the reply goes on: the next text begins with it, and perhaps a mark comes to it.
    logprobs and scored are there where they were asked for, and where the piece brings an id of its
    own: of what is scored, no other is the id itself.
    """

    token: int
    text: str
    held: str = ""
    logprobs: LogProbs | None = None
    scored: Scored | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """Where a reply ends: after so many ids, at an id of ends, before a text of stops."""

    max_tokens: int
    context: int
    ends: frozenset[int]
    stops: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """What a reply is made from: the prompt's ids, and how the ids after it are chosen.

    asked is when it was asked for, on the clock of time.perf_counter. drops_space tells that a
    space before the reply is none of its own. drafts guess what it says next. Where choose is
    Watched, pieces tell what it notes. What is read may be saved for a conversation. unseen are
    the places of the turns that the prompt had no room for, too_long of those that cannot be in
    one. account tells why something had to be read, and remembers what was. cut_short is asked
    after each pass: where it says so, memory has run out, and the reply ends.
    """

    prompt: Sequence[int]
    choose: Choose
    seed: int
    limits: Limits
    asked: float
    drafts: Drafts | None = None
    drops_space: bool = False
    conversation: str | None = None
    unseen: tuple[int, ...] = ()
    too_long: tuple[int, ...] = ()
    account: Account | None = None
    cut_short: Callable[[], bool] = lambda: False


class Reply(Iterator[Progress | Piece]):
    """Iterate to have it made; close to stop it after the token in flight.

    `finish` is STOPPED until it ended by itself; `receipt` is true at any time. The text that
    was held back at the end comes as a piece of its own, with the last id again.
    """

    def __init__(
        self, task: Task, *, network: Network, cache: PromptCache, tokenizer: Tokenizer
    ) -> None:
        self.finish = Finish.STOPPED
        self.token_ids: list[int] = []
        self._task, self._network, self._cache = task, network, cache
        self._drafts = cache.drafts = task.drafts
        self._account, self._kv_bits = task.account, cache.kv_bits
        self._tokenizer = tokenizer
        self._detokenizer = Detokenizer(tokenizer, drops_space=task.drops_space)
        self._is_cut = False  # in the middle of a character
        self._stops = StopStrings(task.limits.stops)
        self._clock = _Clock(task.asked)
        self._reused = self._from_disk = self._read = self._peak_bytes = 0
        self._missed: Missed | None = None
        self._text: list[str] = []
        self._made = self._make()

    def __next__(self) -> Progress | Piece:
        made = next(self._made)
        if isinstance(made, Piece):
            self._text.append(made.text)
        return made

    def close(self) -> str:
        """End the reply and return the text that was held back; half a character is dropped.

        What is read stays in the cache for the next prompt.
        """
        self._made.close()
        held = self._detokenizer.rest()
        rest = self._before_stops(held.removesuffix("\ufffd"))
        self._text.append(rest)
        self._is_cut |= held.endswith("\ufffd")
        if self._reused + self._read and self._account is not None:
            # Guesses may lie in the cache beyond the reply's end.
            tokens = min(len(self._cache.ids), len(self._task.prompt) + len(self.spoken_ids))
            self._account.close("".join(self._text), tokens)
            self._account = None  # closed once more, it may be another reply's cache
        return rest

    @property
    def spoken_ids(self) -> tuple[int, ...]:
        """Give the ids of its text, without what ended it: an id, a stop string, half of one."""
        ids = tuple(token for token in self.token_ids if token not in self._task.limits.ends)
        if not (self._is_cut or self._stops.found):
            return ids
        length = len("".join(self._text)) + self._detokenizer.dropped
        return ids[: whole_within(self._tokenizer, ids, length)]

    @property
    def unseen(self) -> tuple[int, ...]:
        """Give the places of the turns that the model does not see, to make room for others."""
        return self._task.unseen

    @property
    def too_long(self) -> tuple[int, ...]:
        """Give the places of questions that no answer was made to: they fit into no prompt."""
        return self._task.too_long

    @property
    def receipt(self) -> Receipt:
        """Say what the reply has cost so far."""
        drafts = self._drafts
        return Receipt(
            prompt_tokens=len(self._task.prompt),
            reused_tokens=self._reused,
            read_tokens=self._read,
            completion_tokens=len(self.token_ids),
            prefill_s=self._clock.prefill_s,
            first_token_s=self._clock.first_s,
            decode_tps=self._clock.tokens_per_second(len(self.token_ids)),
            peak_bytes=self._peak_bytes,
            seed=self._task.seed,
            drafted_tokens=drafts.drafted if drafts else 0,
            accepted_tokens=drafts.accepted if drafts else 0,
            draft_gain=drafts.gain(len(self.token_ids)) if drafts else 1.0,
            disk_tokens=self._from_disk,
            missed=self._missed,
            kv_bits=self._kv_bits,
        )

    def _make(self) -> Generator[Progress | Piece]:
        try:
            yield from self._read_and_write()
        except GeneratorExit:
            raise
        except BaseException:
            # Ctrl-C in the middle of a pass: some layers have read what others have not.
            self._cache.keep(0)
            raise
        finally:
            self._cache.drafts = None

    def _read_and_write(self) -> Generator[Progress | Piece]:
        yield from self._read_prompt()
        if self.finish is Finish.MEMORY:
            return
        yield from self._write()
        rest = self._before_stops(self._detokenizer.rest())
        if self._stops.found:
            self.finish = Finish.END
        if rest:
            yield Piece(self.token_ids[-1], rest)

    def _read_prompt(self) -> Iterator[Progress]:
        """Read what is not known of the prompt, but for its last pass, which the first id needs."""
        task = self._task
        self._clock.begin()
        mx.reset_peak_memory()
        self._cache.reserve(len(task.prompt) + min(task.limits.max_tokens, AHEAD))
        stage = self._network.stage(len(task.prompt))
        reused = self._cache.take_up(task.prompt, stage, owner=task.conversation)
        self._reused, self._from_disk = reused.tokens, reused.disk
        if self._account is not None:
            self._missed = self._account.why(reused)
        for read in prefill(self._network, self._cache, task.prompt):
            self._read = read - self._reused
            self._peak_bytes = mx.get_peak_memory()
            yield Progress(read, len(task.prompt))
            if task.cut_short():
                self.finish = Finish.MEMORY
                return
        self._cache.mark()

    def _write(self) -> Iterator[Piece]:
        """Write id after id until the reply is over."""
        task = self._task
        for token in decode(
            self._network, self._cache, task.prompt, choose=task.choose, seed=task.seed
        ):
            self._clock.tick()
            self._peak_bytes = mx.get_peak_memory()
            self._read = len(task.prompt) - self._reused
            self.token_ids.append(token)
            logprobs = task.choose.next() if isinstance(task.choose, Watched) else None
            if token in task.limits.ends:
                self.finish = Finish.END
                return
            yield self._piece(token, logprobs)
            if self._is_over():
                return

    def _piece(self, token: int, logprobs: LogProbs | None) -> Piece:
        """Give the next bit of the reply."""
        detokenizer, top = self._detokenizer, () if logprobs is None else logprobs.top
        # Each as it would stand there: what comes before it may be half a character.
        others = tuple(
            Other(other, detokenizer.preview(other), _told(logprob))
            for other, logprob in top
            if other != token
        )
        before = detokenizer.reached
        text = self._stops.add(detokenizer.add(token))
        held = "" if self._task.limits.stops else detokenizer.held
        if logprobs is None:
            return Piece(token, text, held)
        ends = detokenizer.reached if detokenizer.reached > before else 0
        scored = Scored(token, ends, _told(logprobs.logprob), others)
        return Piece(token, text, held, logprobs, scored)

    def _is_over(self) -> bool:
        if self._stops.found:
            self.finish = Finish.END
        elif len(self.token_ids) >= self._task.limits.max_tokens:
            self.finish = Finish.LENGTH
        elif len(self._task.prompt) + len(self.token_ids) >= self._task.limits.context:
            self.finish = Finish.CONTEXT
        elif self._task.cut_short():
            self.finish = Finish.MEMORY
        return self.finish is not Finish.STOPPED

    def _before_stops(self, rest: str) -> str:
        return self._stops.add(rest) + self._stops.rest()


def _told(logprob: float) -> float:
    """Give what can be told of a chance: a line of JSON has no number for none at all."""
    return round(logprob, 4) if logprob > LEAST else LEAST


class _Clock:
    """When the reply was asked for and begun, when its first id came and when its latest."""

    def __init__(self, asked: float) -> None:
        self._asked = self._begun = self._latest = asked
        self._first: float | None = None

    def begin(self) -> None:
        self._begun = time.perf_counter()

    def tick(self) -> None:
        self._latest = time.perf_counter()
        if self._first is None:
            self._first = self._latest

    @property
    def first_s(self) -> float:
        return 0.0 if self._first is None else self._first - self._asked

    @property
    def prefill_s(self) -> float:
        return 0.0 if self._first is None else self._first - self._begun

    def tokens_per_second(self, tokens: int) -> float:
        if self._first is None or tokens < 2:
            return 0.0
        return (tokens - 1) / (self._latest - self._first)
