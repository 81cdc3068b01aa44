"""The window's other parts: sidebar, inspector, settings, trash, sheets, locks, what went wrong."""

import apsw
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QPushButton,
    QTableView,
    QTabWidget,
    QToolButton,
)

from app.domain.dials import NOTHING_CHOSEN
from app.domain.network import Reason, Why
from app.hub.ledger import Ledger
from app.paths import backups_folder, database_file, ledger_file
from app.state.exchange import Stage
from app.state.unlocking import Unlocking
from app.store.backups import Backups
from app.store.database import UnsavedError
from app.store.home import Home
from app.store.keychain import ACCOUNT_AT_HUB, SERVICE, Keychain
from app.store.lock import Lock
from app.store.locking import lock_all
from app.views.conversation_list import ConversationList
from app.views.lock_sheets import PassphraseSheet
from app.views.trash_window import TrashWindow
from app.views.unlock_dialog import UnlockDialog
from app.wiring import Unlocked
from app.words import tr
from tests.helpers import exports
from tests.helpers.fake_hub import GGUFS, MLX
from tests.helpers.fake_keychain import FakeSecrets
from tests.helpers.locked import CHEAP, PASSPHRASE, put_on
from tests.helpers.state_texts import (
    ANSWER,
    FOLDER,
    FOUND,
    HALF,
    HISTORY,
    INSTRUCTIONS,
    MIRROR,
    NOT_FOUND,
    PHRASES,
    PRESET,
    QUESTION,
    RECOVERY,
    TOKEN,
    WRONG,
)

GENERAL, MEMORY, HISTORY_PAGE, PRIVACY, NETWORK = range(5)
# As the ledger has them, the newest last.
CONNECTIONS = (
    ("huggingface.co", Reason(Why.SEARCH), 1_204, 48_310),
    ("huggingface.co", Reason(Why.LOOK, GGUFS.repo), 803, 12_904),
    ("huggingface.co", Reason(Why.CARD, GGUFS.repo), 792, 9_417),
    ("huggingface.co", Reason(Why.DOWNLOAD, MLX.repo), 1_950, 3_204),
    ("cdn-lfs.hf.co", Reason(Why.DOWNLOAD, MLX.repo), 2_310, 1_807_496_278),
    ("hub.example.org", Reason(Why.SEARCH), 1_187, 0),
)


def _sit_down(desk):
    desk.keep(*HISTORY)
    desk.sit_down()
    desk.app.chat.open(HISTORY[0].id)


def pinned_and_in_a_folder(desk):
    _sit_down(desk)
    desk.app.conversations.pin(HISTORY[2].id, pinned=True)
    folder = desk.app.folders.add(FOLDER)
    desk.app.conversations.move(HISTORY[4].id, HISTORY[5].id, folder=folder.id)


def chat_menu(desk):
    pinned_and_in_a_folder(desk)
    listed = desk.find(ConversationList)
    row = listed.visualRect(desk.app.conversations.index_of(HISTORY[1].id))
    listed.customContextMenuRequested.emit(row.center() - QPoint(60, 0))


def chat_renamed(desk):
    _sit_down(desk)
    desk.choose(tr("Rename…"))


def several_chats_chosen(desk):
    _sit_down(desk)
    desk.find(ConversationList).selectAll()


def chat_deleted(desk):
    _sit_down(desk)
    desk.app.conversations.delete(HISTORY[1].id)


def sidebar_hidden(desk):
    _sit_down(desk)
    desk.window.toggle_sidebar()


def search_filter_menu(desk):
    _sit_down(desk)
    button = desk.find(QToolButton, "searchFilter")
    button.menu().aboutToShow.emit()
    button.menu().popup(button.mapToGlobal(button.rect().bottomLeft()))


def palette(desk):
    _press_keys(desk, "Ctrl+K")


def palette_with_something_found(desk):
    palette(desk)
    QTest.keyClicks(desk.find(QLineEdit, "paletteField"), FOUND)


def palette_with_nothing_found(desk):
    palette(desk)
    QTest.keyClicks(desk.find(QLineEdit, "paletteField"), NOT_FOUND)


def sheet_of_keys(desk):
    _press_keys(desk, "Ctrl+/")


def quitting_while_it_answers(desk):
    _sit_down(desk)
    desk.ask(QUESTION)
    desk.answerer.say(HALF)
    desk.window.close()


def inspector(desk):
    _sit_down(desk)
    desk.window.toggle_inspector()


