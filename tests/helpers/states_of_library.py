"""The models on this computer: first runs, the picker, the page of what is installed."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QPushButton, QToolButton

from app.domain.fit import Need
from app.domain.local_model import Adapter, Health, Origin, Use, Verdict
from app.domain.offer import Offer
from app.domain.wanting import wanted_of
from app.library.starter import starter_file
from app.state.offers import Offers
from app.words import tr
from tests.helpers.desk import COMPUTER
from tests.helpers.fake_converter import FakeConverter
from tests.helpers.fake_hub import MLX
from tests.helpers.fake_shelf import local
from tests.helpers.state_texts import HISTORY

THEIRS = "/Volumes/Disk/lmstudio/models/qwen"
NEWER = "Its architecture, “mamba2”, is newer than this Paddock. Look for an update."

LONG = (
    ("DeepSeek R1 0528 Distill Llama 3.3 70B Instruct Abliterated Long Context Edition", 39.7),
    ("Meta Llama 3.1 8B Instruct Fine Tuned On Letters And Minutes Of Meetings", 7.6),
)
# As its makers gave it out: 16 bits a weight.
WHOLE = local(
    "Llama 3.1 8B Instruct",
    path=Path("/models/Llama-3.1-8B-Instruct"),
    quantization="bfloat16",
    size=16.1,
    parameters=8_030_261_248,
    kv_bytes_per_token=131_072,
)
TINY = local(
    "SmolLM2 360M Instruct",
    path=Path("/models/SmolLM2-360M-Instruct"),
    quantization="bfloat16",
    size=0.7,
    parameters=361_821_120,
    context=8192,
    kv_bytes_per_token=40_960,
)
WORSE = (
    "What came out foresees a text much worse than its source: perplexity 24.1, and 17.9 before. "
    "Convert it to more bits."
)
REFUSED = "Llama-3.1-8B-Instruct cannot be converted: it needs 5.1 GB of disk, and 3.0 GB is free."


def installed(home):
    """Return models as somebody has them, the starter among them."""
    return (
        local("Llama 3.2 3B Instruct", size=2.0, last_used="2026-11-20T08:30:00+00:00"),
        local(
            "SmolLM2 135M Instruct",
            path=starter_file(home),
            quantization="Q4_1",
            size=0.1,
            context=8192,
            licence="apache-2.0",
            kv_bytes_per_token=23_040,
            last_used="2026-11-18T10:00:00+00:00",
            checkable=True,
        ),
        local("Llama 3.1 8B Instruct", quantization="4 bits", size=7.6, checkable=True),
        local("Llama 3.3 70B Instruct", quantization="4 bits", size=39.7, origin=Origin.LM_STUDIO),
        local(
            "Qwen3 8B",
            folder=THEIRS,
            size=5.0,
            origin=Origin.LM_STUDIO,
            use=Use.OTHER,
            architecture="qwen3",
            context=40_960,
            licence="apache-2.0",
            kv_bytes_per_token=147_456,
        ),
        local(
            "Gemma 3 4B",
            size=3.1,
            origin=Origin.OLLAMA,
            use=Use.OTHER,
            architecture="gemma3",
            licence="gemma",
        ),
        local(
            "Mamba 2.7B",
            size=5.5,
            origin=Origin.HUGGING_FACE,
            use=Use.NOT,
            reason=NEWER,
            architecture="mamba2",
            has_template=False,
            weights_bytes=0,
        ),
    )


def sit_down(desk, *models, starter=True):
    """Open the window on a computer where these models are."""
    for each in models or installed(desk.home):
        desk.shelf.there[each.path] = each
    desk.sit_down(starter=starter)
    desk.wait(lambda: desk.app.library.looked and not desk.app.library.looking)
    return desk


class Recommending(Offers):
    """Recommends what it is given, and notes what is begun."""

    def __init__(self, offer):
        super().__init__()
        self.offer, self.begun = offer, []

    @property
    def recommended(self):
        return self.offer

    @property
    def under_way(self):
        return bool(self.begun)

    def begin(self, key):
        self.begun.append(key)
        self.changed.emit()


OFFER = Offer(
    "qwen3-4b",
    "Qwen3 4B Instruct",
    "Good at English and Chinese, and at thinking things through.",
    2_263_000_000,
    Need(2_263_000_000, 605_000_000, 312_000_000),
    COMPUTER,
    8192,
    31.0,
    "Apache 2.0",
)


def first_run_with_a_recommendation(desk):
    desk.offers = Recommending(OFFER)
    sit_down(desk, installed(desk.home)[1])


def first_run_without_a_model_and_a_recommendation(desk):
    desk.offers = Recommending(OFFER)
    desk.sit_down(starter=False)
    desk.wait(lambda: desk.app.library.looked)


def first_run_with_a_model_on_this_computer(desk):
    desk.offers = Recommending(OFFER)
    sit_down(desk)


def picker(desk):
    desk.keep(*HISTORY)
    sit_down(desk)
    desk.press(QToolButton, "modelButton")


def picker_filtered(desk):
    picker(desk)
    QTest.keyClicks(desk.find(QLineEdit, "modelPickerField"), "llama 3")


def picker_with_nothing_found(desk):
    picker(desk)
    QTest.keyClicks(desk.find(QLineEdit, "modelPickerField"), "xyzzy")


def picker_of_long_names(desk):
    """One is of a chat's own, and a download is under way."""
    sit_down(desk, *(local(name, size=size) for name, size in LONG))
    desk.app.getting.downloads.begin(wanted_of(MLX, MLX.choices[0]))
    desk.press(QToolButton, "modelButton")


