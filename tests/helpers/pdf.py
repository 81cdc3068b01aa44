"""What stands in a PDF that Qt has written."""

import re
import zlib


def pages_of(pdf):
    """Return what stands on the pages: each font has a table of the letters that its signs are."""
    objects = dict(re.findall(rb"\n(\d+) 0 obj\n(.*?)\nendobj", pdf, re.DOTALL))
    fonts = {
        number: _letters(_inflated(objects[found[1]]))
        for number, told in objects.items()
        if (found := re.search(rb"/ToUnicode (\d+) 0 R", told))
    }
    said, font = "", {}
    for each in map(_inflated, objects.values()):
        for number, sign in re.findall(rb"/F(\d+) \d|<(\w{4})> Tj", each):
            font = fonts[number] if number else font
            said += font[int(sign, 16)] if sign else ""
    return said


def _letters(table):
    letters = {}
    for start, end, first in re.findall(rb"<(\w{4})> <(\w{4})> <(\w{4})>", table):
        for step in range(int(end, 16) - int(start, 16) + 1):
            letters[int(start, 16) + step] = chr(int(first, 16) + step)
    for start, several in re.findall(rb"<(\w{4})> <\w{4}> \[([^\]]*)\]", table):
        for step, each in enumerate(re.findall(rb"<(\w{4})>", several)):
            letters[int(start, 16) + step] = chr(int(each, 16))
    return letters


def _inflated(told):
    # What ends it may be a \r of its own.
    stream = re.search(rb"stream\r?\n(.*?)\nendstream", told, re.DOTALL)
    try:
        return zlib.decompressobj().decompress(stream[1]) if stream else b""
    except zlib.error:
        return stream[1]
