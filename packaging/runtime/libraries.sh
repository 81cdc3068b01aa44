#!/bin/sh
# Builds a library that CPython's extensions need, static, into $WORK/prefix: its name is $1, its
# sources lie in $2.
set -eu

host='--host=aarch64-apple-darwin --build=x86_64-pc-linux-gnu'
prefix=$WORK/prefix

zlib() {
    # Its configure knows macOS by Apple's libtool alone; all that it would find out is said here.
    archive libz.a -DHAVE_UNISTD_H -DHAVE_STDARG_H ./*.c
    cp zlib.h zconf.h "$prefix/include"
}

bzip2() {
    archive libbz2.a -D_FILE_OFFSET_BITS=64 \
        blocksort.c huffman.c crctable.c randtable.c compress.c decompress.c bzlib.c
    cp bzlib.h "$prefix/include"
}

xz() {
    # shellcheck disable=SC2086  # two words, meant as two
    ./configure $host --prefix="$prefix" --enable-static --disable-shared --disable-doc \
        --disable-nls --disable-scripts --disable-xz --disable-xzdec --disable-lzmadec \
        --disable-lzmainfo
    make -j"$JOBS"
    make install
}

libffi() {
    autoreconf --force --install
    # shellcheck disable=SC2086
    ./configure $host --prefix="$prefix" --enable-static --disable-shared --disable-docs \
        --disable-multi-os-directory
    make -j"$JOBS"
    make install
}

sqlite() {
    # The one file that all of it is put into, by programs that run here.
    CC=gcc ./configure --disable-tcl
    make sqlite3.c sqlite3.h
    archive libsqlite3.a -DSQLITE_THREADSAFE=1 -DSQLITE_ENABLE_FTS3 -DSQLITE_ENABLE_FTS4 \
        -DSQLITE_ENABLE_FTS5 -DSQLITE_ENABLE_RTREE -DSQLITE_ENABLE_MATH_FUNCTIONS sqlite3.c
    cp sqlite3.h sqlite3ext.h "$prefix/include"
}

openssl() {
    # Without what Python's ssl and hashlib never call, which halves the time. The prefix is a name
    # that OpenSSL keeps; the files go to ours. /private/etc/ssl is where macOS has certificates.
    ./Configure darwin64-arm64-cc no-shared no-tests no-apps no-docs no-module no-engine \
        no-ui-console no-quic no-cmp no-cms no-ts no-srp no-aria no-bf no-camellia no-cast no-gost \
        no-idea no-mdc2 no-rc2 no-rc4 no-seed no-sm2 no-sm3 no-sm4 no-whirlpool \
        --prefix=/install --openssldir=/private/etc/ssl --libdir=lib
    make -j"$JOBS" build_libs
    make install_dev DESTDIR="$WORK/openssl-installed"
    cp -R "$WORK/openssl-installed/install/." "$prefix"
}

# Compiles sources, given after the options, into an archive of the prefix.
archive() {
    name=$1
    shift
    "$CC" -O2 -c "$@"
    "$AR" rcs "$prefix/lib/$name" ./*.o
}

mkdir -p "$prefix/lib" "$prefix/include" "$WORK/build"
rm -rf "$WORK/build/$1"
cp -Rp "$2" "$WORK/build/$1"
cd "$WORK/build/$1"
"$1"
