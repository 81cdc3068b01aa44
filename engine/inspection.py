"""What a model is, in facts for a list of many: those that cannot run are told with the reason."""

from collections import Counter
from collections.abc import Mapping
from math import prod
from pathlib import Path
from typing import cast

import msgspec

from engine import memory
from engine.checkpoint import Checkpoint, weight_shapes
from engine.config import LlamaConfig
from engine.errors import DamagedModelError, EngineError, ModelFileError
from engine.gguf_header import Header, read_header
from engine.hf_files import Json, read_json
from engine.loading import read_checkpoint
from engine.said import Said, said

# What a pass takes is told for a conversation of this length, or for the longest there can be.
CONTEXT = 8192
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


class RefusedError(ModelFileError):
    """It is whole, but no model that one can talk with."""


class Facts(msgspec.Struct, omit_defaults=True):
    """What is told of a model. use is llama, other or not, which has a reason."""

    architecture: str = ""
    quantization: str = ""
    licence: str = ""
    has_template: bool = False
    parameters: int = 0
    context: int = 0
    weights_bytes: int = 0
    kv_bytes_per_token: int = 0
    work_bytes: int = 0
    use: str = "not"
    reason: Said | None = None


def inspected(path: Path) -> Facts:
    """Tell what the model at path is; of one that cannot run, as much as its file says."""
    facts = Facts()
    try:
        _look(path, facts)
        _add(read_checkpoint(path), facts)
    except EngineError as error:
        facts.reason = error.said
    return facts


def _add(checkpoint: Checkpoint, facts: Facts) -> None:
    config = checkpoint.config
    need = memory.needed(checkpoint, min(CONTEXT, config.context))
    facts.use = "llama" if isinstance(config, LlamaConfig) else "other"
    facts.architecture = config.architecture
    facts.has_template = checkpoint.words.template is not None
    facts.context = config.context
    facts.weights_bytes, facts.work_bytes = need.weights, need.work
    facts.kv_bytes_per_token = memory.kv_per_token(config)
    facts.parameters = _parameters(checkpoint)


def _parameters(checkpoint: Checkpoint) -> int:
    if isinstance(checkpoint.config, LlamaConfig):
        return sum(prod(shape) for shape in weight_shapes(checkpoint.config).values())
    # It takes seconds to load, and Llamas do without.
    from mlx_lm.utils import get_total_parameters

    assert checkpoint.other is not None, "what is no Llama has its network"
    return int(cast(int, get_total_parameters(checkpoint.other.model)))


def _look(path: Path, facts: Facts) -> None:
    """Tell what a model's files say before they are read whole; what is none is for who does."""
    try:
        if path.is_dir():
            _look_at_folder(path, facts)
        elif path.is_file():
            _look_at_file(path, facts)
    except OSError as error:
        raise DamagedModelError(path, f"it cannot be read ({error.strerror})") from error
    except ValueError as error:
        raise DamagedModelError(path, str(error)) from error


def _look_at_file(path: Path, facts: Facts) -> None:
    header = read_header(path)
    metadata = header.metadata
    architecture = metadata.get("general.architecture")
    facts.architecture = _text(architecture)
    facts.licence = _text(metadata.get("general.license"))
    facts.quantization = _packed_as(header)
    facts.parameters = sum(prod(fact.shape) for fact in header.tensors.values())
    facts.has_template = bool(metadata.get("tokenizer.chat_template"))
    context = metadata.get(f"{facts.architecture}.context_length")
    facts.context = context if type(context) is int else 0
    if metadata.get("general.type") == "adapter":
        raise RefusedError(_adapter(path))
    _refuse_kind(path, facts.architecture)
    if f"{facts.architecture}.pooling_type" in metadata:
        raise RefusedError(_encoder(path))
    count = metadata.get("split.count")
    if type(count) is int and count > 1:
        raise RefusedError(
            said(
                "{name} is one of {n} files of a model, which Paddock cannot join. Get the model "
                "as one file, or as a folder for MLX.",
                name=path.name,
                n=count,
            )
        )


def _look_at_folder(path: Path, facts: Facts) -> None:
    has_config = (path / "config.json").exists()
    if not has_config and (path / "adapter_config.json").exists():
        raise RefusedError(_adapter(path))
    if not any(path.glob("*.safetensors")) and any(
        file.suffix in PICKLED for file in path.iterdir()
    ):
        raise RefusedError(
            said(
                "{name} has its weights in a format that can run code (pickle), so Paddock does "
                "not open it. Get it as safetensors or GGUF.",
                name=path.name,
            )
        )
    config = read_json(path / "config.json")
    facts.architecture = _text(config.get("model_type"))
    facts.quantization = _bits(config)
    context = config.get("max_position_embeddings")
    facts.context = context if type(context) is int else 0
    _refuse_kind(path, facts.architecture)
    makers = config.get("architectures")
    names = [str(each) for each in cast(list[object], makers)] if isinstance(makers, list) else []
    if (path / "modules.json").exists() or any(name.endswith(NO_WRITERS) for name in names):
        raise RefusedError(_encoder(path))


def _refuse_kind(path: Path, architecture: str) -> None:
    if architecture in ENCODERS:
        raise RefusedError(_encoder(path))
    if architecture in SENSES:
        raise RefusedError(
            said("{name} sees or hears, and writes no text. Choose a chat model.", name=path.name)
        )


def _encoder(path: Path) -> Said:
    return said(
        "{name} turns text into numbers (an encoder) and writes none. Choose a chat model.",
        name=path.name,
    )


def _adapter(path: Path) -> Said:
    return said(
        "{name} is a LoRA adapter in a format that Paddock does not read. It reads those of "
        "mlx-lm: adapters.safetensors with adapter_config.json.",
        name=path.name,
    )


def _packed_as(header: Header) -> str:
    """Name a GGUF's mixture of types as llama.cpp does, or else the type of most of it."""
    from gguf.constants import LlamaFileType

    said_type = header.metadata.get("general.file_type")
    if type(said_type) is int and said_type in set(LlamaFileType):
        return LlamaFileType(said_type).name.removeprefix("MOSTLY_").removeprefix("ALL_")
    most: Counter[str] = Counter()
    for fact in header.tensors.values():
        most[fact.kind] += fact.size_bytes
    return most.most_common(1)[0][0] if most else ""


def _bits(config: Json) -> str:
    how = config.get("quantization", config.get("quantization_config"))
    if isinstance(how, Mapping):
        how = cast(Json, how)
        mode, bits = how.get("mode", "affine"), how.get("bits")
        if mode == "affine" and type(bits) is int:
            return f"{bits} bits"
        return _text(how.get("quant_method") if mode == "affine" else mode).upper()
    text = config.get("text_config")
    within = cast(Json, text) if isinstance(text, Mapping) else config
    kind = config.get("torch_dtype", config.get("dtype", within.get("torch_dtype")))
    return _text(kind)


def _text(value: object) -> str:
    return _short(value) if isinstance(value, str) else ""


def _short(text: str) -> str:
    return text[:100]
