"""Lead the initials of a body to the full name that its document, or another one, explains."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.model.extract import Extract


@dataclass(frozen=True, eq=False, slots=True)
class FullNames:
    """Abbreviation -> the full name that it stands for."""

    own: Mapping[str, Mapping[str, str]]  #: by source id: what a document says itself
    shared: Mapping[str, str]  #: on what all documents that explain it agree


def full_names(extracts: Sequence[Extract]) -> FullNames:
    """Return what abbreviations stand for.

    A document's own explanation holds; without one, that of the others, if they agree and it does
    not take the initials for who holds an office: then they stand for themselves.
    """
    own = {e.document.source.source_id: dict(e.naming.shorts) for e in extracts}
    meant: dict[str, set[str]] = {}
    for told in own.values():
        for short, full in told.items():
            meant.setdefault(short, set()).add(full)
    shared = {short: next(iter(full)) for short, full in meant.items() if len(full) == 1}
    for extract in extracts:
        told = own[extract.document.source.source_id]
        for claim in extract.claims:
            if claim.extractor == "office" and claim.object in shared:
                told.setdefault(claim.object, claim.object)
    return FullNames(own=own, shared=shared)
