"""The catalog holds what it says, and says what was not checked."""

import hashlib
import json
import os
import re
from pathlib import Path

import msgspec
import pytest

from app.domain.fit import Computer, Fit, fit, parameters
from app.library.catalog import STRENGTHS, CatalogError, Strength, catalog, catalog_file
from app.paths import resources
from app.system.computer import Chip, Facts, computer_of

ENTRIES = {entry.id: entry for entry in catalog()}
LANGUAGES = {"en", "de", "fr", "ja", "zh_Hans", "zh_Hant"}
MAC = Computer("Apple M4 Max", 2**36, 3 * 2**34, 3 * 2**34, 10**12, bandwidth=546e9)


def test_there_are_models_of_all_sizes_and_the_llamas_come_first():
    sizes = [entry.parameters / 1e9 for entry in ENTRIES.values()]
    assert len(ENTRIES) >= 20
    assert min(sizes) < 0.2
    assert max(sizes) > 70
    llamas = [entry.shape.is_llama for entry in ENTRIES.values()]
    assert llamas == sorted(llamas, reverse=True)
    assert sum(llamas) >= 10


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES)
def test_an_entry_says_what_it_is_in_every_language_that_ships(entry):
    assert set(entry.about) == LANGUAGES
    assert entry.said_in("fr") == entry.about["fr"]
    assert entry.said_in("tlh") == entry.about["en"]
    assert entry.strengths
    assert {Strength.ENGLISH, Strength.CHINESE} & set(entry.strengths)


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES)
def test_its_numbers_suit_each_other(entry):
    if entry.active_parameters is None:
        assert parameters(entry.shape) == pytest.approx(entry.parameters, rel=0.001)
    bits = {"4 bits": 4.5, "bfloat16": 16, "Q4_1": 5.9}[entry.quantization]
    assert entry.weights_bytes * 8 / entry.parameters == pytest.approx(bits, rel=0.02)
    assert entry.shape.n_heads % entry.shape.n_kv_heads == 0


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES)
def test_what_was_not_checked_has_no_digests_and_is_got_by_looking_first(entry):
    if entry.checked is None:
        assert (entry.commit, entry.files, entry.repository()) == ("", (), None)
    else:
        assert all(len(file.digest) in {40, 64} for file in entry.files)


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES)
def test_the_mac_that_a_sentence_names_holds_it_comfortably(entry):
    named = re.search(r"(\d+) GB", entry.about["en"])
    if named is not None:
        size = int(named[1]) * 2**30
        mac = computer_of(Chip("Apple M1", is_apple=True), Facts(size, size), 0)
        assert fit(entry.need(8192, mac), mac) is Fit.COMFORTABLE
        assert all(named[1] in said for said in entry.about.values())


def test_every_strength_has_its_words():
    assert set(STRENGTHS) == set(Strength)


def test_the_starter_is_the_file_that_comes_with_paddock():
    entry = ENTRIES["starter"]
    pin = json.loads((resources() / "starter.json").read_text())
    file = Path(os.environ["PADDOCK_TEST_STARTER"])
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    (told,) = entry.files
    assert (told.path, told.size, told.digest) == (pin["file"], file.stat().st_size, digest)
    assert pin["file_sha256"] == digest
    assert entry.comes_along
    assert entry.repository() is None


def test_a_mixture_of_experts_is_slower_than_its_bytes_say_and_faster_than_its_size():
    mixture, dense = ENTRIES["qwen3-30b-a3b"], ENTRIES["qwen3-32b"]
    assert 3 * dense.speed(MAC) < mixture.speed(MAC) < 150
    assert mixture.speed(MAC, context=100_000) < mixture.speed(MAC)


def test_a_context_longer_than_it_can_hold_needs_no_more():
    entry = ENTRIES["yi-1.5-9b"]
    assert entry.need(10**6, MAC) == entry.need(4096, MAC)


def test_a_checked_entry_gives_the_repository_as_it_was_seen():
    file = {"path": "model.safetensors", "size": 5, "algorithm": "sha256", "digest": "0" * 64}
    raw = json.loads(catalog_file().read_bytes())["entries"][2]
    raw |= {"commit": "1" * 40, "files": [file], "checked": "2026-11-22"}
    entry = msgspec.convert(raw, type(ENTRIES["starter"]))
    repository = entry.repository()
    assert (repository.repo, repository.commit) == (entry.repo, "1" * 40)
    assert repository.choices[0].bytes == 5 == entry.size
    assert repository.shape == entry.shape


def changed(tmp_path, change):
    told = json.loads(catalog_file().read_bytes())
    change(told["entries"][1])
    file = tmp_path / "catalog.json"
    file.write_text(json.dumps(told))
    return file


DAMAGE = {
    "a size that is text": lambda entry: entry.update(weights_bytes="4 GB"),
    "an unknown word": lambda entry: entry.update(colour="red"),
    "a digest without a day": lambda entry: entry.update(commit="1" * 40),
    "a day without files": lambda entry: entry.update(checked="2026-11-22"),
    "no layers": lambda entry: entry["shape"].update(n_layers=0),
    "no sentence": lambda entry: entry.update(about={}),
    "the starter's id": lambda entry: entry.update(id="starter"),
}


@pytest.mark.parametrize("change", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_catalog_says_what_to_do(tmp_path, change):
    with pytest.raises(CatalogError, match="Install Paddock again"):
        catalog(changed(tmp_path, change))


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff\xfe", b'{"about": "", "entries": ['])
def test_a_catalog_that_is_none_says_what_to_do(tmp_path, content):
    file = tmp_path / "catalog.json"
    with pytest.raises(CatalogError):
        catalog(file)
    file.write_bytes(content)
    with pytest.raises(CatalogError):
        catalog(file)
