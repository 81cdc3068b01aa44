"""The page before the first message."""

from PySide6.QtWidgets import QPushButton, QWidget

from app.views.welcome import EXAMPLES, Welcome


def test_an_example_is_suggested_by_a_click(qtbot):
    welcome = Welcome(None)
    qtbot.addWidget(welcome)
    buttons = welcome.findChildren(QPushButton)
    assert [button.text() for button in buttons] == list(EXAMPLES)
    with qtbot.waitSignal(welcome.suggested) as heard:
        buttons[1].click()
    assert heard.args == [EXAMPLES[1]]


def test_only_whole_examples_are_shown(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    welcome = Welcome(window)
    window.show()
    shown = []
    for height in (40, 160, 600):
        welcome.resize(500, height)
        buttons = [b for b in welcome.findChildren(QPushButton) if b.isVisible()]
        assert all(button.height() == button.sizeHint().height() for button in buttons)
        shown.append(len(buttons))
    assert shown[0] == 0 < shown[1] < shown[2] == len(EXAMPLES)
