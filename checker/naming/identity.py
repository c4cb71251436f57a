"""Give every claim an id that survives edits elsewhere in its document."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from checker.model.claim import Claim


def identified(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yield the claims by source and position, each with its id.

    Of those that say the same thing in the same words only the first is told. The id hashes source,
    key, value, quote and the ordinal among claims equal in all of these.
    """
    ordinals: Counter[tuple[str, ...]] = Counter()
    placed = sorted(((_place(c), c) for c in claims), key=itemgetter(0))
    for place, alike in groupby(placed, key=itemgetter(0)):
        _, claim = next(alike)
        source_id, _, _, predicate, subject, value, valid, qualifiers = place
        parts = (source_id, subject, predicate, qualifiers, value, valid, claim.quote)
        ordinals[parts] += 1
        digest = hashlib.sha256("\x1f".join((*parts, str(ordinals[parts]))).encode())
        yield replace(claim, claim_id=f"c-{digest.hexdigest()[:10]}")


def _place(claim: Claim) -> tuple[str, int, int, str, str, str, str, str]:
    """Return what sorts a claim: its source and position, then what is said."""
    return (
        claim.source_id,
        claim.span.start,
        claim.span.end,
        claim.predicate,
        claim.subject,
        claim.object,
        claim.valid.edtf,
        repr(claim.qualifiers),
    )
