#!/bin/sh
# Has Qt's tools read and write what the app says in other languages: `gather` brings the texts of
# app/ and engine/ into each .ts file, `compile` makes of it the .qm file that Qt reads.
set -eu
folder=$(cd "${2:-$(dirname "$0")/../resources/words}" && pwd)
cd "$(dirname "$0")/.."

# Without the lines where texts stand, which change with every commit.
gather() {
    # shellcheck disable=SC2046  # no path of ours has a space in it
    .venv/bin/pyside6-lupdate $(find app engine -name '*.py' | LC_ALL=C sort) -silent \
        -tr-function-alias QT_TR_NOOP+=phrase -tr-function-alias QT_TR_NOOP+=said -locations none -no-obsolete \
        -ts "$folder"/*.ts
}

# Renamed once it is whole, so that a start beside this one reads no half of it.
compile() {
    for source in "$folder"/*.ts; do
        made=${source%.ts}.qm
        [ -f "$source" ] && { [ ! -f "$made" ] || [ "$source" -nt "$made" ]; } || continue
        .venv/bin/pyside6-lrelease -silent "$source" -qm "$made.new"
        mv "$made.new" "$made"
    done
}

case ${1:-} in
gather | compile) "$1" ;;
*)
    echo 'Usage: sh packaging/words.sh gather|compile [FOLDER]' >&2
    exit 1
    ;;
esac
