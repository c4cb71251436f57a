"""Put every rule to the claims, and fold what they say into findings."""

from collections.abc import Iterator, Sequence

from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.messages.explanations import in_language
from checker.model.finding import Finding, Observation
from checker.model.message import listing, say
from checker.model.outcome import RuleRun
from checker.rules.catalogue import RULES
from checker.rules.fold import fold
from checker.rules.measured import measured
from checker.rules.rule import Rule
from checker.rules.said_of_keys import Memory, said_of_keys


def apply_rules(
    claims: Claims, context: RuleContext, own: Sequence[Rule] = (), memory: Memory = Memory()
) -> tuple[tuple[Finding, ...], tuple[RuleRun, ...]]:
    """Return the findings of all rules, and for each rule whether it ran.

    A rule whose columns are missing is skipped, and says so.

    Args:
        claims: those of the run.
        context: what rules may know besides.
        own: the project's own rules, put to the claims after the shipped ones.
        memory: has what rules said of keys before, and keeps what they say now.
    """
    rules = (*RULES, *own)
    missing = {
        rule.id: [column for column in rule.needs if column not in claims.columns] for rule in rules
    }
    able = [rule for rule in rules if not missing[rule.id]]
    observations = _observations(able, claims, context, memory)
    found = fold(observations, {rule.id: rule for rule in rules}, context.speaker)
    runs = (_run(rule, missing[rule.id], context) for rule in rules)
    return found, tuple(in_language(run, context.speaker.language) for run in runs)


def _observations(
    rules: Sequence[Rule], claims: Claims, context: RuleContext, memory: Memory
) -> Iterator[Observation]:
    """Yield what the rules find."""
    yield from said_of_keys(rules, claims, context, memory)
    for rule in rules:
        if rule.at_large is not None:
            yield from rule.at_large(claims, context)


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
