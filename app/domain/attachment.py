"""`Attachment`: a text beside a message, and how both are one text, which is what is kept.

That text is plain Markdown, for the model and for whoever reads it elsewhere: before what is said
stands each attachment as a block of code, whose first line names the file.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

# Between two blocks, and before what is said.
GAP = "\n\n"
PLAIN = "text"
# On the first line of a block that is of no file.
PASTED = "pasted"
_HEAD = re.compile(
    r"(?P<fence>`{3,})(?P<language>[^\s`]+) "
    r"(?:file=(?P<name>\"(?:[^\"\\`\r\n]|\\[^`\r\n])+\")|pasted)\n"
)
_LANGUAGE = re.compile(r"[a-z0-9]{1,20}")


@dataclass(frozen=True, slots=True)
class Attachment:
    """The text of a file of this name; of one without a name it was pasted."""

    name: str
    text: str

    @property
    def size_bytes(self) -> int:
        """Return how large its text is."""
        return len(self.text.encode())

    @property
    def lines(self) -> int:
        """Return how many lines its text has."""
        return self.text.removesuffix("\n").count("\n") + 1


@dataclass(frozen=True, slots=True)
class Placed:
    """An attachment in a message's text: its block, and where that begins behind its first line.

    fence is what a block of code has for a first line that says no more than its language.
    """

    attachment: Attachment
    start: int
    inner: int
    end: int
    fence: str


def with_attachments(text: str, attachments: Iterable[Attachment]) -> str:
    """Return attachments and a text as one, of which `parts_of` makes both again."""
    if _looks_attached(text):
        text = f"\n{text}"  # it is no attachment of ours, and is not to become one
    blocks = map(_block, attachments)
    return GAP.join(filter(None, (*blocks, text)))


def parts_of(text: str) -> tuple[str, tuple[Attachment, ...]]:
    """Return what is said in a text, and what is attached to it."""
    placed, begins = placed_in(text)
    return text[begins:], tuple(each.attachment for each in placed)


def placed_in(text: str) -> tuple[tuple[Placed, ...], int]:
    """Return what is attached to a text, and where what is said in it begins."""
    placed: list[Placed] = []
    at = 0
    while (found := _attached_at(text, at)) is not None:
        placed.append(found)
        at = found.end + len(GAP)
    if text.startswith("\n", at) and _looks_attached(text[at:]):
        at += 1
    return tuple(placed), min(at, len(text))


def tidied(text: str) -> str:
    """Return a text without space around what is said in it; what is attached stays as it is."""
    said, attached = parts_of(text)
    return with_attachments(said.strip(), attached)


def gist_of(text: str) -> str:
    """Return what is said in a text, or what is attached where that is all, for a title."""
    said, attached = parts_of(text)
    if said.strip() or not attached:
        return said.strip()
    return attached[0].name or attached[0].text


def _block(attachment: Attachment) -> str:
    name = attachment.name
    # Longer than any within, so that nothing within ends the block.
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", attachment.text)), default=0))
    ending = PurePath(name).suffix[1:].lower()
    language = ending if _LANGUAGE.fullmatch(ending) else PLAIN
    head = f"{language} file={_quoted(name)}" if name else f"{PLAIN} {PASTED}"
    return f"{fence}{head}\n{attachment.text}\n{fence}"


def _quoted(name: str) -> str:
    """Write a name on one line and without a backtick, which may not stand there."""
    return json.dumps(name, ensure_ascii=False).replace("`", "\\u0060")


def _looks_attached(text: str) -> bool:
    return _attached_at(text, len(text) - len(text.lstrip("\n"))) is not None


def _attached_at(text: str, at: int) -> Placed | None:
    """Return the attachment that begins there."""
    head = _HEAD.match(text, at)
    if head is None:
        return None
    name = _unquoted(head["name"])
    end = re.compile(rf"\n{head['fence']}(?=\n\n|\Z)").search(text, head.end())
    if name is None or end is None:
        return None
    attachment = Attachment(name, text[head.end() : end.start()])
    fence = head["fence"] + head["language"]
    return Placed(attachment, at, head.end(), end.end(), fence)


def _unquoted(quoted: str | None) -> str | None:
    """Return a name as it is, None where that was not written by us."""
    if quoted is None:
        return ""
    try:
        name = str(json.loads(quoted))
    except ValueError:
        return None
    return name if _quoted(name) == quoted else None
