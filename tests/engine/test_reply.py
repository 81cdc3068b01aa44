"""One reply: pieces that are its text, an end for a reason, a receipt that is true."""

import codecs
import math
import time

import mlx.core as mx
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from engine.loading import network_of, read_checkpoint
from engine.logprobs import LogProbs, Watched
from engine.model import Wish
from engine.prompt_cache import PromptCache
from engine.reply import LEAST, Limits, Piece, Progress, Reply, Task
from engine.sampling import greedy
from engine.wire import Finish, Role, Sampling, Turn
from tests.helpers.tiny_model import byte_characters, vocabulary

HELLO = [Turn(Role.USER, "Hello")]
LONG = [Turn(Role.USER, "Say it again. " * 60)]
GREEDY = Sampling(temperature=0)


def said(reply):
    return "".join(piece.text for piece in reply if isinstance(piece, Piece))


def greedily(model, *, tokens=20, stops=(), turns=HELLO):
    return model.reply(turns, Wish(GREEDY, tokens, stops))


@pytest.fixture(scope="module")
def writing(tiny_file):
    """Return what makes a reply of certain ids: its dice are loaded, all else is real."""
    checkpoint = read_checkpoint(tiny_file)
    network = network_of(checkpoint)

    def writing(ids, stops=(), *, scores=None, drops_space=False):
        fall = iter([*ids, *ids])  # an id is chosen ahead of the one that is taken

        def choose(logits, before):
            return mx.array([next(fall)])

        return Reply(
            Task(
                prompt=[1],
                choose=choose if scores is None else Watched(choose, scores),
                seed=0,
                drops_space=drops_space,
                limits=Limits(len(ids), context=1024, ends=frozenset(), stops=stops),
                asked=time.perf_counter(),
            ),
            network=network,
            cache=PromptCache(network.new_caches()),
            tokenizer=checkpoint.words.tokenizer,
        )

    return writing


def test_pieces_together_are_the_text_of_the_ids(tiny, tiny_tokenizer):
    reply = tiny.reply(HELLO, Wish(Sampling(temperature=2.0, seed=1), max_tokens=100))
    text = said(reply)
    assert len(reply.token_ids) == 100
    assert text == tiny_tokenizer.decode(reply.token_ids)


def test_every_id_comes_with_a_piece_in_order(tiny):
    reply = greedily(tiny)
    tokens = [piece.token for piece in reply if isinstance(piece, Piece)]
    assert tokens[:20] == reply.token_ids
    assert set(tokens[20:]) <= {reply.token_ids[-1]}


def test_room_for_a_prompt_and_its_reply_is_made_at_once(tiny_file):
    checkpoint = read_checkpoint(tiny_file)
    network = network_of(checkpoint)
    cache = PromptCache(network.new_caches())
    limits = Limits(400, context=4096, ends=frozenset())
    task = Task(list(range(3, 203)) * 3, greedy, 0, limits, asked=time.perf_counter())
    reply = Reply(task, network=network, cache=cache, tokenizer=checkpoint.words.tokenizer)
    assert len({cache.layers[0].arrays[0].shape for _ in reply}) == 1


def test_a_long_prompt_tells_how_far_it_is_read(tiny):
    reply = greedily(tiny, turns=LONG)
    read = [step.read for step in reply if isinstance(step, Progress)]
    assert read == sorted(set(read))
    assert len(read) > 1
    assert read[-1] < reply.receipt.prompt_tokens


def test_a_reply_stopped_while_it_reads_says_how_much_was_read(tiny):
    reply = greedily(tiny, turns=LONG)
    step = next(reply)
    reply.close()
    receipt = reply.receipt
    assert receipt.read_tokens == step.read < receipt.prompt_tokens
    assert (receipt.completion_tokens, receipt.first_token_s, receipt.prefill_s) == (0, 0, 0)
    assert receipt.peak_bytes > 0


@pytest.mark.parametrize("tokens", [1, 7])
def test_a_reply_ends_after_so_many_tokens(tiny, tokens):
    reply = greedily(tiny, tokens=tokens)
    said(reply)
    assert len(reply.token_ids) == tokens
    assert reply.finish is Finish.LENGTH


def test_a_reply_ends_where_the_context_does(tiny_with):
    model = tiny_with(context=40)
    reply = greedily(model, tokens=1000)
    said(reply)
    assert reply.finish is Finish.CONTEXT
    assert len(model.prompt(HELLO)) + len(reply.token_ids) == 40


@pytest.mark.parametrize("key", ["eos_token_id", "eot_token_id"])
def test_each_token_that_ends_a_turn_ends_the_reply_unsaid(tiny, tiny_with, tiny_tokenizer, key):
    text, ids = said(free := greedily(tiny)), free.token_ids
    end = next(token for token in ids if ids.index(token) >= 5)
    model = tiny_with(metadata={f"tokenizer.ggml.{key}": end})
    cut = said(reply := greedily(model))
    assert reply.finish is Finish.END
    assert reply.token_ids == ids[: ids.index(end) + 1]
    assert cut == tiny_tokenizer.decode(ids[: ids.index(end)])
    assert text.startswith(cut)


