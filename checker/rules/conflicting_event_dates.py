"""One event with two dates.

What it finds
    Dates of one event that cannot be one even as roughly as they are told (1934 and 1936; not
    1958 and October 1958); starts of one membership that differ while nothing tells of an end
    between them; starts of one tenure of an office that both sources tell as lasting.
Why it matters
    An event happens once; one of the dates is wrong, or two events bear one name.
How to settle it
    Correct the date that is wrong, or name the two events apart.
Known limits
    A stretch of time ("the war of ...") against a date outside it is a warning, since the event
    may have been told loosely. Events that come again (visits, elections) are not compared.
    Two dates that one sentence tells are two happenings; a thing founded under another name is a
    warning. Starts of one holder that lie a term apart are a note: a text may tell the latest term.
Source
    Wikidata property constraint "single value" (Q19474404) for points in time.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.evidence import evidence
from checker.judging.keys import Group
from checker.judging.positions import NOT_HOLDING
from checker.judging.rows import ROW_COLUMNS, Row
from checker.judging.same_sentence import in_one_sentence
from checker.judging.standing import is_observation, source_name
from checker.judging.starts import a_term_apart, may_be_new_term, starts_apart
from checker.judging.wording import holder, matter, says, undated_remedy
from checker.model.finding import Kind, Observation, Role, Severity
from checker.model.message import Listing, Message, listing, say
from checker.rules.rule import Rule
from checker.vocabulary.predicates import predicate

#: Marks of an EDTF date that is only roughly or doubtfully known.
ROUGH = "~?%X["
#: Why the dates are told as a finding.
NOT_ONE = say("conflicting-event-dates.not-one")
MAY_BE_TERMS = say("conflicting-event-dates.may-be-terms")


def check(claims: Claims, context: RuleContext) -> Iterator[Observation]:
    """Yield one observation per key with two dates for one event."""
    for group in claims.groups("event", "membership", "office"):
        pairs = list(_pairs(group, context))
        if pairs:
            yield _observation(group, pairs, context)


def _pairs(group: Group, context: RuleContext) -> Iterator[tuple[Row, Row, Severity]]:
    """Yield the claims of a key whose dates exclude each other, with how grave that is."""
    if group.template == "event" and not _comes_once(group, context):
        return
    dated = [r for r in group.rows if r.is_asserted and _is_dated(r, group, context)]
    apart_told = _told_apart(dated, context) if group.template == "event" else set()
    for at, one in enumerate(dated):
        for other in dated[at + 1 :]:
            if frozenset((one.valid.edtf, other.valid.edtf)) in apart_told:
                continue
            if group.template == "event":
                apart = not one.valid.may_overlap(other.valid) and not _are_two(one, other)
            else:
                apart = starts_apart(one, other, group)
            if apart and not (group.template == "office" and may_be_new_term(one, other, context)):
                yield one, other, _severity(one, other, group)


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


def _is_dated(row: Row, group: Group, context: RuleContext) -> bool:
    """Say whether a claim tells when the event was."""
    if is_observation(row, context) or row.status in (*NOT_HOLDING, "former", "left"):
        return False
    if group.template == "event":
        return row.valid.start is not None and row.valid.end is not None
    starts = "/" in row.valid.edtf and row.valid.start is not None and row.valid.end is None
    return starts and not row.qualifiers.get("term_years") and not row.qualifiers.get("role")


def _severity(one: Row, other: Row, group: Group) -> Severity:
    """Return how grave it is: plain points in time are the gravest."""
    if one.attributed_to != other.attributed_to or a_term_apart(one, other, group):
        return Severity.NOTE
    renamed = len({row.qualifiers.get("as") for row in (one, other)}) > 1
    rough = any(mark in row.valid.edtf for row in (one, other) for mark in ROUGH)
    loose = group.template == "event" and any("/" in r.valid.edtf for r in (one, other))
    if rough or loose or renamed or one.damage or other.damage or group.template == "office":
        return Severity.WARNING
    return Severity.ERROR


def _observation(
    group: Group, pairs: Sequence[tuple[Row, Row, Severity]], context: RuleContext
) -> Observation:
    """Return the observation on one event."""
    accused = {r.claim_id: r for one, other, _ in pairs for r in (one, other)}
    gravest = max((severity for _, _, severity in pairs), key=lambda s: s.rank)
    return Observation(
        rule_id=RULE.id,
        key=group.key,
        kind=Kind.CONFLICT,
        verdict=_verdict(accused.values(), gravest),
        severity=gravest,
        message=say(
            "conflicting-event-dates.message",
            what=_what(group, pairs[0][0]),
            dates=_dates(accused.values(), context),
        ),
        evidence=tuple(
            evidence(r, Role.RIVAL if r.claim_id in accused else Role.CONTEXT) for r in group.rows
        ),
        subject=group.subject,
        predicate=group.predicate,
        values=tuple(sorted({r.valid.edtf for r in accused.values()})),
        inference=(
            *(says(r, context) for r in accused.values()),
            MAY_BE_TERMS if _verdict(accused.values(), gravest) == "scope" else NOT_ONE,
        ),
        suggestion=undated_remedy((), context),
    )


def _verdict(accused: Iterable[Row], gravest: Severity) -> str:
    """Return the verdict: a contradiction, what speakers dispute, or terms that need telling."""
    if gravest is not Severity.NOTE:
        return "contradiction"
    return "disputed" if len({r.attributed_to for r in accused}) > 1 else "scope"


def _dates(rows: Iterable[Row], context: RuleContext) -> Listing:
    """Return the dates with their sources."""
    told = (
        say("value.sourced", value=_date(r), source=source_name(r.source_id, context)) for r in rows
    )
    return listing(dict.fromkeys(told))


def _date(row: Row) -> str:
    """Return the date of a claim; of what goes on, its start."""
    return row.valid.edtf if row.extractor == "event" else row.valid.edtf.split("/")[0]


def _what(group: Group, accused: Row) -> Message:
    """Return the event in words; of an office, whose start it is."""
    if group.template == "office":
        return say("conflicting-event-dates.start-of", what=holder(accused))
    if group.template == "membership":
        return say("conflicting-event-dates.start-of", what=matter(group))
    return matter(group)


RULE = Rule(
    id="VAL103",
    name="conflicting-event-dates",
    title="One event with two dates",
    kind=Kind.CONFLICT,
    needs=ROW_COLUMNS,
    check=check,
    explanation=__doc__ or "",
)
