"""Where in a text the words that are looked for stand closest to each other."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.finding import closest, spans_of


def shortest(text, spans):
    """Try each stretch from one span to another."""
    wanted = {text[start:end].casefold() for start, end in spans}
    stretches = [
        (spans[last].end - spans[first].start, first)
        for first in range(len(spans))
        for last in range(first, len(spans))
        if {text[start:end].casefold() for start, end in spans[first : last + 1]} == wanted
    ]
    return min(stretches)[1] if stretches else 0


@given(
    st.lists(st.sampled_from(["Line", "line", "77", "boat", ",", "旧港"]), max_size=30),
    st.lists(st.sampled_from(["line", "77", "boat", "旧港"]), min_size=1, max_size=4),
)
def test_the_shortest_stretch_with_all_words_is_found(text, words):
    text = " ".join(text)
    spans = spans_of(text, " ".join(words))
    assert closest(text, spans) == shortest(text, spans)