def inspector_with_dials_of_its_own(desk):
    _sit_down(desk)
    own = NOTHING_CHOSEN.with_own("temperature", 0.2).with_own("seed", 7)
    desk.app.presets.add(PRESET, INSTRUCTIONS, dials=own)
    desk.app.chat.instruct(INSTRUCTIONS, dials=own, model=None)
    desk.window.toggle_inspector()


def general_settings(desk):
    _settings(desk, GENERAL)


def memory_settings(desk):
    _settings(desk, MEMORY)


def history_settings(desk):
    """Backups, of which one holds what was deleted for good."""
    _sit_down(desk)
    Backups(backups_folder(desk.home)).make(database_file(desk.home))
    desk.app.conversations.delete(HISTORY[3].id)
    desk.app.trash.remove([HISTORY[3].id])
    _open_settings(desk, HISTORY_PAGE)
    desk.wait(lambda: desk.app.safety.held)


def restore_a_backup(desk):
    history_settings(desk)
    desk.find(QListWidget, "backups").setCurrentRow(0)
    desk.press(QPushButton, "restoreBackup")


def privacy_settings(desk):
    _settings(desk, PRIVACY)


def privacy_settings_locked(desk):
    _locked(desk)
    desk.sit_down(unlocked=Unlocked(Home(desk.home), Lock(desk.home, CHEAP).open(PASSPHRASE)))
    _open_settings(desk, PRIVACY)


def passphrase_asked(desk):
    privacy_settings(desk)
    desk.press(QPushButton, "putLockOn")
    desk.find(QLineEdit, "newPassphrase").setText(PHRASES[0])


def passphrases_unlike(desk):
    passphrase_asked(desk)
    desk.find(QLineEdit, "newPassphraseAgain").setText(PHRASES[1])
    QTest.mouseClick(
        desk.find(PassphraseSheet).findChild(QPushButton, "go"), Qt.MouseButton.LeftButton
    )


def recovery_code(desk):
    _settings(desk, PRIVACY)
    desk.app.lock.code_made.emit(RECOVERY)


def network_settings(desk):
    _settings(desk, NETWORK)


def network_settings_of_a_mirror_and_a_token(desk):
    desk.secrets.kept[SERVICE, ACCOUNT_AT_HUB] = TOKEN
    _sit_down(desk)
    reach = desk.app.getting.reach
    reach.ask_at(MIRROR)
    reach.sign_in(TOKEN)
    desk.wait(lambda: reach.has_token)
    reach.go_offline(wanted=True)
    _open_settings(desk, NETWORK)


def no_token(desk):
    network_settings(desk)
    field = desk.find(QLineEdit, "hubToken")
    QTest.keyClicks(field, WRONG)
    desk.press(QPushButton, "keepToken")


def connections(desk):
    _sit_down(desk)
    _connect(desk)
    _show_connections(desk)
    desk.find(QTableView, "connections").selectRow(1)


def no_connections(desk):
    _sit_down(desk)
    _show_connections(desk)


def clearing_connections(desk):
    connections(desk)
    desk.press(QPushButton, "clearLedger")


def _show_connections(desk):
    _open_settings(desk, NETWORK)
    desk.press(QPushButton, "openLedger")
    desk.find(QTabWidget).window().close()  # it would stand above them in a picture


def _connect(desk):
    ledger = Ledger(ledger_file(desk.home))
    for host, reason, sent, received in CONNECTIONS:
        entry = ledger.open(host, reason)
        entry.sent(sent)
        entry.received(received)
        entry.end()


def locked(desk):
    _locked(desk)
    _ask(desk)


def wrong_passphrase(desk):
    locked(desk)
    desk.find(QLineEdit, "passphrase").setText(WRONG)
    desk.press(QPushButton, "unlock")
    desk.wait(lambda: not desk.unlocking.busy)


def passphrase_forgotten(desk):
    locked(desk)
    desk.press(QPushButton, "otherWay")


def trash(desk):
    _sit_down(desk)
    desk.app.conversations.delete(HISTORY[1].id, HISTORY[3].id)
    desk.app.notices.dismiss()
    desk.window.findChild(TrashWindow).come_forward()


def empty_trash(desk):
    _sit_down(desk)
    desk.window.findChild(TrashWindow).come_forward()


def delete_for_good(desk):
    _sit_down(desk)
    Backups(backups_folder(desk.home)).make(database_file(desk.home))
    desk.app.conversations.delete(HISTORY[1].id, HISTORY[3].id)
    desk.app.notices.dismiss()
    desk.window.findChild(TrashWindow).come_forward()
    desk.press(QPushButton, "removeDeleted")


