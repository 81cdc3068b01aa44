"""What the system's libraries have only since some macOS is known by its name."""

import pytest

from auditing.newer import introduced

LIBCXX = "/usr/lib/libc++.1.dylib"
SYSTEM = "/usr/lib/libSystem.B.dylib"


@pytest.mark.parametrize(
    ("symbol", "since"),
    [
        ("___cxa_init_primary_exception", (15, 0, 0)),  # std::make_exception_ptr; libmlx's
        ("__ZNSt3__117bad_function_callD1Ev", (15, 4, 0)),  # PySide6 6.12.0's
        ("__ZTINSt3__117bad_function_callE", (15, 4, 0)),
        ("__ZNKSt3__119bad_expected_accessIvE4whatEv", (15, 4, 0)),
        ("__ZNSt3__122__libcpp_verbose_abortEPKcz", (13, 3, 0)),
        ("__ZNSt3__18to_charsEPcS0_d", (13, 3, 0)),
        ("__ZNSt3__13pmr20get_default_resourceEv", (14, 0, 0)),
        ("__ZNSt3__16chrono13get_tzdb_listEv", (15, 4, 0)),
    ],
)
def test_a_symbol_is_known_since_a_macos(symbol, since):
    assert introduced(symbol, LIBCXX) == since


@pytest.mark.parametrize(
    "symbol",
    [
        "_malloc",
        "__ZNSt3__112basic_stringIcNS_11char_traitsIcEENS_9allocatorIcEEED1Ev",
        "__ZNSt3__16chrono12steady_clock3nowEv",
        "__ZNSt3__18to_charsEPcS0_i",
    ],
)
def test_what_is_older_is_not_known(symbol):
    assert introduced(symbol, LIBCXX) is None


@pytest.mark.parametrize(
    ("symbol", "since"),
    [
        ("_pipe2", (27, 0, 0)),
        ("_strchrnul", (15, 4, 0)),
        ("_posix_spawn_file_actions_addchdir", (26, 0, 0)),
        ("_posix_spawn_file_actions_addchdir_np", None),
        ("_pipe", None),
    ],
)
def test_a_function_of_c_is_known_by_its_whole_name(symbol, since):
    assert introduced(symbol, SYSTEM) == since


def test_the_same_name_in_another_library_is_another_symbol():
    assert introduced("___cxa_init_primary_exception", "@rpath/libc++.dylib") is None
