"""Different values where only one can hold.

What it finds
    Claims of one key whose values differ although a day surely belongs to both, where the
    vocabulary lets the predicate have one value at a time; and claims whose values differ while
    nothing says which came first.
Why it matters
    A reader who meets both texts cannot tell which holds.
How to settle it
    Correct the source that is wrong, date the one that is undated, or decide which claim stands.
Known limits
    What is planned, denied, only possible or said by a speaker is not judged here. Imprecise
    times that may touch are not called a contradiction.
Source
    Wikidata property constraint "single value" (Q19474404) with separators; interval algebra
    after Allen, "Maintaining knowledge about temporal intervals" (1983).
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
    """Yield the observations on a key with contradicting values, and with undated rivals."""
    for judgement, severity in (
        (Judgement.CONTRADICTION, Severity.ERROR),
        (Judgement.UNDATED, Severity.WARNING),
    ):
        found = judged(group, judgement, context)
        if found:
            yield observation(
                group,
                found,
                context,
                rule_id=RULE.id,
                kind=Kind.CONFLICT,
                severity=severity,
                roles=(Role.RIVAL, Role.RIVAL),
            )


RULE = Rule(
    id="VAL101",
    name="single-value-conflict",
    title="Different values where only one can hold",
    kind=Kind.CONFLICT,
    needs=ROW_COLUMNS,
    of_key=of_key,
    templates=SINGLE_VALUED,
    explanation=__doc__ or "",
)
