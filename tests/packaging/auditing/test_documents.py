"""Kinds of files that the app says it takes, and macOS could make nothing of, are found."""

import plistlib

import pytest

from bundle.documents import GGUF, documents
from tests.helpers.app_bundle import INFO, put

PLIST = "Contents/Info.plist"


@pytest.fixture
def say(app):
    def write(said):
        put(app, PLIST, plistlib.dumps(INFO | said))

    return write


def _spoiled(**changes):
    said = documents()
    kind = said["CFBundleDocumentTypes"][0] | changes
    said["CFBundleDocumentTypes"] = [{k: v for k, v in kind.items() if v is not None}]
    return said


def test_the_kinds_that_the_app_takes_are_right(say, found):
    say(documents())
    assert found("documents") == []


def test_a_kind_that_is_nowhere_declared_is_found(say, found):
    said = documents()
    del said["UTImportedTypeDeclarations"]
    say(said)
    assert found("documents") == [
        (PLIST, f"takes files of the kind {GGUF}, and does not declare it")
    ]


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"CFBundleTypeName": None}, "takes files of a kind without a name"),
        ({"CFBundleTypeRole": "Reader"}, "does not say what it does with files of the kind Model"),
        ({"LSHandlerRank": None}, "does not say what it does with files of the kind Model"),
        ({"LSItemContentTypes": None}, "does not say which files are of the kind Model"),
    ],
)
def test_a_kind_that_is_half_told_is_found(say, found, changes, what):
    say(_spoiled(**changes))
    assert found("documents") == [(PLIST, what)]
