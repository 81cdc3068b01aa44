"""An adapter in mlx-lm's format, read and checked: small weights that change those of a model.

    LoRA   y = W x + s · B'A'x                     (Hu et al. 2021, arXiv 2106.09685)
    DoRA   y = m / |W + s B'A'| · (W x + s · B'A'x)  (Liu et al. 2024, arXiv 2402.09353)
    full   W is replaced

Nothing of it is trusted: its header is held against the network before MLX reads any tensor.
"""

import math
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import mlx.core as mx
import msgspec

from engine.errors import AdapterError
from engine.hf_files import Json, read_json
from engine.tensors import DENSE, Tensor, header, our_name

CONFIG, WEIGHTS = "adapter_config.json", "adapters.safetensors"
PEFT_WEIGHTS = "adapter_model.safetensors"
# Adapters have ranks of 4 to 256; what is larger is no small change.
MOST_RANK = 4096
MOST_SCALE = 1e6
A, B, M = "lora_a", "lora_b", "m"
EMBEDDING = "embed_tokens"

Shape = tuple[int, ...]


class Kind(Enum):
    """How an adapter changes a model."""

    LORA = "lora"
    DORA = "dora"
    FULL = "full"


class _Parameters(msgspec.Struct):
    """mlx-lm's `lora_parameters`, without what only training needs."""

    rank: int
    scale: float
    keys: list[str] | None = None


class _Said(msgspec.Struct):
    """What an adapter_config.json says. num_layers counts layers from the last one, 0 is all."""

    fine_tune_type: Kind = Kind.LORA
    num_layers: int = 0
    lora_parameters: _Parameters | None = None
    model: str = ""


@dataclass(frozen=True, slots=True)
class Adapter:
    """An adapter but for its numbers, under the names of `llama.py`.

    It is of the last layers, or of all where that is below 1, and there of the modules in keys, or
    of all where that is None. base is the model that it was trained on, as it says.
    """

    path: Path
    kind: Kind
    rank: int
    scale: float
    layers: int
    keys: frozenset[str] | None
    base: str
    tensors: Mapping[str, Tensor]

    @property
    def parts(self) -> tuple[str, ...]:
        """Give the names of what each changed module has, none where weights are replaced."""
        return {Kind.LORA: (A, B), Kind.DORA: (A, B, M), Kind.FULL: ()}[self.kind]

    @property
    def modules(self) -> frozenset[str]:
        """Give the names of the modules that it changes."""
        return frozenset(name.rpartition(".")[0] for name in self.tensors)

    @property
    def of_base(self) -> str:
        """Complete 'made for a model …' with what it says."""
        return f" ({self.base})" if self.base else ""

    def changes(self, module: str, first: int) -> bool:
        """Tell whether its config names a module, of layers from first on."""
        if self.keys is not None and module in self.keys:
            return True
        layer, _, key = module.removeprefix("layers.").partition(".")
        if not module.startswith("layers.") or int(layer) < first:
            return False
        return self.keys is None or key in self.keys

    @property
    def bytes(self) -> int:
        """Count what its weights take in memory, as they are in the file."""
        return sum(tensor.bytes for tensor in self.tensors.values())

    def read(self) -> dict[str, mx.array]:
        """Read its numbers. Raises AdapterError."""
        try:
            loaded = mx.load(str(self.path / WEIGHTS), format="safetensors")
        except (RuntimeError, ValueError) as error:
            raise AdapterError(self.path, f"its {WEIGHTS} cannot be read") from error
        assert isinstance(loaded, dict), "a safetensors file gives arrays by name"
        weights = {our_name(name): array for name, array in loaded.items()}
        if not all(mx.isfinite(array).all().item() for array in weights.values()):
            raise AdapterError(self.path, "it has weights that are no numbers")
        return weights


def read_adapter(folder: Path) -> Adapter:
    """Read the adapter in folder, but for its numbers. Raises AdapterError."""
    try:
        return _read(folder)
    except (ValueError, OSError) as error:
        fault = error.strerror if isinstance(error, OSError) else str(error)
        raise AdapterError(folder, fault or "it cannot be read") from error


def check_fits(
    adapter: Adapter, shapes: Mapping[str, Shape], packed: Collection[str], *, layers: int
) -> None:
    """Hold every tensor's name and shape against a Llama's weights, as they would be unpacked.

    packed names the modules whose weights are packed; layers counts the network's. Raises
    AdapterError.
    """
    if adapter.kind is Kind.FULL:
        wanted = _replaced(shapes, packed)
    else:
        wanted = _added(adapter, shapes, packed, layers=layers)
    for fault in _faults(adapter, wanted):
        raise AdapterError(adapter.path, fault)


