"""A path becomes an open `Model`, or an error that says why not."""

import logging
import stat
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

import mlx.core as mx

from engine import blas, memory
from engine.adapted import adapted_weights, attach
from engine.adapter import Kind, check_fits, read_adapter
from engine.budget import Need
from engine.checkpoint import Checkpoint, weight_shapes
from engine.config import LlamaConfig
from engine.device import on_gpu, settle
from engine.errors import (
    BadRequestError,
    MissingModelError,
    MissingStarterError,
    TooLargeError,
    UnsupportedModelError,
)
from engine.gguf import read_gguf
from engine.hf_folder import read_folder
from engine.llama import Llama
from engine.machine import Machine
from engine.model import Model
from engine.other import OtherNetwork, try_out
from engine.probe import pass_cost, quickest
from engine.quantization import in_one_precision, pack, unpacked
from engine.starter import is_checkout, starter_file
from engine.wire import Keep

_log = logging.getLogger(__name__)

# Less than this is no conversation, so a model that leaves no room for it is not opened.
LEAST_CONTEXT = 2048


def open_model(
    path: Path,
    keep: Keep | None = None,
    machine: Machine | None = None,
    *,
    adapter: Path | None = None,
) -> Model:
    """Open the model at path: a `.gguf` file or a Hugging Face folder; the rest is as in `opening`.

    Raises a ModelFileError that says what is wrong with it, AdapterError, or TooLargeError.
    """
    steps = opening(path, keep, machine, adapter=adapter)
    while True:
        try:
            next(steps)
        except StopIteration as done:
            return done.value


def opening(
    path: Path,
    keep: Keep | None = None,
    machine: Machine | None = None,
    *,
    adapter: Path | None = None,
) -> Generator[float, None, Model]:
    """Open the model at path step by step: yield the share that is done, return the model.

    What it reads is kept as keep says, or in memory only. The machine is this one where none is
    given. adapter is the folder of one in mlx-lm's format.
    """
    machine = machine or Machine()
    if slow := blas.why_slow():
        _log.warning(slow)
    yield 0.0
    checkpoint = read_checkpoint(path, adapter)
    _check(memory.needed(checkpoint, min(LEAST_CONTEXT, checkpoint.config.context)), machine)
    network = network_of(checkpoint)
    # First, as what they are computed from is large and gone before the layers are there.
    memory.evaluate_outer(network)
    for index, layer in enumerate(network.layers, start=1):
        yield index / (len(network.layers) + 1)
        memory.evaluate(layer)
    memory.evaluate(network)
    # The buffers of opening are of no size that a pass wants.
    mx.clear_cache()
    # The model alone holds the network, so that it gives the memory back when it is closed.
    checkpoint = replace(checkpoint, other=None)
    if isinstance(network, OtherNetwork):
        try_out(network, path)
        # What it remembers may not be one to go back from, so nothing is guessed.
        return Model(network, checkpoint, keep=keep, machine=machine)
    quick = quickest(network)
    return Model(quick, checkpoint, pass_cost(quick), keep=keep, machine=machine)


def _check(need: Need, machine: Machine) -> None:
    """Raise TooLargeError where what is needed cannot be had."""
    free = machine.memory().free
    if not free.has(need):
        raise TooLargeError(need, free)


def read_checkpoint(path: Path, adapter: Path | None = None) -> Checkpoint:
    """Read what the file at path holds, but for its weights, and the adapter in a folder."""
    checkpoint = _model_at(path)
    if adapter is None:
        return checkpoint
    read = read_adapter(adapter)
    if isinstance(checkpoint.config, LlamaConfig):
        shapes, layers = weight_shapes(checkpoint.config), checkpoint.config.n_layers
        check_fits(read, shapes, checkpoint.packings, layers=layers)
        return replace(checkpoint, adapter=read)
    assert checkpoint.other is not None, "other networks are built already"
    checkpoint.other.adapt(read)
    return replace(checkpoint, adapter=read, weights_bytes=checkpoint.other.weights_bytes)


def _model_at(path: Path) -> Checkpoint:
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        raise MissingModelError(path) from error
    if stat.S_ISDIR(mode):
        return read_folder(path)
    if not stat.S_ISREG(mode):
        # Opening a pipe would wait for whoever writes to it.
        raise UnsupportedModelError(path, "it is a device or a pipe, and no file")
    return read_gguf(path)


def network_of(checkpoint: Checkpoint) -> Llama | OtherNetwork:
    """Give the checkpoint's network, whatever it is."""
    return checkpoint.other or llama_of(checkpoint)


def llama_of(checkpoint: Checkpoint) -> Llama:
    """Build the network and give it the checkpoint's weights, in what suits the device.

    A GPU computes on packed weights; the CPU computes small models quicker in dense float32.
    """
    assert isinstance(checkpoint.config, LlamaConfig), "other networks are built already"
    settle()
    network = Llama(checkpoint.config)
    if on_gpu():
        pack(network, checkpoint.packings)
    weights, changes = weights_of(checkpoint), {}
    if checkpoint.adapter is not None and checkpoint.adapter.kind is not Kind.FULL:
        packings = checkpoint.packings if on_gpu() else {}
        weights, changes = adapted_weights(checkpoint.adapter, weights, packings)
    network.load_weights(list(weights.items()))
    if changes:
        attach(network, changes, weight_shapes(checkpoint.config))
    return network


def weights_of(checkpoint: Checkpoint) -> dict[str, mx.array]:
    """Read the weights as they are computed with on this device."""
    weights, adapter = checkpoint.read_weights(), checkpoint.adapter
    if adapter is not None and adapter.kind is Kind.FULL:
        weights = {**weights, **adapter.read()}
    if on_gpu():
        return in_one_precision(weights)
    return unpacked(weights, checkpoint.packings)


def path_of(name: str) -> Path:
    """Turn what was typed for a model into its path; `starter` is the one that comes along."""
    if not name:
        raise BadRequestError("No model is named. Name a .gguf file, a folder, or starter.")
    if name != "starter":
        return at_home(name)
    path = starter_file()
    if not path.exists():
        raise MissingStarterError(path, is_checkout=is_checkout())
    return path


def at_home(name: str) -> Path:
    """Give the path that was typed, with ~ for the home folder."""
    path = Path(name)
    try:
        return path.expanduser()
    except RuntimeError:  # ~ and a name that nobody has here
        return path
