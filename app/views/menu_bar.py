"""All menus of the window, in the order of its menu bar."""

from functools import partial

from app.version import about
from app.views import keys
from app.views.chat_menu import ChatMenu
from app.views.edit_menu import EditMenu
from app.views.file_menu import FileMenu
from app.views.go_menu import GoMenu
from app.views.menus import Command, Menu, Role
from app.views.parts import Parts
from app.views.updates import show_releases
from app.views.view_menu import ViewMenu
from app.words import tr


def all_menus(parts: Parts) -> tuple[Menu, ...]:
    """Return every command that there is."""
    view = ViewMenu(parts)
    return (
        FileMenu(parts).menu(),
        EditMenu(parts).menu(),
        ChatMenu(parts).menu(),
        view.menu(),
        GoMenu(parts).menu(),
        view.window_menu(),
        _help_menu(parts),
    )


def _help_menu(parts: Parts) -> Menu:
    shortcuts = Command("shortcuts", tr("Keyboard Shortcuts"), parts.show_shortcuts, keys.SHORTCUTS)
    tell = Command("about", tr("About Paddock"), parts.beside.tell_about, role=Role.AboutRole)
    return Menu(tr("&Help"), (shortcuts, *_updates(parts), tell))


def _updates(parts: Parts) -> tuple[Command, ...]:
    """Return what shows newer versions, where it is known who tells of them."""
    page = about().releases
    if page is None:
        return ()
    show = partial(show_releases, page, parent=parts.window)
    # On a Mac, it stands below “About Paddock”, where everybody looks for it.
    role = Role.ApplicationSpecificRole
    return (Command("updates", tr("Check for Updates…"), show, role=role),)
