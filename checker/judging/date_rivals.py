"""Find the claims of a key whose dates exclude each other.

Claims that no comparison can tell apart are one kind, and kinds are compared instead of claims. A
kind that is known to have a rival is compared with those alone that are not, so that the work grows
with the claims and not with their pairs, wherever many differ or many agree.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.judging.context import RuleContext
from checker.judging.keys import Group
from checker.judging.positions import NOT_HOLDING
from checker.judging.rows import Row
from checker.judging.same_sentence import in_one_sentence
from checker.judging.standing import is_observation, spoken_from
from checker.judging.starts import a_term_apart, lasts, may_be_new_term, starts_apart
from checker.model.finding import Severity
from checker.vocabulary.predicates import predicate

#: Marks of an EDTF date that is only roughly or doubtfully known.
ROUGH = "~?%X["

#: Says of two claims whether their dates exclude each other.
Apart = Callable[[Row, Row], bool]


@dataclass(frozen=True, kw_only=True, slots=True)
class DateRivals:
    """The claims of a key that have a rival."""

    rows: tuple[Row, ...]  #: as they come in pairs, the pairs in the order of the key
    severity: Severity  #: of the gravest pair


@dataclass(kw_only=True, slots=True, eq=False)
class _Kind:
    """Claims that no comparison can tell apart."""

    row: Row  #: the first of them
    gravest: Severity  #: that any pair with it can be
    places: list[int]
    has_rival: bool = False
    is_told: bool = False  #: each of its claims is known to have a rival


def date_rivals(group: Group, context: RuleContext) -> DateRivals | None:
    """Return the claims of a key whose dates exclude others; None where all dates can be."""
    if group.template == "event" and not _comes_once(group, context):
        return None
    dated = [r for r in group.rows if r.is_asserted and is_dated(r, group, context)]
    if len(dated) <= 1:
        return None
    told: dict[Hashable, _Kind] = {}
    kind_of: list[_Kind] = []
    for at, row in enumerate(dated):
        fresh = _Kind(row=row, gravest=_gravest(row, group), places=[])
        kind_of.append(told.setdefault(_sameness(row, context), fresh))
        kind_of[-1].places.append(at)
    kinds, apart = list(told.values()), apart_in(group, dated, context)
    accused = _accused(kind_of, kinds, apart) if len(kinds) > 1 else []
    if not accused:
        return None
    rows = {dated[at].claim_id: dated[at] for at in accused}
    return DateRivals(rows=tuple(rows.values()), severity=_severest(kinds, apart, group))


def _accused(kind_of: Sequence[_Kind], kinds: Sequence[_Kind], apart: Apart) -> list[int]:
    """Return the places of the claims that have a rival, as pairs in order come to them.

    Once the first claim of a kind has been held against all others, all its rivals are told.
    """
    accused: dict[int, None] = {}
    untold = list(kinds)
    for at, kind in enumerate(kind_of):
        later: list[int] = []
        if at == kind.places[0]:
            rivals = [k for k in untold if apart(kind.row, k.row)]
            kind.has_rival = bool(rivals) or any(
                k.is_told and apart(kind.row, k.row) for k in kinds
            )
            for rival in rivals:
                rival.is_told = True
                later += (place for place in rival.places if place > at)
            untold = [k for k in untold if not k.is_told] if rivals else untold
        if kind.has_rival:
            accused.update(dict.fromkeys([at, *sorted(later)]))
    return list(accused)


def _severest(kinds: Sequence[_Kind], apart: Apart, group: Group) -> Severity:
    """Return how grave the gravest pair is; what cannot be graver is not looked at."""
    found = Severity.NOTE
    gravest_first = sorted(kinds, key=lambda kind: -kind.gravest.rank)
    for at, one in enumerate(gravest_first):
        for other in gravest_first[at + 1 :]:
            if other.gravest.rank <= found.rank:
                break
            if apart(one.row, other.row):
                found = max(found, severity_of(one.row, other.row, group), key=lambda s: s.rank)
    return found


def _sameness(row: Row, context: RuleContext) -> Hashable:
    """Return all of a claim that decides how it stands to another one of its key."""
    told = (row.valid, row.attributed_to, bool(row.damage), row.qualifiers.get("as"))
    if row.extractor == "office":
        return (*told, row.object, row.status, lasts(row), spoken_from(row, context))
    return (*told, row.qualifiers.get("with"))


def apart_in(group: Group, dated: Sequence[Row], context: RuleContext) -> Apart:
    """Return what says of two claims of a key whether their dates exclude each other."""
    if group.template == "event":
        apart_told = _told_apart(dated, context)
        return lambda one, other: (
            not one.valid.may_overlap(other.valid)
            and not _are_two(one, other)
            and frozenset((one.valid.edtf, other.valid.edtf)) not in apart_told
        )
    ends = sorted(row.valid.end for row in group.rows if row.valid.end is not None)
    is_office = group.template == "office"
    return lambda one, other: (
        starts_apart(one, other, group.template, ends)
        and not (is_office and may_be_new_term(one, other, context))
    )


def _told_apart(dated: Sequence[Row], context: RuleContext) -> set[frozenset[str]]:
    """Return the pairs of dates that one sentence tells: who knows of both means two happenings."""
    in_order = sorted(dated, key=lambda row: (row.source_id, row.span))
    return {
        frozenset((one.valid.edtf, other.valid.edtf))
        for one, other in pairwise(in_order)
        if one.valid.edtf != other.valid.edtf and in_one_sentence(one, other, context)
    }


def _comes_once(group: Group, context: RuleContext) -> bool:
    """Say whether an event of this sort has one date."""
    of = predicate(context.vocabulary, group.predicate, group.template)
    listed = group.predicate in context.vocabulary.family("predicates")
    return listed and of.single_valued and of.permanent


def _are_two(one: Row, other: Row) -> bool:
    """Say whether both tell by a name which event is meant: independence from X, and from Y."""
    told = {row.qualifiers.get("with") for row in (one, other)}
    return len(told - {None, ""}) == len((one, other))


def is_dated(row: Row, group: Group, context: RuleContext) -> bool:
    """Say whether a claim tells when the event was."""
    if is_observation(row, context) or row.status in (*NOT_HOLDING, "former", "left"):
        return False
    if group.template == "event":
        return row.valid.start is not None and row.valid.end is not None
    starts = "/" in row.valid.edtf and row.valid.start is not None and row.valid.end is None
    return starts and not row.qualifiers.get("term_years") and not row.qualifiers.get("role")


def _gravest(row: Row, group: Group) -> Severity:
    """Return how grave a pair with a claim can be: plain points in time are the gravest."""
    rough = any(mark in row.valid.edtf for mark in ROUGH)
    loose = group.template == "event" and "/" in row.valid.edtf
    if rough or loose or row.damage or group.template == "office":
        return Severity.WARNING
    return Severity.ERROR


def severity_of(one: Row, other: Row, group: Group) -> Severity:
    """Return how grave a pair is."""
    if one.attributed_to != other.attributed_to or a_term_apart(one, other, group.template):
        return Severity.NOTE
    if one.qualifiers.get("as") != other.qualifiers.get("as"):
        return Severity.WARNING
    return min((_gravest(row, group) for row in (one, other)), key=lambda s: s.rank)
