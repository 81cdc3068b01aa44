"""What is true now: QtCore only, never QtWidgets."""
