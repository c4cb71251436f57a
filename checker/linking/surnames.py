"""Lead a surname that stands alone in its document to the full name that another document gives.

A surname is no proof of a person. The two documents must speak of one thing: an office of one
body, or a body that no list of well-known ones holds; and no other person may have the surname.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from checker.linking.canonical import Canonical
from checker.model.claim import Claim
from checker.model.extract import Extract
from checker.model.names import fold, folded_words
from checker.naming.people import may_stand_for
from checker.naming.spelling import Spelling


def bare_surnames(
    extracts: Sequence[Extract], names: Mapping[str, Canonical], ways: Spelling
) -> dict[str, dict[str, str]]:
    """Return source id -> surname -> full name, for the surnames that no full name explains."""
    by_id = {e.document.source.source_id: e for e in extracts}
    homes: dict[str, set[str]] = {}
    for source_id, extract in by_id.items():
        for person in extract.naming.people:
            homes.setdefault(names[source_id].of(person.name), set()).add(source_id)
    owners: dict[str, set[str]] = {}
    for name in homes:
        for word in folded_words(name):  # some write the family name first
            owners.setdefault(word, set()).add(name)

    @cache
    def subjects(source_id: str) -> frozenset[tuple[str, str]]:
        return _subjects(by_id[source_id], names[source_id])

    found: dict[str, dict[str, str]] = {}
    for source_id, extract in by_id.items():
        for form in extract.naming.unexplained:
            full = {n for n in owners.get(fold(form), ()) if may_stand_for(form, n, ways)}
            name = next(iter(full)) if len(full) == 1 else ""
            if name and fold(form) in folded_words(name)[1:]:
                here = subjects(source_id)
                if any(here & subjects(home) for home in sorted(homes[name])):
                    found.setdefault(source_id, {})[form] = name
    return found


def _subjects(extract: Extract, known: Canonical) -> frozenset[tuple[str, str]]:
    """Return what a document speaks of that few others do: unlisted bodies, and offices."""
    return frozenset({*_bodies(extract, known), *_offices(extract.claims, known)})


def _bodies(extract: Extract, known: Canonical) -> Iterator[tuple[str, str]]:
    """Yield the unlisted bodies of a document."""
    for thing in extract.naming.things:
        if thing.kind == "organisation" and " " in thing.text:
            yield "body", known.of(thing.text)


def _offices(claims: Sequence[Claim], known: Canonical) -> Iterator[tuple[str, str]]:
    """Yield the offices of which a document says who holds them."""
    for claim in claims:
        if claim.extractor == "office":
            yield claim.predicate, known.of(claim.subject)
