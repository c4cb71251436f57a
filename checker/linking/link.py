"""Link the claims of all documents: canonical names, slips of spelling, copies, ids."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from checker.linking.abbreviations import full_names
from checker.linking.across_documents import across_documents
from checker.linking.canonical import Canonical, leading_on
from checker.linking.copies import copies
from checker.linking.linked import Linked, Variant
from checker.linking.renamed import renamed
from checker.linking.surnames import bare_surnames
from checker.linking.things import canonical_things
from checker.model.extract import Extract
from checker.naming.spelling import Spelling, spelling
from checker.vocabulary import Vocabulary


def link(extracts: Sequence[Extract], vocabulary: Vocabulary) -> Linked:
    """Return the claims of all documents under canonical names; cheap, done anew in each run."""
    in_order = sorted(extracts, key=_id)
    ways = spelling(vocabulary)
    told = frozenset(name for e in extracts for name in e.naming.kin)
    canonical = across_documents([p for e in extracts for p in e.naming.people], ways, told)
    names = names_of(extracts, canonical, ways, vocabulary)
    return Linked(
        claims=tuple(c for e in in_order for c in renamed(e.claims, names[_id(e)])),
        variants=tuple(v for e in extracts for v in _variants(e, canonical)),
        copies=copies([e.document for e in extracts], {_id(e): e.naming.words for e in extracts}),
    )


def _id(extract: Extract) -> str:
    """Return the id of the source that an extract is of."""
    return extract.document.source.source_id


def names_of(
    extracts: Sequence[Extract],
    canonical: Mapping[str, str],
    ways: Spelling,
    vocabulary: Vocabulary,
) -> Mapping[str, Canonical]:
    """Return source id -> what its names lead to; people before things."""
    listed = {name for e in extracts for name in e.naming.listed}
    every = chain.from_iterable(e.naming.things for e in extracts)
    things = canonical_things(every, listed, vocabulary)
    shorts = full_names(extracts)
    shared = leading_on({**things, **_led(shorts.shared, things)}, {})
    names: dict[str, Canonical] = {}
    for extract in extracts:
        naming = extract.naming
        told = _led(shorts.own[_id(extract)], things)
        forms = {form: canonical[p.name] for p in naming.people for form in p.forms}
        bodies = {t.text: things[t.text] for t in naming.things if t.sort and t.text in things}
        own = leading_on({**told, **forms, **bodies}, shared)
        names[_id(extract)] = Canonical(own=own, shared=shared)
    for source_id, found in bare_surnames(extracts, names, ways).items():
        names[source_id].own.update(found)
    return names


def _led(shorts: Mapping[str, str], things: Mapping[str, str]) -> Mapping[str, str]:
    """Return abbreviation -> the canonical name of what it stands for."""
    return {short: things.get(full, full) for short, full in shorts.items()}


def _variants(extract: Extract, canonical: Mapping[str, str]) -> Iterator[Variant]:
    """Yield the slips of spelling of one document, each with a place of the usual form."""
    for slip in extract.naming.slips:
        yield Variant(
            source_id=_id(extract),
            mention=slip.mention,
            canonical=canonical[slip.name],
            canonical_mention=slip.usual,
            canonical_source_id=_id(extract),
        )
