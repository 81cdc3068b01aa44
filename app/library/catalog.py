"""`Entry` and `catalog`: models that one can get, as resources/catalog.json has them. No network.

What an entry says is a fact once `checked` has the day on which `app.library.refresh_catalog` saw
it on the Hub. Before, it has neither commit nor digests, and cannot be got by them alone: the
repository is looked at first, which tells both.
"""

from datetime import date
from enum import StrEnum
from pathlib import Path

import msgspec

from app.domain.download import Wanted
from app.domain.fit import Computer, Need, bytes_per_token, need_of, speed
from app.domain.remote import Choice, Kind, RemoteFile, Repository, Shape
from app.paths import resources
from app.words import phrase, tr

# Of a dense model's speed with as many bytes a token, mixtures of experts reach so much: of three
# published speeds of Qwen's A3B with MLX, 57 % on an M2 Max, 64 % on an M5 Max, 76 % on an M3 Max.
MIXTURE_SHARE = 0.6


class Strength(StrEnum):
    """What a model is good at."""

    ENGLISH = "english"
    CHINESE = "chinese"
    LANGUAGES = "languages"  # many
    CODE = "code"
    REASONING = "reasoning"
    THINKING = "thinking"  # it thinks aloud before it answers, so an answer takes its time
    LONG_TEXTS = "long texts"
    FAST = "fast"
    SMALL = "small"


STRENGTHS = {
    Strength.ENGLISH: phrase("English"),
    Strength.CHINESE: phrase("Chinese"),
    Strength.LANGUAGES: phrase("Many languages"),
    Strength.CODE: phrase("Code"),
    Strength.REASONING: phrase("Reasoning"),
    Strength.THINKING: phrase("Thinks before it answers"),
    Strength.LONG_TEXTS: phrase("Long texts"),
    Strength.FAST: phrase("Fast"),
    Strength.SMALL: phrase("Small"),
}


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A model that one can get.

    about is a sentence in each language, English always among them; languages are those that its
    makers name, as in “en”. repo is empty for the model that comes with Paddock. weights_bytes is
    what the weights take of memory as they lie in the files, and was reckoned from the shape where
    the entry is not checked. active_parameters are those of a mixture of experts that a token
    asks. size is the sum of files.
    """

    id: str
    name: str
    about: dict[str, str]
    strengths: tuple[Strength, ...]
    languages: tuple[str, ...]
    parameters: int
    active_parameters: int | None = None
    licence: str
    repo: str
    kind: Kind = Kind.MLX
    quantization: str
    entry: str = ""
    shape: Shape
    weights_bytes: int
    commit: str = ""
    files: tuple[RemoteFile, ...] = ()
    checked: date | None = None

    @property
    def size(self) -> int:
        """Return how many bytes are moved; about so many where the files are not known."""
        return sum(file.size for file in self.files) or self.weights_bytes

    @property
    def comes_along(self) -> bool:
        """Tell whether it comes with Paddock."""
        return not self.repo

    def said_in(self, language: str) -> str:
        """Say what it is in a language, as in “zh_Hans”, or else in English."""
        return self.about.get(language, self.about["en"])

    def need(self, context: int, computer: Computer) -> Need:
        """Tell what it needs of memory here to hold so many tokens, or as many as it can."""
        tokens = min(context, self.shape.context)
        return need_of(self.shape, self.weights_bytes, tokens, device=computer.device)

    def speed(self, computer: Computer, context: int = 0) -> float | None:
        """Estimate how many tokens a second it writes here, with so many tokens held."""
        expected = speed(self.bytes_per_token(context), computer)
        return expected and expected * (MIXTURE_SHARE if self.active_parameters else 1)

    def bytes_per_token(self, context: int = 0) -> int:
        """Tell what is read of memory for a token, with so many tokens held."""
        share = (self.active_parameters or self.parameters) / self.parameters
        return bytes_per_token(self.shape, self.weights_bytes, context, active_share=share)

    def any_version(self) -> Wanted:
        """Give what it is where it comes to lie, of whatever commit; it names no files to get."""
        return Wanted("", self.name, self.repo, "", (), self.repo, self.entry)

    def repository(self) -> Repository | None:
        """Give what there is on the Hub, as seen on the day it was checked; None where it was not.

        Its one choice has the files to get.
        """
        if self.checked is None or self.comes_along:
            return None
        choice = Choice(self.quantization, self.kind, self.files, self.entry)
        return Repository(
            self.repo,
            self.commit,
            (choice,),
            licence=self.licence,
            architecture=self.shape.architecture,
            parameters=self.parameters,
            shape=self.shape,
        )


class Catalog(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file. about is for who reads it."""

    about: str
    entries: tuple[Entry, ...]


class CatalogError(Exception):
    """The catalog cannot be read; the sentence says what to do. detail is technical."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            tr(
                "The catalog of models is damaged. Install Paddock again to mend it; "
                "searching still works."
            )
        )
        self.detail = detail


def catalog_file() -> Path:
    """Return where the catalog lies."""
    return resources() / "catalog.json"


def catalog(file: Path | None = None) -> tuple[Entry, ...]:
    """Read what can be got, the Llamas first, from small to large. Raises CatalogError."""
    return read_catalog(file or catalog_file()).entries


def read_catalog(file: Path) -> Catalog:
    """Read the whole file, and hold it against itself. Raises CatalogError."""
    try:
        read = msgspec.json.decode(file.read_bytes(), type=Catalog)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise CatalogError(str(error)) from error
    for entry in read.entries:
        if problem := _problem(entry):
            raise CatalogError(f"{entry.id}: {problem}")
    if len({entry.id for entry in read.entries}) < len(read.entries):
        raise CatalogError("two entries have one id")
    return read


def _problem(entry: Entry) -> str:
    """Tell what an entry lacks, or has that it cannot have."""
    numbers = (entry.parameters, entry.weights_bytes, *entry.shape.numbers)
    faults = (
        ("en" not in entry.about, "it is not said what it is"),
        (not entry.checked and (entry.commit or entry.files), "it has files, and was not checked"),
        (entry.checked and not entry.files, "it was checked, and has no files"),
        (min(numbers) < 1, "one of its numbers is less than one"),
    )
    return next((fault for there, fault in faults if there), "")
