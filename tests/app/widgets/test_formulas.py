"""When formulas are drawn."""

import subprocess
import sys

from tests.house.files import ROOT

ASKED = """
import sys, time
from PySide6.QtWidgets import QApplication
from app.widgets.formulas import Formulas, Wanted
qt = QApplication([])
formulas = Formulas(qt)
formulas.drawn.connect(qt.quit)
formulas.knows(Wanted("x", 16, "#000000"))
time.sleep(0.5)
print("app.markdown.drawing" in sys.modules)
qt.exec()
print("app.markdown.drawing" in sys.modules)
print(formulas.picture(Wanted("x", 16, "#000000")) is not None)
formulas.close()
"""


def test_what_draws_is_not_loaded_before_the_window_hears_keys():
    ended = subprocess.run(
        [sys.executable, "-c", ASKED], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ended.stdout.split() == ["False", "True", "True"]
