"""What a process of ours may know of its surroundings: no token, no proxy, nobody's keys."""

import os

_EVERY = ("HOME", "LANG", "LC_ALL", "LC_CTYPE", "PATH", "PYTHONPYCACHEPREFIX", "TMPDIR", "TZ")
_COMPUTING = ("LD_LIBRARY_PATH", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS")
# What keeps the libraries of an engine off the network.
_OFFLINE = {
    "HF_HUB_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_DISABLE_IMPLICIT_TOKEN": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "TOKENIZERS_PARALLELISM": "false",
}


def of_any() -> dict[str, str]:
    """Return what every process of ours is told."""
    return _passed(_EVERY)


def of_engine() -> dict[str, str]:
    """Return what a process is told that computes, and reaches nobody."""
    return _passed(_EVERY + _COMPUTING) | _OFFLINE


def _passed(names: tuple[str, ...]) -> dict[str, str]:
    return {name: os.environ[name] for name in names if name in os.environ}
