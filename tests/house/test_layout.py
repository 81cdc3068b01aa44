"""Where things lie in the repository, and what no file of it may hold."""

import ast
import re

import pytest

from tests.house.files import FOLDERS, ROOT, texts, tracked

# Each is written so that it does not find itself.
PROMISES = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|X" r"XX)\b")
MACHINE_PATHS = re.compile(r"(?<![\w.])/(?:ro" r"ot|wo" r"rk|home/\w+|Users/\w+)/")
REGISTRIES = re.compile(
    r"pypi\.o" r"rg|pythonhos" r"ted|npmjs\.o" r"rg|deb\.deb" r"ian|index-u" r"rl"
)


def _found(pattern):
    return [
        f"{path}:{number}: {line.strip()[:80]}"
        for path, text in texts()
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def test_the_top_folders_are_those_that_we_know():
    tops = {file.relative_to(ROOT).parts[0] for file in tracked("*/*")}
    assert tops <= FOLDERS


@pytest.mark.parametrize("folder", ["packaging", "resources"])
def test_a_folder_of_no_code_is_no_package(folder):
    # With an __init__.py, `import packaging` would find ours, and break whoever needs the other.
    assert not list((ROOT / folder).rglob("__init__.py"))


def test_no_file_makes_promises():
    assert _found(PROMISES) == []


def test_no_file_names_a_place_on_somebodys_computer():
    assert _found(MACHINE_PATHS) == []


def test_no_file_names_where_packages_come_from():
    assert _found(REGISTRIES) == []


def test_every_source_file_says_first_what_it_owns():
    silent = [
        str(file.relative_to(ROOT))
        for file in tracked("*.py")
        if not ast.get_docstring(ast.parse(file.read_text()))
    ]
    assert silent == []


def test_every_script_says_first_what_it_does():
    scripts = [*tracked("*.sh"), ROOT / ".ci" / "run"]
    for file in scripts:
        first, second = file.read_text().splitlines()[:2]
        assert first.startswith("#!/bin/")
        assert second.startswith("# ")
