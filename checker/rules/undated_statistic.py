"""A figure in the present tense that says no time.

What it finds
    Figures and ranks told in the present by a source without a date, with no year of their own.
Why it matters
    Nobody can tell whether the figure is of this year or of the last century.
How to settle it
    Give the year of the figure, or the date of the source in seeds/manifest.csv (published_on).
Known limits
    Measures that do not change, or seldom (a length, an area), need no year.
Source
    DESIGN, "Verdicts, not booleans": undated.
"""

from collections.abc import Iterator

from checker.judging.context import RuleContext
from checker.judging.evidence import evidence
from checker.judging.figures import CHANGE, changes_seldom, is_figure
from checker.judging.keys import Group
from checker.judging.rows import ROW_COLUMNS, Row
from checker.judging.standing import is_undated
from checker.judging.wording import matter, says, sourced, undated_remedy
from checker.model.finding import Kind, Observation, Role, Severity
from checker.model.message import say
from checker.rules.rule import Rule
from checker.vocabulary.predicates import predicate


def of_key(group: Group, context: RuleContext) -> Iterator[Observation]:
    """Yield the observation on a key with a figure that says no time."""
    of = predicate(context.vocabulary, group.predicate, group.template)
    found = [r for r in group.rows if _says_no_time(r, context)]
    if found and not group.predicate.startswith(CHANGE) and not changes_seldom(found[0], of):
        yield _observation(group, found, context)


def _says_no_time(row: Row, context: RuleContext) -> bool:
    """Say whether a figure of the present hangs on a date that nobody knows."""
    present = is_figure(row) and row.tense == "present"
    return present and row.valid.is_unknown and is_undated(row, context)


def _observation(group: Group, found: list[Row], context: RuleContext) -> Observation:
    """Return the observation on a key."""
    told = {r.claim_id for r in found}
    return Observation(
        rule_id=RULE.id,
        key=group.key,
        kind=Kind.STALENESS,
        verdict="undated",
        severity=Severity.NOTE,
        message=say(
            "undated-statistic.message",
            matter=matter(group),
            values=sourced(found, context),
        ),
        evidence=tuple(
            evidence(r, Role.TIME if r.claim_id in told else Role.CONTEXT) for r in group.rows
        ),
        subject=group.subject,
        predicate=group.predicate,
        values=tuple(sorted({r.object for r in group.rows})),
        inference=(
            *(says(r, context) for r in found),
            say("undated-statistic.step"),
        ),
        suggestion=undated_remedy(found, context),
    )


RULE = Rule(
    id="NUM303",
    name="undated-statistic",
    title="A figure in the present tense that says no time",
    kind=Kind.STALENESS,
    needs=ROW_COLUMNS,
    of_key=of_key,
    templates=("quantity",),
    explanation=__doc__ or "",
)
