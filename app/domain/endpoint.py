"""The address of a Hub: what may be one, and how it is written."""

from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

OFFICIAL = "https://huggingface.co"
MOST_LETTERS = 300


def endpoint(typed: str) -> str | None:
    """Return an address as it is kept, None where it is none.

    Nothing but https, as whoever stands between would say which bytes are right; a Hub on this
    computer has nobody between. No name and password, as they would be kept in plain text.
    """
    text = typed.strip().rstrip("/")
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        allowed = _is_safe(parts)
        _ = parts.port  # raises for one that is no number
    except ValueError:
        return None
    made = f"{parts.scheme}://{parts.netloc.lower()}{parts.path.rstrip('/')}"
    return made if allowed and len(made) <= MOST_LETTERS else None


def _is_safe(parts: SplitResult) -> bool:
    host = parts.hostname or ""
    plain = not (parts.username or parts.password or parts.query or parts.fragment)
    if not plain or any(letter.isspace() for letter in parts.netloc + parts.path):
        return False
    if parts.scheme == "https":
        return "." in host or ":" in host or host == "localhost"
    return parts.scheme == "http" and _is_here(host)


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
