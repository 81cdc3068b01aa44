"""What only a Mac can run is read: scripts parse, and all that they name is there."""

import platform
import re
import shlex
import subprocess
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOW = ROOT / ".github" / "workflows" / "release.yml"
SCRIPTS = sorted((ROOT / "packaging").rglob("*.sh"))
README = ROOT / "packaging" / "README.md"
OURS = re.compile(r"packaging/[\w./-]+")


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_a_shell_script_parses(script):
    done = subprocess.run(["sh", "-n", script], capture_output=True, text=True, check=False)
    assert done.stderr == ""


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_no_variable_runs_into_a_letter_that_is_not_ascii(script):
    # macOS's sh (bash 3.2) takes the first byte of “…” for a letter of the name before it.
    assert re.findall(r"\$[A-Za-z_]\w*(?=[^\x00-\x7f])", script.read_text("utf-8"), re.ASCII) == []


def _steps():
    (job,) = yaml.safe_load(WORKFLOW.read_text("utf-8"))["jobs"].values()
    return job["steps"]


def _commands(text):
    """Give the words of each line that calls a script of ours."""
    for line in text.replace("\\\n", " ").splitlines():
        words = shlex.split(line.strip().removeprefix("$ "), comments=True)
        for at, word in enumerate(words):
            if OURS.fullmatch(word) and word.endswith((".py", ".sh")):
                yield ROOT / word, words[at + 1 :]


def _flags(words):
    return [word.partition("=")[0] for word in words if word.startswith("--")]


@pytest.mark.parametrize(
    "text",
    [step["run"] for step in _steps() if "run" in step]
    + re.findall(r"```sh\n(.*?)```", README.read_text("utf-8"), re.DOTALL),
)
def test_each_script_and_flag_that_is_named_is_there(text):
    for script, words in _commands(text):
        assert script.is_file(), script
        for flag in _flags(words):
            assert f'"{flag}"' in script.read_text("utf-8"), (script.name, flag)


def test_the_workflow_builds_audits_and_releases_in_this_order():
    called = [script.name for step in _steps() for script, _ in _commands(step.get("run", ""))]
    assert called == [
        *("setup.sh", "build.py", "audit.py"),
        *("keychain.sh", "release.sh", "keychain.sh"),
    ]


def test_the_workflow_runs_on_the_oldest_mac_that_the_app_is_for():
    (job,) = yaml.safe_load(WORKFLOW.read_text("utf-8"))["jobs"].values()
    assert job["runs-on"] == "macos-15"


def test_the_workflow_may_change_nothing_in_the_repository():
    assert yaml.safe_load(WORKFLOW.read_text("utf-8"))["permissions"] == {"contents": "read"}


def test_each_secret_is_explained():
    names = set(re.findall(r"secrets\.(\w+)", WORKFLOW.read_text("utf-8")))
    assert names
    assert [name for name in sorted(names) if f"`{name}`" not in README.read_text("utf-8")] == []


def test_scripts_get_each_variable_that_they_ask_for():
    given = {name for step in _steps() for name in step.get("env", {})}
    asked = {
        name
        for script in ("release.sh", "keychain.sh")
        for name in re.findall(r"\bPADDOCK_\w+", (ROOT / "packaging" / script).read_text("utf-8"))
    }
    assert asked - given == {"PADDOCK_NOTARY_PROFILE"}  # which only one's own keychain has


def test_whatever_is_secret_is_named_in_no_command():
    for step in _steps():
        assert "secrets." not in step.get("run", "")


@pytest.mark.skipif(platform.system() == "Darwin", reason="a Mac would begin to sign")
def test_a_release_without_a_mac_says_what_to_do_instead():
    release = ["sh", ROOT / "packaging" / "release.sh"]
    done = subprocess.run(release, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "packaging/wrap.py" in done.stderr


def test_every_file_that_the_readme_names_is_there():
    named = set(OURS.findall(README.read_text("utf-8")))
    assert [name for name in sorted(named) if not (ROOT / name.rstrip("/.")).exists()] == []
