"""What is saved, in SQLite: no Qt."""
