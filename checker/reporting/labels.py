"""What a language calls the names that stand on one page."""

from collections.abc import Iterable, Mapping

from checker.model.claim import Claim


def labels_of(names: Iterable[str], labels: Mapping[str, str]) -> dict[str, str]:
    """Return the labels of some names, those that have one."""
    return {name: labels[name] for name in names if name in labels} if labels else {}


def labels_among(claims: Iterable[Claim], labels: Mapping[str, str]) -> dict[str, str]:
    """Return the labels of all names in some claims."""
    return labels_of((n for c in claims for n in (c.subject, c.predicate, c.object)), labels)
