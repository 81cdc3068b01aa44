"""What a growing answer costs is counted, not timed: letters that are set, and widgets."""

import pytest
from PySide6.QtTest import QTest

from app.views.bubble import Bubble
from app.views.transcript import Transcript
from app.widgets.read_text import ReadText
from tests.helpers.long_answer import tokens_of_answer

MOST_WIDGETS = 40
# Each letter once, some again where what was begun turns out to be a link, a cell or a formula.
MOST_TIMES = 4
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


def test_a_growing_table_sets_the_cells_that_grow_alone(transcript, chat, answerer):
    rows = "\n".join(f"| row {number} | some words | more of them |" for number in range(40))
    table, counter = f"| a | b | c |\n|---|---|---|\n{rows}\n", Counter(transcript)
    chat.send("Tell me all.")
    for begins in range(0, len(table), 20):
        answerer.say(table[begins : begins + 20])
        QTest.qWait(FRAME_MS)
        counter.look()
    assert counter.letters < MOST_TIMES * len(table)
