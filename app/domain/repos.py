"""What a repository of the Hub is called: the one rule, whoever names it."""

import re

# Hosts whose addresses are owner/name, the Hub's own and its mirrors'.
HOSTS = frozenset({
    "huggingface.co",
    "www.huggingface.co",
    "hf.co",
    "hf-mirror.com",
    "www.hf-mirror.com",
})
_REPO = re.compile(r"(?!.*(?:--|\.\.))[A-Za-z0-9_][\w.-]{0,95}/[A-Za-z0-9_][\w.-]{0,95}", re.ASCII)


def is_repo(text: str) -> bool:
    """Tell whether text is owner/name, as the Hub allows it."""
    return _REPO.fullmatch(text) is not None and not text.endswith((".git", ".ipynb", ".", "-"))