def picker_while_it_looks(desk):
    desk.shelf.may_look.clear()
    desk.at_end(desk.shelf.may_look.set)
    desk.sit_down()
    desk.press(QToolButton, "modelButton")


def picker_in_a_chat_with_its_own_model(desk):
    desk.keep(*HISTORY)
    sit_down(desk)
    theirs = local("Mine", path=_file(desk.home / "Mine.gguf"))
    desk.app.chat.open(HISTORY[0].id)
    desk.app.chat.instruct("", dials=None, model=str(theirs.path))
    desk.press(QToolButton, "modelButton")


def models_installed(desk):
    desk.keep(*HISTORY)
    desk.shelf.folders = (Path("/Volumes/Models"), desk.home)
    sit_down(desk)
    desk.choose(tr("Models"))


def models_installed_many(desk):
    many = (local(f"Llama 3.2 {n}B Instruct", size=n / 10) for n in range(1, 201))
    sit_down(desk, *many)
    desk.choose(tr("Models"))


def models_installed_none(desk):
    desk.sit_down(starter=False)
    desk.wait(lambda: desk.app.library.looked)
    desk.choose(tr("Models"))


def models_installed_and_filtered(desk):
    models_installed(desk)
    _filter(desk, "llama 3")


def models_installed_and_none_is_called_so(desk):
    models_installed(desk)
    _filter(desk, "xyzzy")


def _filter(desk, words):
    field = desk.find(QLineEdit, "installedFilter")
    field.setFocus()
    QTest.keyClicks(field, words)


def models_installed_and_hidden(desk):
    """One is hidden, one is looked at still, one has adapters and a long name."""
    name, size = LONG[0]
    one, *others = installed(desk.home)
    adapter = Adapter(desk.home / "adapters" / "short-poems", "short-poems")
    long = local(name, size=size, adapters=(adapter,), has_template=False)
    unlisted = replace(one, unlisted=True)
    new = local("Llama 3.2 1B Instruct", inspected=False, weights_bytes=0)
    sit_down(desk, long, new, unlisted, *others)
    desk.choose(tr("Models"))
    _choose(desk, name)


def model_that_cannot_run(desk):
    models_installed(desk)
    listed = desk.find(QListView, "installedList")
    listed.setCurrentIndex(listed.model().index(listed.model().rowCount() - 1, 0))


def model_verified(desk):
    """It is being read again."""
    models_installed(desk)
    desk.shelf.may_verify.clear()
    desk.at_end(desk.shelf.may_verify.set)
    _choose(desk, "Llama 3.1 8B Instruct")
    desk.press(QPushButton, "verifyModel")
    desk.wait(lambda: desk.app.library.verifying.read_bytes)


def model_found_damaged(desk):
    models_installed(desk)
    desk.shelf.verdict = Verdict(Health.DAMAGED, ("model-00002-of-00002.safetensors",))
    _choose(desk, "Llama 3.1 8B Instruct")
    desk.press(QPushButton, "verifyModel")
    desk.wait(lambda: desk.app.library.verdicts)


def model_found_damaged_that_can_be_got_again(desk):
    got = wanted_of(MLX, MLX.choices[0])
    name = "Llama 3.2 3B Instruct"
    sit_down(desk, local(name, size=1.8, quantization="4 bits", checkable=True, got=got))
    desk.choose(tr("Models"))
    desk.shelf.verdict = Verdict(Health.DAMAGED, ("model.safetensors",))
    _choose(desk, name)
    desk.press(QPushButton, "verifyModel")
    desk.wait(lambda: desk.app.library.verdicts)


def starter_found_damaged(desk):
    models_installed(desk)
    desk.shelf.verdict = Verdict(Health.DAMAGED, (starter_file(desk.home).name,))
    _choose(desk, "SmolLM2 135M Instruct")
    desk.press(QPushButton, "verifyModel")
    desk.wait(lambda: desk.app.library.verdicts)


