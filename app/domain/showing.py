"""What it is called here to show a file where it lies."""

import sys

SHOW = "Show in Finder" if sys.platform == "darwin" else "Show in Folder"
