"""A Hugging Face Hub on loopback, with a CDN of its own, and faults; knows no line of the app."""

from tests.helpers.local_hub.faults import Fault
from tests.helpers.local_hub.hub import LocalHub, local_hub
from tests.helpers.local_hub.repos import Repo
from tests.helpers.local_hub.seen import Seen

__all__ = ["Fault", "LocalHub", "Repo", "Seen", "local_hub"]
