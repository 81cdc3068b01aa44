"""What a model's files say of it before it is read whole: which kind it is, and whose.

What writes no text is refused by name here: the reader would tell of a tensor that it has not.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import cast

from engine.errors import EngineError, ModelFileError
from engine.gguf_header import Value, read_header
from engine.hf_files import Json, read_json
from engine.said import Said, said

PICKLED = (".bin", ".pth", ".pt", ".ckpt")
# They make no text: they turn one into numbers, or sort it.
ENCODERS = frozenset({
    "albert", "bert", "camembert", "deberta", "deberta-v2", "distilbert", "electra", "eurobert",
    "gemma-embedding", "jina-bert-v2", "jina-bert-v3", "modernbert", "modern-bert", "mpnet",
    "neo-bert", "nomic-bert", "nomic-bert-moe", "nomic_bert", "roberta", "t5encoder", "xlm-roberta",
})  # fmt: skip
# They see or hear, and make no text of what is written to them.
SENSES = frozenset({
    "clip", "clip_vision_model", "depth_anything", "detr", "dinov2", "hubert", "sam", "siglip",
    "siglip_vision_model", "swin", "vit", "wav2vec2", "whisper",
})  # fmt: skip
NO_WRITERS = (
    "ForImageClassification",
    "ForMaskedLM",
    "ForQuestionAnswering",
    "ForSequenceClassification",
    "ForTokenClassification",
)
LONGEST = 100  # characters of what a file says of itself


class NoChatModelError(ModelFileError):
    """It may be whole, but is none that one can talk with here; made of a sentence with {name}."""

    def __init__(self, path: Path, sentence: Said) -> None:
        super().__init__(Said(sentence.text, sentence.values | {"name": path.name}))


# The name is put in by the error above.
ENCODER = said(
    "{name} turns text into numbers (an encoder) and writes none. Choose a chat model.",
    name="",
)
SENSE = said("{name} sees or hears, and writes no text by itself. Choose a chat model.", name="")
ADAPTER = said(
    "{name} is a LoRA adapter in a format that Paddock does not read. It reads those of mlx-lm: "
    "adapters.safetensors with adapter_config.json.",
    name="",
)
PICKLE = said(
    "{name} has its weights in a format that can run code (pickle), so Paddock does not open it. "
    "Get it as safetensors or GGUF.",
    name="",
)
SPLIT = said(
    "{name} is one of several files of a model, which Paddock cannot join. Get the model as one "
    "file, or as a folder for MLX.",
    name="",
)


def outline(path: Path) -> Mapping[str, str | int]:
    """Tell what the model at path says of itself, as far as it can be read."""
    with suppress(EngineError, OSError, ValueError):
        return _folder_outline(path) if path.is_dir() else _file_outline(path)
    return {}


def refuse_others(path: Path) -> None:
    """Raise NoChatModelError for what is known not to be one; the rest is for who reads it."""
    with suppress(OSError, ValueError):
        refusal: Callable[[Path], Said | None] = _folder_refusal if path.is_dir() else _file_refusal
        if (sentence := refusal(path)) is not None:
            raise NoChatModelError(path, sentence)


def _file_outline(path: Path) -> dict[str, str | int]:
    metadata = _metadata(path)
    architecture = _text(metadata.get("general.architecture"))
    return _told(
        architecture=architecture,
        licence=_text(metadata.get("general.license")),
        longest_context=metadata.get(f"{architecture}.context_length"),
    )


def _folder_outline(path: Path) -> dict[str, str | int]:
    config = read_json(path / "config.json")
    text = config.get("text_config")
    within = cast(Json, text) if isinstance(text, dict) else config
    return _told(
        architecture=_text(config.get("model_type")),
        longest_context=within.get("max_position_embeddings"),
    )


def _told(**values: object) -> dict[str, str | int]:
    return {key: value for key, value in values.items() if value and type(value) in {str, int}}  # pyright: ignore[reportReturnType]


def _file_refusal(path: Path) -> Said | None:
    metadata = _metadata(path)
    if metadata.get("general.type") == "adapter":
        return ADAPTER
    architecture = _text(metadata.get("general.architecture"))
    if f"{architecture}.pooling_type" in metadata:
        return ENCODER
    parts = metadata.get("split.count")
    return SPLIT if type(parts) is int and parts > 1 else _kind_refusal(architecture)


def _folder_refusal(path: Path) -> Said | None:
    if not (path / "config.json").exists() and (path / "adapter_config.json").exists():
        return ADAPTER
    kinds = {file.suffix for file in path.iterdir()}
    if ".safetensors" not in kinds and not kinds.isdisjoint(PICKLED):
        return PICKLE
    config = read_json(path / "config.json")
    made = config.get("architectures")
    names = [str(each) for each in cast(list[object], made)] if isinstance(made, list) else []
    if (path / "modules.json").exists() or any(name.endswith(NO_WRITERS) for name in names):
        return ENCODER
    return _kind_refusal(_text(config.get("model_type")))


def _kind_refusal(architecture: str) -> Said | None:
    if architecture in ENCODERS:
        return ENCODER
    return SENSE if architecture in SENSES else None


def _metadata(path: Path) -> Mapping[str, Value]:
    # Opening a pipe would wait for whoever writes to it.
    return read_header(path).metadata if path.is_file() else {}


def _text(value: object) -> str:
    return value[:LONGEST] if isinstance(value, str) else ""
