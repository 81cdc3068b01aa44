"""Models are told apart by what they are."""

import os
import shutil

from engine.fingerprint import PIECE, PIECES, fingerprint


def test_a_file_that_was_moved_or_restored_is_the_same_model(tiny_file, tmp_path):
    copy = shutil.copy2(tiny_file, tmp_path / "other name.gguf")
    assert fingerprint(copy) == fingerprint(tiny_file)


def test_weights_that_were_changed_in_place_are_another_model(tmp_path):
    file = tmp_path / "large.gguf"
    file.write_bytes(bytes(4 * PIECES * PIECE))
    before = fingerprint(file)
    with file.open("r+b") as changed:
        changed.seek(3 * PIECE)
        changed.write(b"!")
    assert fingerprint(file) != before


def test_other_weights_are_another_model(tmp_path):
    file = tmp_path / "large.gguf"
    size = 4 * PIECES * PIECE
    prints = set()

    def write(held):
        file.write_bytes(held)
        os.utime(file, (5, 5))

    for seed in range(3):
        write(bytes([seed]) * size)
        prints.add(fingerprint(file))
    write(bytes([0]) * (size + 1))
    prints.add(fingerprint(file))
    write(bytes([0]) * (size - 1) + b"x")
    prints.add(fingerprint(file))
    write(b"")
    prints.add(fingerprint(file))
    assert len(prints) == 6


def test_of_a_folder_weights_and_config_count_and_nothing_else(tmp_path):
    def write(name, text):
        (tmp_path / name).write_text(text)
        os.utime(tmp_path / name, (5, 5))
        return fingerprint(tmp_path)

    (tmp_path / "config.json").write_text("{}")
    prints = [write("model-1.safetensors", "abc"), write("README.md", "hello")]
    assert prints[0] == prints[1]
    prints += [write("model-2.safetensors", "abc"), write("config.json", '{"a": 1}')]
    assert len(set(prints)) == 3
