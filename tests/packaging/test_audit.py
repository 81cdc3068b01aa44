"""The audit finds nothing in a good bundle, and says of a bad one what is wrong, by every rule."""

import importlib.util
import json
import os
import plistlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

from audit import RULES, WITHOUT_RUNTIME, audit
from tests.helpers.app_bundle import good_bundle, without_runtime

SCRIPT = Path("packaging/audit.py").resolve()
TESTS = Path(__file__).parent / "auditing"


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    return good_bundle(tmp_path_factory.mktemp("good"))


def _run(*words):
    # Without what is installed, and elsewhere: it must need nothing but what lies beside it.
    command = [sys.executable, "-ES", SCRIPT, *words]
    return subprocess.run(command, capture_output=True, text=True, cwd="/", check=False)


def test_a_good_bundle_has_no_findings(app):
    assert audit(app) == []
    assert _run(app, "--json").stdout == "[]\n"


def test_what_was_looked_at_is_said_in_one_line_also_where_nothing_is_wrong(app):
    done = _run(app)
    many = sum(path.is_file() and not path.is_symlink() for path in app.rglob("*"))
    said = f"{len(RULES)} rules, {many} files, 0 findings.\n"
    assert (done.returncode, done.stdout, done.stderr) == (0, said, "")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_holds_for_a_bundle_that_is_only_an_empty_folder_without_failing(rule, tmp_path):
    (tmp_path / "Empty.app" / "Contents").mkdir(parents=True)
    for finding in audit(tmp_path / "Empty.app", (rule,)):
        assert finding.rule == rule.name


# What is read as more than bytes.
READ = ("*.plist", "CodeResources", "*.toml", "*.json", "METADATA", "*.py", "*.pyc")
# A list, numbers in the place of names, text that is none, half of a file.
STRANGE = (
    b"",
    b"\xff\xfe\xff",
    b"[]",
    b'{"file": 1, "name": [2]}',
    plistlib.dumps([]),
    plistlib.dumps({"files2": [], "rules2": 1, "CFBundleIconFile": [], "CFBundleExecutable": 2}),
    b"project = 1",
    importlib.util.MAGIC_NUMBER + bytes([1]) + bytes(200),
    importlib.util.MAGIC_NUMBER + bytes([1]) + b"\xe3" * 200,
)


@pytest.mark.parametrize("strange", STRANGE)
def test_whatever_a_file_holds_the_audit_tells_of_it_and_of_all_else(tmp_path, strange):
    app = good_bundle(tmp_path)
    (app / "Contents/Resources/Paddock.icns").unlink()
    for path in (path for kind in READ for path in app.rglob(kind) if path.is_file()):
        good = path.read_bytes()
        path.write_bytes(strange)
        assert {"icon", "sealed"} <= {finding.rule for finding in audit(app)}, path
        path.write_bytes(good)


def test_what_is_no_plain_file_is_told_and_not_read(tmp_path):
    app = good_bundle(tmp_path)
    os.mkfifo(app / "Contents/Resources/pipe")
    assert "modes" in {finding.rule for finding in audit(app)}


def test_who_tells_of_the_rules_counts_them_rightly():
    root = TESTS.parents[2]
    for text in (root / "README.md", root / "packaging" / "README.md"):
        said = re.findall(r"(\d+) rules\b", text.read_text("utf-8"))
        assert said == [str(len(RULES))], text


def test_every_rule_is_in_the_readmes_table():
    table = (TESTS.parents[2] / "packaging" / "README.md").read_text("utf-8")
    assert [rule.name for rule in RULES if f"`{rule.name}`" not in table] == []


def test_the_names_of_rules_differ():
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_a_test_that_breaks_it(rule):
    tests = "".join(path.read_text("utf-8") for path in TESTS.glob("test_*.py"))
    assert f'found("{rule.name}")' in tests


def test_each_finding_is_a_line_of_rule_path_and_what_and_the_exit_code_is_one(tmp_path):
    app = good_bundle(tmp_path)
    (app / "Contents/Resources/src/resources/models/small.gguf").unlink()
    done = _run(app)
    assert done.returncode == 1
    where = "Contents/Resources/src/resources/models/small.gguf"
    assert f"starter: {where}: is not there" in done.stdout.splitlines()
    last = done.stdout.splitlines()[-1]
    assert last.startswith(f"{len(RULES)} rules, ")
    assert last.endswith(" files, 2 findings.")  # the seal misses it as well


def test_findings_are_told_as_json_where_that_is_asked(tmp_path):
    app = good_bundle(tmp_path)
    (app / "Contents/PkgInfo").unlink()
    done = _run(app, "--json")
    assert json.loads(done.stdout) == [
        {"rule": "info", "path": "Contents/PkgInfo", "what": "is missing"}
    ]
    assert done.returncode == 1


def test_what_is_no_app_is_told_as_such(tmp_path):
    done = _run(tmp_path)
    assert done.returncode == 2
    assert "is no app" in done.stderr


def test_a_bundle_without_python_fails_by_the_rules_of_python_alone(tmp_path):
    app = good_bundle(tmp_path)
    without_runtime(app)
    of_runtime = {rule.name for rule in RULES if rule.of_runtime}
    assert {finding.rule for finding in audit(app)} == of_runtime
    assert audit(app, WITHOUT_RUNTIME) == []
    done = _run(app, "--no-runtime")
    assert done.returncode == 0
    assert done.stdout.startswith(f"{len(WITHOUT_RUNTIME)} rules, ")


def test_what_is_wrong_besides_is_found_in_a_bundle_without_python_as_well(tmp_path):
    app = good_bundle(tmp_path)
    without_runtime(app)
    (app / "Contents/Resources/Paddock.icns").unlink()
    assert [finding.rule for finding in audit(app, WITHOUT_RUNTIME)] == ["icon"]


def test_the_audit_writes_nothing(tmp_path):
    app = good_bundle(tmp_path)
    before = sorted((path, path.lstat().st_mtime_ns) for path in app.rglob("*"))
    audit(app)
    assert sorted((path, path.lstat().st_mtime_ns) for path in app.rglob("*")) == before
