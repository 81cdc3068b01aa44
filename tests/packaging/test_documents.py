"""What the Finder and the Dock may hand to the app."""

import plistlib

from bundle.documents import documents


def types():
    written = plistlib.loads(plistlib.dumps(documents()))
    return {
        identifier: each
        for each in written["CFBundleDocumentTypes"]
        for identifier in each["LSItemContentTypes"]
    }


def test_models_folders_and_exports_can_be_dropped_on_the_icon():
    assert set(types()) == {"org.ggml.gguf", "public.folder", "public.json", "public.zip-archive"}
    assert {each["CFBundleTypeRole"] for each in types().values()} == {"Viewer"}


def test_what_has_an_app_of_its_own_keeps_it():
    assert {each["LSHandlerRank"] for each in types().values()} == {"Alternate"}


def test_the_kind_that_macos_does_not_know_is_told_by_its_ending():
    (declared,) = documents()["UTImportedTypeDeclarations"]
    assert declared["UTTypeIdentifier"] in types()
    assert declared["UTTypeTagSpecification"] == {"public.filename-extension": ["gguf"]}
    assert declared["UTTypeConformsTo"] == ["public.data"]


def test_no_address_is_ours():
    assert "CFBundleURLTypes" not in documents()
