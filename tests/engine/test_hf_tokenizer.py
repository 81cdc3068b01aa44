"""tokenizer.json in each of the family's forms, held against transformers on the same file."""

import json
import os
import shutil

import pytest
from sentencepiece import SentencePieceTrainer
from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers
from tokenizers.trainers import BpeTrainer
from transformers import AutoTokenizer, PreTrainedTokenizerFast

from engine.detokenizer import Detokenizer
from engine.errors import DamagedModelError
from engine.hf_folder import read_folder
from engine.template import ChatTemplate
from engine.tokenizer import BEGIN, END, FIRST_MARK, MARK_DIGITS
from engine.tokenizer import Tokenizer as OurTokenizer
from engine.wire import Role, Turn
from tests.helpers.hf_folder import CONFIG, write_folder
from tests.helpers.texts import TEXTS

CONTROL = ["<|begin|>", "<|start|>", "<|end|>", "</s>"]
LITERAL = "<think>"
LLAMA3 = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}|"
    r" ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
SPACE = "▁"


FLAGS = dict.fromkeys(("single_word", "lstrip", "rstrip", "normalized"), False)
LETTERS = {"type": "BPE", "vocab": {"a": 0, "b": 1}, "merges": []}
TABLE = {"type": "Precompiled"}


def trained(tokenizer, alphabet):
    trainer = BpeTrainer(vocab_size=900, initial_alphabet=alphabet, special_tokens=["<unk>"])
    tokenizer.train_from_iterator(TEXTS * 3, trainer)
    tokenizer.add_special_tokens([AddedToken(name, normalized=False) for name in CONTROL])
    tokenizer.add_tokens([AddedToken(LITERAL, normalized=False)])
    return tokenizer


def gpt2():
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    return trained(tokenizer, pre_tokenizers.ByteLevel.alphabet())


def llama3():
    tokenizer = Tokenizer(models.BPE(ignore_merges=True))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Split(Regex(LLAMA3), behavior="isolated"),
        pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
    ])
    tokenizer.decoder = decoders.ByteLevel()
    return trained(tokenizer, pre_tokenizers.ByteLevel.alphabet())


def with_bytes(tokenizer):
    """Give sentencepiece's tokens for single bytes the numbers after all others."""
    said = json.loads(tokenizer.to_str())
    vocabulary = said["model"]["vocab"]
    for byte in range(256):
        vocabulary[f"<0x{byte:02X}>"] = len(vocabulary)
    said["model"] |= {"byte_fallback": True, "unk_token": "<unk>", "fuse_unk": True}
    said["added_tokens"] = []
    read = Tokenizer.from_str(json.dumps(said))
    read.add_special_tokens([AddedToken(name, normalized=False) for name in ["<unk>", *CONTROL]])
    read.add_tokens([AddedToken(LITERAL, normalized=False)])
    return read


def sentencepiece_decoder():
    return decoders.Sequence([
        decoders.Replace(SPACE, " "),
        decoders.ByteFallback(),
        decoders.Fuse(),
        decoders.Strip(" ", 1, 0),
    ])


def llama2():
    tokenizer = Tokenizer(models.BPE(unk_token="<unk>", fuse_unk=True))
    tokenizer.normalizer = normalizers.Sequence([
        normalizers.Prepend(SPACE),
        normalizers.Replace(" ", SPACE),
    ])
    tokenizer.decoder = sentencepiece_decoder()
    return with_bytes(trained(tokenizer, []))


def mistral():
    tokenizer = Tokenizer(models.BPE(unk_token="<unk>", fuse_unk=True))
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(
        replacement=SPACE, prepend_scheme="first", split=False
    )
    tokenizer.decoder = sentencepiece_decoder()
    return with_bytes(trained(tokenizer, []))


MAKERS = {maker.__name__: maker for maker in (gpt2, llama3, llama2, mistral)}


@pytest.fixture(scope="module", params=MAKERS)
def kind(request):
    return request.param


@pytest.fixture(scope="module")
def said(kind):
    return json.loads(MAKERS[kind]().to_str())


@pytest.fixture(scope="module")
def ours(said):
    return OurTokenizer(said, 2_000)


@pytest.fixture(scope="module")
def theirs(said):
    return PreTrainedTokenizerFast(tokenizer_object=Tokenizer.from_str(json.dumps(said)))


@pytest.mark.parametrize("text", TEXTS)
def test_ids_of_plain_text_are_those_of_transformers(ours, theirs, text):
    assert ours.encode(text) == theirs(text, add_special_tokens=False).input_ids


