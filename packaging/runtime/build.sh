#!/bin/sh
# Cross-builds CPython for Macs with Apple silicon on Debian, into a folder: `sh build.sh FOLDER`.
# To verify a whole bundle without a Mac, never to ship: see README.md. What a call that was cut off
# has built, in FOLDER.work, the next one goes on from.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
[ $# = 1 ] || {
    echo 'Usage: sh packaging/runtime/build.sh FOLDER' >&2
    exit 1
}
mkdir -p "$1" "$1.work"
out=$(cd "$1" && pwd)
export WORK="$out.work" JOBS="${JOBS:-$(nproc)}" LC_ALL=C
MACOSX_DEPLOYMENT_TARGET=$(sed -n 's/^minimum-macos = "\([0-9.]*\)".*/\1/p' "$here/../../pyproject.toml")
export MACOSX_DEPLOYMENT_TARGET
export ZIG_GLOBAL_CACHE_DIR="$WORK/cache" ZIG_LOCAL_CACHE_DIR="$WORK/cache"

main() {
    need apt-get autoreconf gcc libtoolize make patch perl python3 tclsh xz
    mkdir -p "$WORK/done"
    once zig get_zig
    once sources sh "$here/sources.sh" "$WORK/sources"
    export ZIG="$WORK/zig/lib/ziglang/zig" PATH="$here/tools:$PATH"
    export CC=mac-cc CXX=mac-cc AR=mac-ar RANLIB=mac-ranlib
    library zlib zlib
    library bzip2 bzip2
    library xz xz-utils
    library libffi libffi
    library sqlite sqlite3
    library openssl openssl
    once python-here sh "$here/python.sh" here "$WORK/sources/python3.13"
    once python-mac sh "$here/python.sh" mac "$WORK/sources/python3.13" "$WORK/installed"
    once tidy tidy
    # Debian's own Python may be older than what this is written for.
    "$WORK/build/python/here/python" "$here/check.py" "$out" --built-in "$WORK"
}

need() {
    missing=
    for tool; do
        command -v "$tool" >/dev/null || missing="$missing $tool"
    done
    # libffi's configure.ac asks for a macro of libltdl.
    [ -e /usr/share/aclocal/ltdl.m4 ] || missing="$missing ltdl.m4"
    [ -z "$missing" ] || {
        echo "Missing:$missing. README.md says what to install." >&2
        exit 1
    }
}

# Does a step that no call before has ended; what it says goes to a file, shown where it fails.
once() {
    step=$1
    shift
    [ ! -e "$WORK/done/$step" ] || return 0
    echo "$(date +%T) $step"
    # Not in an "if" or after "||", where sh would go on past a command that fails.
    set +e
    (set -e; "$@") >"$WORK/$step.log" 2>&1
    status=$?
    set -e
    [ "$status" = 0 ] || {
        tail -n 30 "$WORK/$step.log" >&2
        echo "$step failed; all it said is in $WORK/$step.log." >&2
        exit "$status"
    }
    touch "$WORK/done/$step"
}

get_zig() {
    rm -rf "$WORK/zig"
    python3 -m venv "$WORK/zig"
    "$WORK/zig/bin/pip" install --quiet --require-hashes --only-binary :all: \
        --target "$WORK/zig/lib/ziglang.new" -r "$here/zig.lock"
    mv "$WORK/zig/lib/ziglang.new/ziglang" "$WORK/zig/lib/ziglang"
}

library() {
    once "$1" sh "$here/libraries.sh" "$1" "$WORK/sources/$2"
}

# Keeps what a bundle takes, without what makefiles wrote of this machine.
tidy() {
    rm -rf "$out/lib" "$out/include"
    mkdir -p "$out/lib" "$out/include"
    cp -R "$WORK/installed/install/include/python3.13" "$out/include"
    cp -R "$WORK/installed/install/lib/python3.13" "$WORK/installed/install/lib/libpython3.13.dylib" \
        "$out/lib"
    cd "$out/lib/python3.13"
    cp "$here/_scproxy.py" .
    find . -name __pycache__ -exec rm -rf {} +
    rm -rf config-3.13-* site-packages/README.txt
    sed -i "s#$WORK#/build#g" _sysconfigdata_*.py
    cp "$here/sources.lock" "$out"
}

main
