"""What a language calls the names that stand on one page."""

from collections.abc import Iterable, Mapping

from checker.reporting.claim_row import ClaimRow


def labels_of(names: Iterable[str], labels: Mapping[str, str]) -> dict[str, str]:
    """Return the labels of some names, those that have one."""
    return {name: labels[name] for name in names if name in labels} if labels else {}


def labels_among(rows: Iterable[ClaimRow], labels: Mapping[str, str]) -> dict[str, str]:
    """Return the labels of all names in some claims."""
    return labels_of((n for r in rows for n in (r.subject, r.predicate, r.object)), labels)
