"""Lets the tests of packaging import what its scripts import, which are run by their paths."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "packaging"))
