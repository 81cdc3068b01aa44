"""What it is called here to show a file where it lies."""

import sys

from app.words import phrase

SHOW = phrase("Show in Finder") if sys.platform == "darwin" else phrase("Show in Folder")
