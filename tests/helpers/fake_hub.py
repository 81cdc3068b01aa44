"""`FakeHub`: the Hub in a test's hand. By itself it never answers anything."""

from dataclasses import replace

from app.domain.download import Download, Failure, Stage, Trouble, Wanted
from app.domain.fit import Computer
from app.domain.remote import Algorithm, Choice, Hit, Kind, RemoteFile, Repository, Shape
from app.state.hub import Hub

GB = 10**9
MAC = Computer("Apple M2", 16 * GB, 10_700_000_000, 7_400_000_000, 213 * GB, 100e9)
COMMIT = "5ab33fa94d1d04e903623ae72c95d1696f09f9e8"
SHAPE = Shape(28, 3072, 8192, 24, 8, 128, 128_256, 131_072)


def file(path, size):
    return RemoteFile(path, size, Algorithm.SHA256, "0" * 64)


def gguf(label, size, name="Llama-3.2-3B-Instruct"):
    path = f"{name}-{label}.gguf"
    return Choice(label, Kind.GGUF, (file(path, size),), path)


MLX = Repository(
    "mlx-community/Llama-3.2-3B-Instruct-4bit",
    COMMIT,
    (
        Choice(
            "4 bits",
            Kind.MLX,
            (file("config.json", 1_121), file("model.safetensors", 1_807_496_278)),
        ),
    ),
    licence="llama3.2",
    architecture="llama",
    parameters=3_212_749_888,
    shape=SHAPE,
    updated="2026-09-25T17:11:00Z",
)
GGUFS = Repository(
    "bartowski/Llama-3.2-3B-Instruct-GGUF",
    COMMIT,
    (gguf("Q4_K_M", 2_019_377_696), gguf("Q6_K", 2_643_853_856), gguf("Q8_0", 3_421_899_296)),
    licence="llama3.2",
    architecture="llama",
    parameters=3_212_749_888,
    shape=SHAPE,
)
HITS = (
    Hit(
        MLX.repo,
        (Kind.MLX,),
        downloads=182_443,
        likes=41,
        updated="2026-09-25T17:11:00Z",
        architecture="llama",
        parameters=3_212_749_888,
        licence="llama3.2",
    ),
    Hit(GGUFS.repo, (Kind.GGUF,), downloads=98_211, likes=207, architecture="llama"),
    Hit(
        "meta-llama/Llama-3.2-3B-Instruct",
        (Kind.SAFETENSORS,),
        downloads=1_503_222,
        likes=1_822,
        gated=True,
        architecture="llama",
        parameters=3_212_749_888,
        licence="llama3.2",
    ),
)
CARD = """---
license: llama3.2
---
# Llama 3.2 3B Instruct

A model for **chats** in several languages. See [its makers](https://example.org/llama).

![A picture](https://example.org/pixel.png)

<script>alert(1)</script>

| Bits | Size |
|---|---|
| 4 | 1.8 GB |

```python
print("Hello")
```
"""


def wanted(name="Llama-3.2-3B-Instruct-4bit", size=2 * GB):
    repo = f"mlx-community/{name}"
    return Wanted(
        f"{repo}@{COMMIT}/4 bits", name, repo, COMMIT, (file("a.safetensors", size),), repo
    )


class FakeHub(Hub):
    """The port's other side: notes what it is asked, and says what a test has it say."""

    def __init__(self):
        super().__init__()
        self.searched, self.looked_at, self.told_of = [], [], []
        self.got, self.paused, self.cancelled, self.limits, self.reached = [], [], [], [], []
        self.closed = False

    @property
    def is_busy(self):
        return bool(self.got)

    def search(self, number, query, after=""):
        self.searched.append((number, query, after))

    def look(self, number, place):
        self.looked_at.append((number, place))

    def tell(self, number, repo, commit):
        self.told_of.append((number, repo, commit))

    def get(self, wanted, models):
        self.got.append((wanted, models))

    def pause(self, key):
        self.paused.append(key)

    def cancel(self, key):
        self.cancelled.append(key)

    def limit(self, bytes_per_second):
        self.limits.append(bytes_per_second)

    def reach(self, endpoint, token, *, offline):
        self.reached.append((endpoint, token, offline))

    def close(self):
        self.closed = True

    def find(self, *hits, after="", number=None):
        self.found.emit(number or self.searched[-1][0], hits, after)

    def show(self, repository, number=None):
        self.looked.emit(number or self.looked_at[-1][0], repository)

    def say(self, card=CARD, number=None):
        self.told.emit(number or self.told_of[-1][0], card)

    def fail(self, trouble, number=None, about="huggingface.co"):
        last = max(each[-1][0] for each in (self.searched, self.looked_at, self.told_of) if each)
        self.failed.emit(number or last, Failure(trouble, about))

    def move(self, wanted, fraction, stage=Stage.RUNNING, **told):
        """Tell how a download does: so much of it is there, at twenty megabytes a second."""
        done = round(wanted.bytes * fraction)
        download = Download(wanted, stage, done, **told)
        if stage is Stage.RUNNING and not told:
            left = (wanted.bytes - done) / 20e6
            download = replace(download, speed=20e6, seconds_left=left)
        self.moved.emit(download)

    def finish(self, wanted):
        self.move(wanted, 1.0, Stage.DONE)

    def refuse(self, wanted, trouble=Trouble.DISK_FULL, fraction=0.4, **about):
        self.move(wanted, fraction, Stage.FAILED, failure=Failure(trouble, **about))

    def switch_off(self, wanted, fraction=0.4):
        """Stop one as where Offline was switched on."""
        self.move(wanted, fraction, Stage.PAUSED, failure=Failure(Trouble.SWITCHED_OFF))
