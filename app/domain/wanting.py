"""What is got where a choice of a repository is taken, and what it is called."""

import re

from app.domain.download import Wanted
from app.domain.remote import Choice, Kind, Repository
from app.domain.repos import HOSTS, is_repo


def wanted_of(repository: Repository, choice: Choice) -> Wanted:
    """Return what is got of a repository where this of it is chosen."""
    return Wanted(
        key=key_of(repository.repo, repository.commit, choice.entry or choice.label),
        name=name_of(repository.repo, choice),
        repo=repository.repo,
        commit=repository.commit,
        files=choice.files,
        folder=repository.repo,
        entry=choice.entry,
        licence=repository.licence,
    )


def key_of(repo: str, commit: str, what: str) -> str:
    """Return what is the same for the same thing of a repository at a commit."""
    return f"{repo}@{commit}/{what}"


def is_part(wanted: Wanted, got: Wanted) -> bool:
    """Tell whether what is wanted is the same thing that was got, and no other version of it."""
    is_same = (wanted.folder, wanted.entry) == (got.folder, got.entry)
    return is_same and set(wanted.files) <= set(got.files)


def name_of(repo: str, choice: Choice) -> str:
    """Call a choice by its repository, and by what tells it from the others there."""
    name = repo.rpartition("/")[2]
    if choice.kind is not Kind.GGUF:
        return name
    name = re.sub(r"[-_.]gguf$", "", name, flags=re.IGNORECASE)
    return name if choice.label.casefold() in name.casefold() else f"{name} {choice.label}"


def is_place(typed: str) -> bool:
    """Tell whether what is typed is a repository's id or address, and no words to look for."""
    text = typed.strip()
    if any(letter.isspace() for letter in text):
        return False
    bare = text.lower().removeprefix("https://").removeprefix("http://")
    host, slash, _ = bare.partition("/")
    return "://" in text or bool(slash and host in HOSTS) or is_repo(text)
