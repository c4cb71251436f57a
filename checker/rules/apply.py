"""Put every rule to the claims, and fold what they say into findings."""

from collections.abc import Sequence

from checker.collecting import seldom_collected
from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.messages.explanations import in_language
from checker.model.finding import Finding
from checker.model.message import listing, say
from checker.model.outcome import RuleRun
from checker.rules.catalogue import RULES
from checker.rules.fold import fold
from checker.rules.measured import measured
from checker.rules.rule import Rule


def apply_rules(
    claims: Claims, context: RuleContext, own: Sequence[Rule] = ()
) -> tuple[tuple[Finding, ...], tuple[RuleRun, ...]]:
    """Return the findings of all rules, and for each rule whether it ran.

    A rule whose columns are missing is skipped, and says so.

    Args:
        claims: the claims table of the run.
        context: what rules may know besides.
        own: the project's own rules, put to the claims after the shipped ones.
    """
    rules = (*RULES, *own)
    missing = {
        rule.id: [column for column in rule.needs if column not in claims.table.columns]
        for rule in rules
    }
    observations = (
        observation
        for rule in rules
        if not missing[rule.id]
        for observation in rule.check(claims, context)
    )
    with seldom_collected():
        found = fold(observations, {rule.id: rule for rule in rules}, context.speaker)
    runs = (_run(rule, missing[rule.id], context) for rule in rules)
    return found, tuple(in_language(run, context.speaker.language) for run in runs)


def _run(rule: Rule, missing: Sequence[str], context: RuleContext) -> RuleRun:
    """Return what became of a rule."""
    reason = say("rules.no-column", columns=listing(missing, ","))
    return RuleRun(
        rule_id=rule.id,
        name=rule.name,
        title=rule.title,
        explanation=rule.explanation,
        kind=rule.kind.value,
        ran=not missing,
        skipped_because=context.speaker.tell(reason) if missing else "",
        measured=measured().get(rule.id),
    )
