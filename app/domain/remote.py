"""What there is on a Hub: repositories, their files, and the choices that are made of them."""

from dataclasses import dataclass, field
from enum import StrEnum

# What our own network runs, as config.json and GGUF files name it.
LLAMAS = frozenset({"llama", "mistral"})


class Kind(StrEnum):
    """How a model's weights are written."""

    MLX = "mlx"
    GGUF = "gguf"
    SAFETENSORS = "safetensors"  # as their makers gave them out, not quantized


class Sort(StrEnum):
    """What comes first among what is found."""

    TRENDING = "trending"
    DOWNLOADS = "downloads"
    LIKES = "likes"
    UPDATED = "updated"


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for. architecture is as in config.json: “llama”; most_bytes of one model."""

    words: str = ""
    kind: Kind | None = None
    architecture: str | None = None
    most_bytes: int | None = None
    ungated: bool = True
    sort: Sort = Sort.TRENDING


@dataclass(frozen=True, slots=True)
class Hit:
    """A repository that was found: what a list shows of it. updated is ISO 8601, or empty."""

    repo: str
    kinds: tuple[Kind, ...] = ()
    downloads: int = 0
    likes: int = 0
    updated: str = ""
    gated: bool = False
    architecture: str | None = None
    parameters: int | None = None
    licence: str | None = None


class Algorithm(StrEnum):
    """How a file's content is told: LFS files by SHA-256, the others as git does."""

    SHA256 = "sha256"
    GIT_SHA1 = "git-sha1"


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file of a commit: its path in the repository, its size, and the digest it must have.

    commit is where it was seen, empty for that of what it is part of; it is the same file in any.
    """

    path: str
    size: int
    algorithm: Algorithm
    digest: str
    commit: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Shape:
    """What a model's cache and scratch depend on, as config.json has it.

    architecture is its model_type; tied: the embedding is the head as well.
    """

    n_layers: int
    hidden_size: int
    intermediate_size: int
    n_heads: int
    n_kv_heads: int
    head_dim: int
    vocab_size: int
    context: int
    architecture: str = "llama"
    tied: bool = False

    @property
    def numbers(self) -> tuple[int, ...]:
        """Return all that is counted."""
        return (
            self.n_layers,
            self.hidden_size,
            self.intermediate_size,
            self.n_heads,
            self.n_kv_heads,
            self.head_dim,
            self.vocab_size,
            self.context,
        )

    @property
    def is_llama(self) -> bool:
        """Tell whether our own network runs it, and not mlx-lm's."""
        return self.architecture in LLAMAS


@dataclass(frozen=True, slots=True)
class Choice:
    """Files that make one model: one GGUF of several, or the whole folder of an MLX model.

    label tells it from its siblings: “Q4_K_M”, “4 bits”, “bfloat16”. entry is the path under
    which it is opened once it is there: a .gguf file, or empty for the folder.
    """

    label: str
    kind: Kind
    files: tuple[RemoteFile, ...]
    entry: str = ""

    @property
    def bytes(self) -> int:
        """Return how much is moved."""
        return sum(file.size for file in self.files)

    @property
    def weights_bytes(self) -> int:
        """Return how much of that holds weights."""
        weights = (file for file in self.files if file.path.endswith((".safetensors", ".gguf")))
        return sum(file.size for file in weights)


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository at one commit: all that is chosen from. shape None is not told by it.

    What an address named comes first of the choices. context 0 is not told.
    """

    repo: str
    commit: str
    choices: tuple[Choice, ...]
    gated: bool = False
    licence: str | None = None
    architecture: str | None = None
    parameters: int | None = None
    shape: Shape | None = None
    updated: str = ""
    context: int = 0
