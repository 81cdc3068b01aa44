"""All that the app says can be said in every language that ships, and is."""

import ast
import shutil
from functools import cache

import pytest

from tests.helpers.translations import EMPTY, forms, gather, messages, places
from tests.house.files import ROOT, tracked

TRANSLATIONS = sorted((ROOT / "resources" / "words").glob("*.ts"))
SHIPPED = {"de", "fr", "ja", "zh_Hans", "zh_Hant"}
# They are where all the others are said.
WORDS = [ROOT / "app" / "words.py", ROOT / "engine" / "said.py"]
SAYING = {"tr", "phrase", "said"}


def _calls(file):
    """Return each call of tr and phrase in a file, and whether it is made while it is imported."""
    tree = ast.parse(file.read_text())
    later = {
        inner
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
            if name in SAYING:
                yield node, name, node not in later


@cache
def _all_calls():
    files = [file for file in tracked("app/*.py", "engine/*.py") if file not in WORDS]
    return [(file, *each) for file in files for each in _calls(file)]


def _literal(call, at=0):
    said = call.args[at] if at < len(call.args) else ast.Constant("")
    return said.value if isinstance(said, ast.Constant) else None


def _texts(calls):
    """Return each literal text that is said, with what it says about itself."""
    return {(_literal(call), _literal(call, at=1)) for call in calls if _literal(call) is not None}


def _place(file, call):
    return f"{file.relative_to(ROOT)}:{call.lineno}"


@pytest.fixture(scope="module")
def gathered(tmp_path_factory):
    folder = tmp_path_factory.mktemp("words")
    (folder / "de.ts").write_text(EMPTY.format("de"))
    gather(folder)
    return messages(folder / "de.ts")


def test_qt_finds_every_text_that_is_to_be_said(gathered):
    # It passes over what stands in an f-string or is called by a dotted name, without a word.
    calls = [call for _, call, *_ in _all_calls()]
    calls += [call for file in WORDS for call, *_ in _calls(file)]
    assert {
        (message.findtext("source"), message.findtext("comment") or "") for message in gathered
    } == _texts(calls)


def test_qt_takes_a_text_for_one_with_a_number_where_it_is(gathered):
    # A third argument of any name makes it one, so what is said about a text with values stands
    # above it, as a comment that begins with #:.
    plural = {message.findtext("source") for message in gathered if message.get("numerus")}
    texts = {message.findtext("source") for message in gathered}
    assert plural == {text for text in texts if "n" in places(text)}


def test_a_text_is_a_literal_or_a_phrase_that_has_a_name():
    wrong = [
        _place(file, call)
        for file, call, name, _ in _all_calls()
        if _literal(call) is None
        and (name != "tr" or not isinstance(call.args[0], ast.Name | ast.Attribute | ast.Subscript))
    ]
    assert wrong == []


def test_nothing_is_said_before_the_language_is_known():
    early = [
        _place(file, call) for file, call, name, early in _all_calls() if early and name == "tr"
    ]
    assert early == []


def test_a_number_has_its_place_and_a_text_for_one():
    for file, call, _, _ in _all_calls():
        named = {keyword.arg: keyword.value for keyword in call.keywords}
        text = _literal(call) or ""
        assert (len(call.args) == 3) == ("one" in named) == ("n" in places(text)), _place(
            file, call
        )
        if "one" in named:
            assert places(named["one"].value) - {"n"} == places(text) - {"n"}, _place(file, call)


def test_what_the_engine_says_has_each_value_in_its_place():
    for file, call, name, _ in _all_calls():
        if name == "said":
            named = {keyword.arg for keyword in call.keywords}
            assert named == places(_literal(call)), _place(file, call)


def test_the_languages_that_ship_are_those_that_are_finished():
    assert {file.stem for file in TRANSLATIONS} == SHIPPED


@pytest.mark.parametrize("file", TRANSLATIONS, ids=lambda file: file.stem)
def test_a_translation_has_what_the_app_says_now_and_nothing_else(file, tmp_path):
    shutil.copy(file, tmp_path)
    gather(tmp_path)
    now = [message.findtext("source") for message in messages(tmp_path / file.name)]
    assert sorted(message.findtext("source") for message in messages(file)) == sorted(now)


@pytest.mark.parametrize("file", TRANSLATIONS, ids=lambda file: file.stem)
def test_everything_is_translated(file):
    open_ones = [
        message.findtext("source")
        for message in messages(file)
        if message.find("translation").get("type") or not all(forms(message))
    ]
    assert open_ones == []


@pytest.mark.parametrize("file", TRANSLATIONS, ids=lambda file: file.stem)
def test_a_translation_has_the_same_places_for_values(file):
    wrong = [
        form
        for message in messages(file)
        for form in forms(message)
        # Where there is one of something, its number may be a word.
        if places(message.findtext("source")) - places(form) - {"n"}
        or places(form) - places(message.findtext("source"))
        or form.count("{") != form.count("}")
    ]
    assert wrong == []
