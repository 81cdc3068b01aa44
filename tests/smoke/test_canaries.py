"""More than fifty canaries typed through every feature: in the database alone, then nowhere."""

import os
import re
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.paths import backups_folder, damaged_folder, database_file, kept_folder, logs_folder
from app.store.backups import Backups
from app.store.connecting import copy_as
from app.store.lock import Lock
from tests.helpers.canary import canary, files_with, places

ROOT = Path(__file__).parents[2]
# Said or named, and there still when Paddock is killed.
KEPT = (
    *(f"asked {how}" for how in ("end", "failed", "length")),
    *(f"answered {how}" for how in ("end", "failed", "length")),
    *(f"not answered {how}" for how in ("end", "failed", "length")),
    "went on",
    "might have gone on",
    "asked to be stopped",
    "stopped",
    "asked what crashes",
    "why it failed",
    "left unsent",
    "left in an edit",
    "pasted",
    "dropped",
    "chat’s name",
    "folder’s new name",
    "preset’s new name",
    "asked with instructions",
    "answered with instructions",
    "instructions of later",
    "imported title",
    "imported question",
    "imported answer",
    "imported author",
    "imported other answer",
    "deleted",
    "deleted and brought back",
    "not said in what is deleted",
    "not said in what is deleted and brought back",
)
# So, too, but said after the backup: where that is restored, they are in what was there before.
LATER = ("asked before the kill", "answered before the kill", "put aside")
# Gone for good while the first part is played, from the backup, too.
GOES = (
    "deleted for good",
    "not said in what is deleted for good",
    "begun after the backup",
    "instructions at the backup",
)
# Replaced or taken back before: a file may have them, if it is ours.
REPLACED = (
    "taken back",
    "edit that goes",
    "not begun",
    "not begun at the backup",
    "chat’s first name",
    "folder",
    "folder that goes",
    "instructions",
    "instructions that hold",
    "preset",
    "preset that goes",
    "preset that goes, told",
    *GOES,
)
# A setting, which no deletion changes in the backups.
SETTING = ("model’s name",)
# The list of models has the names of their files, which are nothing that was typed in a chat.
LISTED = ({}, {SETTING[0]: ["paddock/library.json"]})
# Ways to where somebody works with files.
OUTSIDE = ("folder outside", "imported file’s name", "exported file’s name")
NOWHERE = (
    "dropped file",  # which is not there, so it is refused
    *OUTSIDE,
    "looked for in vain",
    "private draft",
    "private instructions",
    "private question",
    "private answer",
    "private answer went on",
    "not answered in private",
    "pasted in private",
    "edited in private",
    "quoted by a surprise",
    "quoted on a thread",
)
LOCKED = (
    "asked before the lock",
    "answered before the lock",
    "passphrase",
    "wrong passphrase",
    "asked while locked",
    "answered while locked",
    "named while locked",
    "unsent while locked",
)
# Of these, what was said.
TYPED = (*LOCKED[:2], *LOCKED[4:])
READ = ("read as instructions", "read first", "read then", "read last")
IN_DATABASE = re.compile(r"paddock\.sqlite(-wal|-shm)?")
OURS = re.compile(r"paddock/(paddock\.sqlite(-wal|-shm)?|backups/Paddock .*\.sqlite)")
COPIES = re.compile(r"paddock/(backups/Paddock .*|damaged/.*/paddock)\.sqlite")


def strays(found, allowed):
    """Give what is found in other files than those that are allowed."""
    wrong = (
        (name, [each for each in where if not allowed.fullmatch(each)])
        for name, where in found.items()
    )
    return {name: where for name, where in wrong if where}


