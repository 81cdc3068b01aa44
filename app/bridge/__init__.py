"""The border: the only importer of the engine, and of it only the wire."""
