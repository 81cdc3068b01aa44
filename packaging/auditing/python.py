"""Rules of Python's own: nothing has to be compiled, and nothing tells where it was built."""

import ast
import importlib.util
import marshal
import re
import types
from collections.abc import Iterator
from pathlib import Path

from auditing.bundle import Bundle, Complaints

# Of hundreds of families of models, at most one is read, and seldom: the bytecode of all of them
# would be 10 MB and more.
RARELY_READ = re.compile(r"/transformers/models/(?!auto/)\w+/")
# Of a .pyc's second word: it is told from others by its source's digest, and taken unread.
UNCHECKED_HASH = 1
HEADER = 16
ELSEWHERE = re.compile(r"(?:^|[\s=:,'\"]|-[IL])(/[\w.+-]+/[^\s'\",:]*)")
OF_THE_SYSTEM = ("/usr/lib/", "/usr/bin/", "/bin/", "/System/", "/dev/", "/etc/")
MADE_BY_PIP = "direct_url.json"  # where a package lay that was installed from a disk


def bytecode(bundle: Bundle) -> Complaints:
    """Ask that every source has bytecode, of that source, which is never held against it again."""
    for path in bundle.files:
        if path.suffix == ".py":
            yield from _compiled(path, Path(importlib.util.cache_from_source(path)))
        elif path.suffix == ".pyc" and not _source(path).is_file():
            yield path, "is of no source that is there"


def _source(compiled: Path) -> Path:
    try:
        return Path(importlib.util.source_from_cache(compiled))
    except ValueError:
        return compiled.parent  # which is no file, so no source


def _compiled(source: Path, compiled: Path) -> Complaints:
    if not compiled.is_file():
        if not RARELY_READ.search(source.as_posix()):
            yield source, "is not compiled for the Python that audits"
        return
    header = compiled.read_bytes()[:HEADER]
    if header[:4] != importlib.util.MAGIC_NUMBER:
        yield compiled, "is of another Python than the one that audits"
    elif int.from_bytes(header[4:8], "little") != UNCHECKED_HASH:
        yield compiled, "would be held against its source each time"
    elif header[8:] != importlib.util.source_hash(source.read_bytes()):
        yield compiled, "is of another source"


def built_nowhere(bundle: Bundle) -> Complaints:
    """Ask that nothing of Python's names a folder of a builder's computer."""
    for path in bundle.files:
        if path.suffix == ".pyc":
            yield from _of_no_builder(path)
        elif path.match("_sysconfigdata_*.py"):
            yield from _settings(path)
        elif path.name == MADE_BY_PIP:
            yield path, "tells from which folder its package was installed"


def _of_no_builder(compiled: Path) -> Complaints:
    """Ask it of the names of files in all code of one, which tracebacks show."""
    content = compiled.read_bytes()
    if content[:4] != importlib.util.MAGIC_NUMBER:
        return  # of another Python, which the rule above tells
    try:
        found = set(_names(marshal.loads(content[HEADER:])))  # noqa: S302 - ours
    except (ValueError, EOFError, TypeError, SystemError):
        yield compiled, "is damaged"
        return
    yield from ((compiled, f"names {name}") for name in sorted(found) if name.startswith("/"))


def _settings(file: Path) -> Complaints:
    try:
        found = set(_places(file))
    except (SyntaxError, ValueError):
        yield file, "cannot be read"
        return
    yield from ((file, f"names {name}") for name in sorted(found))


def _names(code: object) -> Iterator[str]:
    if isinstance(code, types.CodeType):
        yield code.co_filename
        for constant in code.co_consts:
            yield from _names(constant)


def _places(settings: Path) -> Iterator[str]:
    constants = ast.walk(ast.parse(settings.read_text(encoding="utf-8")))
    texts = [str(node.value) for node in constants if isinstance(node, ast.Constant)]
    for found in (place for text in texts for place in ELSEWHERE.findall(text)):
        if not str(found).startswith(OF_THE_SYSTEM):
            yield str(found)


def runtime(bundle: Bundle) -> Complaints:
    """Ask for Python itself: its interpreter, its library, and the modules it starts with."""
    libraries = [path for path in bundle.images if path.name.startswith("libpython")]
    if [path.parent for path in libraries] != [bundle.frameworks]:
        yield bundle.frameworks, f"has not the one libpython: found {len(libraries)}"
    if "program" not in {
        image.kind for image in bundle.images.get(bundle.programs / "python3", ())
    }:
        yield bundle.programs / "python3", "is not there, or is no program"
    starts = sorted(bundle.python.glob("lib/python3.*/encodings/__init__.py"))
    if len(starts) != 1:
        yield bundle.python, "has not the one library of Python"