def test_a_reply_ends_before_a_stop_string(tiny):
    text = said(greedily(tiny))
    stop = text[7:10]
    reply = greedily(tiny, stops=("never said", stop))
    assert said(reply) == text[: text.index(stop)]
    assert reply.finish is Finish.END
    assert len(reply.token_ids) < 20


def test_a_stop_string_that_was_only_begun_is_said(tiny):
    text = said(greedily(tiny))
    reply = greedily(tiny, stops=(text[-3:] + "?!",))
    assert said(reply) == text
    assert reply.finish is Finish.LENGTH


def test_nothing_of_a_stop_string_is_in_any_piece(tiny):
    text = said(greedily(tiny))
    stop = text[7:12]
    shown = ""
    for step in greedily(tiny, stops=(stop,)):
        shown += step.text
        assert text[: text.index(stop)].startswith(shown)


def test_a_stop_string_is_found_in_text_that_was_held_back_to_the_end(writing, tiny_tokenizer):
    reply = writing(tiny_tokenizer.encode("Hello 😀"), stops=("o 😀",))
    assert said(reply) == "Hell"
    assert reply.finish is Finish.END


# Characters of one token, of several bytes, of several code points, and what merges join.
PARTS = ["a", "b", " the", "er", "\n", "文", "é", "😀", "👩‍👧", "<think>", "\x00"]


@given(
    parts=st.lists(st.sampled_from(PARTS), min_size=1, max_size=12),
    whole=st.lists(st.booleans(), min_size=12, max_size=12),
    span=st.tuples(st.integers(0, 20), st.integers(1, 6)),
    other=st.text("ab\n文", max_size=3),
)
@example(parts=["😀", "a"], whole=[False] * 12, span=(0, 1), other="")
@settings(deadline=None, max_examples=60)
def test_a_stop_string_is_found_in_the_text_whatever_its_tokens(
    writing, tiny_tokenizer, parts, whole, span, other
):
    text = "".join(parts)
    start, length = span[0] % len(text), span[1]
    stops = (text[start : start + length], other)
    ids = [
        token
        for part, is_whole in zip(parts, whole, strict=False)
        for token in (tiny_tokenizer.encode(part) if is_whole else in_bytes(part))
    ]
    ends = [(text.find(stop) + len(stop), text.find(stop)) for stop in stops if stop in text]
    reply = writing(ids, stops)
    assert said(reply) == text[: min(end for end in ends if end[0] > end[1])[1]]
    assert reply.finish is Finish.END


def in_bytes(text):
    """Give a text the tokens of its single bytes."""
    return [vocabulary().index(byte_characters()[byte]) for byte in text.encode()]


def test_text_that_was_held_back_for_two_reasons_is_said_in_order(writing, tiny_tokenizer):
    assert said(writing(tiny_tokenizer.encode("Hello 😀"), stops=("o 😀!",))) == "Hello 😀"


@pytest.mark.parametrize("stops", [(), ("мира", "🇫🇷!")])
def test_a_reply_closed_anywhere_has_said_all_but_half_a_character(writing, tiny_tokenizer, stops):
    ids = tiny_tokenizer.encode("Привет, é 👩‍👩‍👧 мир 路 🇫🇷")
    for count in range(1, len(ids)):
        reply = writing(ids, stops)
        text = "".join(next(reply).text for _ in range(count)) + reply.close()
        assert reply.token_ids == ids[:count]
        assert text == tiny_tokenizer.decode(ids[:count]).removesuffix("\ufffd")


def test_closing_a_reply_that_is_over_says_nothing_twice(writing, tiny_tokenizer):
    reply = writing(tiny_tokenizer.encode("Hello 😀"))
    assert said(reply) == "Hello 😀"
    assert reply.close() == ""


def test_a_reply_that_is_closed_was_stopped(tiny):
    reply = greedily(tiny)
    first = [next(reply) for _ in range(5)]
    reply.close()
    assert list(reply) == []
    assert reply.finish is Finish.STOPPED
    assert reply.token_ids == [piece.token for piece in first]
    assert reply.receipt.completion_tokens == 5


def test_a_reply_closed_before_it_began_has_cost_nothing(tiny):
    reply = greedily(tiny)
    reply.close()
    assert (reply.finish, reply.token_ids) == (Finish.STOPPED, [])
    receipt = reply.receipt
    assert (receipt.completion_tokens, receipt.first_token_s, receipt.decode_tps) == (0, 0, 0)
    assert (receipt.read_tokens, receipt.peak_bytes) == (0, 0)


def test_the_receipt_counts_and_measures(tiny):
    reply = greedily(tiny)
    said(reply)
    receipt = reply.receipt
    assert receipt.prompt_tokens == len(tiny.prompt(HELLO))
    assert (receipt.completion_tokens, receipt.reused_tokens) == (20, 0)
    assert receipt.read_tokens == receipt.prompt_tokens
    assert 0 < receipt.prefill_s <= receipt.first_token_s < 30
    assert receipt.decode_tps > 0
    assert receipt.peak_bytes > 0


