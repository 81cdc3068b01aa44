"""Of Qt, what the app imports is kept, and what that is linked with; nothing else."""

import pytest

from bundle.qt import modules_used, trim_qt
from tests.helpers.installed import files_in
from tests.helpers.mach_o import SYSTEM, Fixture, mach_o
from tests.house.files import ROOT

FRAMEWORK = "@rpath/{0}.framework/Versions/A/{0}"
PYSIDE = "@rpath/libpyside6.abi3.6.11.dylib"


def _linked(*names):
    needs = [(FRAMEWORK.format(name) if name.startswith("Qt") else name, "load") for name in names]
    return mach_o(Fixture(needs=((SYSTEM, "load"), *needs)))


@pytest.fixture
def site(tmp_path):
    """Return a PySide6 with the shape of the real one."""
    content = {
        "__init__.py": b"",
        "QtCore.abi3.so": _linked("QtCore", PYSIDE),
        "QtGui.abi3.so": _linked("QtGui", "QtCore", PYSIDE),
        "QtWidgets.abi3.so": _linked("QtWidgets", "QtGui", "QtCore", PYSIDE),
        "QtNetwork.abi3.so": _linked("QtNetwork", "QtCore", PYSIDE),
        "QtQml.abi3.so": _linked("QtQml", "QtNetwork", "QtCore", PYSIDE),
        "libpyside6.abi3.6.11.dylib": _linked("QtCore"),
        "libpyside6qml.abi3.6.11.dylib": _linked("QtQml"),
        "Designer.app/Contents/MacOS/Designer": _linked("QtWidgets"),
        "lupdate": _linked("QtCore"),
        "Qt/qml/QtQuick/objects/some.o": mach_o(Fixture(kind="object")),
        "Qt/translations/qtbase_de.qm": b"",
        "Qt/translations/qtbase_fi.qm": b"",
        "Qt/translations/qtbase_zh_CN.qm": b"",
        "Qt/translations/linguist_de.qm": b"",
        "Qt/plugins/platforms/libqcocoa.dylib": _linked("QtGui", "QtCore"),
        "Qt/plugins/platforms/libqother.dylib": _linked("QtGui", "QtCore"),
        "Qt/plugins/imageformats/libqjpeg.dylib": _linked("QtGui"),
        "Qt/plugins/imageformats/libqpdf.dylib": _linked("QtPdf", "QtGui"),
        "Qt/plugins/tls/libqsecuretransportbackend.dylib": _linked("QtNetwork", "QtCore"),
        "Qt/plugins/sqldrivers/libqsqlite.dylib": _linked("QtCore"),
    }
    needs = {"QtGui": ("QtDBus", "QtCore"), "QtWidgets": ("QtGui",), "QtDBus": ("QtCore",)}
    for name in ("QtCore", "QtDBus", "QtGui", "QtWidgets", "QtNetwork", "QtQml"):
        content[f"Qt/lib/{name}.framework/Versions/A/{name}"] = _linked(*needs.get(name, ()))
    for path, data in content.items():
        file = tmp_path / "PySide6" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return tmp_path


def _kept(site):
    return files_in(site / "PySide6")


def test_what_is_imported_comes_with_all_that_it_is_linked_with(site):
    trim_qt(site, {"QtWidgets"}, languages=["de", "zh_Hans"])
    assert _kept(site) == {
        "__init__.py",
        "QtCore.abi3.so",
        "QtGui.abi3.so",
        "QtWidgets.abi3.so",
        "libpyside6.abi3.6.11.dylib",
        *(
            f"Qt/lib/{n}.framework/Versions/A/{n}"
            for n in ("QtCore", "QtDBus", "QtGui", "QtWidgets")
        ),
        "Qt/plugins/platforms/libqcocoa.dylib",
        "Qt/plugins/imageformats/libqjpeg.dylib",
        "Qt/translations/qtbase_de.qm",
        "Qt/translations/qtbase_zh_CN.qm",
    }


def test_plugins_of_a_library_come_where_the_app_uses_it(site):
    trim_qt(site, {"QtGui", "QtNetwork"}, languages=[])
    assert "Qt/plugins/tls/libqsecuretransportbackend.dylib" in _kept(site)
    assert "Qt/lib/QtNetwork.framework/Versions/A/QtNetwork" in _kept(site)


def test_an_import_is_found_however_it_is_written(tmp_path):
    (tmp_path / "one.py").write_text(
        "from PySide6.QtCore import QObject\nimport PySide6.QtSvg as svg\n"
        "def later():\n    from PySide6 import QtNetwork\n    import os\n"
    )
    assert modules_used(tmp_path) == {"QtCore", "QtSvg", "QtNetwork"}


def test_the_app_uses_a_window_and_no_qml():
    used = modules_used(ROOT / "app")
    assert {"QtCore", "QtGui", "QtWidgets"} <= used
    assert not {name for name in used if "Qml" in name or "Quick" in name}
