"""How the pictures of all states are asked for."""

from docs.screenshots import commands, options_of


def test_each_language_is_taken_by_a_command_that_names_no_other():
    asked = "--all look --state link --state trash --font a.ttf --language de --language ja"
    again = [options_of(command[3:]) for command in commands(options_of(asked.split()))]
    assert [each.language for each in again] == [["de"], ["ja"]]
    assert {(str(each.all), *each.state, str(each.font)) for each in again} == {
        ("look", "link", "trash", "a.ttf")
    }


def test_who_names_no_language_gets_english_and_chinese():
    assert options_of(["--all", "look"]).language == ["en", "zh_Hans"]
