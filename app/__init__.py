"""The chat app: Qt's window, what is true in it, and what is saved."""
