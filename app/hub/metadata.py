"""`Metadata`: what the Hub tells of repositories, by huggingface_hub, as our own values.

Nothing that comes is trusted: it is small enough, of the types we expect, and names what it may;
all else ends in a `HubError`.
"""

import hashlib
import re
from collections.abc import Callable
from dataclasses import replace

from huggingface_hub import HfApi, hf_hub_url
from huggingface_hub.errors import HfHubHTTPError
from huggingface_hub.hf_api import ExpandModelProperty_T, ModelInfo, ModelSort_T
from huggingface_hub.utils import get_session, hf_raise_for_status

from app.domain.download import Trouble
from app.domain.network import Reason, Why
from app.domain.remote import Algorithm, Hit, Kind, Query, RemoteFile, Repository, Sort
from app.hub.addresses import Place, place_of
from app.hub.asking import Asked, Asking
from app.hub.choices import choices, ggufs_of_one_model, named_first
from app.hub.errors import HubError, refused
from app.hub.glance import Glance
from app.hub.shapes import Written, is_tied, read_config
from app.hub.source import Source
from app.hub.telling import Information, information

PAGE = 30
# So many pages are turned for one that holds something, as some filters are ours.
MOST_PAGES = 3
MOST_CONFIG = 1 << 20
MOST_CARD = 1 << 20
FRONT = re.compile(r"\A\ufeff?---[ \t]*\r?\n.*?^---[ \t]*$(?:\r?\n)?", re.DOTALL | re.MULTILINE)
# The least that a weight takes in a model which is still good to talk to, in bytes.
LEAST_OF_A_WEIGHT = 0.5
SORTS: dict[Sort, ModelSort_T] = {
    Sort.TRENDING: "trending_score",
    Sort.DOWNLOADS: "downloads",
    Sort.LIKES: "likes",
    Sort.UPDATED: "last_modified",
}
TOLD: list[ExpandModelProperty_T] = [
    "config",
    "downloads",
    "gated",
    "gguf",
    "lastModified",
    "likes",
    "safetensors",
    "tags",
]


