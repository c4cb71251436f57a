"""Put the claims of one document under canonical names; most have them as they are written."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain
from operator import attrgetter, itemgetter

from checker.linking.canonical import Canonical
from checker.model.claim import Claim, ObjectKind
from checker.naming.identity import identified

#: Of a qualifier.
VALUE = itemgetter(1)
#: What claims have in common that may be one under other names; names change none of it.
ALIKE = attrgetter("predicate", "quote")
#: What sorts the claims of one document; those that are alike are in order when this is asked.
PLACE = attrgetter("span.start", "span.end", "predicate")


def renamed(claims: Sequence[Claim], names: Canonical) -> Iterable[Claim]:
    """Return the claims of one document by position, each once, under canonical names.

    An id hangs on the claims of the same predicate in the same words: where no name of these leads
    on, they keep the ids that they have as written.
    """
    named = [_named(claim, names) for claim in claims]
    touched = {ALIKE(to) for claim, to in zip(claims, named, strict=True) if to is not claim}
    if not touched:
        return claims
    again = identified(claim for claim in named if ALIKE(claim) in touched)
    rest = (claim for claim in claims if ALIKE(claim) not in touched)
    return sorted(chain(rest, again), key=PLACE)


def _named(claim: Claim, names: Canonical) -> Claim:
    """Return a claim under canonical names: the claim itself where these are the written ones."""
    told = (claim.subject, claim.object, claim.attributed_to, *map(VALUE, claim.qualifiers))
    if not names.know(told):
        return claim
    is_name = claim.object_kind is ObjectKind.ENTITY
    named = replace(
        claim,
        subject=names.of(claim.subject),
        object=names.of(claim.object) if is_name else claim.object,
        attributed_to=names.of(claim.attributed_to),
        qualifiers=tuple((key, names.of(value)) for key, value in claim.qualifiers),
    )
    return claim if named == claim else named
