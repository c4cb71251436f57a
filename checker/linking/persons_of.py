"""The people of each document, and the names under which all documents know them."""

from collections.abc import Collection, Mapping, Sequence

from checker.linking.heads import Heads
from checker.linking.people import NO_KIN, Person, are_kin, people, same_person
from checker.linking.spelling import Spelling
from checker.model.claim import ObjectKind
from checker.model.extract import Extract, Mention


def people_of(
    extract: Extract, ways: Spelling, kin: Mapping[str, frozenset[str]] = NO_KIN
) -> tuple[Person, ...]:
    """Return the people of one document, from its mentions and from who its claims say holds."""
    return people(name_forms(extract), ways, kin)


def name_forms(extract: Extract) -> list[str]:
    """Return what a document calls people, or may call people, each as often as it stands there.

    A listed name that the document uses as such (a country) is nobody's, even where it is once
    taken for somebody's.
    """
    listed = {m.text for m in extract.mentions if m.entry and m.kind != "person"}
    held = [
        c.object
        for c in extract.claims
        if c.extractor == "office" and c.object_kind is ObjectKind.ENTITY
    ]
    named = [m.text for m in extract.mentions if m.kind == "person" or may_be_surname(m)]
    return [form for form in (*named, *held) if form not in listed]


def may_be_surname(mention: Mention) -> bool:
    """Say whether a mention is one word that nothing is known of: perhaps a bare surname."""
    unlisted = not mention.entry and not mention.sort
    return unlisted and mention.kind not in ("demonym", "place") and " " not in mention.text


def across_documents(
    persons: Sequence[Person], ways: Spelling, kin: Collection[str] = ()
) -> Mapping[str, str]:
    """Return a document's full name -> the name under which all documents know the person.

    A name that can be the short form of two others stays as it is, and so does one that differs
    from a name told as that of kin by more than what follows its first word.
    """
    names = sorted({p.name for p in persons}, key=lambda n: (-len(n), n))
    canonical: dict[str, str] = {}
    heads = Heads(ways)
    for name in names:
        near = heads.near(name) if " " in name else ()
        fit = [h for h in near if same_person(name, h, ways)]
        owners = [h for h in fit if not are_kin(name, h, kin, ways)]
        canonical[name] = owners[0] if len(owners) == 1 else name
        if canonical[name] == name:
            heads.add(name)
    return canonical
