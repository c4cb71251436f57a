"""Link the claims of all documents: canonical names, slips of spelling, copies, ids."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from checker.linking.abbreviations import full_names
from checker.linking.across_documents import across_documents
from checker.linking.canonical import Canonical
from checker.linking.copies import copies
from checker.linking.identity import with_ids
from checker.linking.linked import Linked, Variant
from checker.linking.surnames import bare_surnames
from checker.linking.things import canonical_things
from checker.model.claim import Claim, ObjectKind
from checker.model.extract import Extract, Mention
from checker.model.names import fold
from checker.model.naming import Naming
from checker.naming.naming_of import naming_of
from checker.naming.persons_of import may_be_surname
from checker.naming.spelling import Spelling, spelling
from checker.vocabulary import Vocabulary


def link(extracts: Sequence[Extract], vocabulary: Vocabulary) -> Linked:
    """Return the claims of all documents under canonical names; cheap, done anew in each run."""
    ways = spelling(vocabulary)
    naming = {_id(e): e.naming or naming_of(e, vocabulary) for e in extracts}
    told = frozenset(name for n in naming.values() for name in n.kin)
    canonical = across_documents([p for n in naming.values() for p in n.people], ways, told)
    names = names_of(extracts, naming, canonical, ways, vocabulary)
    claims = [_named(c, names[_id(e)]) for e in extracts for c in e.claims]
    return Linked(
        claims=tuple(with_ids(_distinct(claims))),
        variants=tuple(v for e in extracts for v in _variants(e, naming[_id(e)], canonical)),
        copies=copies([e.document for e in extracts], {i: n.words for i, n in naming.items()}),
    )


def _id(extract: Extract) -> str:
    """Return the id of the source that an extract is of."""
    return extract.document.source.source_id


def names_of(
    extracts: Sequence[Extract],
    naming: Mapping[str, Naming],
    canonical: Mapping[str, str],
    ways: Spelling,
    vocabulary: Vocabulary,
) -> Mapping[str, Canonical]:
    """Return source id -> what its names lead to; people before things."""
    things = canonical_things((m for e in extracts for m in e.mentions), vocabulary)
    shorts = full_names(extracts, naming)
    shared = {**things, **_led(shorts.shared, things)}
    names: dict[str, Canonical] = {}
    for extract in extracts:
        source_id = _id(extract)
        told = _led(shorts.own[source_id], things)
        forms = {form: canonical[p.name] for p in naming[source_id].people for form in p.forms}
        bodies = {
            m.text: things[m.text]
            for m in extract.mentions
            if m.sort and m.kind != "person" and m.text in things
        }
        names[source_id] = Canonical(own={**told, **forms, **bodies}, shared=shared)
    for source_id, found in bare_surnames(extracts, naming, names, ways).items():
        names[source_id].own.update(found)
    return names


def _led(shorts: Mapping[str, str], things: Mapping[str, str]) -> Mapping[str, str]:
    """Return abbreviation -> the canonical name of what it stands for."""
    return {short: things.get(full, full) for short, full in shorts.items()}


def _named(claim: Claim, names: Canonical) -> Claim:
    """Return a claim under canonical names: the claim itself where these are the written ones."""
    named = (
        names.of(claim.subject),
        names.of(claim.object) if claim.object_kind is ObjectKind.ENTITY else claim.object,
        names.of(claim.attributed_to),
        tuple((key, names.of(value)) for key, value in claim.qualifiers),
    )
    if named == (claim.subject, claim.object, claim.attributed_to, claim.qualifiers):
        return claim
    subject, value, speaker, qualifiers = named
    return replace(
        claim, subject=subject, object=value, attributed_to=speaker, qualifiers=qualifiers
    )


def _distinct(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the claims without those that say the same thing in the same words."""
    seen: set[tuple[object, ...]] = set()
    for claim in claims:
        said = (
            claim.source_id, claim.span, claim.subject, claim.predicate, claim.object,
            claim.qualifiers, claim.valid.edtf,
        )  # fmt: skip
        if said not in seen:
            seen.add(said)
            yield claim


def _variants(extract: Extract, naming: Naming, canonical: Mapping[str, str]) -> Iterator[Variant]:
    """Yield the slips of spelling of one document, each with a place of the usual form."""
    off = [person for person in naming.people if person.slips]
    by_form: dict[str, Mention] = {}
    for mention in extract.mentions if off else ():
        if mention.kind == "person" or may_be_surname(mention):
            by_form.setdefault(mention.text, mention)
    for person in off:
        usual = by_form.get(person.name)
        for slip in person.slips:
            if slip in by_form and usual is not None and fold(slip) != fold(person.name):
                yield Variant(
                    source_id=_id(extract),
                    mention=by_form[slip],
                    canonical=canonical[person.name],
                    canonical_mention=usual,
                    canonical_source_id=_id(extract),
                )
