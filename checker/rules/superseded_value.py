"""A value told in the present that a later source tells otherwise.

What it finds
    A standing source (encyclopedia, reference, table, brochure) or an undated one that says in the
    present tense what a source known to be later gives another value for, or tells the end of.
Why it matters
    The statement was right once; a reader takes it for the present state.
How to settle it
    Update the standing source, or date it and put the statement in the past.
Known limits
    A later source is believed because it is later; whether it is right is not judged.
Source
    DESIGN, "Verdicts, not booleans"; bitemporal supersession after SQL:2011.
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
    """Yield the observation on a key with a value that a later source supersedes."""
    found = judged(group, Judgement.SUPERSEDED, context)
    if found:
        yield observation(
            group,
            found,
            context,
            rule_id=RULE.id,
            kind=Kind.STALENESS,
            severity=Severity.WARNING,
            roles=(Role.SUPERSEDED, Role.SUPERSEDING),
        )


RULE = Rule(
    id="TIM201",
    name="superseded-value",
    title="Told in the present, and a later source tells otherwise",
    kind=Kind.STALENESS,
    needs=ROW_COLUMNS,
    of_key=of_key,
    templates=SINGLE_VALUED,
    explanation=__doc__ or "",
)