def _faults(adapter: Adapter, wanted: Mapping[str, Shape]) -> Iterator[str]:
    for name, tensor in adapter.tensors.items():
        if name not in wanted:
            yield f"it has a tensor {name!r}, which changes nothing of this model"
        elif tensor.shape != wanted[name]:
            other = f"it was made for another model{adapter.of_base}"
            yield f"{other}: its {name!r} has the shape {tensor.shape} and not {wanted[name]}"
    needed = (f"{module}.{part}" for module in adapter.modules for part in adapter.parts)
    for name in needed:
        if name not in adapter.tensors:
            yield f"the tensor {name!r} is missing"


def _replaced(shapes: Mapping[str, Shape], packed: Collection[str]) -> dict[str, Shape]:
    """Give what may be there in place of the model's own: packed weights stay what they are."""
    return {
        name: shape
        for name, shape in shapes.items()
        if not (name.endswith(".weight") and name.removesuffix(".weight") in packed)
    }


def _added(
    adapter: Adapter, shapes: Mapping[str, Shape], packed: Collection[str], *, layers: int
) -> dict[str, Shape]:
    """Give what may be there beside the model's own weights."""
    first = max(0, layers - adapter.layers) if adapter.layers > 0 else 0
    rank = adapter.rank
    wanted: dict[str, Shape] = {}
    for name, shape in shapes.items():
        module = name.removesuffix(".weight")
        if len(shape) < 2 or not adapter.changes(module, first):
            continue
        (rows, columns), parts = shape, adapter.parts
        if module != EMBEDDING:
            sides = (columns, rank), (rank, rows), (rows,)
        elif adapter.kind is Kind.DORA and module in packed:
            continue  # which mlx-lm has no arithmetic for
        else:
            sides = (rows, rank), (rank, columns), (rows,)
        wanted |= {f"{module}.{part}": side for part, side in zip(parts, sides, strict=False)}
    return wanted


def _read(folder: Path) -> Adapter:
    if not folder.is_dir():
        raise ValueError("there is no such folder")
    said = _said(folder)
    tensors: dict[str, Tensor] = {}
    for name, tensor in header(folder / WEIGHTS):
        # With "model." before it and without: one would be looked at, and the other one used.
        if our_name(name) in tensors:
            raise ValueError(f"it has the tensor {our_name(name)!r} twice")
        tensors[our_name(name)] = tensor
    if not tensors:
        raise ValueError(f"its {WEIGHTS} is empty")
    if others := {each.kind for each in tensors.values()} - set(DENSE):
        raise ValueError(f"its weights are of the type {min(others)}")
    return _adapter(folder, said, tensors)


def _said(folder: Path) -> _Said:
    read = read_json(folder / CONFIG)
    if "peft_type" in read or (
        (folder / PEFT_WEIGHTS).exists() and not (folder / WEIGHTS).exists()
    ):
        raise ValueError("it is in the format of PEFT, and not of mlx-lm")
    try:
        return msgspec.convert(_without_nulls(read), _Said)
    except msgspec.ValidationError as error:
        raise ValueError(f"its {CONFIG} is wrong ({error})") from error


def _without_nulls(read: Json) -> Json:
    return {name: value for name, value in read.items() if value is not None}


def _adapter(folder: Path, said: _Said, tensors: Mapping[str, Tensor]) -> Adapter:
    how = said.lora_parameters
    if said.fine_tune_type is Kind.FULL:
        how = _Parameters(0, 0.0)
    if how is None:
        raise ValueError(f"its {CONFIG} has no lora_parameters")
    if said.fine_tune_type is not Kind.FULL and not 1 <= how.rank <= MOST_RANK:
        raise ValueError(f"its rank is {how.rank}")
    if not abs(how.scale) <= MOST_SCALE or math.isnan(how.scale):
        raise ValueError(f"its scale is {how.scale}")
    return Adapter(
        path=folder,
        kind=said.fine_tune_type,
        rank=how.rank,
        scale=how.scale,
        layers=said.num_layers,
        keys=None if how.keys is None else frozenset(map(our_name, how.keys)),
        base=said.model,
        tensors=tensors,
    )
