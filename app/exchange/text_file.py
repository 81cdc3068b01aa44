"""Reads a file as text, to be attached to a message; what is none is refused in a sentence."""

import codecs
import re
import stat
import unicodedata
from pathlib import Path

from app.domain.attachment import Attachment
from app.domain.sizes import size
from app.words import phrase, tr

# More than any model of ours holds: 1 MB is about 250,000 tokens.
LARGEST = 1_000_000
_MARKED = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# No text has these; what has them is a picture, a program, or a document of some program's own.
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_BEGINS = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf")
FOLDER = phrase("“{name}” is a folder. Attach the files in it.")
MISSING = phrase("“{name}” is not there any more.")
UNREADABLE = phrase("“{name}” could not be read: {why}.")
SPECIAL = phrase("“{name}” is not a file that can be read.")
LARGE = phrase("“{name}” has {size}; up to {most} can be attached.")
EMPTY = phrase("“{name}” is empty.")
BINARY = phrase("“{name}” is not a text file; only text and code can be attached.")
CODED = phrase("“{name}” is not in UTF-8 or UTF-16, so it cannot be read. Save it as UTF-8 first.")


class NoTextError(Exception):
    """What cannot be attached, and in a sentence why; file is where it lies, if that is known."""

    def __init__(self, sentence: str, file: Path | None = None) -> None:
        self.file = file
        super().__init__(sentence)


def read_text(file: Path) -> Attachment:
    """Return a file's name and text, or raise NoTextError."""
    try:
        found = file.stat()
        # What is no plain file may never end, or never begin.
        if stat.S_ISDIR(found.st_mode):
            raise _refused(FOLDER, file)
        if not stat.S_ISREG(found.st_mode):
            raise _refused(SPECIAL, file)
        if found.st_size > LARGEST:
            raise _refused(LARGE, file, size=size(found.st_size), most=size(LARGEST))
        with file.open("rb") as opened:
            # It may have grown, and some that tell no size never end.
            read = opened.read(LARGEST + 1)
    except (FileNotFoundError, ValueError) as error:  # as of a name that no file can have
        raise _refused(MISSING, file) from error
    except OSError as error:
        raise _refused(UNREADABLE, file, why=error.strerror or str(error)) from error
    if len(read) > LARGEST:
        raise _refused(LARGE, file, size=size(len(read)), most=size(LARGEST))
    return Attachment(_shown(file), _text(read, file))


def _text(read: bytes, file: Path) -> str:
    coding = next((coding for mark, coding in _MARKED if read.startswith(mark)), "utf-8")
    if read.startswith(_BEGINS):
        raise _refused(BINARY, file)
    try:
        text = read.decode(coding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        known = _NO_TEXT.search(read.decode("latin-1"))
        raise _refused(BINARY if known else CODED, file) from error
    if _NO_TEXT.search(text):
        raise _refused(BINARY, file)
    if not text.strip():
        raise _refused(EMPTY, file)
    # The end of the last line is not one more line.
    return text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")


def _refused(sentence: str, file: Path, **values: str) -> NoTextError:
    return NoTextError(tr(sentence, name=_shown(file), **values), file)


def _shown(file: Path) -> str:
    """Return a file's name as it can be shown and saved, whatever bytes it is of."""
    name = file.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return unicodedata.normalize("NFC", name) or str(file)
