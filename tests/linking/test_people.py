"""Forms of a person's name are led to one; two people of one surname are never merged."""

import pytest

from checker.linking.people import people, same_person, slip_of

GIVEN = frozenset({"Ana", "Bento", "Carla", "Clara", "Ingrid", "Mario", "Maria", "Tomas"})


def forms(*mentions: str) -> dict[str, set[str]]:
    """Return canonical name -> forms, as the mentions of one document lead to them."""
    return {person.name: set(person.forms) for person in people(mentions, GIVEN)}


def test_a_surname_leads_to_the_one_full_name_that_has_it() -> None:
    assert forms("Ingrid Halvorsen", "Halvorsen") == {
        "Ingrid Halvorsen": {"Ingrid Halvorsen", "Halvorsen"}
    }


def test_a_surname_of_two_people_leads_to_neither() -> None:
    found = forms("Ana Teixeira", "Bento Teixeira", "Teixeira")

    assert all("Teixeira" not in names for names in found.values())


def test_a_shorter_full_name_leads_to_the_longer_one() -> None:
    assert forms("Tomas Okello Mutasa", "Tomas Okello") == {
        "Tomas Okello Mutasa": {"Tomas Okello Mutasa", "Tomas Okello"}
    }


def test_a_surname_one_letter_off_is_a_slip() -> None:
    person = people(["Ingrid Halvorsen", "Halvorsen", "Halversen"], GIVEN)[0]

    assert person.slips == {"Halversen"}


@pytest.mark.parametrize(
    ("one", "other"),
    [("Carla Mendes", "Clara Mendes"), ("Mario Santos", "Maria Santos"), ("Ana Lima", "Ana Lina")],
)
def test_known_given_names_and_short_words_are_never_slips(one: str, other: str) -> None:
    assert not slip_of(one, other, frozenset(name.lower() for name in GIVEN))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Tomas Okello", "Tomas Okello Mutasa", True),
        ("João Café", "Joao Cafe", True),
        ("Okello Mutasa", "Tomas Okello Mutasa", True),
        ("Tomas Mutasa", "Ana Mutasa", False),
        ("Mutasa", "Tomas Mutasa", False),
        ("Paz", "La Paz", False),
    ],
)
def test_names_of_different_documents_are_one_only_where_sure(
    one: str, other: str, same: bool
) -> None:
    assert same_person(one, other) is same