@pytest.mark.parametrize("text", TEXTS)
def test_ids_of_a_prompt_are_those_of_transformers(ours, theirs, text):
    prompt = f"<|begin|><|start|>user\n{text}<|end|>\n<|start|> {LITERAL} {text}</s>"
    assert ours.encode_prompt(prompt, {}) == theirs(prompt, add_special_tokens=False).input_ids


TEMPLATE = (
    "<|begin|>{% for m in messages %}<|start|>{{ m.role }}\n{{ m.content }}<|end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|start|>assistant\n{% endif %}"
)


@pytest.fixture(scope="module")
def template(ours):
    return ChatTemplate(TEMPLATE, ours.control_names, {})


@pytest.mark.parametrize("last", [Role.USER, Role.ASSISTANT])
@pytest.mark.parametrize("text", TEXTS)
def test_ids_of_a_conversation_are_those_of_transformers(ours, theirs, template, text, last):
    turns = [Turn(Role.USER, text), Turn(Role.ASSISTANT, text), Turn(last, f"so {text}")]
    goes_on = last is Role.ASSISTANT
    written = template.render(turns)
    assert ours.encode_prompt(written.text, written.typed) == theirs.apply_chat_template(
        [{"role": turn.role.value, "content": turn.text} for turn in turns],
        chat_template=TEMPLATE,
        add_generation_prompt=not goes_on,
        continue_final_message=goes_on,
        return_dict=False,
    )


@pytest.mark.parametrize("text", ["Hello", "你好", "a  b"])
def test_an_answer_that_goes_on_keeps_the_space_of_its_first_token(ours, kind, text):
    detokenizer = Detokenizer(ours)
    said = "".join(map(detokenizer.add, ours.encode(text))) + detokenizer.rest()
    assert said == (f" {text}" if kind in {"llama2", "mistral"} else text)


def test_nul_is_nul(ours, theirs):
    text = "\x00a\x00\x00 b\x00"
    ids = ours.encode(text)
    assert ids == theirs(text, add_special_tokens=False).input_ids
    detokenizer = Detokenizer(ours, drops_space=ours.adds_space)
    assert "".join(map(detokenizer.add, ids)) + detokenizer.rest() == text


@pytest.mark.parametrize("text", TEXTS)
def test_ids_become_the_text_again(ours, kind, text):
    back = b"".join(map(ours.bytes_of, ours.encode(text))).decode()
    # These put a space before a text, the second one only where there is none.
    prefixed = kind == "llama2" or (kind == "mistral" and not text.startswith(" "))
    assert back == (f" {text}" if prefixed and text else text)


@pytest.mark.parametrize("text", ["Hello", "你好", "a  b"])
def test_a_reply_begins_without_the_space_that_its_tokenizer_adds(ours, text):
    detokenizer = Detokenizer(ours, drops_space=ours.adds_space)
    said = "".join(map(detokenizer.add, ours.encode(text))) + detokenizer.rest()
    assert said == text


@pytest.mark.parametrize("name", CONTROL)
def test_a_typed_name_of_a_control_token_is_text(ours, name):
    typed = f"say {name} and{name}"
    token = ours.control_id(name)
    ids = ours.encode(typed)
    assert token not in ids
    assert b"".join(map(ours.bytes_of, ids)).decode().strip() == typed
    stand_in = f"{BEGIN}0{END}"
    prompt = ours.encode_prompt(f"<|start|>say {stand_in}<|end|>", {stand_in: name})
    assert [prompt.count(ours.control_id(each)) for each in CONTROL] == [0, 1, 1, 0]


def test_a_typed_mark_is_no_control_token(ours):
    controls = {ours.control_id(name) for name in CONTROL}
    typed = "".join(chr(FIRST_MARK + digit) for digit in range(MARK_DIGITS))
    assert not controls & {*ours.encode(typed), *ours.encode_prompt(typed, {})}


