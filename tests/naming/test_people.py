"""Forms of a person's name are led to one; two people of one surname are never merged."""

import pytest

from checker.naming.people import people, same_person, slip_of
from checker.naming.spelling import spelling
from checker.vocabulary import load_vocabulary

WAYS = spelling(load_vocabulary())


def forms(*mentions: str) -> dict[str, set[str]]:
    """Return canonical name -> forms, as the mentions of one document lead to them."""
    return {person.name: set(person.forms) for person in people(mentions, WAYS)}


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
    person = people(["Ingrid Halvorsen", "Halvorsen", "Halversen"], WAYS)[0]

    assert person.slips == ("Halversen",)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Carla Mendes", "Clara Mendes"), ("Mario Santos", "Maria Santos"), ("Ana Lima", "Ana Lina")],
)
def test_known_given_names_and_short_words_are_never_slips(one: str, other: str) -> None:
    assert not slip_of(one, other, WAYS)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Tomas Okello", "Tomas Okello Mutasa", True),
        ("João Café", "Joao Cafe", True),
        ("Okello Mutasa", "Tomas Okello Mutasa", True),
        ("Tomas Mutasa", "Ana Mutasa", False),
        ("Mutasa", "Tomas Mutasa", False),
        ("Paz", "La Paz", False),
        ("Peter J. Lindholm", "Peter Lindholm", True),
        ("Peter J. Lindholm", "Peter K. Lindholm", False),
        ("J. K. Harwell", "Jane Katherine Harwell", True),
        ("J. Harwell", "Jane Harwell", False),
        ("Maria Silva Costa", "Maria Costa Silva", False),
        ("Carl Jensen Jr.", "Carl Jensen", False),
        ("Carl Jensen Jr.", "Carl Jensen Sr.", False),
        ("Dmytro Zelinskyy", "Dmytro Zelinsky", True),
        ("Thomas Meyer", "Thomas Meier", False),
        ("Ivan Petrov", "Irina Petrova", False),
        ("Ruiz Olmedo", "Fernando Ruiz Olmedo", True),
        ("Fernando Ruiz", "Fernando Ruiz Olmedo", True),
        ("Erik Harald V", "Erik Harald VI", False),
        ("Harald VI", "Erik Harald VI", True),
        ("Harald V", "Erik Harald VI", False),
    ],
)
def test_names_of_different_documents_are_one_only_where_sure(
    one: str, other: str, same: bool
) -> None:
    assert same_person(one, other, WAYS) is same


@pytest.mark.parametrize(
    ("mentions", "form", "owner"),
    [
        (("Fernando Ruiz Olmedo", "Ruiz"), "Ruiz", "Fernando Ruiz Olmedo"),
        (("Teresa Lacerda Pinto", "Lacerda Pinto"), "Lacerda Pinto", "Teresa Lacerda Pinto"),
        (("Jane Harwell", "J. Harwell"), "J. Harwell", "Jane Harwell"),
        (("Jane Harwell", "John Harwell", "J. Harwell"), "J. Harwell", "J. Harwell"),
        (("Carl Jensen", "Carl Jensen Jr.", "Jensen"), "Jensen", ""),
        (("Kate Halloran", "Brian Halloran", "Halloran"), "Halloran", ""),
        (("Volodymyr Hrytsenko", "Hrytsenko"), "Hrytsenko", "Volodymyr Hrytsenko"),
        (("Walter Benedict Halloran", "Benedict"), "Benedict", ""),
        (("Walter Benedict HALLORAN", "BENEDICT"), "BENEDICT", ""),
        (("Benedict HALLORAN", "BENEDICT"), "BENEDICT", ""),
        (("Benedict HALLORAN", "Benedict"), "Benedict", "Benedict HALLORAN"),
        (("Walter Benedict HALLORAN", "Halloran"), "Halloran", "Walter Benedict HALLORAN"),
        (("Okello Tomas MUTASA", "Peter Banda OKELLO", "OKELLO"), "OKELLO", ""),
        (("HALVORSEN Ingrid Marie", "HALVORSEN"), "HALVORSEN", "HALVORSEN Ingrid Marie"),
    ],
)
def test_a_form_leads_to_its_one_owner(mentions: tuple[str, ...], form: str, owner: str) -> None:
    assert "".join(name for name, led in forms(*mentions).items() if form in led) == owner