@dataclass
class Stage:
    """A profile of a user, all of whose files are looked into, and a process that plays in it."""

    profile: Path
    state: Path
    play: str

    @property
    def home(self):
        return self.profile / "paddock"

    def act(self):
        """Play until the process ends; give how that was."""
        there = {
            "HOME": self.profile,
            "TMPDIR": self.profile / "temp",
            "PADDOCK_HOME": self.home,
            "DBUS_SESSION_BUS_ADDRESS": "",
            "QT_QPA_PLATFORM": "offscreen",
            "PLAY": self.play,
            "STATE": self.state,
        }
        unset = [name for name in os.environ if name.startswith("XDG_")]
        known = {name: value for name, value in os.environ.items() if name not in unset}
        ended = subprocess.run(
            [sys.executable, "-m", "tests.smoke.canary_scenes"],
            cwd=ROOT,
            env=known | {name: str(value) for name, value in there.items()},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        assert ended.returncode in {0, -signal.SIGKILL}, ended.stderr
        return ended.returncode

    def put_aside(self):
        """Have a copy of what is there lie where what a backup has replaced is kept."""
        folder = damaged_folder(self.home) / "2026-01-01T000000.000000Z"
        folder.mkdir(parents=True)
        for file in self.home.glob("paddock.sqlite*"):
            shutil.copy(file, folder)

    def found(self, *names):
        return places(self.profile, names)


@pytest.fixture
def stage(tmp_path):
    def stage(play):
        for folder in ("profile/temp", "state"):
            (tmp_path / folder).mkdir(parents=True)
        return Stage(tmp_path / "profile", tmp_path / "state", play)

    return stage


def test_there_are_more_than_fifty_that_nothing_else_is_taken_for():
    ours = {*KEPT, *LATER, *REPLACED, *SETTING, *NOWHERE, *LOCKED, *READ}
    assert len(ours) > 50
    thirds = [third for name in ours for third in canary(name).split("ä")]
    assert len(set(thirds)) == 3 * len(ours)


def test_canaries_are_in_the_database_alone_and_then_nowhere(stage):
    stage = stage("open")
    assert stage.act() == -signal.SIGKILL
    found = stage.found(*KEPT, *LATER[:2], *REPLACED, *SETTING, *NOWHERE)
    assert {*KEPT, *LATER[:2], *SETTING} - {*found} == set()
    assert strays(found, OURS) in LISTED
    assert [name for name in NOWHERE if name in found] == []
    log = (logs_folder(stage.home) / "paddock.log").read_text()
    assert log.count("ERROR paddock ValueError") == 2
    assert {name: found[name] for name in GOES if name in found} == {}

    stage.put_aside()
    # Restores the backup, which starts Paddock again, and deletes all there.
    assert stage.act() == 0
    assert "The backup is restored." in (stage.state / "restored").read_text()
    assert (stage.state / "open").read_text() == "[[], 0]"
    found = stage.found(*KEPT, *LATER, *REPLACED, *SETTING, *NOWHERE)
    # What was never deleted but is only in copies, and a setting, are where they were.
    assert {*found} == {*LATER, *SETTING}
    assert strays(found, COPIES) in LISTED
    assert any(where.startswith("paddock/damaged/") for where in found[LATER[0]])


def test_of_a_locked_history_no_file_has_a_canary_not_even_when_it_is_killed(stage):
    stage = stage("locked")
    assert stage.act() == -signal.SIGKILL
    assert stage.found(*LOCKED) == {}
    code = (stage.state / "code").read_text()
    assert files_with(code, stage.profile) == []
    key = Lock(stage.home).open(canary("passphrase"))
    assert key == Lock(stage.home).open(code)
    # They were typed, and are there for who knows one of these.
    for file in (database_file(stage.home), Backups(backups_folder(stage.home)).all()[0].file):
        copy = stage.state / file.name
        copy_as(file, copy, key=key, copy_key=None)
        assert {*places(stage.state, TYPED)} == {*TYPED}
        copy.unlink()


def test_what_an_engine_keeps_of_canaries_has_no_word_of_them(sit_down, tiny, home):
    person = sit_down(tiny)
    person.be_exact(max_tokens=10)
    for name in READ[1:]:
        person.app.chat.new()
        person.app.chat.instruct(canary(READ[0]), dials=None, model=None)
        assert person.app.chat.send(f"{canary(name)} and so on " * 60)
        person.wait_for_answer()
    person.wait(lambda: any(home.glob("kept/*/*.safetensors")))
    found = places(home, READ)
    assert {*found} == {*READ}
    assert strays(found, IN_DATABASE) == {}
    said = [message.text[:30] for message in person.replies if message.text]
    assert said
    person.app.conversations.delete(*person.app.conversations.ids())
    person.app.trash.remove([each.heading.id for each in person.app.trash.all()])
    person.wait(lambda: not places(home, READ), timeout=5_000)
    person.app.close()
    assert places(home, READ) == {}
    assert [words for words in said if files_with(words, home)] == []
    assert not any(kept_folder(home).glob("*/*.safetensors"))
