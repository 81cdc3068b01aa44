"""Which language is meant by what stands behind the ``` of a block of code."""

import pytest

from app.markdown.languages import lexer_of


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("python", "Python"),
        ("py", "Python"),
        ("Python3", "Python"),
        ("c++", "C++"),
        ("cpp", "C++"),
        ("C#", "C#"),
        ("c", "C"),
        ("sh", "Bash"),
        ("shell", "Bash"),
        ("zsh", "Bash"),
        ("console", "Bash Session"),
        ("js", "JavaScript"),
        ("ts", "TypeScript"),
        ("tsx", "TSX"),
        ("jsx", "JSX"),
        ("json", "JSON"),
        ("jsonc", "JSON5"),
        ("yml", "YAML"),
        ("diff", "Diff"),
        ("golang", "Go"),
        ("rs", "Rust"),
        ("objective-c", "Objective-C"),
        ("objc", "Objective-C"),
        ("dockerfile", "Docker"),
        ("cmd", "Batchfile"),
        ("app.py", "Python"),
        ("src/main.rs", "Rust"),
        ("{.python}", "Python"),
        ("python:main.py", "Python"),
        ("ts{1,3}", "TypeScript"),
        ("html", "HTML"),
        ("latex", "TeX"),
        ("swift", "Swift"),
        ("f#", "F#"),
    ],
)
def test_the_names_that_models_give_are_known(written, name):
    assert lexer_of(written).name == name


@pytest.mark.parametrize(
    "written",
    ["", "none", "text", "plaintext", "txt", "output", "nonsense", "你好", "{}", "...", "*"],
)
def test_what_is_no_language_has_no_lexer(written):
    assert lexer_of(written) is None
