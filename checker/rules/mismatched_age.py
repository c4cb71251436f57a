"""An age that does not fit the birth.

What it finds
    An age told with a death or with the start of an office ("died aged 71", "appointed in 2010 at
    the age of 34"), or of news on its own day ("Ada Berg, 34,"), that the person cannot have had
    by the births that sources tell.
Why it matters
    The age, the birth or the date between them is wrong.
How to settle it
    Correct the one that is wrong.
Known limits
    One year is let pass either way. Where sources differ on the birth, an age that fits any of
    them stands. Sentences that tell of two people are not read for ages.
Source
    DESIGN, "Verdicts, not booleans": does-not-add-up.
"""

from collections.abc import Iterator

from checker.judging.ages import AgeToldWrong, ages_told_wrong
from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.evidence import evidence, passage_evidence
from checker.judging.lifetimes import lifetimes
from checker.judging.rows import ROW_COLUMNS
from checker.judging.standing import source_name
from checker.judging.wording import says, times
from checker.model.finding import Kind, Observation, Role, Severity
from checker.model.message import Value, say
from checker.rules.rule import Rule


def at_large(claims: Claims, context: RuleContext) -> Iterator[Observation]:
    """Yield one observation per age that a person cannot have had."""
    told = claims.rows("event", "office")
    for found in ages_told_wrong(told, lifetimes(told, context), context):
        yield _observation(found, context)


def _observation(found: AgeToldWrong, context: RuleContext) -> Observation:
    """Return the observation on one age."""
    source_id = found.act.source_id
    quote = context.documents[source_id].quote(found.span)
    right: Value = found.first
    if found.first != found.last:
        right = say("mismatched-age.range", first=found.first, last=found.last)
    return Observation(
        rule_id=RULE.id,
        key=(RULE.id, found.person, str(found.told), found.when),
        kind=Kind.CONFLICT,
        verdict="does-not-add-up",
        severity=Severity.WARNING,
        message=say(
            "mismatched-age.message",
            source=source_name(source_id, context),
            person=found.person,
            told=found.told,
            when=found.when,
            births=times(found.births, context),
            right=right,
        ),
        evidence=(
            passage_evidence(source_id, found.span, quote, Role.RIVAL),
            evidence(found.act, Role.CONTEXT),
            *(evidence(r, Role.RIVAL) for r in found.births),
        ),
        subject=found.person,
        predicate="age",
        values=(str(found.told), found.when, *sorted({r.valid.edtf for r in found.births})),
        inference=(
            *(says(r, context) for r in found.births),
            says(found.act, context),
            say("mismatched-age.step", right=right, when=found.when, told=found.told),
        ),
        suggestion=say("mismatched-age.suggestion"),
    )


RULE = Rule(
    id="TIM209",
    name="mismatched-age",
    title="An age that does not fit the birth",
    kind=Kind.CONFLICT,
    needs=ROW_COLUMNS,
    at_large=at_large,
    explanation=__doc__ or "",
)