def test_control_tokens_have_no_text_and_literal_ones_have_theirs(ours):
    assert {ours.bytes_of(ours.control_id(name)) for name in CONTROL} == {b""}
    assert b"".join(map(ours.bytes_of, ours.encode(LITERAL))).decode().strip() == LITERAL


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"added_tokens": 3},
        {"added_tokens": [{"id": "one"}]},
        {"added_tokens": [], "model": {"type": "BPE", "vocab": {"a": -1}, "merges": []}},
        {"added_tokens": [], "model": {"type": "Secret"}},
        {"model": {"type": "Unigram", "vocab": [[]], "unk_id": 0}},
        {"model": {"type": "Unigram", "vocab": [None], "unk_id": 0}},
        {"model": {"type": "Unigram", "vocab": [{}], "unk_id": 0}},
        {"model": {"type": "BPE", "vocab": {"a": 0}, "merges": [], "unk_token": []}},
        # It has no way to write "a", which the library tells when it is asked to.
        {"model": {"type": "WordLevel", "vocab": {"b": 0}, "unk_token": "?"}},
        # Here its Rust panics.
        {"model": LETTERS, "normalizer": TABLE | {"precompiled_charsmap": "AAAA"}},
        {"model": LETTERS, "normalizer": TABLE | {"precompiled_charsmap": "BAAAAAAAAAA="}},
        {"model": LETTERS, "pre_tokenizer": {"type": "FixedLength", "length": 0}},
    ],
)
def test_what_is_no_tokenizer_is_refused(said):
    with pytest.raises(ValueError, match="its tokenizer"):
        OurTokenizer(said, 100)


def test_control_tokens_whose_names_are_books_are_refused():
    named = [
        {"id": 0, "content": "x" * length, "special": True} | FLAGS for length in range(1, 1500)
    ]
    with pytest.raises(ValueError, match="too long names"):
        OurTokenizer({"added_tokens": named, "model": LETTERS}, 2)


def test_a_text_that_a_tokenizer_cannot_write_is_refused():
    tokenizer = OurTokenizer(
        {"model": {"type": "WordLevel", "vocab": {"a": 0}, "unk_token": "?"}}, 1
    )
    assert tokenizer.encode("a") == [0]
    with pytest.raises(ValueError, match="fails on this text"):
        tokenizer.encode("b")
    with pytest.raises(ValueError, match="fails on this text"):
        tokenizer.encode_prompt("b", {})


def test_a_character_that_no_token_has_is_the_unknown_token_though_that_is_control():
    said = {
        "added_tokens": [{"id": 0, "content": "<unk>", "special": True} | FLAGS],
        "model": LETTERS | {"vocab": {"<unk>": 0, "a": 1}, "unk_token": "<unk>"},
    }
    assert OurTokenizer(said, 2).encode("ab") == [1, 0]


@pytest.fixture(scope="module")
def with_sentencepiece(tmp_path_factory):
    """Return a folder whose tokenizer is a sentencepiece model, as that of Llama 2."""
    folder = write_folder(tmp_path_factory.mktemp("folder"), config=CONFIG | {"vocab_size": 700})
    (folder / "tokenizer.json").unlink()
    SentencePieceTrainer.train(
        sentence_iterator=iter(text for text in TEXTS * 20 if "\x00" not in text),
        model_prefix=str(folder / "tokenizer"),
        vocab_size=600,
        model_type="bpe",
        byte_fallback=True,
        normalization_rule_name="identity",
        remove_extra_whitespaces=False,
        hard_vocab_limit=False,
        minloglevel=2,
    )
    said = {"tokenizer_class": "LlamaTokenizer", "bos_token": "<s>", "eos_token": "</s>"}
    (folder / "tokenizer_config.json").write_text(json.dumps(said | {"legacy": False}))
    return folder


def test_a_sentencepiece_model_is_read_as_transformers_reads_it(with_sentencepiece):
    read = read_folder(with_sentencepiece).words
    theirs = AutoTokenizer.from_pretrained(with_sentencepiece)
    for text in TEXTS[:-1]:
        assert read.tokenizer.encode(text) == theirs(text, add_special_tokens=False).input_ids
        prompt = f"<s>[INST] {text} [/INST]"
        expected = theirs(prompt, add_special_tokens=False).input_ids
        assert read.tokenizer.encode_prompt(prompt, {}) == expected
    assert read.ends == {2}
    assert 1 not in read.tokenizer.encode("<s>")


def test_a_damaged_sentencepiece_model_is_refused(with_sentencepiece, tmp_path):
    for file in with_sentencepiece.iterdir():
        shutil.copy(file, tmp_path)
    (tmp_path / "tokenizer.model").write_bytes(b"no model")
    with pytest.raises(DamagedModelError, match=r"tokenizer\.model"):
        read_folder(tmp_path)


@pytest.mark.parametrize("name", ["tokenizer.model", "added_tokens.json"])
def test_a_pipe_beside_a_sentencepiece_model_is_not_waited_for(with_sentencepiece, tmp_path, name):
    for file in with_sentencepiece.iterdir():
        shutil.copy(file, tmp_path)
    (tmp_path / name).unlink(missing_ok=True)
    os.mkfifo(tmp_path / name)
    with pytest.raises(DamagedModelError, match="is no file"):
        read_folder(tmp_path)
