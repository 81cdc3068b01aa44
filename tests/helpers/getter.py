"""`Getter`: somebody at the real window who gets models: by the real process, from a local Hub."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QListView,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QTabWidget,
)

from app.bridge.hub import ProcessHub
from app.domain.dials import Dials
from app.domain.download import Stage
from app.hub.client import Means
from app.paths import ledger_file, models_folder
from app.store.keychain import Keychain
from app.views.download_row import DownloadRow
from app.views.models_pane import Place
from app.views.repository_page import RepositoryChoice
from app.views.settings_window import SettingsWindow
from app.wiring import Here, build
from tests.helpers.desk import COMPUTER
from tests.helpers.fake_keychain import FakeSecrets
from tests.helpers.model_places import shelf_at

PATIENCE_MS = 30_000
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
MODELS_KEY = Qt.Key.Key_L, CONTROL | Qt.KeyboardModifier.ShiftModifier
PICKER_KEY = Qt.Key.Key_M, CONTROL | Qt.KeyboardModifier.ShiftModifier
SETTINGS_KEY = Qt.Key.Key_Comma, CONTROL


class Getter:
    """One person, who may quit and come back to the same home."""

    def __init__(self, qtbot, home, server):
        self._qtbot, self.home, self.server = qtbot, home, server
        self.secrets = FakeSecrets()
        self.app = None

    def sit_down(self, answerer=None):
        """Start the app; the real engine answers unless someone else is given."""
        # Not long, so that a test sees the process gone.
        means = Means(ledger_file(self.home), idle_s=0.5, official=self.server.endpoint)
        self.hub = ProcessHub(means, models_folder(self.home))
        here = Here(
            shelf_at(self.home),
            lambda: COMPUTER,
            self.hub,
            tokens=lambda: Keychain(self.secrets),
        )
        self.app = build(self.home, answerer, here=here)
        self.window.resize(1100, 760)
        self.window.show()
        with self._qtbot.waitActive(self.window):
            self.window.activateWindow()
        return self

    def leave(self):
        """Quit."""
        if self.app is None:
            return
        app, self.app = self.app, None
        app.close()
        app.window.deleteLater()
        QCoreApplication.sendPostedEvents(app.window, QEvent.Type.DeferredDelete)

    @property
    def window(self):
        return self.app.window

    @property
    def downloads(self):
        return self.app.getting.downloads

    def wait(self, until):
        self._qtbot.waitUntil(until, timeout=PATIENCE_MS)

    # What there is to see.

    def seen(self, kind, name, within=None):
        """Return what is to be seen of that name."""
        found = [each for each in self._all(kind, name, within) if each.isVisible()]
        assert found, f"there is no {name} to be seen"
        return found[0]

    def sees(self, words):
        """Tell whether words stand on a label or a button that is to be seen."""
        shown = (
            each for kind in (QLabel, QPushButton) for each in self._all(kind) if each.isVisible()
        )
        return any(words in each.text() for each in shown)

    def _all(self, kind, name=None, within=None):
        places = [within] if within is not None else QApplication.topLevelWidgets()
        return [each for place in places for each in place.findChildren(kind, name)]

    # What is done with the hands.

    def press(self, name, kind=QPushButton, within=None):
        button = self.seen(kind, name, within)
        self.wait(button.isEnabled)
        if not isinstance(button, QCheckBox):
            QTest.mouseClick(button, LEFT)
        else:
            QTest.keyClick(button, Qt.Key.Key_Space)

    def type_into(self, name, text):
        """Type into a field, and press Return."""
        field = self.seen(QLineEdit, name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def turn_to(self, place):
        """Show a page of models, by the key and the tabs."""
        tabs = self.window.findChild(QTabBar, "modelsTabs")
        if not tabs.isVisible():
            # Settings may stand above it, and have the keyboard.
            self.window.activateWindow()
            self.wait(self.window.isActiveWindow)
            QTest.keyClick(self.window, *MODELS_KEY)
        QTest.mouseClick(tabs, LEFT, pos=tabs.tabRect(place).center())

    def search(self, words):
        self.turn_to(Place.GET)
        self.type_into("hubSearch", words)

    def look_into(self, repo):
        """Open a repository by its id, and wait until it is there."""
        self.search(repo)
        self.wait(lambda: any(each.isVisible() for each in self._all(RepositoryChoice)))

    def choose(self, name, button="getChoice"):
        """Choose what is called so, of what a repository has."""
        rows = self._all(RepositoryChoice)
        row = next(each for each in rows if each.isVisible() and each.accessibleName() == name)
        self.press(button, within=row)

    # How downloads do.

    @property
    def row(self):
        """Return the only download, as state has it."""
        (row,) = self.downloads.rows
        return row

    def press_download(self, button):
        """Press a button of the only download's row."""
        self.turn_to(Place.DOWNLOADS)
        self.press(button, within=self.seen(DownloadRow, "downloadRow"))

    @property
    def said_of_download(self):
        self.turn_to(Place.DOWNLOADS)
        return self.seen(QLabel, "downloadWords").text()

    def wait_for(self, stage):
        self.wait(lambda: any(row.stage is stage for row in self.downloads.rows))

    def wait_for_bytes(self, nbytes):
        """Wait until so much of the only download is there, as the window tells."""
        self.wait(lambda: self.row.download.done_bytes >= nbytes)

    def get_it(self, repo, name):
        """Get a model to its end."""
        self.look_into(repo)
        self.choose(name)
        self.wait_for(Stage.DONE)

    # What is on this computer.

    def mark(self, path):
        """Mark a model among those that are here, once it is listed."""
        self.turn_to(Place.INSTALLED)
        self.wait(lambda: self.app.library.at(path) is not None)
        view = self.seen(QListView, "installedList")
        rows = view.model()
        at = rows.index(rows.row_of(path), 0)
        view.scrollTo(at)
        QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(at).center())

    def file_of(self, repo, name):
        return models_folder(self.home) / repo / name

    # What is said.

    def ask(self, text):
        field = self.seen(QPlainTextEdit, "composer")
        field.setFocus()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)

    @property
    def messages(self):
        return self.app.chat.conversation.messages

    def wait_for_answer(self):
        self.wait(lambda: len(self.messages) > 1 and not self.app.chat.answering)
        return self.messages[-1].text

    def be_exact(self):
        """Have the likeliest token chosen each time, so that the answer is known."""
        settings = self.app.settings
        settings.choose(replace(settings.now, dials=Dials(temperature=0.0)))

    def agree(self, words):
        """Press the button of the question that is asked."""
        (box,) = (each for each in self._all(QMessageBox) if each.isVisible())
        button = next(each for each in box.buttons() if each.text().replace("&", "") == words)
        QTest.mouseClick(button, LEFT)

    def pick(self, words):
        """Choose a model in the picker, by its name and Return."""
        QTest.keyClick(self.window, *PICKER_KEY)
        self.wait(lambda: not self.app.library.looking)
        self.type_into("modelPickerField", words)

    # The settings.

    def open_settings(self, page):
        """Show a page of the settings; return it."""
        QTest.keyClick(self.window, *SETTINGS_KEY)
        window = self.window.findChild(SettingsWindow)
        tabs = window.findChild(QTabWidget)
        at = next(at for at in range(tabs.count()) if tabs.tabText(at) == page)
        QTest.mouseClick(tabs.tabBar(), LEFT, pos=tabs.tabBar().tabRect(at).center())
        return tabs.widget(at)

    def sign_in(self, token):
        """Have a token kept."""
        self.open_settings("Network")
        self.type_into("hubToken", token)
        self.wait(lambda: self.app.getting.reach.has_token)
        self.window.activateWindow()
