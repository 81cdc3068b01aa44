#!/bin/sh
# Makes the lock files anew from pyproject.toml, with uv: one for each platform, with and without
# the tests' packages, and one of what makes bundles, for both. `sh packaging/lock.sh` keeps what is
# pinned; `--upgrade` takes the newest.
set -eu
cd "$(dirname "$0")/.."
# Without a minimum macOS, uv resolves for 13, for which MLX has no wheel.
export MACOSX_DEPLOYMENT_TARGET=15.0
compile() {
    uv pip compile --quiet --python-version 3.13 --only-binary :all: --generate-hashes --no-header \
        --no-annotate "$@"
}
lock() {
    platform=$1 out=packaging/locks/$2.lock
    shift 2
    compile pyproject.toml --python-platform "$platform" --output-file "$out" "$@"
}
# The app's own packages are not in it: it is installed beside the tests' ones.
lock_bundle() {
    sed -n '/^bundle = \[/,/^]/s/^ *"\([^"]*\)".*/\1/p' pyproject.toml |
        compile - --universal --output-file packaging/locks/bundle.lock "$@"
}
lock x86_64-manylinux_2_35 linux "$@"
lock x86_64-manylinux_2_35 linux-test --extra test "$@"
lock aarch64-apple-darwin macos "$@"
lock aarch64-apple-darwin macos-test --extra test "$@"
lock_bundle "$@"
