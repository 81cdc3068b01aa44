"""What a growing answer costs is counted, not timed: letters that are set, and widgets."""

import pytest
from PySide6.QtTest import QTest

from app.views.bubble import Bubble
from app.views.transcript import Transcript
from app.widgets.read_text import ReadText
from tests.helpers.long_answer import tokens_of_answer

MOST_WIDGETS = 40
# Each letter once, some again where what was begun turns out to be a link, a cell or a formula.
MOST_TIMES = 2
AT_ONCE, FRAME_MS = 12, 17


class Counter:
    """Counts the letters that are set in all texts that there are, or come."""

    def __init__(self, view):
        self._view, self._known, self.letters, self.most = view, set(), 0, 0

    def look(self):
        for text in self._view.findChildren(ReadText):
            if text not in self._known:
                self._known.add(text)
                self._count(0, 0, text.document().characterCount())
                text.document().contentsChange.connect(self._count)

    def _count(self, _, __, added):
        self.letters += added
        self.most = max(self.most, added)


@pytest.fixture
def transcript(qtbot, chat):
    transcript = Transcript(chat, None)
    qtbot.addWidget(transcript)
    transcript.resize(900, 700)
    transcript.show()
    qtbot.waitExposed(transcript)
    yield transcript
    transcript.end()


def test_an_answer_is_set_about_once_however_long_it_gets(transcript, chat, answerer):
    said, counter = tokens_of_answer(1_800), Counter(transcript)
    chat.send("Tell me all.")
    for begins in range(0, len(said), AT_ONCE):
        answerer.say("".join(said[begins : begins + AT_ONCE]))
        QTest.qWait(FRAME_MS)
        counter.look()
    assert counter.letters < MOST_TIMES * len("".join(said))
    assert len(transcript.findChildren(Bubble)) <= MOST_WIDGETS


WORDS = "some words that a model says one after the other, and always more of them, "
ROWS = "".join(f"| row {number} | some words | more of them |\n" for number in range(40))
GROWING = {
    "a paragraph": WORDS * 24,
    "a list": "".join(f"- {number} {WORDS}\n" for number in range(24)),
    "a quote": "".join(f"> {number} {WORDS}\n>\n" for number in range(24)),
    "code": "```\n" + "".join(f"line({number})  # of many\n" for number in range(80)),
    "a table": f"| a | b | c |\n|---|---|---|\n{ROWS}",
    "Chinese": "我们先读取整个文件，然后逐行检查。" * 60,
}


@pytest.mark.parametrize("said", GROWING.values(), ids=GROWING)
def test_what_grows_sets_what_is_new_alone(transcript, chat, answerer, said):
    counter = Counter(transcript)
    chat.send("Tell me all.")
    for begins in range(0, len(said), 20):
        answerer.say(said[begins : begins + 20])
        QTest.qWait(FRAME_MS)
        counter.look()
    assert counter.letters < MOST_TIMES * len(said)
