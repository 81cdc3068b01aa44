"""Code that would not run on the Macs that the app is for is found."""

import pytest

from auditing.bundle import Bundle
from tests.helpers.app_bundle import MLX, PROGRAM, QT, put
from tests.helpers.mach_o import SYSTEM, Fixture, fat, mach_o

# Where a Mac's users have what is theirs.
HOMES = "/Users"

CORE = f"{MLX}/core.cpython-313-darwin.so"
LIBCXX = "/usr/lib/libc++.1.dylib"
NEWER = "__ZTVNSt3__117bad_function_callE"


def test_code_for_another_processor_is_found(app, found):
    put(app, CORE, Fixture(arch="x86_64"))
    assert found("architecture") == [(CORE, "is for x86_64, not for arm64")]


def test_code_for_several_processors_is_found(app, found):
    put(app, CORE, fat(mach_o(Fixture(arch="x86_64")), mach_o()))
    assert found("architecture") == [(CORE, "is for x86_64 and arm64, not for arm64")]


def test_code_that_is_cut_off_is_found(app, found):
    put(app, CORE, mach_o()[:200])
    ((path, what),) = found("architecture")
    assert path == CORE
    assert what.startswith("is damaged: ")


def test_code_for_a_later_macos_is_found(app, found):
    put(app, CORE, Fixture(minimum=(15, 4, 0)))
    assert found("minimum-macos") == [(CORE, "needs macOS 15.4, later than LSMinimumSystemVersion")]


def test_code_for_an_earlier_macos_is_right(app, found):
    put(app, CORE, Fixture(minimum=(11, 0, 0), old_minimum=True))
    assert found("minimum-macos") == []


def _importing(symbol, *, weak=False, library=LIBCXX):
    return Fixture(needs=((SYSTEM, "load"), (LIBCXX, "load")), imports=((symbol, library, weak),))


def test_a_symbol_that_the_oldest_macos_lacks_is_found(app, found):
    put(app, CORE, _importing(NEWER))
    assert found("newer-symbols") == [(CORE, f"imports {NEWER}, which macOS has since 15.4")]


def test_a_symbol_that_may_be_missing_is_right(app, found):
    put(app, CORE, _importing(NEWER, weak=True))
    assert found("newer-symbols") == []


def test_a_symbol_that_the_oldest_macos_has_is_right(app, found):
    put(app, CORE, _importing("___cxa_init_primary_exception"))
    assert found("newer-symbols") == []


def test_a_symbol_that_is_left_open_is_taken_for_the_systems(app, found):
    put(app, CORE, _importing(NEWER, library="@anywhere"))
    assert len(found("newer-symbols")) == 1


def _needing(*names, rpaths=()):
    return Fixture(needs=tuple((name, "load") for name in names), imports=(), rpaths=rpaths)


@pytest.mark.parametrize(
    "name",
    ["@rpath/libmlx.dylib", "@loader_path/libnone.dylib", "@executable_path/../Frameworks/x.dylib"],
)
def test_a_library_that_is_not_there_is_found(app, found, name):
    put(app, CORE, _needing(name, rpaths=("@loader_path/none",)))
    assert found("needs") == [(CORE, f"needs {name}, which is not in the bundle")]


@pytest.mark.parametrize(
    ("name", "rpath"),
    [
        ("@loader_path/lib/libmlx.dylib", "@loader_path"),
        ("@executable_path/../Frameworks/libpython3.13.dylib", "@loader_path"),
        ("@rpath/lib/libmlx.dylib", "@loader_path"),
        ("@rpath/libmlx.dylib", "@loader_path/lib/."),
        # Where the program says that libraries are, all of them are looked for.
        ("@rpath/libpython3.13.dylib", "@loader_path"),
    ],
)
def test_a_library_is_found_in_each_manner_that_dyld_knows(app, found, name, rpath):
    put(app, CORE, _needing(name, rpaths=(rpath,)))
    assert found("needs") == []


@pytest.mark.parametrize("facts", [{"needs": (("libx.dylib", "load"),)}, {"rpaths": ("../lib",)}])
def test_what_depends_on_where_it_is_started_from_is_found(app, found, facts):
    put(app, CORE, Fixture(**{"needs": (), "imports": (), **facts}))
    ((path, what),) = found("needs")
    assert path == CORE
    assert what.endswith("where it is started from")


def test_a_library_outside_of_the_bundle_is_not_in_it(app, found, tmp_path):
    put(tmp_path, "libx.dylib", Fixture(kind="dylib"))
    up = "/".join([".."] * 5)
    put(app, CORE, _needing(f"@loader_path/{up}/libx.dylib"))
    assert (Bundle(app).app / CORE).parent.joinpath(up, "libx.dylib").exists()
    assert len(found("needs")) == 1


@pytest.mark.parametrize("name", ["/opt/homebrew/lib/libx.dylib", "/usr/local/lib/libx.dylib"])
def test_a_library_of_a_builders_computer_is_found(app, found, name):
    put(app, CORE, _needing(name))
    assert found("absolute-paths") == [(CORE, f"needs {name}")]


def test_the_systems_libraries_are_right(app, found):
    put(app, CORE, _needing("/System/Library/Frameworks/Metal.framework/Metal", LIBCXX))
    assert found("absolute-paths") == []


def test_a_folder_of_a_builders_computer_is_found_where_libraries_are_looked_for(app, found):
    put(app, CORE, _needing(SYSTEM, rpaths=(f"{HOMES}/builder/lib", "/usr/lib/swift")))
    assert found("absolute-paths") == [(CORE, f"searches {HOMES}/builder/lib")]


def test_a_folder_outside_of_the_bundle_is_found_where_libraries_are_looked_for(app, found):
    put(app, CORE, _needing(SYSTEM, rpaths=("@loader_path/" + "../" * 6 + "lib",)))
    ((path, what),) = found("absolute-paths")
    assert path == CORE
    assert what.endswith("lies outside of the bundle")


def test_a_library_that_is_called_after_a_builders_folder_is_found(app, found):
    library = f"{QT}/Versions/A/QtCore"
    put(app, library, Fixture(kind="dylib", name=f"{HOMES}/qt/lib/QtCore"))
    assert found("absolute-paths") == [(library, f"is called {HOMES}/qt/lib/QtCore")]


def test_the_programs_own_folder_stands_for_itself(app, found):
    facts = {name: getattr(PROGRAM, name) for name in ("kind", "needs")}
    put(app, "Contents/MacOS/Paddock", Fixture(**facts, rpaths=("@executable_path",)))
    lacking = [path for path, _ in found("needs")]
    assert lacking == ["Contents/MacOS/Paddock"]  # its twin says itself where to look
