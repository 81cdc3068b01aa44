"""The rules that a bundle must keep: a file for each kind, which audit.py goes through."""
