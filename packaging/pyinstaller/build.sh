#!/bin/sh
# Makes dist/pyinstaller/Paddock by PyInstaller, for this system, and has it test itself.
set -eu
cd "$(dirname "$0")/../.."
PYTHON=.venv/bin/python
tools=build/tools
out=dist/pyinstaller

sh packaging/setup.sh test
sh packaging/words.sh compile
$PYTHON -m app.library.fetch_starter
# Apart from .venv, so that what PyInstaller finds there is what Paddock is made of.
$PYTHON -m pip install --quiet --target "$tools" --upgrade \
    --require-hashes --only-binary :all: -r packaging/locks/bundle.lock
PADDOCK_STARTER=$($PYTHON -c 'from engine.starter import starter_file; print(starter_file())')
export PADDOCK_STARTER PYTHONPATH="$tools" PYINSTALLER_CONFIG_DIR="$PWD/build/pyinstaller"
$PYTHON -m PyInstaller --noconfirm --log-level WARN --distpath "$out" --workpath build/pyinstaller \
    packaging/pyinstaller/Paddock.spec
unset PYTHONPATH
du -sm "$out/Paddock"
# As a system starts it, from anywhere and with nothing told.
program=$PWD/$out/Paddock/Paddock
cd /
env -i HOME="${TMPDIR:-/tmp}" "$program" --self-test
