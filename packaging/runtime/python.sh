#!/bin/sh
# Builds CPython: `here`, as a cross-build needs an interpreter of the very same version, then for
# the `mac` with that one's help. The sources are $2; the second is installed below $3.
set -eu

patch=$(cd "$(dirname "$0")" && pwd)/cpython.patch
sources=$2
installed=${3:-}
build=$WORK/build/python

here() {
    rm -rf "$build"
    mkdir -p "$build/here"
    cp -Rp "$sources" "$build/sources"
    patch --quiet --strip 1 --directory "$build/sources" <"$patch"
    cd "$build/here"
    unset CC CXX AR RANLIB MACOSX_DEPLOYMENT_TARGET
    export PKG_CONFIG=false
    ../sources/configure --disable-test-modules --without-ensurepip OPT=-O1
    make -j"$JOBS" sharedmods
}

mac() {
    rm -rf "$build/mac" "$installed"
    mkdir "$build/mac"
    cd "$build/mac"
    answer
    ../sources/configure --host=aarch64-apple-darwin --build=x86_64-pc-linux-gnu \
        --with-build-python="$build/here/python" --enable-shared --without-ensurepip \
        --disable-test-modules --with-openssl="$WORK/prefix" --prefix=/install OPT='-O3 -DNDEBUG'
    make -j"$JOBS"
    make install DESTDIR="$installed"
}

# What configure cannot find out without running a program on a Mac, and would take the worst of.
# Then the functions whose headers zig lacks, and those that zig knows of a newer macOS than ours:
# configure finds their symbols, and Python would not load. Then the extensions that need Apple's
# frameworks, for one of which _scproxy.py stands in, or a terminal, which the app never asks.
answer() {
    export ac_cv_file__dev_ptmx=no ac_cv_file__dev_ptc=no ac_cv_buggy_getaddrinfo=no \
        ac_cv_aligned_required=no ac_cv_computed_gotos=yes ac_cv_working_tzset=yes \
        ac_cv_pthread_system_supported=yes ac_cv_posix_semaphores_enabled=yes \
        ac_cv_broken_sem_getvalue=yes ac_cv_func_chflags=yes ac_cv_func_lchflags=yes
    export ac_cv_func_openpty=no ac_cv_func_forkpty=no \
        ac_cv_func_sendfile=no ac_cv_lib_util_openpty=no ac_cv_search_login_tty=no
    export ac_cv_func_dup3=no ac_cv_func_pipe2=no
    for module in _scproxy _tkinter readline _curses _curses_panel _dbm _gdbm; do
        export "py_cv_module_$module=n/a"
    done
    export PKG_CONFIG=false LIBFFI_LIBS=-lffi ZLIB_LIBS=-lz BZIP2_LIBS=-lbz2 \
        LIBLZMA_LIBS=-llzma LIBSQLITE3_LIBS=-lsqlite3 LIBFFI_CFLAGS=' ' ZLIB_CFLAGS=' ' \
        BZIP2_CFLAGS=' ' LIBLZMA_CFLAGS=' ' LIBSQLITE3_CFLAGS=' '
}

"$1"
