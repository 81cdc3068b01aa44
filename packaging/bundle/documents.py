"""Says in Info.plist what the Finder and the Dock may hand to the app.

Whoever gets such a file looks at what it holds (`app/exchange/handed.py`), so a file of JSON or a
zip that has no conversations is refused in a sentence. There is no kind of address that is ours.
"""

GGUF = "org.ggml.gguf"


def documents() -> dict[str, object]:
    """Return the entries of Info.plist."""
    return {
        "CFBundleDocumentTypes": [
            # Others open models as well, and one that is asked first keeps that.
            _type("Model", GGUF),
            # Of all others, only few are a model or conversations: they have an app of their own.
            _type("Folder with a model or conversations", "public.folder"),
            _type("Exported conversations", "public.json", "public.zip-archive"),
        ],
        # Imported, as the format is not ours; macOS knows none of that name (15).
        "UTImportedTypeDeclarations": [
            {
                "UTTypeIdentifier": GGUF,
                "UTTypeDescription": "GGUF model",
                "UTTypeConformsTo": ["public.data"],
                "UTTypeTagSpecification": {"public.filename-extension": ["gguf"]},
            }
        ],
    }


def _type(name: str, *identifiers: str) -> dict[str, object]:
    return {
        "CFBundleTypeName": name,
        "CFBundleTypeRole": "Viewer",
        "LSHandlerRank": "Alternate",
        "LSItemContentTypes": list(identifiers),
    }
