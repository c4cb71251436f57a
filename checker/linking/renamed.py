"""Put the claims of one document under canonical names; most have them as they are written."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain
from operator import attrgetter

from checker.linking.canonical import Canonical
from checker.model.claim import Claim, ObjectKind
from checker.naming.identity import identified

#: What sorts the claims of one document; those of one predicate are in order when this is asked.
PLACE = attrgetter("span.start", "span.end", "predicate")


def renamed(claims: Sequence[Claim], names: Canonical) -> Iterable[Claim]:
    """Return the claims of one document by position, each once, under canonical names.

    An id hangs on the claims of one predicate alone: where no name of these leads on, they keep
    the ids that they have as written.
    """
    named = [_named(claim, names) for claim in claims]
    touched = {to.predicate for claim, to in zip(claims, named, strict=True) if to is not claim}
    if not touched:
        return claims
    again = identified(claim for claim in named if claim.predicate in touched)
    rest = (claim for claim in claims if claim.predicate not in touched)
    return sorted(chain(rest, again), key=PLACE)


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
