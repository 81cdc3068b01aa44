"""`FakeAnswerer`: answers what a test tells it to, when it tells it to."""

from app.domain.confidence import ReplyScored
from app.domain.counted import Counted
from app.domain.model_card import ModelStatus, Readiness
from app.domain.reply import Finish, Receipt, ReplyEnded, ReplyGrew, ReplyReading
from app.state.answerer import Answerer

RECEIPT = Receipt(
    model="Tiny",
    prompt_tokens=31,
    reused_tokens=0,
    read_tokens=31,
    completion_tokens=64,
    prefill_s=0.2,
    first_token_s=0.31,
    decode_tps=41.2,
    peak_bytes=1_000_000,
    seed=3,
)


class FakeAnswerer(Answerer):
    """The port's other side, in a test's hand. By itself it never says anything."""

    def __init__(self):
        super().__init__()
        self.opened = []
        self.adapters = []
        self.asked = []
        self.stopped = []
        self.counted_of = []
        self.measured_of = []
        self.forgotten = []
        self.room = None
        self.rest_s = None
        self.woken = 0
        self.closed = False
        self._tokens = 0

    def open_model(self, path, adapter=None):
        self.opened.append(path)
        self.adapters.append(adapter)

    def ask(self, question, messages, dials, *, conversation, overflow):
        self._tokens = 0
        self.overflow = overflow
        self.conversation = conversation
        self.asked.append((question, tuple(messages), dials))

    def count(self, number, text, messages, *, dials, overflow):
        self.counted_of.append((number, text, tuple(messages), dials, overflow))

    def measure(self, number, text):
        self.measured_of.append((number, text))

    def tell_count(self, tokens, *, number=None, exact=True, left_out=0):
        number = number or self.counted_of[-1][0]
        self.counted.emit(Counted(number, tokens, exact, left_out))

    def tell_measure(self, tokens, *, number=None):
        self.measured.emit(Counted(number or self.measured_of[-1][0], tokens))

    def forget(self, conversation):
        self.forgotten.append(conversation)

    usual_room = (3_000_000_000, 20_000_000_000)
    kept_bytes = 0

    def limit(self, memory_bytes, disk_bytes):
        self.room = (memory_bytes, disk_bytes)

    def rest_after(self, seconds):
        self.rest_s = seconds

    def wake(self):
        self.woken += 1

    def rest(self, name="Tiny"):
        self.model_changed.emit(ModelStatus(Readiness.RESTING, name))

    def stop(self, question):
        self.stopped.append(question)

    def close(self):
        self.closed = True

    @property
    def question(self):
        return self.asked[-1][0]

    def load(self, fraction, name="Tiny"):
        self.model_changed.emit(ModelStatus(Readiness.LOADING, name, fraction=fraction))

    def be_ready(self, name="Tiny", context=2048):
        self.model_changed.emit(ModelStatus(Readiness.READY, name, context=context))

    def fail_to_load(self, reason="This model cannot be read.", name="Tiny"):
        self.model_changed.emit(ModelStatus(Readiness.FAILED, name, reason=reason))

    def read(self, read, total, question=None, seen_from=None):
        self.reading.emit(ReplyReading(question or self.question, read, total, seen_from))

    def say(self, text, question=None, held=""):
        self._tokens += 1
        self.grew.emit(ReplyGrew(question or self.question, text, self._tokens, held))

    def score(self, *tokens, question=None):
        self.scored.emit(ReplyScored(question or self.question, tokens))

    def finish(self, finish=Finish.END, question=None):
        self.ended.emit(ReplyEnded(question or self.question, finish, receipt=RECEIPT))

    def fail(self, reason="The engine stopped.", question=None):
        self.ended.emit(ReplyEnded(question or self.question, Finish.FAILED, reason=reason))
