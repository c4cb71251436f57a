"""What an extractor is: an id, what it reads, and the function that reads it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from checker.extractors.discourse import Discourse
from checker.model.claim import Claim

#: Yield the claims of one kind in a document; pure, and it judges nothing.
Extract = Callable[[Discourse], Iterator[Claim]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Extractor:
    """One kind of claim and its reader."""

    id: str
    title: str
    extract: Extract
