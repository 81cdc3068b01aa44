"""What the hub process may know of its surroundings, and how its libraries are kept quiet."""

import os

from app.surroundings import of_any

QUIET = {
    "DO_NOT_TRACK": "1",
    "HF_HUB_DISABLE_IMPLICIT_TOKEN": "1",
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_DISABLE_UPDATE_CHECK": "1",
    "HF_HUB_DISABLE_XET": "1",
    "HF_HUB_VERBOSITY": "error",
    "HF_XET_TELEMETRY_ENABLED": "0",
    # Nothing lies below this, so no token is found there, and nothing can be written.
    "HF_HOME": f"{os.devnull}/huggingface",
}


def scrubbed() -> dict[str, str]:
    """Return the environment that the process is started with."""
    return of_any() | QUIET
