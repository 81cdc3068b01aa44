"""What the other thread does to write conversations into a file, or the sentence why not."""

from collections.abc import Callable, Iterable, Iterator
from errno import ENOSPC
from pathlib import Path

from app.domain.exchange import Form
from app.domain.tree import Tree
from app.exchange import html, markdown, paddock
from app.paths import written_aside
from app.store.database import StoreError
from app.words import tr

type Printer = Callable[[str], bytes]
type Write = Callable[[Iterable[Tree]], Iterator[bytes]]


def written(trees: Iterator[Tree], file: Path, *, write: Write) -> str:
    """Write conversations into a file, at once and whole; return why not, "" where it was done."""
    try:
        with written_aside(file) as out:
            for part in write(trees):
                out.write(part)
    except OSError as error:
        return why_unwritten(error, file)
    except StoreError as error:
        return str(error)
    return ""


def page_of(tree: Tree) -> str:
    """Return a conversation as the HTML that a page for print is laid out from."""
    return html.printable([tree])


def writer_of(form: Form, printer: Printer) -> Write:
    """Return what writes this form."""

    def write_pdf(trees: Iterable[Tree]) -> Iterator[bytes]:
        yield printer(html.printable(trees))

    return {
        Form.JSON: paddock.write,
        Form.MARKDOWN: markdown.write,
        Form.HTML: html.write,
        Form.PDF: write_pdf,
    }[form]


def why_unwritten(error: OSError, file: Path) -> str:
    """Say why a file could not be written, and what to do about it."""
    if error.errno == ENOSPC:
        return tr(
            "{name} was not written: the disk is full. Free some space and export again.",
            name=file.name,
        )
    return tr(
        "{name} was not written ({error}). Choose another folder and export again.",
        name=file.name,
        error=error.strerror or type(error).__name__,
    )
