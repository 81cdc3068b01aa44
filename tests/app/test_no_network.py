"""The window's process, the real one, opens no connection: seen by who records its system calls."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
# The real one: tests of the app have a file of no bytes in its place.
STARTER = os.environ["PADDOCK_TEST_STARTER"]
# The real start, with the real engine: a question is asked and answered, and the app is quit.
CHATTING = """
import runpy, socket, sys
import app.wiring
from PySide6.QtCore import QTimer
real = app.wiring.build
def build(*arguments, **named):
    built = real(*arguments, **named)
    timer = QTimer(built.window, interval=50)
    def look():
        chat = built.chat
        if not chat.conversation.messages and built.models.status.readiness.name == "READY":
            chat.send("Say yes.")
        elif chat.answering and len(chat.conversation.messages[-1].text) > 10:
            chat.stop()  # some answers are long, and this one is traced
        elif chat.conversation.messages and not chat.answering:
            print("answered:", chat.conversation.messages[-1].text, flush=True)
            try:
                socket.create_connection(("127.0.0.1", 9))
            except Exception as error:
                print("refused:", type(error).__name__, flush=True)
            built.window.close()
    timer.timeout.connect(look)
    timer.start()
    return built
app.wiring.build = build
sys.argv[1:] = ["--model", sys.argv[1]]
runpy.run_module("app", run_name="__main__")
"""


def test_a_whole_chat_of_window_and_engine_reaches_nobody_whatever_tries_to(home, tmp_path):
    calls = tmp_path / "calls"
    tracer = ["strace", "-f", "-qq", "-e", "trace=connect,sendto,sendmsg,bind", "-o", str(calls)]
    ended = subprocess.run(
        [*(tracer if may_trace(tmp_path) else []), sys.executable, "-c", CHATTING, STARTER],
        cwd=ROOT,
        env=os.environ | {"PADDOCK_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert "answered:" in ended.stdout, ended.stderr
    assert "refused: RefusedError" in ended.stdout
    assert not calls.exists() or not re.findall(r"AF_INET6?\b.*", calls.read_text())


def may_trace(tmp_path):
    if shutil.which("strace") is None:
        return False
    tried = subprocess.run(["strace", "-o", str(tmp_path / "tried"), "true"], check=False)
    return tried.returncode == 0


def test_the_window_loads_nothing_that_speaks_http(tmp_path):
    script = "import sys, app.starting; print(*{'httpx2', 'huggingface_hub'} & set(sys.modules))"
    command = [sys.executable, "-c", script]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == ""
