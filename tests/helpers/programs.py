"""Programs that stand for the system’s own: each writes down what it got, and does as told."""

import os


def program(folder, name, does=""):
    """Make a program that notes its arguments and its input, each in a file; return its path."""
    file = folder / name
    file.write_text(
        "#!/bin/sh\n"
        f"printf '%s\\0' \"$@\" >> '{folder}/{name}.arguments'\n"
        f"[ -e '{folder}/{name}.pid' ] || printf '%s' $$ > '{folder}/{name}.pid'\n"
        f"cat >> '{folder}/{name}.input'\n"
        f"{does}\n"
    )
    file.chmod(0o755)
    return str(file)


def arguments(folder, name):
    """Return all arguments that a program was ever given."""
    file = folder / f"{name}.arguments"
    return file.read_text().split("\0")[:-1] if file.exists() else []


def said(folder, name):
    """Return all that a program was ever given to read."""
    file = folder / f"{name}.input"
    return file.read_text() if file.exists() else ""


def runs(folder, name):
    """Tell whether the process is there by which a program was started first."""
    try:
        os.kill(int((folder / f"{name}.pid").read_text()), 0)
    except ProcessLookupError:
        return False
    return True
