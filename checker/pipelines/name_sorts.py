"""The sorts that an unlisted name can be of: the one with most evidence."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from checker.pipelines.name_words import OF_PLACES
from checker.pipelines.passage import Name, NameKind

#: Sorts that say no more than their kind.
GENERIC = ("organisation", "place", "thing")


#: The sort of a name of which a text only says what it is not.
UNKNOWN = "unknown"


def _kind_of(sort: str) -> NameKind:
    """Return the kind of name that a sort makes."""
    if sort == "person":
        return NameKind.PERSON
    if sort in OF_PLACES:
        return NameKind.PLACE
    return NameKind.THING if sort == "thing" else NameKind.ORGANISATION


def surest(told: Mapping[str, int]) -> str:
    """Return the sort with the most evidence, of the kind with the most; empty where two have.

    That recognition alone sees a place or a thing weighs less than whatever the text says.
    """
    kinds: Counter[NameKind] = Counter()
    for sort, weight in told.items():
        kinds[_kind_of(sort)] += weight
    if len(kinds) > 1 and kinds[NameKind.THING] == 1:
        del kinds[NameKind.THING]
    ranked = kinds.most_common(2)
    if ranked and ranked[0][1] <= 0:
        return UNKNOWN
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return ""
    of_kind = {s: w for s, w in told.items() if _kind_of(s) is ranked[0][0]}
    telling = {s: w for s, w in of_kind.items() if s not in GENERIC}
    best = [s for s, w in telling.items() if w == max(telling.values())]
    if len(best) == 1:
        return best[0]
    return next((s for s in GENERIC if _kind_of(s) is ranked[0][0]), "")


def as_sort(name: Name, sort: str, known: str) -> Name:
    """Return a name as one of a sort; `known` is the name without its legal form."""
    if sort == UNKNOWN:
        seen_as_person = name.kind is NameKind.PERSON
        return replace(name, kind=NameKind.UNKNOWN, sort="") if seen_as_person else name
    kind = _kind_of(sort)
    if sort in GENERIC:
        return name if name.kind is kind else replace(name, kind=kind, sort="")
    if kind is NameKind.PERSON:
        return replace(name, kind=kind, sort=sort)
    if kind is NameKind.PLACE:
        return replace(name, kind=kind, sort=OF_PLACES[sort])
    return replace(name, kind=kind, sort=sort, bare=known)
