"""`ReceiptLine`: what an answer has cost, in as many words as there is room for."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from app.domain.names import cut_in_the_middle
from app.domain.receipts import receipt_parts
from app.domain.reply import Receipt
from app.domain.tip import plain_tip
from app.theme import small_font
from app.widgets.walked_button import WalkedButton
from app.words import tr

PAD = 6
# Of a model, where its whole name leaves no room for what the answer cost.
LONGEST_NAME = 20


class ReceiptLine(WalkedButton):
    """It shows whole parts only, the most important first; pointing at it shows them all."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("receipt")
        self.setAccessibleDescription(tr("Show receipt"))
        self.setFont(small_font())
        self._model, self._parts = "", list[str]()

    def show_receipt(self, receipt: Receipt | None, *, several: bool) -> None:
        """Be about this receipt; of several answers, each says who made it."""
        self._parts = receipt_parts(receipt) if receipt else []
        says_who = receipt is not None and receipt.is_measured and several
        self._model = receipt.by if receipt and says_who else ""

    def arrange(self, room: int) -> int:
        """Say as much as there is room for; return how wide that is."""
        whole = " · ".join(filter(None, (self._model, *self._parts)))
        shown = next((line for line in self._lines() if self._wide(line) <= room), "")
        # A button reads & as "the next letter is the shortcut".
        self.setText(shown.replace("&", "&&"))
        self.setAccessibleName(whole)
        self.setToolTip(plain_tip(whole if shown != whole else ""))
        return min(room, self._wide(shown))

    def _lines(self) -> Iterator[str]:
        """Give the line of all parts, then with fewer and fewer of them, and a short name."""
        yield " · ".join(filter(None, (self._model, *self._parts)))
        if self._model:
            name = cut_in_the_middle(self._model, LONGEST_NAME)
            # Who made it says nothing where not even one thing is said of what was made.
            yield from _fewer([name, *self._parts], least=2)
        yield from _fewer(self._parts, least=1)
        yield from self._parts[:1]

    def _wide(self, line: str) -> int:
        return self.fontMetrics().horizontalAdvance(line) + 2 * PAD


def _fewer(parts: list[str], *, least: int) -> Iterator[str]:
    yield " · ".join(parts)
    for count in range(len(parts) - 1, least - 1, -1):
        yield " · ".join([*parts[:count], "…"])