def test_the_seconds_of_reading_are_those_after_it_began(tiny):
    reply = greedily(tiny)
    said(reply)
    assert 0 < reply.receipt.prefill_s < reply.receipt.first_token_s


def test_the_speed_counts_the_times_between_tokens(tiny):
    reply = greedily(tiny, tokens=2)
    next(reply)
    time.sleep(0.2)
    next(reply)
    assert 0 < reply.receipt.decode_tps < 1 / 0.2


def test_a_receipt_is_the_same_after_another_reply(tiny, tiny_with):
    reply = greedily(tiny)
    said(reply)
    receipt = reply.receipt
    said(greedily(tiny_with(n_layers=8), turns=LONG))
    assert reply.receipt == receipt


def test_the_peak_of_memory_is_the_replys_own(tiny, tiny_with):
    large = tiny_with(n_layers=8)
    said(before := greedily(large, turns=LONG))
    large.close()
    said(after := greedily(tiny))
    assert after.receipt.peak_bytes < before.receipt.peak_bytes


def test_the_seed_on_the_receipt_makes_the_same_reply_again(tiny):
    wish = Wish(Sampling(temperature=1.5), max_tokens=40)
    text = said(reply := tiny.reply(HELLO, wish))
    again = Sampling(temperature=1.5, seed=reply.receipt.seed)
    assert said(tiny.reply(HELLO, Wish(again, max_tokens=40))) == text


def test_without_a_seed_each_reply_has_its_own(tiny):
    wish = Wish(Sampling(temperature=1.5), max_tokens=40)
    first, second = tiny.reply(HELLO, wish), tiny.reply(HELLO, wish)
    assert said(first) != said(second)
    assert first.receipt.seed != second.receipt.seed


# Bytes of all kinds, an emoji in four tokens, a mark that comes to a letter, Chinese.
LETTERS = [vocabulary().index(byte_characters()[byte]) for byte in range(256)]
SPELT = ["👩‍👩‍👧!", "e\u0301 ", "你好。", "stop", " ", "\n", "🇫🇷🇩🇪", "plain", "か\u3099"]
spelt = st.lists(st.sampled_from(SPELT).map(lambda text: [LETTERS[each] for each in text.encode()]))
rows_of_ids = st.one_of(
    spelt.map(lambda rows: [token for row in rows for token in row]),
    st.lists(st.integers(3, len(vocabulary()) - 1)),
).filter(bool)


@given(ids=rows_of_ids, stops=st.sampled_from([(), ("stop", "!👩"), ("\u0301",), (" s", "好")]))
@settings(max_examples=150, deadline=None)
def test_each_scored_token_ends_where_its_characters_do(writing, tiny_tokenizer, ids, stops):
    reply = writing(ids[:60], stops, scores=3)
    pieces = [piece for piece in reply if isinstance(piece, Piece)]
    text = "".join(piece.text for piece in pieces)
    scored = [piece.scored for piece in pieces if piece.scored is not None]
    assert [each.token for each in scored] == reply.token_ids
    ends = 0
    for count, each in enumerate(scored, start=1):
        # All that is whole of the bytes so far, whatever waits to be shown.
        so_far = b"".join(map(tiny_tokenizer.bytes_of, reply.token_ids[:count]))
        whole = codecs.getincrementaldecoder("utf-8")(errors="replace").decode(so_far)
        assert each.ends == (len(whole) if len(whole) > ends else 0)
        ends = max(ends, each.ends)
        assert text.startswith(whole[: len(text)])
    assert stops or ends <= len(text)


@given(ids=rows_of_ids)
@settings(max_examples=60, deadline=None)
def test_another_token_tells_the_text_that_would_stand_there(writing, tiny_tokenizer, ids):
    reply, ends = writing(ids[:40], scores=4), 0
    whole = tiny_tokenizer.decode(ids[:40])
    for place, piece in enumerate(each for each in reply if isinstance(each, Piece)):
        if piece.scored is None:
            continue
        assert len(piece.scored.others) in {3, 4}
        for other in piece.scored.others:
            assert other.token != piece.token
            instead = [*ids[:place], other.token]
            assert tiny_tokenizer.decode(instead) == whole[:ends] + other.text
        ends = max(ends, piece.scored.ends)


def test_a_space_that_is_none_of_the_replys_own_counts_for_nothing(writing, tiny_tokenizer):
    ids = tiny_tokenizer.encode(" the end")
    pieces = [each for each in writing(ids, scores=1, drops_space=True) if isinstance(each, Piece)]
    ends = [piece.scored.ends for piece in pieces if piece.scored is not None]
    assert ends[0] == len(tiny_tokenizer.decode(ids[:1])) - 1
    assert ends[-1] == len("the end") == len("".join(piece.text for piece in pieces))


def test_what_has_no_chance_is_told_as_a_number_that_a_line_can_hold(writing, monkeypatch):
    chances = LogProbs(-math.inf, ((5, math.nan), (6, -3.00004)))
    monkeypatch.setattr(Watched, "next", lambda _: chances)
    piece = next(each for each in writing([4], scores=1) if isinstance(each, Piece))
    assert piece.scored.logprob == LEAST
    assert [other.logprob for other in piece.scored.others] == [LEAST, -3.0]
