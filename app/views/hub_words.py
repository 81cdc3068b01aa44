"""What is said of what there is on the Hub: how large, how liked, in which form."""

from datetime import datetime

from PySide6.QtCore import QDate, QLocale

from app.domain.remote import Hit, Kind, Repository, Sort
from app.words import number, phrase, tr

GB = 10**9
KINDS = {
    Kind.MLX: phrase("MLX"),
    Kind.GGUF: phrase("GGUF"),
    Kind.SAFETENSORS: phrase("Not quantized"),
}
SORTS = {
    Sort.TRENDING: phrase("Trending"),
    Sort.DOWNLOADS: phrase("Most downloads"),
    Sort.LIKES: phrase("Most likes"),
    Sort.UPDATED: phrase("Latest"),
}
SIZES = (2, 4, 8, 16, 32, 64)
# As config.json and people call them.
ARCHITECTURES = (
    ("llama", "Llama"),
    ("mistral", "Mistral"),
    ("qwen3", "Qwen 3"),
    ("qwen2", "Qwen 2"),
    ("gemma3", "Gemma 3"),
    ("phi3", "Phi"),
)


def parameters(many: int) -> str:
    """Say how many numbers a model has, as people do."""
    if many >= GB:
        digits = 1 if many < 20 * GB else 0
        return tr("{number}B parameters", number=number(many / GB, digits))
    return tr("{number}M parameters", number=number(many / 10**6, 0))


def facts_of_hit(hit: Hit) -> str:
    """Say in a line what a list shows of a repository."""
    said = [tr(KINDS[each]) for each in hit.kinds]
    if hit.parameters:
        said.append(parameters(hit.parameters))
    said.append(tr("{n} downloads", "", hit.downloads, one="1 download"))
    said.append(tr("{n} likes", "", hit.likes, one="1 like"))
    if hit.licence:
        said.append(hit.licence)
    if hit.gated:
        said.append(tr("Ask its makers first"))
    return " · ".join(said)


def facts_of(repository: Repository) -> str:
    """Say in a line what is known of a whole repository."""
    said = [repository.architecture or ""]
    if repository.parameters:
        said.append(parameters(repository.parameters))
    if repository.shape is not None:
        many = repository.shape.context
        said.append(tr("{n} tokens of context", "", many, one="1 token of context"))
    if repository.licence:
        said.append(tr("Licence: {name}", name=repository.licence))
    if repository.updated:
        said.append(_day(repository.updated))
    return " · ".join(filter(None, said))


def _day(written: str) -> str:
    try:
        day = datetime.fromisoformat(written).astimezone().date()
    except ValueError:
        return ""
    when = QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)
    return tr("Updated {when}", when=when)
