"""Qt's application as ours, in a process of its own: there is one of it in each."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
SCRIPT = """
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent
from app.system.application import MOST_KEPT, Application
qt = Application([])
def hand(address):
    QCoreApplication.postEvent(qt, QFileOpenEvent(QUrl(address)))
    for _ in range(2):  # it comes, and is opened with what comes beside it
        QCoreApplication.processEvents()
opened = []
"""


def run(script):
    ended = subprocess.run(
        [sys.executable, "-c", SCRIPT + script],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return ended.stdout.splitlines()


def test_what_is_handed_over_before_there_is_a_window_is_kept_until_then():
    assert run("""
hand("file:///models/a.gguf")
hand("file:///models/b%20c.gguf")
qt.open_by(opened.extend)
print(*opened, sep=",")
hand("file:///models/d.gguf")
print(opened[-1])
""") == ["/models/a.gguf,/models/b c.gguf", "/models/d.gguf"]


def test_what_is_handed_over_together_is_opened_together():
    assert run("""
qt.open_by(lambda paths: paths and opened.append([each.name for each in paths]))
for name in "abc":
    QCoreApplication.sendEvent(qt, QFileOpenEvent(QUrl(f"file:///{name}.gguf")))
assert not opened
QCoreApplication.processEvents()
print(opened)
hand("file:///d.gguf")
print(opened[1:])
""") == ["[['a.gguf', 'b.gguf', 'c.gguf']]", "[['d.gguf']]"]


def test_an_address_is_nothing_to_open_and_there_is_an_end_to_what_is_kept():
    assert run("""
hand("https://example.org/a.gguf")
for number in range(MOST_KEPT + 5):
    hand(f"file:///{number}.gguf")
qt.open_by(opened.extend)
print(len(opened) == MOST_KEPT, opened[0])
""") == ["True /0.gguf"]
