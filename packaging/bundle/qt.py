"""Keeps of PySide6 what the app imports and what that needs, and removes all other."""

import ast
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from macho import images

BINDING = ".abi3.so"
# Where Qt looks by itself, and what it may find there; None for whatever there is.
PLUGINS: dict[str, frozenset[str] | None] = {
    "platforms": frozenset({"cocoa", "offscreen", "minimal"}),
    "styles": None,
    "iconengines": None,
    "imageformats": frozenset({"gif", "icns", "ico", "jpeg", "svg", "webp"}),
    "networkinformation": None,
    "tls": frozenset({"certonlybackend", "securetransportbackend"}),
}
PYTHON_PARTS = ("__init__.py", "_config.py", "_git_pyside_version.py", "support")


def trim_qt(site: Path, used: Iterable[str], *, languages: Iterable[str]) -> None:
    """Keep what the modules named in used need, and Qt's own words in languages."""
    pyside = site / "PySide6"
    qt = pyside / "Qt"
    bindings = _closed(pyside, used)
    plugins = [path for path in _offered(qt / "plugins") if _needs(path) <= _frameworks(bindings)]
    libraries = [path for path in pyside.glob("*.dylib") if path.name in _names(bindings)]
    kept = [*bindings, *plugins, *libraries]
    kept += [pyside / part for part in PYTHON_PARTS]
    kept += [qt / "lib" / f"{name}.framework" for name in _linked(qt, [*bindings, *plugins])]
    kept += [
        path
        for language in languages
        for path in (qt / "translations").glob(f"qtbase_{language.partition('_')[0]}*.qm")
    ]
    _keep_only(pyside, {path.relative_to(pyside) for path in kept})


def modules_used(sources: Path) -> set[str]:
    """Return the modules of PySide6 that any file below sources imports."""
    return {
        module
        for file in sources.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        for module in _modules(node)
    }


def _modules(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        names = [alias.name for alias in node.names]
    elif isinstance(node, ast.ImportFrom) and node.module == "PySide6":
        names = [f"PySide6.{alias.name}" for alias in node.names]
    elif isinstance(node, ast.ImportFrom) and node.module is not None:
        names = [node.module]
    else:
        return
    for name in names:
        package, _, module = name.partition(".")
        if package == "PySide6" and module:
            yield module.partition(".")[0]


def _closed(pyside: Path, used: Iterable[str]) -> list[Path]:
    """Return the bindings of what is used; one imports those of every library it is linked with."""
    open_names = set(used)
    found: dict[str, Path] = {}
    while open_names:
        name = open_names.pop()
        path = pyside / f"{name}{BINDING}"
        # Qt has libraries without a binding.
        if name not in found and path.exists():
            found[name] = path
            open_names |= _needs(path)
    return [found[name] for name in sorted(found)]


def _offered(plugins: Path) -> Iterator[Path]:
    for kind, wanted in PLUGINS.items():
        for path in sorted((plugins / kind).glob("libq*.dylib")):
            if wanted is None or path.stem.removeprefix("libq") in wanted:
                yield path


def _linked(qt: Path, begun: Iterable[Path]) -> set[str]:
    """Return the names of all frameworks that begun need, and those that these need."""
    open_names = _frameworks(begun)
    found: set[str] = set()
    while open_names:
        name = open_names.pop()
        found.add(name)
        library = qt / "lib" / f"{name}.framework" / "Versions" / "A" / name
        open_names |= _needs(library) - found
    return found


def _frameworks(paths: Iterable[Path]) -> set[str]:
    return {name for path in paths for name in _needs(path)}


def _needs(path: Path) -> set[str]:
    """Return which of Qt's frameworks a file is linked with."""
    return {
        need.name.rpartition("/")[2]
        for image in images(path)
        for need in image.needs
        if need.name.startswith("@rpath/Qt")
    } - {path.name}


def _names(paths: Iterable[Path]) -> set[str]:
    """Return the names of all that files are linked with."""
    return {
        need.name.rpartition("/")[2]
        for path in paths
        for image in images(path)
        for need in image.needs
    }


def _keep_only(folder: Path, kept: set[Path], here: Path = Path()) -> None:
    """Remove from folder all but what is kept and the folders that lead there."""
    leading = {parent for path in kept for parent in path.parents}
    for path in sorted((folder / here).iterdir()):
        inside = here / path.name
        if inside in kept:
            continue
        if inside in leading:
            _keep_only(folder, kept, inside)
        elif path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
