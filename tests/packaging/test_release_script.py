"""release.sh does its steps in order: programs that stand for Apple's write down what they got.

What those themselves do, only a Mac can show.
"""

import os
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path("packaging/release.sh").resolve()
IDENTITY = "Developer ID Application: Someone (ABCDE12345)"
STAND_IN = """#!/bin/sh
echo "$(basename "$0") $*" >>"$LOG"
case "$(basename "$0") $*" in
"uname -s") echo Darwin ;;
security*) echo '1) 0123 "{identity}"' ;;
*"notarytool submit"*) echo "  status: ${{ANSWER:-Accepted}}" ;;
*ditto*) touch "$5" ;;
*audit.py*) exit "${{AUDIT:-0}}" ;;
esac
"""
PROGRAMS = ("uname", "xcrun", "security", "codesign", "ditto", "spctl", "shasum", "python")
SELF_TEST = """#!/bin/sh
echo "$PWD $* $(env | sed -n 's/^\\(PADDOCK\\|PYTHON\\|LOG\\).*/told &/p')" >"{said}"
exit {code}
"""


@pytest.fixture
def release(tmp_path):
    """Give what runs the script over a stand-in for an app, with these variables."""
    programs, log = tmp_path / "programs", tmp_path / "log"
    programs.mkdir()
    for name in PROGRAMS:
        _write(programs / name, STAND_IN.format(identity=IDENTITY))

    def run(*, self_test=0, **variables):
        said = tmp_path / "said"
        program = tmp_path / "Paddock.app" / "Contents" / "MacOS" / "Paddock"
        program.parent.mkdir(parents=True, exist_ok=True)
        _write(program, SELF_TEST.format(said=said, code=self_test))
        log.write_text("")
        path = f"{programs}:{os.environ['PATH']}"
        told = {"PATH": path, "LOG": str(log), "PYTHON": str(programs / "python")}
        done = subprocess.run(
            ["sh", SCRIPT, tmp_path / "Paddock.app"],
            env={**told, "HOME": str(tmp_path), **variables},
            capture_output=True,
            text=True,
            check=False,
        )
        lines = log.read_text().replace(f"{tmp_path}/", "").replace(f"{SCRIPT.parent}/", "")
        return done, lines.splitlines(), said

    return run


def _write(path, text):
    path.write_text(text)
    path.chmod(0o755)


PROFILE = {"PADDOCK_IDENTITY": IDENTITY, "PADDOCK_NOTARY_PROFILE": "paddock"}
KEY = {"PADDOCK_NOTARY_KEY": "k.p8", "PADDOCK_NOTARY_KEY_ID": "K", "PADDOCK_NOTARY_ISSUER": "I"}


def test_with_an_identity_all_is_signed_tried_notarized_stapled_and_judged(release):
    done, lines, _ = release(**PROFILE)
    assert (done.returncode, done.stderr) == (0, "")
    assert lines[3:] == [
        f"python sign.py Paddock.app --identity {IDENTITY}",
        "codesign --verify --strict --deep Paddock.app",
        "python audit.py Paddock.app",
        "ditto -c -k --keepParent Paddock.app Paddock-to-notarize.zip",
        "xcrun notarytool submit Paddock-to-notarize.zip --wait --keychain-profile paddock",
        "xcrun stapler staple Paddock.app",
        "python audit.py Paddock.app",
        "python wrap.py dmg Paddock.app Paddock.dmg",
        f"codesign --force --sign {IDENTITY} --timestamp Paddock.dmg",
        "xcrun notarytool submit Paddock.dmg --wait --keychain-profile paddock",
        "xcrun stapler staple Paddock.dmg",
        "xcrun stapler validate Paddock.app",
        "spctl --assess --type execute -vv Paddock.app",
        "spctl --assess --type open --context context:primary-signature -vv Paddock.dmg",
        "shasum -a 256 Paddock.dmg",
    ]


def test_without_an_identity_it_is_signed_by_nobody_and_says_how_to_open_it(release):
    done, lines, _ = release()
    assert (done.returncode, done.stderr) == (0, "")
    assert "python sign.py Paddock.app --identity -" in lines
    assert not [line for line in lines if "submit" in line or "spctl" in line]
    assert "Open Anyway" in done.stdout


def test_a_key_of_app_store_connect_notarizes_as_well(release):
    done, lines, _ = release(PADDOCK_IDENTITY=IDENTITY, **KEY)
    assert done.returncode == 0
    assert "xcrun notarytool submit Paddock.dmg --wait --key k.p8 --key-id K --issuer I" in lines


@pytest.mark.parametrize("missing", KEY)
def test_who_signs_and_cannot_notarize_is_told_before_anything_is_signed(release, missing):
    done, lines, _ = release(PADDOCK_IDENTITY=IDENTITY, **(KEY | {missing: ""}))
    assert done.returncode == 1
    assert done.stderr.startswith("Who signs must notarize as well")
    assert not [line for line in lines if "sign.py" in line]


def test_an_identity_that_no_keychain_has_is_told(release):
    done, _, _ = release(**(PROFILE | {"PADDOCK_IDENTITY": "Somebody Else"}))
    assert done.returncode == 1
    assert "No keychain has “Somebody Else”" in done.stderr


def test_the_self_test_knows_no_more_than_what_the_finder_tells(release):
    _, _, said = release(**PROFILE)
    assert said.read_text() == "/ --self-test \n"


def test_an_app_whose_self_test_fails_is_no_release(release):
    done, lines, _ = release(self_test=1, **PROFILE)
    assert done.returncode == 1
    assert "self-test failed" in done.stderr
    assert not [line for line in lines if "wrap.py" in line]


def test_where_there_is_no_gpu_one_may_go_on(release):
    done, lines, _ = release(self_test=1, PADDOCK_UNTRIED="true")
    assert done.returncode == 0
    assert "python wrap.py dmg Paddock.app Paddock.dmg" in lines


def test_an_app_with_findings_is_no_release(release):
    done, lines, _ = release(AUDIT="1")
    assert done.returncode == 1
    assert not [line for line in lines if "wrap.py" in line]


def test_what_apple_does_not_take_is_no_release(release):
    done, lines, _ = release(ANSWER="Invalid", **PROFILE)
    assert done.returncode == 1
    assert "Apple did not take" in done.stderr
    assert not [line for line in lines if "staple" in line or "wrap.py" in line]


def test_an_app_that_is_not_there_is_told(release, tmp_path):
    release()
    (tmp_path / "Paddock.app").rename(tmp_path / "Other.app")
    (tmp_path / "Paddock.app").write_text("")
    command = ["sh", SCRIPT, tmp_path / "Paddock.app"]
    path = f"{tmp_path / 'programs'}:{os.environ['PATH']}"
    told = {"PATH": path, "LOG": str(tmp_path / "log"), "PYTHON": str(tmp_path / "programs/python")}
    done = subprocess.run(command, env=told, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "There is no app at" in done.stderr
