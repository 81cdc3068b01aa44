"""What a Hugging Face folder says of text: its tokenizer, its template, what ends a reply."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

from engine.hf_files import (
    MOST_BYTES,
    MOST_TOKENIZER_BYTES,
    Json,
    checked,
    group,
    read_json,
    read_text,
)
from engine.tokenizer import END_NAMES, Tokenizer, as_value_error, first_by_itself
from engine.words import Words

# What transformers may see of a folder where it reads a sentencepiece model, and all of it files.
SENTENCEPIECE = {"tokenizer.model": MOST_TOKENIZER_BYTES} | dict.fromkeys(
    ("tokenizer_config.json", "config.json", "added_tokens.json", "special_tokens_map.json"),
    MOST_BYTES,
)
# The tokens that transformers tells templates of, where they are set.
SPECIALS = tuple(f"{part}_token" for part in ("bos", "eos", "unk", "sep", "pad", "cls", "mask"))


def read_words(folder: Path, config: Json, vocab_size: int) -> Words:
    """Read them. Raises ValueError where they are missing or damaged."""
    said = _maybe(folder / "tokenizer_config.json")
    template = _template(folder, said)
    tokenizer_said = _tokenizer(folder)
    # A template writes the first token itself; without one, a text is what the tokenizer makes it.
    first = first_by_itself(tokenizer_said) if template is None else None
    tokenizer = Tokenizer(tokenizer_said, vocab_size, first=first)
    generation = _maybe(folder / "generation_config.json")
    specials = dict(_specials(folder, said))
    return Words(
        tokenizer=tokenizer,
        template=template,
        ends=frozenset(_ends((config, generation), specials.get("eos_token", ""), tokenizer)),
        specials=specials,
    )


def _tokenizer(folder: Path) -> Json:
    file = folder / "tokenizer.json"
    if file.exists():
        return read_json(file, MOST_TOKENIZER_BYTES)
    if (folder / "tokenizer.model").exists():
        return _converted(folder)
    raise ValueError("it has neither tokenizer.json nor tokenizer.model")


def _converted(folder: Path) -> Json:
    """Have transformers turn a sentencepiece model into what a tokenizer.json holds."""
    # It takes seconds to load, and most folders do without.
    from transformers import AutoTokenizer  # pyright: ignore[reportUnknownVariableType]

    with TemporaryDirectory() as alone:
        for name, most in SENTENCEPIECE.items():
            if (folder / name).exists():
                (Path(alone) / name).symlink_to(checked(folder / name, most).resolve())
        with as_value_error("its tokenizer.model cannot be read"):
            read = AutoTokenizer.from_pretrained(  # pyright: ignore[reportUnknownMemberType]
                alone, local_files_only=True, trust_remote_code=False
            )
            return group(json.loads(read.backend_tokenizer.to_str()), "its tokenizer.model")


def _template(folder: Path, said: Json) -> str | None:
    file = folder / "chat_template.jinja"
    if file.exists():
        return read_text(file)
    template = said.get("chat_template")
    if isinstance(template, list):
        template = {
            str(entry.get("name")): entry.get("template")
            for entry in cast(list[Json | None], template)
            if isinstance(entry, dict)
        }
    if isinstance(template, dict):
        named = cast(Json, template)
        # One without a default has it under another name; each can be used without tools.
        template = named.get("default", next(iter(named.values()), None))
    return template if isinstance(template, str) else None


def _specials(folder: Path, said: Json) -> Iterator[tuple[str, str]]:
    """Give the texts that templates know by name; one that is not set is not defined for them."""
    if "added_tokens_decoder" not in said:
        # Folders of that time have a file for them, which transformers believes first.
        said = {**said, **_maybe(folder / "special_tokens_map.json")}
    for name in SPECIALS:
        token = said.get(name)
        if isinstance(token, dict):
            token = cast(Json, token).get("content")
        if isinstance(token, str):
            yield name, token


def _ends(saying: Sequence[Json], eos_token: str, tokenizer: Tokenizer) -> Iterator[int]:
    """Give every id that ends a reply, whichever file says so."""
    for said in saying:
        ends = said.get("eos_token_id")
        listed = cast(list[object], ends) if isinstance(ends, list) else [ends]
        yield from (end for end in listed if type(end) is int)
    for name in (eos_token, *END_NAMES):
        if (token := tokenizer.control_id(name)) is not None:
            yield token


def _maybe(file: Path) -> Json:
    return read_json(file) if file.exists() else {}
