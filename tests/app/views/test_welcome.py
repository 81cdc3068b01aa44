"""The page before the first message."""

from PySide6.QtWidgets import QPushButton

from app.views.welcome import EXAMPLES, Welcome


def test_an_example_is_suggested_by_a_click(qtbot):
    welcome = Welcome(None)
    qtbot.addWidget(welcome)
    buttons = welcome.findChildren(QPushButton)
    assert [button.text() for button in buttons] == list(EXAMPLES)
    with qtbot.waitSignal(welcome.suggested) as heard:
        buttons[1].click()
    assert heard.args == [EXAMPLES[1]]
