"""One thing under names of two languages; what differs in its proper part stays apart."""

import pytest

from checker.linking.things import canonical_things
from checker.model.naming import Thing
from checker.vocabulary import load_vocabulary


def named(text: str, sort: str, language: str) -> Thing:
    """Return the name of a thing that stands in one place."""
    return Thing(text, "thing", sort, language, 1)


@pytest.mark.parametrize(
    ("one", "other", "canonical"),
    [
        (
            ("Salgueiros Bridge", "bridge", "en"),
            ("Ponte dos Salgueiros", "bridge", "pt"),
            "Salgueiros Bridge",
        ),
        (
            ("Estádio do Lago", "stadium", "pt"),
            ("Estadio do Lago", "stadium", "en"),
            "Estadio do Lago",
        ),
        (("River Orva", "river", "en"), ("Orva", "", "pt"), "River Orva"),
        (
            ("University of Warsaw", "school", "en"),
            ("Universidade de Varsóvia", "school", "pt"),
            "University of Warsaw",
        ),
        (
            ("Tarnow University", "school", "en"),
            ("University of Tarnow", "school", "en"),
            "University of Tarnow",
        ),
    ],
)
def test_names_of_one_thing_lead_to_one(
    one: tuple[str, str, str], other: tuple[str, str, str], canonical: str
) -> None:
    found = canonical_things([named(*one), named(*other)], (), load_vocabulary())

    assert found[one[0]] == found[other[0]] == canonical


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("North Bridge", "bridge", "en"), ("South Bridge", "bridge", "en")),
        (("Orva Bridge", "bridge", "en"), ("Orva Dam", "dam", "en")),
        (("Tarnow University", "school", "en"), ("Tarnow College", "school", "en")),
        (("Orva Motors", "company", "en"), ("Orva Steel", "company", "en")),
        (("Pelham Rovers", "club", "en"), ("Pelham United", "club", "en")),
        (("Tarrafe", "", "pt"), ("Tarrafe Futebol Clube", "club", "pt")),
    ],
)
def test_things_of_other_names_or_kinds_stay_apart(
    one: tuple[str, str, str], other: tuple[str, str, str]
) -> None:
    found = canonical_things([named(*one), named(*other)], (), load_vocabulary())

    assert found[one[0]] != found[other[0]]


def test_a_listed_name_is_never_led_to_a_lake_that_bears_it() -> None:
    things = [named("Kenya", "", "en"), named("Mount Kenya", "mountain", "en")]

    assert "Kenya" not in canonical_things(things, {"Kenya"}, load_vocabulary())
    assert canonical_things(things, (), load_vocabulary())["Kenya"] == "Mount Kenya"
