"""Link the claims of all documents: canonical names, slips of spelling, copies, ids."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from checker.linking.copies import copies
from checker.linking.identity import with_ids
from checker.linking.linked import Linked, Variant
from checker.linking.people import Person, people, same_person
from checker.linking.things import canonical_things
from checker.model.claim import Claim, ObjectKind
from checker.model.extract import Extract, Mention
from checker.model.names import fold
from checker.vocabulary import Vocabulary


def link(extracts: Sequence[Extract], vocabulary: Vocabulary) -> Linked:
    """Return the claims of all documents under canonical names; cheap, done anew in each run."""
    given = _given_names(vocabulary)
    local = {e.document.source.source_id: _people_of(e, given) for e in extracts}
    canonical = _across_documents([p for found in local.values() for p in found])
    things = canonical_things((m for e in extracts for m in e.mentions), vocabulary)
    claims: list[Claim] = []
    for extract in extracts:
        names = _names(local[extract.document.source.source_id], canonical) | dict(things)
        claims.extend(_named(c, names) for c in extract.claims)
    return Linked(
        claims=tuple(with_ids(_distinct(claims))),
        variants=tuple(v for e in extracts for v in _variants(e, local, canonical)),
        copies=copies([e.document for e in extracts]),
    )


def _given_names(vocabulary: Vocabulary) -> frozenset[str]:
    """Return all given names of the vocabulary."""
    pack = vocabulary.pack("people/given-names")
    return frozenset(name for kind in pack for name in pack[kind])


def _people_of(extract: Extract, given: frozenset[str]) -> tuple[Person, ...]:
    """Return the people of one document, from its mentions and from who its claims say holds."""
    held = [
        c.object
        for c in extract.claims
        if c.extractor == "office" and c.object_kind is ObjectKind.ENTITY
    ]
    named = [m.text for m in extract.mentions if m.kind == "person" or _may_be_surname(m)]
    return people([*named, *held], given)


def _may_be_surname(mention: Mention) -> bool:
    """Say whether a mention is one word that nothing is known of: perhaps a bare surname."""
    unlisted = not mention.entry and not mention.sort
    return unlisted and mention.kind not in ("demonym", "place") and " " not in mention.text


def _across_documents(persons: list[Person]) -> Mapping[str, str]:
    """Return a document's full name -> the name under which all documents know the person.

    A name that can be the short form of two others stays as it is.
    """
    names = sorted({p.name for p in persons}, key=lambda n: (-len(n), n))
    canonical: dict[str, str] = {}
    heads: list[str] = []
    for name in names:
        owners = [h for h in heads if same_person(name, h)] if " " in name else []
        canonical[name] = owners[0] if len(owners) == 1 else name
        if canonical[name] == name:
            heads.append(name)
    return canonical


def _names(persons: Sequence[Person], canonical: Mapping[str, str]) -> dict[str, str]:
    """Return every form of every person of a document with its canonical name."""
    return {form: canonical[p.name] for p in persons for form in sorted(p.forms)}


def _named(claim: Claim, names: Mapping[str, str]) -> Claim:
    """Return a claim under canonical names."""
    return replace(
        claim,
        subject=names.get(claim.subject, claim.subject),
        object=names.get(claim.object, claim.object)
        if claim.object_kind is ObjectKind.ENTITY
        else claim.object,
        attributed_to=names.get(claim.attributed_to, claim.attributed_to),
        qualifiers=tuple((key, names.get(value, value)) for key, value in claim.qualifiers),
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


def _variants(
    extract: Extract, local: Mapping[str, Sequence[Person]], canonical: Mapping[str, str]
) -> Iterator[Variant]:
    """Yield the slips of spelling of one document, each with a place of the usual form."""
    source_id = extract.document.source.source_id
    by_form: dict[str, Mention] = {}
    for mention in extract.mentions:
        if mention.kind == "person" or _may_be_surname(mention):
            by_form.setdefault(mention.text, mention)
    for person in local[source_id]:
        usual = by_form.get(person.name)
        for slip in sorted(person.slips):
            if slip in by_form and usual is not None and fold(slip) != fold(person.name):
                yield Variant(
                    source_id=source_id,
                    mention=by_form[slip],
                    canonical=canonical[person.name],
                    canonical_mention=usual,
                    canonical_source_id=source_id,
                )
