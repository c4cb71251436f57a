"""Give every claim an id that survives edits elsewhere in its document."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from operator import itemgetter

from checker.model.claim import Claim


def with_ids(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yield the claims sorted by source and position, each with its id.

    The id hashes source, key, value, quote and the ordinal among claims equal in all of these.
    """
    ordinals: Counter[tuple[str, ...]] = Counter()
    for place, claim in sorted(((_place(c), c) for c in claims), key=itemgetter(0)):
        source_id, _, _, predicate, subject, value, valid, qualifiers = place
        parts = (source_id, subject, predicate, qualifiers, value, valid, claim.quote)
        ordinals[parts] += 1
        digest = hashlib.sha256("\x1f".join((*parts, str(ordinals[parts]))).encode())
        yield claim.with_id(f"c-{digest.hexdigest()[:10]}")


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
