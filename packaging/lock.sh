#!/bin/sh
# Makes the lock files anew from pyproject.toml, with uv: one for each platform, with and without
# the tests' packages. `sh packaging/lock.sh` keeps what is pinned; `--upgrade` takes the newest.
set -eu
cd "$(dirname "$0")/.."
# Without a minimum macOS, uv resolves for 13, for which MLX has no wheel.
export MACOSX_DEPLOYMENT_TARGET=15.0
lock() {
    platform=$1 out=packaging/locks/$2.lock
    shift 2
    uv pip compile --quiet pyproject.toml --python-platform "$platform" --python-version 3.13 \
        --only-binary :all: --generate-hashes --no-header --no-annotate --output-file "$out" "$@"
}
lock x86_64-manylinux_2_35 linux "$@"
lock x86_64-manylinux_2_35 linux-test --extra test "$@"
lock aarch64-apple-darwin macos "$@"
lock aarch64-apple-darwin macos-test --extra test "$@"
