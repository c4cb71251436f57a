"""Give every claim an id that survives edits elsewhere in its document."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from checker.model.claim import Claim


def with_ids(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yield the claims sorted by source and position, each with its id.

    The id hashes source, key, value, quote and the ordinal among claims equal in all of these.
    """
    ordinals: Counter[tuple[str, ...]] = Counter()
    for claim in sorted(claims, key=_order):
        parts = (
            claim.source_id,
            claim.subject,
            claim.predicate,
            repr(claim.qualifiers),
            claim.object,
            claim.valid.edtf,
            claim.quote,
        )
        ordinals[parts] += 1
        digest = hashlib.sha256("\x1f".join((*parts, str(ordinals[parts]))).encode())
        yield replace(claim, claim_id=f"c-{digest.hexdigest()[:10]}")


def _order(claim: Claim) -> tuple[str, int, int, str, str, str, str, str]:
    """Sort by source and position, then by what is said."""
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
