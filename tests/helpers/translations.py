"""Translations as they lie in .ts files, and Qt's tools that write and read them."""

import re
import subprocess
from xml.etree import ElementTree

from tests.house.files import ROOT

EMPTY = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="{}"/>\n'


def gather(folder):
    """Bring the texts of the app into the .ts files of a folder."""
    _words("gather", folder)


def compiled(folder):
    """Make what Qt reads of the .ts files of a folder, and return that."""
    _words("compile", folder)
    return folder


def messages(file):
    """Return the messages of a .ts file."""
    return list(ElementTree.parse(file).iter("message"))  # noqa: S314 - our own file


def forms(message):
    """Return each translation that a message has: one, or one for each kind of number."""
    translation = message.find("translation")
    if message.get("numerus"):
        return [form.text or "" for form in translation]
    return [translation.text or ""]


def places(text):
    """Return the places for values that a text has."""
    return set(re.findall(r"\{(\w*)\}", text))


def _words(verb, folder):
    command = ["sh", str(ROOT / "packaging" / "words.sh"), verb, str(folder)]
    subprocess.run(command, check=True, capture_output=True)
