#!/bin/sh
# Makes .venv ready for what its one word names: `run` opens the window, `chat` needs no display,
# `test` adds the tests' packages. Where all is ready it asks no network and takes a blink.
set -eu
cd "$(dirname "$0")/.."

WANTED=$(cat .python-version)
PACKAGES=packaging/apt-packages.txt
PYTHON=.venv/bin/python
# A copy of the lock that was installed, made last: without it, a set-up was cut off.
STAMP=.venv/installed.lock

main() {
    lock=$(lock_for "$1")
    [ "$1" != run ] || need_display
    python=$PYTHON
    { [ -f "$STAMP" ] && works "$PYTHON"; } || python=$(find_python)
    [ "$1" = chat ] || need_libraries "$python"
    ready "$1" "$lock" "$python" || install "$lock" "$python"
}

# The path of the lock for this computer and what is wanted of it.
lock_for() {
    case $1 in
    run | chat) extra= ;;
    test) extra=-test ;;
    *) stop 'Usage: sh packaging/setup.sh run|chat|test' ;;
    esac
    case $(uname -s)-$(uname -m) in
    Darwin-arm64) echo "packaging/locks/macos$extra.lock" ;;
    Linux-x86_64) echo "packaging/locks/linux$extra.lock" ;;
    *) stop "Paddock runs on Macs with Apple silicon and on Linux with x86-64; this is" \
        "$(uname -s) on $(uname -m)." ;;
    esac
}

need_display() {
    [ "$(uname -s)" = Linux ] || return 0
    [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ] || return 0
    stop 'There is no display here to open a window on. “make chat” chats in the terminal.'
}

find_python() {
    pyenv=$(pyenv root 2>/dev/null || echo "${PYENV_ROOT:-${HOME:-}/.pyenv}")
    first_that_works "$(command -v "python$WANTED" || :)" \
        "$pyenv/versions/$WANTED"*/bin/python \
        .python/*/bin/"python$WANTED" \
        "$(uv_python find --system 2>/dev/null || :)" \
        /opt/homebrew/bin/"python$WANTED" \
        "/Library/Frameworks/Python.framework/Versions/$WANTED/bin/python$WANTED" && return
    if command -v uv >/dev/null; then
        echo "Getting Python $WANTED with uv, into .python." >&2
        uv_python install --no-bin --install-dir .python >&2 && first_that_works .python/*/bin/"python$WANTED" && return
    fi
    stop "Paddock needs Python $WANTED, and none was found here that works. To get one:
  on macOS:            brew install python@$WANTED   (or the installer from python.org)
  on Debian from 13:   sudo apt-get install python$WANTED-venv
  on any Linux:        pyenv install $WANTED   (or uv python install $WANTED)
Then call make again."
}

# A shim of the right name may stand for no Python at all, so each candidate is asked; the
# answer is the real file, as an environment made from a shim or from itself would not last.
first_that_works() {
    for candidate in "$@"; do
        if works "$candidate"; then
            "$candidate" -I -c 'import sys; print(sys._base_executable)'
            return
        fi
    done
    return 1
}

# Whether $1 is a Python that can make an environment, of the kind the locks have wheels for.
works() {
    [ -x "$1" ] && "$1" -I - "$WANTED" 2>/dev/null <<'EOF'
import ctypes, ensurepip, platform, sqlite3, ssl, sys, sysconfig, venv
right = "%d.%d" % sys.version_info[:2] == sys.argv[1] and platform.machine() in ("arm64", "x86_64")
sys.exit(not right or bool(sysconfig.get_config_var("Py_GIL_DISABLED")))
EOF
}

# Calls uv so that what it caches stays in the checkout.
uv_python() {
    UV_CACHE_DIR=$PWD/.cache/uv uv --no-config python "$@" "$WANTED"
}

need_libraries() {
    [ "$(uname -s)" = Linux ] || return 0
    missing=$(missing_libraries "$1")
    [ -z "$missing" ] || stop "These system libraries are missing: $missing
On Debian and Ubuntu this brings them; then call make again:
  sudo apt-get install -y $(sed '/^#/d; s/ .*//' "$PACKAGES" | paste -sd ' ' -)"
}

# Asks the loader itself, as each Linux has its own places for libraries.
missing_libraries() {
    "$1" -I - "$PACKAGES" <<'EOF'
import ctypes, pathlib, sys

lines = pathlib.Path(sys.argv[1]).read_text().splitlines()
for library in [name for line in lines if line[0] != "#" for name in line.split()[1:]]:
    try:
        ctypes.CDLL(library)
    except OSError:
        print(library, end=" ")
EOF
}

# The tests' lock holds all that the other one does.
ready() {
    [ "$3" = "$PYTHON" ] || return 1
    cmp -s "$2" "$STAMP" || { [ "$1" != test ] && cmp -s "${2%.lock}-test.lock" "$STAMP"; }
}

install() {
    # Of its own, as a killed pip leaves in it what it had unpacked.
    scratch=$PWD/.cache/setup
    rm -rf "$scratch"
    mkdir -p "$scratch"
    echo 'Setting Paddock up in .venv, once: some 150 MB to get, 250 MB for the tests.'
    if [ "$2" = "$PYTHON" ]; then
        rm "$STAMP"
    else
        # A package that pip was killed over looks installed to the next pip, so all of it goes.
        "$2" -I -m venv --clear .venv
    fi
    PIP_USER=0 PIP_CACHE_DIR=$PWD/.cache/pip PIP_DISABLE_PIP_VERSION_CHECK=1 \
        TMPDIR=$scratch "$PYTHON" -I -m pip install \
        --require-hashes --only-binary :all: -r "$1" ||
        stop 'The set-up could not be ended; pip says why above. Call make again to go on.'
    rm -rf "$scratch"
    cp "$1" "$STAMP.new"
    mv "$STAMP.new" "$STAMP"
}

stop() {
    echo "$*" >&2
    exit 1
}

main "${1:-}"
