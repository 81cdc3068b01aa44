"""What the local Hub has: repositories, their commits and files, as the real one tells of them."""

import hashlib
from dataclasses import dataclass, field
from fnmatch import fnmatch

LFS = ("*.safetensors", "*.gguf", "*.bin", "*.model")
WEB = "https://huggingface.co"


def git_sha1(content):
    """Return what git calls a file of this content."""
    return hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()


def sha256(content):
    return hashlib.sha256(content).hexdigest()


@dataclass
class Repo:
    """A repository. gated is False, "auto" or "manual"; told is what else its info says."""

    name: str
    commits: dict[str, dict[str, bytes]] = field(default_factory=dict)
    gated: bool | str = False
    private: bool = False
    lfs: tuple[str, ...] = LFS
    tags: tuple[str, ...] = ()
    downloads: int = 0
    likes: int = 0
    updated: str = "2026-01-02T03:04:05.000Z"
    told: dict = field(default_factory=dict)
    extra_tree: list = field(default_factory=list)

    @property
    def head(self):
        """Return the newest commit."""
        return list(self.commits)[-1]

    def commit(self, files):
        """Make a commit of these files alone, and return its id."""
        stated = repr((self.name, len(self.commits), sorted(files))).encode()
        commit = hashlib.sha1(stated, usedforsecurity=False).hexdigest()
        self.commits[commit] = dict(files)
        return commit

    def at(self, revision):
        """Return the id of a revision's commit, or None."""
        if revision in {None, "main", "refs/heads/main"}:
            return self.head
        return revision if revision in self.commits else None

    def is_lfs(self, path):
        return any(fnmatch(path, pattern) for pattern in self.lfs)

    def info(self, revision=None, *, blobs=False):
        """Return what /api/models/… says of a revision."""
        files = self.commits[self.at(revision)]
        siblings = [self._sibling(path, content, blobs) for path, content in files.items()]
        extra = [
            {"rfilename": entry["path"], **({"size": entry.get("size", 1)} if blobs else {})}
            for entry in self.extra_tree
        ]
        return {
            **self.item(),
            "sha": self.at(revision),
            "siblings": siblings + extra,
            "usedStorage": sum(map(len, files.values())),
        }

    def item(self):
        """Return what a search says of it."""
        return {
            "_id": git_sha1(self.name.encode())[:24],
            "id": self.name,
            "modelId": self.name,
            "author": self.name.partition("/")[0],
            "sha": self.head,
            "private": self.private,
            "gated": self.gated,
            "disabled": False,
            "tags": list(self.tags),
            "downloads": self.downloads,
            "likes": self.likes,
            "trendingScore": self.likes % 100,
            "lastModified": self.updated,
            "createdAt": self.updated,
            "pipeline_tag": "text-generation",
            **self.told,
        }

    def tree(self, commit):
        """Return what …/tree/… lists, of all folders."""
        files = self.commits[commit]
        folders = {path.rpartition("/")[0] for path in files} - {""}
        listed = [
            {"type": "directory", "oid": git_sha1(each.encode()), "size": 0, "path": each}
            for each in sorted(folders)
        ]
        listed += [self.entry(path, content) for path, content in sorted(files.items())]
        return listed + self.extra_tree

    def entry(self, path, content):
        """Return what a tree says of a file."""
        size = len(content)
        if not self.is_lfs(path):
            return {"type": "file", "oid": git_sha1(content), "size": size, "path": path}
        pointer = _pointer(content)
        return {
            "type": "file",
            "oid": git_sha1(pointer),
            "size": size,
            "lfs": {"oid": sha256(content), "size": size, "pointerSize": len(pointer)},
            "xetHash": sha256(b"xet" + content),
            "path": path,
        }

    def _sibling(self, path, content, blobs):
        if not blobs:
            return {"rfilename": path}
        told = {"rfilename": path, "size": len(content)}
        if not self.is_lfs(path):
            return {**told, "blobId": git_sha1(content)}
        pointer = _pointer(content)
        lfs = {"sha256": sha256(content), "size": len(content), "pointerSize": len(pointer)}
        return {**told, "blobId": git_sha1(pointer), "lfs": lfs}


def _pointer(content):
    return (
        f"version https://git-lfs.github.com/spec/v1\n"
        f"oid sha256:{sha256(content)}\nsize {len(content)}\n"
    ).encode()
