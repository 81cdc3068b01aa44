"""All menus of the window, in the order of its menu bar."""

from app.views import keys
from app.views.chat_menu import ChatMenu
from app.views.edit_menu import EditMenu
from app.views.file_menu import FileMenu
from app.views.go_menu import GoMenu
from app.views.menus import Command, Menu, Role
from app.views.parts import Parts
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
        Menu(
            tr("&Help"),
            (
                Command(
                    "shortcuts", tr("Keyboard Shortcuts"), parts.show_shortcuts, keys.SHORTCUTS
                ),
                Command("about", tr("About Paddock"), parts.beside.tell_about, role=Role.AboutRole),
            ),
        ),
    )
