"""What is shown where the mouse rests, as it was written."""

from html import escape


def plain_tip(text: str) -> str:
    """Return a text as a tip that shows it to the letter: Qt would take some for HTML."""
    return f"<qt>{escape(text).replace('\n', '<br>')}</qt>"
