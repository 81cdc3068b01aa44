"""What is shown where the mouse rests, as it was written."""

from html import escape

# A tip that is longer covers the window.
MOST = 1_000


def plain_tip(text: str) -> str:
    """Return a text as a tip that shows it to the letter: Qt would take some for HTML."""
    shown = text if len(text) <= MOST else f"{text[:MOST]}…"
    return f"<qt>{escape(shown).replace('\n', '<br>')}</qt>" if "<" in shown else shown
