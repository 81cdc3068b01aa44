"""A history with words that no file has once it is locked, and locks that are cheap to try."""

from app.domain.conversation import Conversation, Message, Role
from app.domain.reply import Finish
from app.paths import backups_folder, database_file, kept_folder
from app.store.backups import Backups
from app.store.conversations import ConversationStore
from app.store.database import Database
from app.store.lock import Lock
from app.store.sealing import Cost

CHEAP = Cost(1, 8192)
PASSPHRASE = "four words – söme more"
CANARY = "canary"
# As files may have them; what SQLite's index holds are lower letters.
CANARIES = [CANARY.encode(), CANARY.encode("utf-16-le"), PASSPHRASE.encode(), b"Canary"]
CHATS = 6


def chat(number):
    name = f"{number}"
    asked = Message(f"{name}-0", Role.USER, f"{CANARY} asks {name} " * 30, None, 1000.0)
    said = Message(f"{name}-1", Role.ASSISTANT, f"{CANARY} {name}", asked.id, 1001.0, Finish.END)
    return Conversation(f"chat {name}", f"Canary {name}", 1000.0, 1001.0 + number, (asked, said))


def all_chats(count=CHATS):
    return {f"chat {number}": chat(number) for number in range(count)}


def fill(home, numbers=range(CHATS), key=None):
    database = Database(database_file(home), key)
    store = ConversationStore(database)
    for number in numbers:
        store.save(chat(number), chat(number).messages)
    store.keep_draft("", f"{CANARY} draft")
    database.close()


def read_all(home, key=None):
    database = Database(database_file(home), key)
    try:
        assert database.rows("PRAGMA integrity_check") == [("ok",)]
        store = ConversationStore(database)
        return {each.id: store.conversation(each.id) for each in store.headings()}
    finally:
        database.close()


def keep_something(home):
    """Have what models read lie on disk, as the engine leaves it."""
    folder = kept_folder(home) / "model"
    folder.mkdir(parents=True)
    (folder / "block.safetensors").write_bytes(CANARIES[0] * 100)


def back_up(home, *days, key=None):
    for day in days:
        Backups(backups_folder(home), key).make(database_file(home), day)


def put_on(home, passphrase=PASSPHRASE):
    """Lock a home as its user does in the window, up to the restart; give the recovery code."""
    lock = Lock(home, CHEAP)
    prepared = lock.prepare(passphrase)
    lock.put_on(prepared)
    return prepared.code


def found_in(home):
    """Give the files in which words stand that nobody should read."""
    return sorted(
        file.relative_to(home).as_posix()
        for file in home.rglob("*")
        if file.is_file() and any(canary in file.read_bytes() for canary in CANARIES)
    )