class Metadata:
    """Asks one endpoint, with a token or without."""

    def __init__(self, asking: Asking, endpoint: str, token: str | None) -> None:
        self._asking, self._endpoint = asking, endpoint
        self._token = token or False
        self._source = Source(endpoint, token)
        self._api = HfApi(endpoint=endpoint, token=self._token)

    def search(self, query: Query, after: str = "") -> tuple[tuple[Hit, ...], str]:
        """Find repositories; return them and where to go on, empty at the end."""
        hits: list[Hit] = []
        for _ in range(MOST_PAGES):
            more, after = self._page(query, after)
            hits += more
            if not after or len(hits) >= PAGE // 2:
                break
        return tuple(hits), after

    def look(self, pasted: str) -> Repository:
        """Look at a repository as it is now, or at the revision that its address names."""
        place = place_of(pasted, self._endpoint)
        if place is None:
            raise HubError(Trouble.GONE, pasted.strip(), "this names no repository")
        with self._asking.asked(Reason(Why.LOOK, place.repo)) as asked:
            told = information(self._of_client(lambda: self._info(place), place.repo))
            _check_owner(place.repo, told.repo)
            found = self._repository(told, named=place.named)
            return found if found.shape else self._with_shape(found, asked)

    def tell(self, repo: str, commit: str) -> str:
        """Return a model card's Markdown, without what it says to programs; empty without one."""
        with self._asking.asked(Reason(Why.CARD, repo)):
            try:
                content = self._file(repo, commit, "README.md")
            except HubError as error:
                if error.failure.trouble is Trouble.GONE:
                    return ""
                raise
        text = content[:MOST_CARD].decode(errors="replace")
        return FRONT.sub("", text, count=1).strip()

    def _page(self, query: Query, after: str) -> tuple[list[Hit], str]:
        with self._asking.asked(Reason(Why.SEARCH), after) as asked:
            told = self._of_client(lambda: self._listed(query, asked), "")
        hits = [each.hit() for each in map(information, told)]
        return [hit for hit in hits if _suits(hit, query)], asked.next

    def _listed(self, query: Query, asked: Asked) -> list[ModelInfo]:
        """Return one page. Where it is short, the client would turn the next, which we stop."""
        listed: list[ModelInfo] = []
        most = query.most_bytes
        for told in self._api.list_models(
            search=query.words.strip() or None,
            filter=_tags(query),
            gated=False if query.ungated else None,
            num_parameters=f"max:{int(most / LEAST_OF_A_WEIGHT)}" if most else None,
            # Who names something has it found whatever its makers say that it is for.
            pipeline_tag=None if query.words.strip() else "text-generation",
            sort=SORTS[query.sort],
            expand=TOLD,
            limit=PAGE,
        ):
            listed.append(told)
            if asked.pages > 1:
                break
        return listed

    def _info(self, place: Place) -> ModelInfo:
        return self._api.model_info(place.repo, revision=place.revision, files_metadata=True)

    def _repository(self, told: Information, *, named: str) -> Repository:
        written = self._config(told)
        label = told.dtype or (f"{written.bits} bits" if written and written.bits else "")
        made = choices(told.files, told.tags, label)
        repository = told.repository(named_first(made, named))
        if written is None:
            return repository
        context = written.shape.context if written.shape else told.context
        return replace(
            repository,
            shape=written.shape,
            architecture=repository.architecture or written.architecture,
            context=told.context or context,
        )

    def _with_shape(self, found: Repository, asked: Asked) -> Repository:
        """Have a GGUF file tell the shape, where no configuration does."""
        made = ggufs_of_one_model(found.choices)
        if not made:
            return found
        smallest = min(made, key=lambda choice: choice.bytes)
        shape = Glance(asked.way, self._source).shape(found.repo, found.commit, smallest.files[0])
        if shape is None:
            return found
        return replace(
            found,
            shape=replace(shape, tied=is_tied(shape, found.parameters)),
            architecture=found.architecture or shape.architecture,
            context=found.context or shape.context,
        )

    def _config(self, told: Information) -> Written | None:
        """Read config.json, if it is to be had: without, all else is still worth showing."""
        file = next((file for file in told.files if file.path == "config.json"), None)
        if file is None or file.size > MOST_CONFIG:
            return None
        try:
            content = self._file(told.repo, told.commit, file.path)
        except HubError:
            return None
        return read_config(content, told.repo) if _is(content, file) else None

    def _file(self, repo: str, commit: str, path: str) -> bytes:
        """Fetch a small file. The client's own way would write it where its headers say."""
        url = hf_hub_url(repo, path, revision=commit, endpoint=self._endpoint)
        headers = {"Authorization": f"Bearer {self._token}"} if self._token else {}

        def fetched() -> bytes:
            answer = get_session().get(url, headers=headers)
            hf_raise_for_status(answer)
            return answer.content

        return self._of_client(fetched, repo)

    def _of_client[T](self, asks: Callable[[], T], repo: str) -> T:
        """Ask, and say in our words what the client raises."""
        try:
            return asks()
        except HubError:
            raise
        except HfHubHTTPError as error:
            raise refused(error, repo or self._endpoint) from error
        except Exception as error:  # it raises whatever JSON that is not the Hub's makes it raise
            detail = f"{type(error).__name__}: {error}"
            raise HubError(Trouble.NOT_UNDERSTOOD, self._endpoint, detail) from error


def _tags(query: Query) -> list[str] | None:
    """Name what the Hub itself can sort out: of a GGUF, the architecture is no tag."""
    tags = [query.kind.value] if query.kind else []
    if query.architecture and query.kind in {Kind.MLX, Kind.SAFETENSORS}:
        tags.append(query.architecture)
    return tags or None


def _suits(hit: Hit, query: Query) -> bool:
    """Tell whether this is what was looked for, where the Hub does not sort it out."""
    if not hit.kinds or (query.kind and query.kind not in hit.kinds):
        return False
    if query.ungated and hit.gated:
        return False
    return not query.architecture or hit.architecture in {None, query.architecture}


def _check_owner(asked: str, told: str) -> None:
    """Follow a repository to its new name, but not to somebody else: they may have made it anew."""
    if asked.partition("/")[0].lower() != told.partition("/")[0].lower():
        raise HubError(Trouble.MOVED, told, asked)


def _is(content: bytes, file: RemoteFile) -> bool:
    """Tell whether this is the file's content."""
    if file.algorithm is Algorithm.SHA256:
        return hashlib.sha256(content).hexdigest() == file.digest
    head = b"blob %d\0" % len(content)
    return hashlib.sha1(head + content, usedforsecurity=False).hexdigest() == file.digest
