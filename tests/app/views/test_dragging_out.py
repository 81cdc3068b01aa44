"""Dragging what is selected out of the transcript, up to where the system takes it over."""

from PySide6.QtCore import QEvent, QPoint

from tests.app.views.test_selecting import drag, mouse, place_of, selected, transcript

__all__ = ["transcript"]


def test_what_is_selected_over_messages_is_dragged_in_all_its_forms(transcript):
    drag(transcript, "keeps", "And then")
    before = selected(transcript)
    text, point = place_of(transcript, "cache = {}")
    given, spanning = [], text.spanning

    def give():
        data = spanning()
        given.append({each: bytes(data.data(each)).decode() for each in data.formats()})
        return data

    text.spanning = give
    mouse(QEvent.Type.MouseButtonPress, text, point + QPoint(3, 0))
    for step in (5, 40):
        mouse(QEvent.Type.MouseMove, text, point + QPoint(step, 0))
    assert selected(transcript) == before
    assert given[0]["text/plain"].startswith("keeps")
    assert "cache = {}" in given[0]["text/html"]
    assert given[0]["text/markdown"].endswith("And then")


def test_a_click_on_what_is_selected_selects_nothing(transcript):
    drag(transcript, "keeps", "And then")
    text, point = place_of(transcript, "cache = {}")
    mouse(QEvent.Type.MouseButtonPress, text, point + QPoint(3, 0))
    assert len(selected(transcript)) == 4
    mouse(QEvent.Type.MouseButtonRelease, text, point + QPoint(3, 0))
    assert selected(transcript) == []
