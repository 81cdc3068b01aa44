"""Whatever is kept, lost, damaged or forgotten in between: what is said stays the same."""

import shutil
import time
from itertools import count, islice

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from engine.generation import decode, prefill
from engine.kept_files import name_of
from engine.loading import network_of, read_checkpoint
from engine.model import Model, Wish
from engine.prompt_cache import PromptCache
from engine.sampling import greedy
from engine.wire import Keep, Role, Sampling, Turn
from tests.helpers.tiny_model import write_tiny_model

GREEDY = Sampling(temperature=0)
LITTLE, PLENTY = 300_000, 10**9
QUESTIONS = ["Say the a in it. " * 20, "Another one, please. " * 30, "Why?"]


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory):
    path = tmp_path_factory.mktemp("kept") / "tiny.gguf"
    return read_checkpoint(write_tiny_model(path, head_dim=32, context=8192))


def opened(checkpoint, keep):
    return Model(network_of(checkpoint), checkpoint, keep=keep)


class Life:
    """Conversations with a model whose process ends now and then, and whose files are damaged."""

    def __init__(self, checkpoint, folder, room):
        self.checkpoint, self.folder, self.room = checkpoint, folder, room
        self.model, self.kv_bits = self.new_model(), None
        self.chats = {name: [] for name in "abc"}

    def new_model(self):
        memory, disk = self.room
        return opened(self.checkpoint, Keep(str(self.folder), disk_bytes=disk, memory_bytes=memory))

    def answer(self, name, chat, tokens):
        """Have the last question of a chat answered, and hold it against who has read nothing."""
        wish = Wish(GREEDY, tokens, conversation=name, kv_bits=self.kv_bits)
        reply = self.model.reply(chat, wish)
        text = "".join(step.text for step in reply if hasattr(step, "text"))
        prompt = self.model.prompt(chat)
        assert reply.token_ids == self.fresh(prompt, len(reply.token_ids))
        receipt = reply.receipt
        assert receipt.reused_tokens + receipt.read_tokens == len(prompt)
        return Turn(Role.ASSISTANT, text, reply.spoken_ids)

    def fresh(self, prompt, tokens):
        """Give the ids of a loop that has read nothing and keeps nothing."""
        network = self.model.network
        cache = PromptCache(network.new_caches(self.kv_bits))
        for _ in prefill(network, cache, prompt):
            pass
        return list(islice(decode(network, cache, prompt, choose=greedy), tokens))

    def send(self, name, question):
        chat = self.chats[name]
        chat.append(Turn(Role.USER, QUESTIONS[question]))
        chat.append(self.answer(name, chat, 5 + 20 * question))

    def retry(self, name, question):
        if chat := self.chats[name]:
            chat[-1] = self.answer(name, chat[:-1], 30 - 7 * question)

    def edit(self, name, question):
        if chat := self.chats[name]:
            del chat[len(chat) // 4 * 2 :]
            self.send(name, question)

    def cancel(self, name, question):
        chat = [*self.chats[name], Turn(Role.USER, QUESTIONS[question] * 3)]
        reply = self.model.reply(chat, Wish(GREEDY, 40, conversation=name))
        for _ in zip(range(question), reply, strict=False):
            pass
        reply.close()

    def pack(self, _name, question):
        self.kv_bits = (None, 8, 4)[question]

    def save(self, _name, _question):
        self.model.save(10)

    def restart(self, _name, question):
        if question:
            self.model.save(10)
        # Ended without a word, as by kill -9: what is on its way to the disk may be or not.
        self.model = self.new_model()

    def damage(self, _name, question):
        for number, file in enumerate(sorted(self.files())):
            if number % 3 == question:
                held = file.read_bytes()
                file.write_bytes(held[: len(held) // 2] + b"\1" + held[len(held) // 2 + 1 :])

    def forget(self, name, _question):
        self.model.forget(name)
        self.model.save(10)
        assert not [file for file in self.files() if name_of(b"", name)[1:17] in file.name]

    def files(self):
        return list(self.folder.glob("*/*.safetensors"))


steps = st.tuples(
    st.sampled_from([
        "send",
        "send",
        "send",
        "retry",
        "edit",
        "cancel",
        "pack",
        "save",
        "restart",
        "damage",
        "forget",
    ]),
    st.sampled_from("abc"),
    st.integers(0, 2),
)
FOLDERS = count()


@given(
    st.lists(steps, min_size=4, max_size=14),
    st.sampled_from([(PLENTY, PLENTY), (LITTLE, PLENTY), (0, LITTLE), (LITTLE, 0), (0, PLENTY)]),
)
# Each step is a model's work, so one that fails is not sought smaller.
@settings(max_examples=8, deadline=None, phases=[Phase.explicit, Phase.generate])
def test_what_is_said_is_what_a_fresh_engine_says(checkpoint, tmp_path_factory, taken, room):
    folder = tmp_path_factory.mktemp("life") / str(next(FOLDERS))
    life = Life(checkpoint, folder, room)
    for step, name, question in taken:
        getattr(life, step)(name, question)
        assert sum(file.stat().st_size for file in life.files()) <= room[1]
    life.model.close()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.mark.parametrize(("first", "second"), [(None, 8), (4, None), (8, 4)])
def test_what_was_read_in_one_precision_is_known_when_it_is_chosen_again(checkpoint, first, second):
    model, chat = opened(checkpoint, None), [Turn(Role.USER, QUESTIONS[1])]
    reused = []
    for kv_bits in (first, second, first, second):
        reply = model.reply(chat, Wish(GREEDY, 3, kv_bits=kv_bits))
        list(reply)
        reused.append(reply.receipt.reused_tokens)
    everything = reply.receipt.prompt_tokens - 1
    assert reused == [0, 0, everything, everything]


def test_many_turns_take_no_more_than_their_room(checkpoint, tmp_path):
    memory, disk = 2_000_000, 5_000_000
    model = opened(checkpoint, Keep(str(tmp_path), disk_bytes=disk, memory_bytes=memory))
    for turn in range(150):
        name = str(turn % 20)
        chat = [Turn(Role.USER, f"{name} {turn // 20} " * 120)]
        list(model.reply(chat, Wish(GREEDY, 3, conversation=name)))
        model.save(10)
        files = list(tmp_path.glob("*/*.safetensors"))
        assert sum(file.stat().st_size for file in files) <= disk
    assert len(files) > 10


@pytest.mark.parametrize("room", [(PLENTY, 100_000), (PLENTY, 0), (0, 100_000)])
def test_what_the_disk_has_no_room_for_is_not_written_again_and_again(checkpoint, tmp_path, room):
    model = opened(checkpoint, Keep(str(tmp_path), memory_bytes=room[0], disk_bytes=room[1]))
    for name in "ab":
        wish = Wish(GREEDY, 3, conversation=name)
        list(model.reply([Turn(Role.USER, f"{name} hello there " * 200)], wish))
        begun = 0
        while model.save_next() or model.saving:
            begun += 1
            assert begun < 1000
            time.sleep(0.005)  # it is begun again only when there is less to write
    model.save(10)
    kept = sum(file.stat().st_size for file in tmp_path.glob("*/*.safetensors"))
    assert kept <= room[1]


def test_a_folder_that_is_none_costs_only_what_is_not_saved(checkpoint, tmp_path, caplog):
    (tmp_path / "kept").write_text("no folder")
    model = opened(checkpoint, Keep(str(tmp_path / "kept"), PLENTY, PLENTY))
    list(model.reply([Turn(Role.USER, "Hi")], Wish(GREEDY, 3, conversation="a")))
    assert not model.save_next()
    assert "in memory only" in caplog.text
