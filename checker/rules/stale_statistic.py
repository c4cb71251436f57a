"""An old figure in the present tense.

What it finds
    Figures and ranks told in the present with a year of reference that was older, when the
    document was written, than such a figure stays good (its half-life in the vocabulary). A rank
    shares the year of a figure of its sentence. What has grown old only since then, and nothing
    speaks against, is due for a review.
Why it matters
    A reader takes the figure for that of today.
How to settle it
    Give a newer figure, or tell the old one in the past with its year.
Known limits
    Without a date of the document, its earliest date counts, and where it has none, the day of
    the check. Permanent measures (a length) do not age.
Source
    Half-lives: the `half_life` of each predicate in the vocabulary, with its own source.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.evidence import evidence
from checker.judging.figures import (
    CHANGE,
    RANK,
    earliest_day,
    is_figure,
    is_rank,
    stated_period,
    years_between,
)
from checker.judging.keys import Group, key_of
from checker.judging.rows import ROW_COLUMNS, Row
from checker.judging.same_sentence import in_one_sentence
from checker.judging.standing import is_standing, source_name
from checker.judging.wording import matter, says, shown
from checker.model.finding import Kind, Observation, Role, Severity
from checker.model.message import Message, Name, figure, say
from checker.rules.rule import Rule
from checker.vocabulary.predicates import Predicate, predicate


def at_large(claims: Claims, context: RuleContext) -> Iterator[Observation]:
    """Yield one observation per key with a figure that has grown old."""
    found = list(claims.groups("quantity"))
    figures = [r for group in found for r in group.rows if is_figure(r) and r.tense == "present"]
    for group in found:
        stale: list[tuple[Row, Row, bool]] = []
        for row in group.rows:
            if is_figure(row) and row.tense == "present":
                stale.extend(_stale(row, figures, context))
        if stale:
            yield _observation(group, stale, context)


def _stale(
    row: Row, figures: Sequence[Row], context: RuleContext
) -> Iterator[tuple[Row, Row, bool]]:
    """Yield a claim with the claim that tells its year, and whether it was old when written."""
    dated = row if stated_period(row, context) else _companion(row, figures, context)
    of = predicate(context.vocabulary, row.predicate, row.extractor)
    lasts = of.permanent or row.predicate.startswith(CHANGE)
    if dated is None or dated.valid.end is None or lasts:
        return
    written = earliest_day(row.source_id, context)
    if _is_old(dated.valid.end, written or context.as_of, of.half_life_years):
        yield row, dated, True
    elif is_standing(row, context) and _is_old(dated.valid.end, context.as_of, of.half_life_years):
        yield row, dated, False


def _is_old(end: date, day: date, half_life: float) -> bool:
    """Say whether a period lies further back than a half-life."""
    return end <= day and years_between(end, day) > half_life


def _companion(row: Row, figures: Sequence[Row], context: RuleContext) -> Row | None:
    """Return the figure of the same sentence whose year a rank shares."""
    if not is_rank(row.predicate):
        return None
    by = set(row.predicate.split()) - {RANK, "by"}
    for other in figures:
        same = other.source_id == row.source_id and other.subject == row.subject
        same = same and bool(by & set(other.predicate.split()))
        if same and stated_period(other, context) and in_one_sentence(row, other, context):
            return other
    return None


def _observation(
    group: Group, stale: Sequence[tuple[Row, Row, bool]], context: RuleContext
) -> Observation:
    """Return the observation on a key."""
    row, dated, when_written = max(stale, key=lambda found: found[2])
    of = predicate(context.vocabulary, group.predicate, group.template)
    written = earliest_day(row.source_id, context)
    day = written if when_written and written is not None else context.as_of
    accused = {r.claim_id for found in stale for r in found[:2]}
    beside = [d for _, d, _ in stale if key_of(d, context.vocabulary) != group.key]
    return Observation(
        rule_id=RULE.id,
        key=group.key,
        kind=Kind.STALENESS,
        verdict="stale-statistic" if when_written else "due-for-review",
        severity=Severity.WARNING if when_written else Severity.NOTE,
        message=say(
            "stale-statistic.message",
            source=source_name(row.source_id, context),
            matter=matter(group),
            value=shown(row),
            time=dated.valid.edtf,
        ),
        evidence=(
            *(
                evidence(r, Role.SUPERSEDED if r.claim_id in accused else Role.CONTEXT)
                for r in group.rows
            ),
            *(evidence(d, Role.TIME) for d in beside),
        ),
        subject=group.subject,
        predicate=group.predicate,
        values=tuple(sorted({f"{r.object} {r.valid.edtf}".strip() for r in group.rows})),
        inference=(
            says(row, context),
            *(says(d, context) for d in beside),
            *_ages(dated, day, of),
        ),
        suggestion=say("stale-statistic.suggestion"),
    )


def _ages(dated: Row, day: date, of: Predicate) -> Iterator[Message]:
    """Yield how old a figure is on a day, and how long such a figure stays good."""
    years = f"{years_between(dated.valid.end or day, day):.0f}"
    yield say("stale-statistic.years", years=years, time=dated.valid.edtf, day=str(day))
    half_life = figure(of.half_life_years)
    yield say("stale-statistic.half-life", predicate=Name(of.id), years=half_life)


RULE = Rule(
    id="TIM203",
    name="stale-statistic",
    title="An old figure in the present tense",
    kind=Kind.STALENESS,
    needs=ROW_COLUMNS,
    at_large=at_large,
    explanation=__doc__ or "",
)
