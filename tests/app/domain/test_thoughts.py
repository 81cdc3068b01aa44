"""A thought's time is told as long as it is worth telling."""

from app.domain.thoughts import seconds_of, thinking, thought


def test_seconds_are_told_whole_and_minutes_from_sixty_on():
    assert [thought(each) for each in (0, 0.4, 1.2, 59.4, 59.6, 125)] == [
        "Thought",
        "Thought",
        "Thought for 1 s",
        "Thought for 59 s",
        "Thought for 1 min 0 s",
        "Thought for 2 min 5 s",
    ]
    assert [thinking(each) for each in (0.2, 4, 61)] == [
        "Thinking…",
        "Thinking… 4 s",
        "Thinking… 1 min 1 s",
    ]


def test_a_thought_that_nobody_measured_has_no_time():
    assert seconds_of((3.0,), 0) == 3.0
    assert seconds_of((3.0,), 1) == 0.0
