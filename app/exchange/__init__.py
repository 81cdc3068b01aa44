"""Conversations out into files and in from other programs' files: plain Python, no store, no Qt."""
