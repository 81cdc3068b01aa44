"""`State`: all that is true in the app, in one place for the window."""

from dataclasses import dataclass

from app.state.aloud import Aloud
from app.state.chat import Chat
from app.state.comparing import Comparing
from app.state.conversations import Conversations
from app.state.converting import Converting
from app.state.draft import Draft
from app.state.exchange import Exchange
from app.state.finding import Finding
from app.state.folders import Folders
from app.state.getting import Getting
from app.state.handed import Handed
from app.state.history_lock import HistoryLock
from app.state.kept import Kept
from app.state.language import Language
from app.state.library import Library
from app.state.models import Models
from app.state.network import Network
from app.state.notices import Notices
from app.state.offers import Offers
from app.state.outbox import Outbox
from app.state.presets import Presets
from app.state.safety import Safety
from app.state.settings import LiveSettings
from app.state.trash import Trash
from app.state.why import Why


@dataclass(frozen=True, slots=True)
class State:
    """All that is true in the app, for the window to show."""

    chat: Chat
    draft: Draft
    comparing: Comparing
    conversations: Conversations
    folders: Folders
    finding: Finding
    models: Models
    presets: Presets
    settings: LiveSettings
    language: Language
    notices: Notices
    outbox: Outbox
    kept: Kept
    safety: Safety
    trash: Trash
    exchange: Exchange
    lock: HistoryLock
    aloud: Aloud
    why: Why
    library: Library
    converting: Converting
    getting: Getting
    offers: Offers
    network: Network
    handed: Handed
