"""Markdown, read into blocks; knows no Qt."""
