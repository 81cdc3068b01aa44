"""What is in the repository, for the tests that read all of it."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
FOLDERS = {
    ".ci",
    ".github",
    "app",
    "benchmarks",
    "docs",
    "engine",
    "packaging",
    "resources",
    "tests",
}


def tracked(*patterns):
    """Return the files that git knows, or those of them that match one of patterns."""
    if not (ROOT / ".git").exists():
        return _unpacked(patterns or ("*",))
    # A checkout that belongs to someone else, as on build servers, is still ours to read.
    command = ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z", "--", *patterns]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def texts():
    """Return the path in the repository and the text of every file that has one."""
    for file in tracked():
        try:
            yield file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def _unpacked(patterns):
    """Return the same from an archive of the repository, which no git knows."""
    files = [file for folder in FOLDERS for file in (ROOT / folder).rglob("*") if file.is_file()]
    kept = [file for file in files if "__pycache__" not in file.parts]
    return [file for file in kept if any(_matches(file, pattern) for pattern in patterns)]


def _matches(file, pattern):
    # As git has it, a star also stands for what is below a folder.
    folder, _, name = pattern.rpartition("/")
    return file.match(name) and file.relative_to(ROOT).as_posix().startswith(folder.strip("*"))
