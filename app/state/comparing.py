"""`Comparing`: one question, answered in two ways, one after the other; one may be kept.

Both answers are versions of each other in the conversation from their first word on, so nothing is
lost whatever ends the comparison. The engine has one model open at a time: the second side is asked
once the first is done.
"""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.domain.conversation import Message, Role
from app.domain.dials import NOTHING_CHOSEN, Dials
from app.domain.means import EXACT, VARIED, Means, by_preset, with_temperature
from app.domain.reply import Finish
from app.domain.side import Choice, Side
from app.state.draft import Draft
from app.state.notices import Notice, Notices
from app.state.trying import Trying
from app.words import phrase, tr

NO_QUESTION = phrase("Write a question first; then two answers to it can be compared.")
LEFT_OUT = phrase("The second answer was not asked for, as you left the chat.")
ENDED_BY_USER = frozenset({Finish.STOPPED, Finish.INTERRUPTED})


class Comparing(QObject):
    """The comparison that is open, if one is.

    Signals:
        begun: it is open.
        ended: it is open no longer.
        changed: a side has something else.
        grew: the answer of a side has more text.
    """

    begun = Signal()
    ended = Signal()
    changed = Signal()
    grew = Signal()

    def __init__(self, trying: Trying, draft: Draft, *, notices: Notices) -> None:
        super().__init__()
        self.trying = trying
        self._chat, self._draft, self._notices = trying.chat, draft, notices
        self.open = False
        self.question = ""
        self._question_id: str | None = None
        self._before: str | None = None  # the answer that was shown until then
        self._sides = [Side(trying.usual_model), Side(trying.usual_model)]
        self._chosen = False  # the user has chosen what the sides are asked with
        self._queue: list[int] = []
        self._skipped: str | None = None  # the answer after which the other side goes on
        self._asking = False
        self._asked_with: dict[str, Means] = {}
        # Asked once all have heard that the one before is done.
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._on_next)
        self._chat.changed.connect(self._on_changed)
        self._chat.grew.connect(self._on_grew)
        self._chat.progressed.connect(self._on_grew)
        self._chat.opened.connect(self._on_opened)

    @property
    def sides(self) -> tuple[Side, Side]:
        """Return both sides, left and right."""
        return self._sides[0], self._sides[1]

    @property
    def is_new(self) -> bool:
        """Tell whether nothing was asked yet that could be compared."""
        return all(side.answer is None and not side.waits for side in self._sides)

    @property
    def busy(self) -> bool:
        """Tell whether a side is being answered, or waits for that."""
        return bool(self._queue) or any(side.growing for side in self._sides)

    @property
    def versions(self) -> tuple[str, ...]:
        """Return the ids of all answers to the question, in the order in which they were asked."""
        now = self._chat.conversation
        at = None if self._question_id is None else now.place(self._question_id)
        if at is None:
            return ()
        if at + 1 == len(now.messages):
            return now.below
        answer = now.messages[at + 1].id
        return now.versions.get(answer, (answer,))

    def begin(self, message_id: str | None = None) -> bool:
        """Compare answers to a question, or with an answer; for None, to what is being written.

        Where nothing is being written, it is the last question. Tell whether there is one.
        """
        messages = self._chat.conversation.messages
        self.close()
        if message_id is None and not self._draft.empty:
            self._show(self._chat.draft, None, None)
            return True
        at = len(messages) - 1 if message_id is None else self._chat.conversation.place(message_id)
        if at is not None and at >= 0 and messages[at].role is Role.ASSISTANT:
            at -= 1
        if at is None or at < 0:
            self._notices.tell(Notice(tr(NO_QUESTION)))
            return False
        answer = messages[at + 1] if at + 1 < len(messages) else None
        self._show(messages[at].text, messages[at].id, answer)
        return True

    def choose_model(self, which: int, model: Path, adapter: Path | None = None) -> None:
        """Have a side asked next with another model, or with it changed by another adapter."""
        self._chosen = True
        self._put(which, model=model, adapter=adapter, refusal=None)

    def choose_dials(self, which: int, choice: Choice) -> None:
        """Have a side asked with other dials next; a preset may bring its model."""
        self._chosen = True
        preset = self.trying.presets.all.get(choice) if isinstance(choice, str) else None
        side = self._sides[which]
        model, adapter = side.model, side.adapter
        if preset is not None and preset.model is not None:
            own = by_preset(preset, model)
            model, adapter = own.model or model, own.adapter
        self._put(which, choice=choice, model=model, adapter=adapter, refusal=None)

    def show_version(self, which: int, step: int) -> None:
        """Show another answer on a side, so many further on, but not that of the other side."""
        side, other = self._sides[which], self._sides[1 - which]
        beside = other.answer and other.answer.id
        ids = [each for each in self.versions if each != beside]
        at = ids.index(side.answer.id) + step if side.answer and side.answer.id in ids else -1
        if 0 <= at < len(ids) and not self.busy:
            self._put(which, answer=self._chat.message(ids[at]))

    def place(self, which: int) -> tuple[int, int]:
        """Return which of how many answers a side shows, not counting that of the other side."""
        answer, other = self._sides[which].answer, self._sides[1 - which].answer
        ids = [each for each in self.versions if other is None or each != other.id]
        if answer is None or answer.id not in ids:
            return 0, 0
        return ids.index(answer.id) + 1, len(ids)

    def ask(self, *which: int) -> None:
        """Ask sides, one after the other."""
        for each in which:
            if each not in self._queue and not self._sides[each].growing:
                self._queue.append(each)
                self._put(each, waits=True, refusal=None)
        self._next.start()

    def stop(self, which: int) -> None:
        """End the answer of a side, or ask it no more; the other one goes on."""
        side = self._sides[which]
        if which in self._queue:
            self._queue.remove(which)
            self._put(which, waits=False)
        elif side.answer is not None and side.growing:
            self._skipped = side.answer.id
            self._chat.stop()

    def stop_all(self) -> None:
        """End the answer that is made, and ask no more."""
        self._forget_queue()
        if any(side.growing for side in self._sides):
            self._chat.stop()

    def keep(self, which: int) -> bool:
        """Go on with the answer of a side, and close; the other one stays as another version."""
        answer = self._sides[which].answer
        if not self.open or answer is None or not answer.text:
            return False
        self.stop_all()
        if not self._chat.choose(answer.id):
            return False
        self._end()
        if answer.id in self._asked_with:
            self.trying.offer_to_go_on(self._asked_with[answer.id])
        return True

    @Slot()
    def close(self) -> None:
        """Close; all that was answered stays, and what was shown before is shown again."""
        if not self.open:
            return
        self._forget_queue()
        self._end()
        before = self._before
        is_away = before is not None and self._chat.conversation.place(before) is None
        if before is not None and is_away and not self._chat.answers_here:
            self._chat.choose(before)

    def end(self) -> None:
        """Ask nothing any more, for good."""
        self._next.stop()
        self._queue.clear()

    def means(self, which: int) -> Means:
        """Return what a side is asked with next."""
        side, own = self._sides[which], self._chat.conversation.dials
        if isinstance(side.choice, str) and side.choice in self.trying.presets.all:
            preset = self.trying.presets.all[side.choice]
            return replace(side.by, dials=preset.dials or NOTHING_CHOSEN, system=preset.system)
        if isinstance(side.choice, float):
            return replace(side.by, dials=with_temperature(own, side.choice))
        return side.by

    def made_by(self, which: int) -> tuple[str, Dials | None]:
        """Return which model made the answer of a side or is to make it, and by which dials.

        Nothing and None where that is not known.
        """
        answer = self._sides[which].answer
        if answer is not None and answer.receipt is not None:
            return answer.receipt.by, answer.receipt.dials
        means = self.means(which) if answer is None else self._asked_with.get(answer.id)
        if means is None or means.model is None:
            return "", None
        name = self.trying.models.called(means.model, means.adapter)
        return name, self.trying.dials_with(means)

    def _show(self, question: str, question_id: str | None, shown: Message | None) -> None:
        self.question, self._question_id = question, question_id
        self._before = shown and shown.id
        pair = () if shown is None else self._pair(shown)
        if not self._chosen:
            self._sides = list(self._usual_sides())
        for which, side in enumerate(self._sides):
            answer = pair[which] if which < len(pair) else None
            now = side if self._is_known(side) else self._usual_side()
            self._sides[which] = Side(now.model, side.choice, answer, adapter=now.adapter)
        self._asked_with = {}
        self.open = True
        self.begun.emit()

    def _is_known(self, side: Side) -> bool:
        trying = self.trying
        is_there = side.model in trying.known_models
        return is_there and side.adapter in {None, *trying.adapters_of(side.model)}

    def _usual_side(self) -> Side:
        return Side(self.trying.usual_model, adapter=self.trying.usual_adapter)

    def _usual_sides(self) -> tuple[Side, Side]:
        """Return with and without what changes the model, or two models, or two temperatures."""
        usual = self._usual_side()
        if usual.adapter is not None:
            return usual, Side(usual.model)
        others = [Side(path) for path in self.trying.known_models if path != usual.model]
        adapted = [Side(usual.model, adapter=each) for each in self.trying.adapters_of(usual.model)]
        if others or adapted:
            return usual, (others + adapted)[0]
        temperature = self.trying.usual_dials.temperature
        return usual, Side(usual.model, VARIED if temperature < VARIED else EXACT)

    def _pair(self, answer: Message) -> tuple[Message, ...]:
        """Return the answer to the question, beside the one before it or else the one after."""
        ids = self.versions
        at = ids.index(answer.id)
        beside = ids[at - 1 : at + 1] if at else ids[:2]
        found = (answer if each == answer.id else self._chat.message(each) for each in beside)
        return tuple(each for each in found if each is not None)

    def _put(self, which: int, **changed: object) -> None:
        self._sides[which] = replace(self._sides[which], **changed)
        self.changed.emit()

    def _forget_queue(self) -> None:
        self._queue.clear()
        self._sides = [replace(side, waits=False) for side in self._sides]
        self.changed.emit()

    def _end(self) -> None:
        self.open = False
        self.ended.emit()
        self.trying.give_back()

    @Slot()
    def _on_next(self) -> None:
        """Ask the next side, once nothing is answered any more."""
        if not self._queue or self._chat.answering or self._chat.settling:
            return
        which = self._queue.pop(0)
        means = self.means(which)
        refusal = self._chat.why_not(means)
        if refusal is not None:
            self._put(which, waits=False, refusal=refusal)
            self._next.start()
            return
        self._asking = True
        taken = self._ask(means)
        self._asking = False
        if not taken:
            self._forget_queue()
            return
        *_, question, answer = self._chat.conversation.messages
        self.question, self._question_id = question.text, question.id
        self._asked_with[answer.id] = means
        self._put(which, waits=False, answer=answer)

    def _ask(self, means: Means) -> bool:
        if self._question_id is None:
            return self._draft.send(means)
        return self._chat.retry(self._question_id, means)

    @Slot()
    def _on_changed(self) -> None:
        if not self.open or self._asking:
            return
        growing = self._chat.growing
        ours = {side.answer.id for side in self._sides if side.answer is not None}
        is_other = growing is not None and self._chat.answers_here and growing.reply.id not in ours
        if is_other or not self._is_there():
            self.close()
            return
        self._look_again()
        self._look()
        self.changed.emit()
        self._next.start()

    def _is_there(self) -> bool:
        asked = self._question_id
        return asked is None or self._chat.conversation.place(asked) is not None

    def _look_again(self) -> None:
        """Take over how the answers are that have ended, be they on another branch or gone."""
        for which, side in enumerate(self._sides):
            if side.answer is not None and not side.growing:
                self._sides[which] = replace(side, answer=self._chat.message(side.answer.id))

    def _look(self) -> None:
        """Take over how the answers are by now."""
        for which, side in enumerate(self._sides):
            answer = side.answer and self._now(side.answer.id)
            if side.answer is None or answer is None:
                continue
            ends = side.growing and not answer.growing
            self._sides[which] = replace(side, answer=answer)
            # Who stops one side wants the other; who stops what is answered wants no more.
            if ends and answer.finish in ENDED_BY_USER and answer.id != self._skipped:
                self._forget_queue()

    def _now(self, answer_id: str) -> Message | None:
        """Return an answer on the open path, where only what was said last can be one.

        It is looked for with each token, however many messages there are.
        """
        last = self._chat.conversation.messages[-1:]
        return next((each for each in last if each.id == answer_id), None)

    @Slot()
    def _on_grew(self) -> None:
        if self.open and self._chat.answers_here:
            self._look()
            self.grew.emit()

    @Slot()
    def _on_opened(self) -> None:
        if not self.open:
            return
        if self._queue:
            self._notices.tell(Notice(tr(LEFT_OUT)))
        self._forget_queue()
        self._end()
