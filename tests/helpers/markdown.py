"""Texts that try what Markdown has, also where it should not be; and pages, as they are read."""

from html.parser import HTMLParser

from hypothesis import strategies as st

MARKS = ["```", "&amp;", "|-|-|\n", "1. ", "- ", "<img src=http://x>", "<b>", "](", "![", "](/"]
MORE_MARKS = ["- [ ] ", "- [x] ", "$", "$$", "\\(", "\\)", "\\[", "\\]", "[^1]", "\n[^1]: ", "，**"]
ADDRESSES = ["http://x.y/", "javascript:", "data:", "mailto:"]
LETTERS = "你好éß"
_WORDS = [
    *LETTERS,
    *"abc12",
    *"#*_`~>-+.|[]()!<>&\\:\n\n\n  \t\"'",
    *MARKS,
    *MORE_MARKS,
    *ADDRESSES,
]
TEXTS = st.lists(st.sampled_from(_WORDS), max_size=60).map("".join)


class Page(HTMLParser):
    """The tags of a page, with their attributes, and its text."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.attributes, self.said = [], [], ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.said += data
