"""Damages a database in every way that disks have, and tells what the next start makes of it.

    python -m benchmarks.faults

400 chats with 10,000 messages; the newest tenth was said after the last backup. Each fault is done
to copies of it: once with that backup, once with none. Counted is how many messages the chats show
then, as they were. Last come the faults in which nothing is damaged but cannot be written.
"""

import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import apsw

from app.domain.conversation import Conversation, Message, Role
from app.domain.reply import Finish
from app.paths import backups_folder, damaged_folder, database_file
from app.store.backups import Backups
from app.store.conversations import ConversationStore
from app.store.database import Database, StoreError
from app.store.migrations import MIGRATIONS
from app.store.opening import open_database

CHATS, TURNS = 400, 25
PAGE = 4096
NOBODY = 65_534

type Fault = Callable[[Path], object]


def main() -> None:
    """Print a line for each fault."""
    if sys.argv[1:]:
        _save_one(Path(sys.argv[1]), sys.argv[2])
        return
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole"
        whole.mkdir()
        said = _fill(whole)
        print(f"{'':34}{'with a backup':>16}{'without':>10}  what is told")
        for name, fault in _faults(whole).items():
            backs = [_back(whole, fault, backup=backup, said=said) for backup in (True, False)]
            (first, told), (second, _) = backs
            print(f"{name:34}{first:16,}{second:10,}  {told}", flush=True)
        for name in ("disk full", "folder read-only"):
            print(f"{name:60}  {_unwritable(whole, name, said)}", flush=True)


def _conversation(number: int) -> Conversation:
    messages: list[Message] = []
    for turn in range(TURNS):
        role = (Role.USER, Role.ASSISTANT)[turn % 2]
        name = f"{number}-{turn}"
        parent = messages[-1].id if messages else None
        finish = Finish.END if role is Role.ASSISTANT else None
        words = f"said {name} " + "and so on " * 20
        messages.append(Message(name, role, words, parent, 1000.0 + turn, finish))
    at = 1100.0 + number
    return Conversation(f"chat {number}", f"Chat {number}", at, at, tuple(messages))


def _fill(home: Path) -> set[str]:
    """Save everything, with a backup of the first nine tenths; give what all messages say."""
    file = database_file(home)
    database = Database(file)
    store = ConversationStore(database)
    said: set[str] = set()
    for number in range(CHATS):
        if number == CHATS * 9 // 10:
            Backups(backups_folder(home)).make(file)
        conversation = _conversation(number)
        store.save(conversation, conversation.messages)
        said |= {message.text for message in conversation.messages}
    database.close()
    return said


