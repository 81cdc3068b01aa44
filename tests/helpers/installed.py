"""Lays out small packages as pip does, and writes small wheels."""

import base64
import csv
import hashlib
import zipfile
from io import StringIO

TAG = "py3-none-any"


def install(site, name, files, *, metadata=""):
    """Put a package of these files into site, with its facts beside it."""
    facts = f"{name.replace('-', '_')}-1.0.dist-info"
    said = f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n{metadata}"
    whole = {**files, f"{facts}/METADATA": said, f"{facts}/INSTALLER": "pip\n"}
    record = StringIO()
    csv.writer(record).writerows([inside, "sha256=x", 1] for inside in whole)
    whole[f"{facts}/RECORD"] = record.getvalue() + f"{facts}/RECORD,,\r\n"
    for inside, content in whole.items():
        file = site / inside
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(_bytes(content))
    return site / facts


def wheel(folder, name, files):
    """Write a wheel of these files; return its path and its digest."""
    facts = f"{name}-1.0.dist-info"
    whole = {
        **files,
        f"{facts}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
        f"{facts}/WHEEL": f"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: {TAG}\n",
    }
    whole = {inside: _bytes(content) for inside, content in whole.items()}
    lines = [f"{inside},sha256={_digest(data)},{len(data)}\n" for inside, data in whole.items()]
    record = "".join(lines)
    whole[f"{facts}/RECORD"] = f"{record}{facts}/RECORD,,\n"
    path = folder / f"{name}-1.0-{TAG}.whl"
    with zipfile.ZipFile(path, "w") as packed:
        for inside, content in whole.items():
            packed.writestr(inside, content)
    return path, hashlib.sha256(path.read_bytes()).hexdigest()


def files_in(folder):
    """Return the paths of all that is below folder and is no folder, as texts."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()}


def _digest(content):
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).decode().rstrip("=")


def _bytes(content):
    return content if isinstance(content, bytes) else content.encode()