def converted_model_found_damaged(desk):
    name, source = "Llama 3.2 3B Instruct", "Llama 3.2 3B Instruct Q8_0"
    sit_down(desk, local(name, quantization="4 bits", checkable=True, made_from=source))
    desk.choose(tr("Models"))
    desk.shelf.verdict = Verdict(Health.DAMAGED, ("model.safetensors",))
    _choose(desk, name)
    desk.press(QPushButton, "verifyModel")
    desk.wait(lambda: desk.app.library.verdicts)


def choosing_bits(desk):
    _convert(desk, WHOLE)


def choosing_bits_of_a_small_model(desk):
    """It is on a disk that is nearly full, and one of its copies is here already."""
    here = desk.converter.target(TINY, 6)
    desk.computer = replace(COMPUTER, disk_bytes=300_000_000)
    _convert(desk, TINY, local(TINY.name, path=here, quantization="6 bits", size=0.3))


def converting_a_model(desk):
    _convert(desk, WHOLE)
    desk.converter.may_end.clear()
    desk.at_end(desk.converter.may_end.set)
    desk.press(QPushButton, "convertNow")
    desk.wait(lambda: desk.app.converting.now and desk.app.converting.now.share)


def converting_a_model_beside(desk):
    converting_a_model(desk)
    desk.press(QPushButton, "convertClose")


def converting_a_model_is_stopped(desk):
    desk.converter.heeds = False
    converting_a_model(desk)
    desk.press(QPushButton, "convertCancel")


def converted_a_model(desk):
    _convert(desk, WHOLE)
    desk.press(QPushButton, "convertNow")
    desk.wait(lambda: desk.app.converting.outcome)


def converted_a_model_that_talks_nonsense(desk):
    desk.converter.warning = WORSE
    converted_a_model(desk)


def converted_a_model_that_talks_nonsense_beside(desk):
    desk.converter.warning = WORSE
    converting_a_model_beside(desk)
    desk.converter.may_end.set()
    desk.wait(lambda: desk.app.notices.current)


def a_model_that_could_not_be_converted(desk):
    desk.converter.refusal = REFUSED
    converted_a_model(desk)


def _convert(desk, model, *others):
    sit_down(desk, model, *others)
    desk.choose(tr("Models"))
    _choose(desk, model.name)
    desk.press(QPushButton, "convertModel")


def removing_a_model(desk):
    models_installed(desk)
    _choose(desk, "Llama 3.2 3B Instruct")
    desk.press(QPushButton, "putModelAway")


def renaming_a_model(desk):
    models_installed(desk)
    _choose(desk, "Llama 3.2 3B Instruct")
    desk.press(QPushButton, "renameModel")


def _choose(desk, name):
    listed = desk.find(QListView, "installedList")
    rows = listed.model()
    at = next(at for at in range(rows.rowCount()) if rows.index(at, 0).data() == name)
    listed.setCurrentIndex(rows.index(at, 0))


def _file(path: Path):
    path.touch()
    return path


def names_in(home):
    """Return all that stands in these states and is nobody's to translate."""
    many = [local(f"Llama 3.2 {n}B Instruct", size=n / 10) for n in range(1, 201)]
    for each in (*installed(home), *many):
        yield from (each.name, each.quantization, each.architecture, each.licence, each.reason)
        yield str(each.path).replace("/", "/\u200b")
    yield from (str(home), OFFER.about, "Mine", "llama 3", "xyzzy", WORSE, REFUSED)
    for each in (WHOLE, TINY):
        yield from (each.name, each.quantization, str(each.path).replace("/", "/\u200b"))
    converted = FakeConverter().target(TINY, 6)
    yield from ("Llama 3.2 3B Instruct Q8_0", starter_file(home).name)
    for name, size in LONG:
        yield from (name, str(local(name, size=size).path).replace("/", "/\u200b"))
    yield "short-poems"
    yield from (str(converted).replace("/", "/\u200b"), "model.safetensors")


STATES = (
    first_run_with_a_recommendation,
    first_run_without_a_model_and_a_recommendation,
    first_run_with_a_model_on_this_computer,
    picker,
    picker_filtered,
    picker_with_nothing_found,
    picker_of_long_names,
    picker_while_it_looks,
    picker_in_a_chat_with_its_own_model,
    models_installed,
    models_installed_many,
    models_installed_none,
    models_installed_and_filtered,
    models_installed_and_none_is_called_so,
    models_installed_and_hidden,
    model_that_cannot_run,
    model_verified,
    model_found_damaged,
    model_found_damaged_that_can_be_got_again,
    starter_found_damaged,
    converted_model_found_damaged,
    choosing_bits,
    choosing_bits_of_a_small_model,
    converting_a_model,
    converting_a_model_beside,
    converting_a_model_is_stopped,
    converted_a_model,
    converted_a_model_that_talks_nonsense,
    converted_a_model_that_talks_nonsense_beside,
    a_model_that_could_not_be_converted,
    removing_a_model,
    renaming_a_model,
)
