"""Compiles the launcher into a bundle: the app's program, and its twin, the interpreter."""

import importlib.util
import os
import platform
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

SOURCE = Path(__file__).parent.parent / "launcher" / "launcher.c"
INTERPRETER = "python3"
# What CPython gives its own program: Python's limit of recursion needs more than macOS's 8 MB.
STACK_BYTES = 16 * 1024 * 1024


class LauncherError(Exception):
    """The launcher could not be compiled."""


def add_launcher(contents: Path, runtime: Path, *, name: str, minimum: str) -> None:
    """Compile a bundle's program, called name, for macOS from minimum on, and its twin.

    Takes the headers of runtime, and the library that lies in Contents/Frameworks already. Its
    install name is how the launcher will ask for it, so it must be @rpath/libpython3.13.dylib.
    """
    (headers,) = (runtime / "include").glob("python3.*")
    (library,) = (contents / "Frameworks").glob("libpython3.*.dylib")
    compile_launcher(contents / "MacOS" / name, _for_macos(minimum), (headers, library))


def compile_launcher(program: Path, compiler: Sequence[str], python: tuple[Path, Path]) -> None:
    """Compile the program at this path, and its twin beside it, for a Python: headers, library."""
    headers, library = python
    program.parent.mkdir(parents=True, exist_ok=True)
    _run([*compiler, f"-I{headers}", str(SOURCE), str(library), "-o", str(program)])
    # Two files, not a link: each is told by its own name what it is, and is signed by itself.
    shutil.copy2(program, program.with_name(INTERPRETER))


def _for_macos(minimum: str) -> list[str]:
    return [
        *_compiler(minimum),
        *("-std=gnu17", "-O2", "-Wall", "-Wextra"),
        # Or the places of sources and objects would stand in the program.
        *("-g0", f"-ffile-prefix-map={SOURCE.parent}=."),
        "-Wl,-rpath,@executable_path/../Frameworks",
        f"-Wl,-stack_size,{STACK_BYTES:#x}",
        # Whoever signs adds a load command.
        "-Wl,-headerpad_max_install_names",
    ]


def _compiler(minimum: str) -> list[str]:
    if platform.system() == "Darwin":
        return ["clang", "-target", f"arm64-apple-macos{minimum}"]
    return [_zig(), "cc", "-target", f"aarch64-macos.{minimum}"]


def _zig() -> str:
    """Return zig: the one that ZIG names, that of the ziglang package, or the one on the PATH."""
    package = importlib.util.find_spec("ziglang")
    packaged = Path(package.origin).with_name("zig") if package and package.origin else None
    found = os.environ.get("ZIG") or packaged or shutil.which("zig")
    if not found:
        raise LauncherError(
            "Here, zig alone compiles for macOS: name it in ZIG, or install the package ziglang."
        )
    return str(found)


def _run(command: Sequence[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise LauncherError(f"{' '.join(command)} failed:\n{done.stderr}")
