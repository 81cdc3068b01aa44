"""Lays out a folder of all that a copy of one can lose."""

import os

LONG = "a" * 200 + ".txt"


def put_tree(folder):
    """Write files, folders and links of every kind into folder; return it."""
    folder.mkdir()
    _put(folder / "program", os.urandom(5000), 0o755)
    _put(folder / "空白 的文件.txt", "你好".encode(), 0o644)
    _put(folder / "naïve – “quoted” & 'more'.txt", b"x", 0o644)
    _put(folder / LONG, b"long name", 0o600)
    _put(folder / "empty", b"", 0o644)
    _put(folder / "zeroes", bytes(3 << 20) + b"end", 0o444)
    _put(folder / "a block", bytes(range(256)) * 8, 0o644)
    _put(folder / ".hidden", b"h", 0o644)
    _put(folder / "Readme", b"one", 0o644)
    _put(folder / "README.md", b"other", 0o644)
    deep = folder
    for level in range(14):
        deep /= f"level {level}"
    _put(deep / "deep.txt", b"deep", 0o644)
    many = folder / "many"
    for number in range(150):
        _put(many / f"a file with a name of some length, number {number}", b"%d" % number, 0o644)
    (folder / "no files").mkdir()
    (folder / "no files").chmod(0o700)
    (folder / "near").symlink_to("program")
    (folder / "far").symlink_to("level 0/level 1/../level 1/./level 2")
    (folder / "absolute").symlink_to("/usr/lib/libSystem.B.dylib")
    (folder / "nowhere").symlink_to("层/" + "b" * 180 + "/" + "c" * 180)
    (folder / "to a folder").symlink_to("many")
    return folder


def _put(path, content, mode):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    path.chmod(mode)
