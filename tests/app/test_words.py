"""What is said in English, where no other language is begun."""

from app.words import number, percent, phrase, tr


def test_values_stand_in_their_places_and_numbers_are_written_for_people():
    assert tr("{name} has {many} tokens", name="{Tiny}", many=12_345) == "{Tiny} has 12,345 tokens"


def test_a_text_without_values_is_said_as_it_is():
    assert tr("a {brace}") == "a {brace}"


def test_one_of_something_has_a_text_of_its_own():
    said = [tr("{n} of {name}", "", n, one="One of {name}", name="it") for n in (0, 1, 2, 1000)]
    assert said == ["0 of it", "One of it", "2 of it", "1,000 of it"]


def test_a_phrase_is_what_it_says():
    assert tr(phrase("Later")) == "Later"


def test_numbers_have_as_many_digits_as_are_asked_for():
    assert (number(1234.56), number(12.0), number(1234)) == ("1,234.56", "12", "1,234")
    assert number(1234.56, 0) == "1,235"
    assert number(1234.56, 1) == "1,234.6"
    assert percent(0.456) == "46%"
