"""What the system offers besides windows, by programs of its own. Knows no conversation."""