def _faults(whole: Path) -> dict[str, Fault]:
    size = database_file(whole).stat().st_size
    half = size // PAGE // 2 * PAGE
    return {
        "none": Path.exists,
        "zeroed header": lambda file: _write(file, 0, bytes(100)),
        "zeroed schema (page 1)": lambda file: _write(file, 0, bytes(PAGE)),
        "a zeroed page in the middle": lambda file: _write(file, half, bytes(PAGE)),
        "twenty zeroed pages": lambda file: [
            _write(file, size // PAGE * part // 21 * PAGE, bytes(PAGE)) for part in range(1, 21)
        ],
        "a flipped byte in every 64th page": lambda file: [
            _flip(file, place) for place in range(PAGE + 1000, size, 64 * PAGE)
        ],
        "a flipped bit in a chat's id": lambda file: _flip_bit(file, b"chat 7Chat 7"),
        "a flipped bit in a chat's path": lambda file: _flip_bit(
            file, b"7-24", after=b"chat 7Chat 7"
        ),
        "a flipped bit in a message's id": lambda file: _flip_bit(file, b"7-3chat 77-2assistant"),
        "a flipped bit in a message's chat": lambda file: _flip_bit(file, b"chat 77-2assistant"),
        "a flipped bit in a column's name": lambda file: _flip_bit(file, b"deleted_at REAL"),
        "a flipped bit in a trigger": lambda file: _flip_bit(file, b"found (rowid, text) VALUES"),
        "a flipped bit in the header": lambda file: _write(file, 18, b"\x82"),
        "truncated to half": lambda file: os.truncate(file, half),
        "truncated within its last page": lambda file: os.truncate(file, size - 1000),
        "0 bytes": lambda file: os.truncate(file, 0),
        "gone": lambda file: file.unlink(),
        "no database, but noise": lambda file: file.write_bytes(os.urandom(size)),
        "a stale WAL beside it": lambda file: _beside(file).write_bytes(os.urandom(PAGE * 25)),
        "another database's WAL beside it": _put_foreign_wal,
        "an older WAL of its own beside it": _put_older_wal,
        "saved by a newer version": _make_newer,
    }


def _write(file: Path, place: int, content: bytes) -> None:
    with file.open("r+b") as out:
        out.seek(place)
        out.write(content)


def _flip(file: Path, place: int) -> None:
    with file.open("rb") as held:
        held.seek(place)
        (byte,) = held.read(1)
    _write(file, place, bytes([byte ^ 0xFF]))


def _flip_bit(file: Path, found: bytes, *, after: bytes = b"") -> None:
    """Flip the first bit of what is in the file, the first time that it follows after."""
    content = file.read_bytes()
    place = content.index(found, content.index(after) + len(after))
    _write(file, place, bytes([content[place] ^ 0x80]))


def _beside(file: Path) -> Path:
    return file.with_name(f"{file.name}-wal")


def _put_foreign_wal(file: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        other = Path(folder) / "other.sqlite"
        with closing(apsw.Connection(str(other))) as connection:
            connection.pragma("journal_mode", "wal")
            connection.execute("CREATE TABLE theirs (x); INSERT INTO theirs VALUES (randomblob(9))")
            shutil.copyfile(_beside(other), _beside(file))


def _put_older_wal(file: Path) -> None:
    """Have beside the file what lay there before half of it was said, as a wrong copy would."""
    with tempfile.TemporaryDirectory() as folder:
        older = Path(folder) / "older.sqlite"
        with closing(Database(older)) as database:
            for number in range(CHATS // 2):
                conversation = _conversation(number)
                ConversationStore(database).save(conversation, conversation.messages)
            shutil.copyfile(_beside(older), _beside(file))


def _make_newer(file: Path) -> None:
    with closing(apsw.Connection(str(file))) as connection:
        connection.pragma("user_version", len(MIGRATIONS) + 1)


def _back(whole: Path, fault: Fault, *, backup: bool, said: set[str]) -> tuple[int, str]:
    """Give how many messages are there after a fault, and what the user is told."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        shutil.copytree(whole, home)
        if not backup:
            shutil.rmtree(backups_folder(home))
        fault(database_file(home))
        try:
            opened, told = open_database(
                database_file(home), Backups(backups_folder(home)), damaged_folder(home)
            )
        except StoreError as error:
            return 0, str(error)
        with closing(opened) as database:
            back = len(said & _shown(ConversationStore(database)))
        return back, (told or "").replace(str(home), "…")


def _shown(store: ConversationStore) -> set[str]:
    """Give what is said in all chats, each as the window would show it."""
    chats = (store.conversation(each.id) for each in store.headings())
    return {message.text for chat in chats if chat for message in chat.messages}


def _unwritable(whole: Path, name: str, said: set[str]) -> str:
    """Save something where nothing can be written, in a process of its own; tell what is there."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        home = Path(folder) / "home"
        shutil.copytree(whole, home)
        command = [sys.executable, "-m", "benchmarks.faults", str(home), name]
        run = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
        home.chmod(0o700)
        database_file(home).chmod(0o600)
        back, _ = _back(home, Path.exists, backup=True, said=said)
        return f"{back:,} are there; {run.stdout.strip() or run.stderr.strip()[-200:]}"


def _save_one(home: Path, name: str) -> None:
    file = database_file(home)
    if name == "disk full":
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        size = file.stat().st_size
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    else:
        file.chmod(0o444)
        home.chmod(0o555)
        if os.geteuid() == 0:  # who may write everywhere
            os.seteuid(NOBODY)
    try:
        opened, _ = open_database(file, Backups(backups_folder(home)), damaged_folder(home))
        long = _conversation(CHATS)
        with closing(opened) as database:
            for _ in range(300):
                ConversationStore(database).save(long, long.messages)
                long = _conversation(int(long.id.split()[1]) + 1)
        print("nothing was refused")
    except StoreError as error:
        print(str(error).replace(str(home), "…"))


if __name__ == "__main__":
    main()
