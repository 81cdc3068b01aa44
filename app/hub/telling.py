"""`Information`: what the Hub's client says of a repository, checked and in our own types."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from huggingface_hub.hf_api import ModelInfo, RepoSibling

from app.domain.download import Trouble
from app.domain.remote import Algorithm, Choice, Hit, Kind, RemoteFile, Repository
from app.domain.repos import is_repo
from app.hub.errors import HubError
from app.hub.names import COMMIT, DIGESTS, is_safe
from app.hub.shapes import bits_of, number

MOST_FILES = 10_000
MOST_BYTES = 2**46
WORD = re.compile(r"[\w.+:/-]{1,100}", re.ASCII)
DTYPES = {"BF16": "bfloat16", "F16": "float16", "F32": "float32"}


@dataclass(frozen=True, slots=True)
class Information:
    """A repository, as it was told. commit is empty and files are none in a list of several."""

    repo: str
    commit: str
    files: tuple[RemoteFile, ...]
    tags: frozenset[str]
    gated: bool
    downloads: int
    likes: int
    updated: str
    architecture: str | None
    parameters: int | None
    context: int
    dtype: str

    def hit(self) -> Hit:
        """Return what a list shows."""
        return Hit(
            self.repo,
            kinds=kinds(self.tags),
            downloads=self.downloads,
            likes=self.likes,
            updated=self.updated,
            gated=self.gated,
            architecture=self.architecture,
            parameters=self.parameters,
            licence=self._licence,
        )

    def repository(self, choices: tuple[Choice, ...]) -> Repository:
        """Return it with what is chosen from."""
        if not self.commit:
            raise HubError(Trouble.NOT_UNDERSTOOD, self.repo, "no commit")
        return Repository(
            self.repo,
            self.commit,
            choices,
            gated=self.gated,
            licence=self._licence,
            architecture=self.architecture,
            parameters=self.parameters,
            updated=self.updated,
            context=self.context,
        )

    @property
    def _licence(self) -> str | None:
        found = (tag.removeprefix("license:") for tag in self.tags if tag.startswith("license:"))
        return min(found, default=None)


def information(told: ModelInfo) -> Information:
    """Take what is of the type that it should be; an id that is none says that this is no Hub."""
    # The client does not check what JSON gave it, whatever its annotations say.
    said = cast("dict[str, object]", vars(told))
    if not is_repo(repo := str(said["id"])):
        raise HubError(Trouble.NOT_UNDERSTOOD, repo, "no repository is called so")
    config, gguf = _table(said["config"]), _table(said["gguf"])
    weights = _table(said["safetensors"])
    commit = str(said["sha"])
    return Information(
        repo,
        commit if COMMIT.fullmatch(commit) else "",
        files=_files(told.siblings or []),
        tags=frozenset(tag for tag in map(_word, _list(said["tags"])) if tag),
        gated=bool(said["gated"]),
        downloads=number(said["downloads"]) or 0,
        likes=number(said["likes"]) or 0,
        updated=told.last_modified.isoformat() if told.last_modified else "",
        architecture=_word(config.get("model_type")) or _word(gguf.get("architecture")),
        parameters=number(gguf.get("total")) or _parameters(weights, config, repo),
        context=number(gguf.get("context_length")) or 0,
        dtype=_dtype(weights, config),
    )


def kinds(tags: frozenset[str]) -> tuple[Kind, ...]:
    """Tell how weights are written; all that is MLX is in safetensors, too."""
    found = [Kind.MLX] if "mlx" in tags else []
    found += [Kind.GGUF] if "gguf" in tags else []
    if not found and "safetensors" in tags:
        found.append(Kind.SAFETENSORS)
    return tuple(found)


def _files(told: list[RepoSibling]) -> tuple[RemoteFile, ...]:
    """Take the files that could be asked for: those that are told of whole, with sane names."""
    if len(told) > MOST_FILES:
        raise HubError(Trouble.NOT_UNDERSTOOD, "", f"{len(told)} files")
    made = (_file(sibling) for sibling in told)
    by_name = {file.path.casefold(): file for file in made if file}
    return tuple(by_name.values())


def _file(told: RepoSibling) -> RemoteFile | None:
    said = cast("dict[str, object]", vars(told))
    path, size = said["rfilename"], number(said["size"])
    if not isinstance(path, str) or not is_safe(path) or size is None or size > MOST_BYTES:
        return None
    if told.lfs is not None:
        digest, algorithm = str(told.lfs.sha256), Algorithm.SHA256
    else:
        digest, algorithm = str(told.blob_id), Algorithm.GIT_SHA1
    is_digest = DIGESTS[algorithm].fullmatch(digest) is not None
    return RemoteFile(path, size, algorithm, digest) if is_digest else None


def _table(value: object) -> Mapping[str, object]:
    return cast("Mapping[str, object]", value) if isinstance(value, dict) else {}


def _list(value: object) -> Sequence[object]:
    return cast("list[object]", value) if isinstance(value, list) else ()


def _word(value: object) -> str | None:
    return value if isinstance(value, str) and WORD.fullmatch(value) else None


def _counts(weights: Mapping[str, object]) -> dict[str, int]:
    told = _table(weights.get("parameters")).items()
    return {name: count for name, value in told if (count := number(value)) is not None}


def _parameters(
    weights: Mapping[str, object], config: Mapping[str, object], repo: str
) -> int | None:
    """Count weights; MLX packs several into each word of 32 bits, which is what the Hub counts."""
    packed = _counts(weights).get("U32")
    bits = bits_of(config, repo)
    return packed * 32 // bits if packed and bits else number(weights.get("total"))


def _dtype(weights: Mapping[str, object], config: Mapping[str, object]) -> str:
    """Name the type that most weights have, where they are not packed."""
    counts = _counts(weights)
    if "quantization_config" in config or "quantization" in config:
        return ""
    return DTYPES.get(max(counts, key=counts.__getitem__, default=""), "")
