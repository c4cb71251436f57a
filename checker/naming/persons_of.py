"""The people of one document, from its mentions and from who its claims say holds."""

from collections.abc import Mapping

from checker.model.claim import ObjectKind
from checker.model.extract import Yield
from checker.model.mention import Mention
from checker.model.naming import Person
from checker.naming.people import NO_KIN, people
from checker.naming.spelling import Spelling


def people_of(
    told: Yield, ways: Spelling, kin: Mapping[str, frozenset[str]] = NO_KIN
) -> tuple[Person, ...]:
    """Return the people of one document, from its mentions and from who its claims say holds."""
    return people(name_forms(told), ways, kin)


def name_forms(told: Yield) -> list[str]:
    """Return what a document calls people, or may call people, each as often as it stands there.

    A listed name that the document uses as such (a country) is nobody's, even where it is once
    taken for somebody's.
    """
    listed = {m.text for m in told.mentions if m.entry and m.kind != "person"}
    held = [
        c.object
        for c in told.claims
        if c.extractor == "office" and c.object_kind is ObjectKind.ENTITY
    ]
    named = [m.text for m in told.mentions if m.kind == "person" or may_be_surname(m)]
    return [form for form in (*named, *held) if form not in listed]


def may_be_surname(mention: Mention) -> bool:
    """Say whether a mention is one word that nothing is known of: perhaps a bare surname."""
    unlisted = not mention.entry and not mention.sort
    return unlisted and mention.kind not in ("demonym", "place") and " " not in mention.text
