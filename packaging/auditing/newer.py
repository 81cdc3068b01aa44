"""From which macOS on the system's libraries offer what, as far as they grew after macOS 13.

Which release of LLVM brought a symbol is from LLVM's libcxx/lib/abi/CHANGELOG.TXT and the headers
that declare it; which macOS has that release, from libcxx/include/__configuration/availability.h
(LLVM 21, as in zig 0.17). PySide6 6.12.0 asks macOS 14 for what only 15.4 has: its bindings say 26,
which dyld does not heed, and import bad_function_call's key function, which it does. Of C, here are
those functions that a configure finds where it is shown a newer system, from Apple's headers.
"""

from macho import ANYWHERE, Version

SYSTEM = "/usr/lib/libSystem.B.dylib"
# Where a symbol of C++ may come from; extension modules may leave open who has it.
LIBRARIES = ("/usr/lib/libc++.1.dylib", "/usr/lib/libc++abi.dylib", ANYWHERE)

LLVM_15: Version = (13, 3, 0)
LLVM_16: Version = (14, 0, 0)
LLVM_18: Version = (15, 0, 0)
LLVM_19: Version = (15, 4, 0)
LLVM_20: Version = (26, 0, 0)
LLVM_21: Version = (1000, 0, 0)  # in no macOS that the header knows

# What a mangled name begins with. Of templates, each instance in libc++ stands by itself.
BEGINNINGS: dict[str, Version] = {
    # std::to_chars of float, double and long double.
    **dict.fromkeys((f"__ZNSt3__18to_charsEPcS0_{kind}" for kind in "fde"), LLVM_15),
    "__ZNSt3__122__libcpp_verbose_abortEPKcz": LLVM_15,
    # std::pmr: what is not a template.
    "__ZNSt3__13pmr15memory_resource": LLVM_16,
    "__ZNSt3__13pmr19new_delete_resourceEv": LLVM_16,
    "__ZNSt3__13pmr20get_default_resourceEv": LLVM_16,
    "__ZNSt3__13pmr20null_memory_resourceEv": LLVM_16,
    "__ZNSt3__13pmr20set_default_resourceEPNS0_15memory_resourceE": LLVM_16,
    "__ZNSt3__13pmr25monotonic_buffer_resource": LLVM_16,
    "__ZNSt3__13pmr26synchronized_pool_resource": LLVM_16,
    "__ZNSt3__13pmr28unsynchronized_pool_resource": LLVM_16,
    "__ZTINSt3__13pmr15memory_resourceE": LLVM_16,
    "___cxa_init_primary_exception": LLVM_18,
    # std::print.
    "__ZNSt3__119__is_posix_terminalEP7__sFILE": LLVM_18,
    # std::bad_function_call, whose destructor moved from the header into the library.
    "__ZNSt3__117bad_function_call": LLVM_19,
    "__ZNKSt3__117bad_function_call": LLVM_19,
    "__ZTINSt3__117bad_function_callE": LLVM_19,
    "__ZTSNSt3__117bad_function_callE": LLVM_19,
    "__ZTVNSt3__117bad_function_callE": LLVM_19,
    # std::bad_expected_access<void>, likewise.
    "__ZNSt3__119bad_expected_accessIvE": LLVM_19,
    "__ZNKSt3__119bad_expected_accessIvE": LLVM_19,
    "__ZTINSt3__119bad_expected_accessIvEE": LLVM_19,
    "__ZTSNSt3__119bad_expected_accessIvEE": LLVM_19,
    "__ZTVNSt3__119bad_expected_accessIvEE": LLVM_19,
    # Zones of time.
    "__ZNSt3__16chrono11reload_tzdbEv": LLVM_19,
    "__ZNSt3__16chrono13get_tzdb_listEv": LLVM_19,
    "__ZNSt3__16chrono14remote_versionEv": LLVM_19,
    "__ZNSt3__16chrono9tzdb_list": LLVM_19,
    "__ZNKSt3__16chrono9tzdb_list": LLVM_19,
    "__ZNSt3__16chrono9time_zone": LLVM_19,
    "__ZNKSt3__16chrono9time_zone": LLVM_19,
    # std::from_chars of float and double.
    "__ZNSt3__127__from_chars_floating_pointI": LLVM_20,
    # The names of types that the library knows by itself.
    "__ZTSNSt3__114__shared_countE": LLVM_20,
    "__ZTSNSt3__117__assoc_sub_stateE": LLVM_20,
    "__ZTSNSt3__119__shared_weak_countE": LLVM_20,
    "__ZNSt3__113__hash_memoryEPKvm": LLVM_21,
}
OF_C: dict[str, Version] = {
    "_strchrnul": (15, 4, 0),
    "_posix_spawn_file_actions_addchdir": (26, 0, 0),
    "_posix_spawn_file_actions_addfchdir": (26, 0, 0),
    "_dup3": (27, 0, 0),
    "_fchflagsat": (27, 0, 0),
    "_getumask": (27, 0, 0),
    "_pipe2": (27, 0, 0),
}


def introduced(symbol: str, library: str) -> Version | None:
    """Return since which macOS library has symbol; nothing where that is older, or not known."""
    if library == SYSTEM and symbol in OF_C:
        return OF_C[symbol]
    if library not in LIBRARIES:
        return None
    return next((since for name, since in BEGINNINGS.items() if symbol.startswith(name)), None)
