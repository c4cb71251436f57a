"""Values that follow each other in time.

What it finds
    Different values of one key, told by sources dated for their time, whose times follow each
    other: a change, shown as a timeline, not a conflict.
Why it matters
    An editor sees at a glance that nothing is wrong, and who came when.
How to settle it
    Nothing needs to be settled.
Known limits
    Whether somebody held the office in between is not asked here.
Source
    DESIGN, "Verdicts, not booleans".
"""

from collections.abc import Iterator

from checker.judging.context import RuleContext
from checker.judging.keys import Group
from checker.judging.rival_values import SINGLE_VALUED, judged, observation
from checker.judging.rivalry import Judgement
from checker.judging.rows import ROW_COLUMNS
from checker.model.finding import Kind, Observation, Role, Severity
from checker.rules.rule import Rule


def of_key(group: Group, context: RuleContext) -> Iterator[Observation]:
    """Yield the observation on a key whose values follow each other."""
    found = judged(group, Judgement.SUCCESSION, context)
    if found:
        yield observation(
            group,
            found,
            context,
            rule_id=RULE.id,
            kind=Kind.CONFLICT,
            severity=Severity.NOTE,
            roles=(Role.TIME, Role.TIME),
        )


RULE = Rule(
    id="TIM205",
    name="succession",
    title="One value follows another",
    kind=Kind.CONFLICT,
    needs=ROW_COLUMNS,
    of_key=of_key,
    templates=SINGLE_VALUED,
    explanation=__doc__ or "",
)
