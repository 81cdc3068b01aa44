"""Damage of every kind, by chance that is the same each time, and a process that opens the damaged.

Uses no line of the engine but in that other process.
"""

import copy
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

Json = object

# What a number, a text or a list may have become.
VALUES = (
    *(None, True, False, 0, 1, -1, 2, 3, 7, 64, 2**20, 2**31, 2**32, 2**63, 2**64, -(2**63)),
    *(10**30, 10**400, 0.0, 0.5, 1e-300, 1e300, float("nan"), float("inf"), -float("inf")),
    *("", "a", "1", "\ud800", "\x00", "▁", "<|im_end|>", "x" * 5000, "llama", "yarn"),
    *([], {}, [1], ["a"], [[]], {"a": 1}, [None], [1.0] * 8, [0.0] * 10_000, {"type": "x"}),
)

# For a file, one line: accepted, or the sentence that says why not. Anything else ends it.
OPEN_ALL = """
import resource, sys
import engine.blas
import mlx.core as mx
import numpy as np
from pathlib import Path
from engine.device import on_gpu
from engine.errors import EngineError
from engine.loading import network_of, open_model, read_checkpoint
from engine.model import Wish
from engine.wire import Role, Turn

# A GPU's driver reserves more than this; macOS knows no such limit.
if sys.platform == "linux" and not on_gpu():
    resource.setrlimit(resource.RLIMIT_AS, (8 * 2**30, 8 * 2**30))

def use(path):
    checkpoint = read_checkpoint(path)
    tokenizer, size = checkpoint.words.tokenizer, checkpoint.config.vocab_size
    network = network_of(checkpoint)
    try:
        ids = tokenizer.encode("hello the wörld 文 <|im_end|> " + "a" * 40 + "!")
    except ValueError as fault:
        assert "its tokenizer fails on this text" in str(fault)
        ids = []
    assert all(0 <= token < size for token in ids), ids
    tokenizer.decode(range(size))
    logits = network(mx.array([[*ids, 0, size - 1]]), network.new_caches())
    assert np.array(logits).shape[2] == size

def answer(path):
    model = open_model(path)
    reply = model.reply([Turn(Role.USER, "hello")], Wish(max_tokens=2))
    list(reply)
    assert all(0 <= token < model.config.vocab_size for token in reply.token_ids)
    model.close()

for number, path in enumerate(map(Path, sys.argv[1:])):
    print(path.name, end=" ", flush=True)
    try:
        use(path)
        # This starts a process for the template, which takes its time.
        if number % 20 == 0:
            answer(path)
        print("accepted", flush=True)
    except EngineError as error:
        assert 20 < len(str(error)) < 1000 and str(error).encode()
        print(str(error).replace(chr(10), " "), flush=True)
"""


def verdicts(paths: Sequence[Path]) -> list[str]:
    """Open all in a process of its own; give what it says of each, accepted or a sentence."""
    command = [sys.executable, "-c", OPEN_ALL, *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=100, check=False)
    said = done.stdout.splitlines()
    assert done.returncode == 0, (done.returncode, said[-1:], done.stderr[-2000:])
    return [line.partition(" ")[2] for line in said]


def changed(said: Json, chance: Random) -> Json:
    """Give said with a change or two, anywhere in it."""
    said = copy.deepcopy(said)
    for _ in range(chance.choice([1, 1, 2])):
        holder, key = chance.choice(list(_places(said)) or [({"": 0}, "")])
        match chance.randrange(6):
            case 0:
                del holder[key]
            case 1 if isinstance(holder, list):
                holder.insert(key, copy.deepcopy(holder[key]))
            case 2:
                other, place = chance.choice(list(_places(said)))
                holder[key] = copy.deepcopy(other[place])
            case _:
                holder[key] = copy.deepcopy(chance.choice(VALUES))
    return said


def _places(said: Json):
    """Give every value's holder and key, of long lists and mappings the first ones."""
    if isinstance(said, dict | list):
        keys = list(said)[:40] if isinstance(said, dict) else range(min(len(said), 10))
        for key in keys:
            yield said, key
            yield from _places(said[key])


def damaged(raw: bytes, chance: Random, start: int = 0) -> bytes:
    """Give raw with a few bytes changed, lost or added, from start on."""
    bytes_ = bytearray(raw)
    for _ in range(chance.choice([1, 2, 8, 100])):
        at = chance.randrange(start, len(bytes_) - 8)
        match chance.randrange(5):
            case 0:
                bytes_[at] ^= 1 << chance.randrange(8)
            case 1:
                number = chance.choice([0, 1, 255, 2**31, 2**32, 2**62, 2**63, 2**64 - 1])
                bytes_[at : at + 8] = number.to_bytes(8, "little")
            case 2:
                del bytes_[at : at + chance.choice([1, 8])]
            case 3:
                # Infinity and NaN, in the ways that numbers are kept.
                odd = chance.choice(["007c", "ff7f", "0000807f", "0000c07f", "807f"])
                bytes_[at : at + len(odd) // 2] = bytes.fromhex(odd)
            case _:
                bytes_[at] = chance.randrange(256)
    return bytes(bytes_)


def folders(base: Path, place: Path, name: str, contents: Sequence[bytes]) -> list[Path]:
    """Make a folder of each content: as base, but for the file of this name."""
    made = []
    for number, content in enumerate(contents):
        folder = place / f"{number:04}"
        folder.mkdir()
        for file in base.iterdir():
            if file.name != name:
                (folder / file.name).symlink_to(file)
        (folder / name).write_bytes(content)
        made.append(folder)
    return made


def accepted(base: Path, name: str, contents: Sequence[bytes]) -> int:
    """Tell of how many contents a folder opens, that is like base but for the file of this name."""
    place = base.with_name("cases")
    place.mkdir()
    said = verdicts(folders(base, place, name, contents))
    assert len(said) == len(contents)
    return said.count("accepted")


def of_chance[T](count: int, make: Callable[[Random], T]) -> list[T]:
    """Make so many by chance, the same each time."""
    return [make(Random(number)) for number in range(count)]  # noqa: S311