def export_sheet(desk):
    _sit_down(desk)
    desk.choose(tr("Export…"))


def export_of_a_private_chat(desk):
    _sit_down(desk)
    desk.app.chat.new_private()
    desk.hear(QUESTION, ANSWER)
    desk.choose(tr("Export…"))


def import_sheet(desk):
    _sit_down(desk)
    desk.choose(tr("Import…"))


def import_looked_at(desk):
    import_sheet(desk)
    file = exports.saved(desk.home, "conversations.json", [exports.chatgpt(), None])
    desk.app.exchange.look(file)
    desk.wait(lambda: desk.app.exchange.stage is Stage.LOOKED)


def imported(desk):
    import_looked_at(desk)
    desk.app.exchange.bring_in()
    desk.wait(lambda: desk.app.exchange.stage is Stage.IMPORTED)


def about(desk):
    _sit_down(desk)
    desk.choose(tr("About Paddock"))


def saved_by_a_newer_paddock(desk):
    desk.keep(*HISTORY)
    other = apsw.Connection(str(database_file(desk.home)))
    other.execute("PRAGMA user_version = 999")
    other.close()
    desk.sit_down()
    desk.app.chat.open(HISTORY[0].id)
    desk.window.toggle_inspector()


def damaged_history_brought_back(desk):
    desk.keep(*HISTORY)
    Backups(backups_folder(desk.home)).make(database_file(desk.home))
    database_file(desk.home).write_bytes(b"something else" * 100)
    desk.sit_down()


def one_chat_damaged(desk):
    desk.keep(*HISTORY)
    other = apsw.Connection(str(database_file(desk.home)))
    other.execute("UPDATE message SET text = CAST(x'48ff' AS TEXT) WHERE conversation = 'c2'")
    other.close()
    desk.sit_down()
    desk.app.chat.open(HISTORY[1].id)


def disk_full(desk):
    """Nothing can be saved; the window that is to be closed stays."""
    _sit_down(desk)
    full = [True]

    def save():
        if full:
            raise UnsavedError(tr("the disk is full. Free some space"))

    desk.app.outbox.put("something", save)
    desk.at_end(full.clear)
    desk.hear(QUESTION, ANSWER)
    desk.window.close()


def _press_keys(desk, keys):
    pinned_and_in_a_folder(desk)
    desk.app.notices.dismiss()
    desk.window.activateWindow()
    desk.wait(desk.window.isActiveWindow)
    QTest.keySequence(desk.window.windowHandle(), keys)


def _settings(desk, page):
    _sit_down(desk)
    _open_settings(desk, page)


def _open_settings(desk, page):
    desk.window.open_settings()
    window = desk.find(QTabWidget).window()
    window.findChild(QTabWidget).setCurrentIndex(page)


def _locked(desk):
    desk.keep(*HISTORY)
    put_on(desk.home)
    lock_all(desk.home, Lock(desk.home, CHEAP).open(PASSPHRASE), str)


def _ask(desk):
    keychain = Keychain(FakeSecrets())
    desk.unlocking = Unlocking(desk.home, keychain=keychain, cost=CHEAP)
    desk.at_end(desk.unlocking.close)
    desk.dialog = UnlockDialog(desk.unlocking, desk.system)
    desk.dialog.open()
    desk.wait(lambda: not desk.unlocking.busy)


STATES = (
    pinned_and_in_a_folder,
    chat_menu,
    chat_renamed,
    several_chats_chosen,
    chat_deleted,
    sidebar_hidden,
    search_filter_menu,
    palette,
    palette_with_something_found,
    palette_with_nothing_found,
    sheet_of_keys,
    quitting_while_it_answers,
    inspector,
    inspector_with_dials_of_its_own,
    general_settings,
    memory_settings,
    history_settings,
    restore_a_backup,
    privacy_settings,
    privacy_settings_locked,
    passphrase_asked,
    passphrases_unlike,
    recovery_code,
    network_settings,
    network_settings_of_a_mirror_and_a_token,
    no_token,
    connections,
    no_connections,
    clearing_connections,
    locked,
    wrong_passphrase,
    passphrase_forgotten,
    trash,
    empty_trash,
    delete_for_good,
    export_sheet,
    export_of_a_private_chat,
    import_sheet,
    import_looked_at,
    imported,
    about,
    saved_by_a_newer_paddock,
    damaged_history_brought_back,
    one_chat_damaged,
    disk_full,
)
