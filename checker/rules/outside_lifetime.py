"""Told of a person before the birth or after the death.

What it finds
    Offices, memberships and foundings of a person that begin before the person can have been
    born, or begin or last after the person is surely dead; a death before the birth; and a text
    that tells a holder in the present although the holder's death is told and past.
Why it matters
    One of the dates is wrong, the text is out of date, or two people bear one name.
How to settle it
    Correct the date that is wrong, put the statement in the past, or tell the two people apart.
Known limits
    Where sources differ, the earliest birth and the latest death count. Names of one word, and
    what another text tells more than thirty years away from a life, may be of somebody else and
    are let pass; so are sentences that tell of honours, works, graves and heirs of the dead.
Source
    Wikidata property constraint "contemporary" (Q25796498).
"""

from collections.abc import Iterator, Sequence

from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.evidence import evidence
from checker.judging.keys import key_of
from checker.judging.lifetimes import Lifetime, lifetimes
from checker.judging.outside_life import Outside, Side, outside
from checker.judging.rows import ROW_COLUMNS, Row
from checker.judging.wording import holder, in_brackets, says, sources, times, undated_remedy
from checker.model.finding import Evidence, Kind, Observation, Role, Severity
from checker.model.message import Message, Name, say
from checker.rules.rule import Rule

#: The kinds of claims that tell of lives, and of what people hold and do.
TEMPLATES = ("event", "office", "membership", "attribute")


def at_large(claims: Claims, context: RuleContext) -> Iterator[Observation]:
    """Yield one observation per key that passes a life, and per life that ends before it began."""
    told = claims.rows(*TEMPLATES)
    lives = lifetimes(told, context)
    for person, life in lives.items():
        if life.born is not None and life.dead is not None and life.dead <= life.born:
            yield _reversed(person, life, context)
    by_key: dict[tuple[str, ...], list[Outside]] = {}
    for found in outside(told, lives, context):
        by_key.setdefault(key_of(found.act, context.vocabulary), []).append(found)
    for key in sorted(by_key):
        yield _observation(key, by_key[key], context)


def _reversed(person: str, life: Lifetime, context: RuleContext) -> Observation:
    """Return the observation on a death before the birth."""
    accused = (*life.births, *life.deaths)
    inside = len({r.source_id for r in accused}) == 1
    return Observation(
        rule_id=RULE.id,
        key=(RULE.id, person),
        kind=Kind.CONFLICT,
        verdict="incoherent-sequence",
        severity=Severity.ERROR if inside else Severity.WARNING,
        message=say(
            "outside-lifetime.reversed",
            person=person,
            deaths=times(life.deaths, context),
            births=times(life.births, context),
        ),
        evidence=tuple(evidence(r, Role.RIVAL) for r in accused),
        subject=person,
        predicate=life.deaths[0].predicate,
        values=tuple(sorted({f"{r.predicate} {r.valid.edtf}" for r in accused})),
        inference=(
            *(says(r, context) for r in accused),
            say("outside-lifetime.reversed-step", dead=str(life.dead), born=str(life.born)),
        ),
        suggestion=say("outside-lifetime.suggestion-reversed"),
    )


def _observation(
    key: tuple[str, ...], found: Sequence[Outside], context: RuleContext
) -> Observation:
    """Return the observation on the claims of one key; what is dated wrong speaks first."""
    first = min(found, key=lambda f: f.side is Side.OVER)
    same = [f for f in found if f.side is first.side and f.person == first.person]
    over = first.side is Side.OVER
    act, end = first.act, first.ends[0]
    inside = any(f.act.source_id == e.source_id for f in same for e in f.ends)
    grave = inside and not over and act.valid.edtf.count("~") == 0
    side = "outside-lifetime.before" if first.side is Side.BEFORE else "outside-lifetime.after"
    return Observation(
        rule_id=RULE.id,
        key=key,
        kind=Kind.STALENESS if over else Kind.CONFLICT,
        verdict="superseded" if over else "incoherent-sequence",
        severity=Severity.ERROR if grave else Severity.WARNING,
        message=say(
            side,
            sources=sources((f.act for f in same), context),
            what=_what(act),
            when=in_brackets(act.valid.edtf),
            person=first.person,
            ends=times(first.ends, context),
        ),
        evidence=_evidence(same, over=over),
        subject=act.subject,
        predicate=act.predicate,
        values=tuple(sorted({act.object, end.valid.edtf})),
        inference=(
            *(says(f.act, context) for f in same),
            *(says(e, context) for e in first.ends),
            _step(first),
        ),
        suggestion=(
            say("outside-lifetime.suggestion-over") if over else undated_remedy((), context)
        ),
    )


def _step(found: Outside) -> Message:
    """Return why a claim cannot be of the life."""
    if found.side is Side.BEFORE:
        return say("outside-lifetime.step-before", person=found.person, bound=str(found.bound))
    if found.side is Side.AFTER:
        return say("outside-lifetime.step-after", person=found.person, bound=str(found.bound))
    return say("outside-lifetime.step-over", person=found.person, bound=str(found.bound))


def _evidence(found: Sequence[Outside], *, over: bool) -> tuple[Evidence, ...]:
    """Return the claims that pass a life, and those that tell its end."""
    roles = (Role.SUPERSEDED, Role.SUPERSEDING) if over else (Role.RIVAL, Role.RIVAL)
    ends = {e.claim_id: e for f in found for e in f.ends}
    return (
        *(evidence(f.act, roles[0]) for f in found),
        *(evidence(e, roles[1]) for e in ends.values()),
    )


def _what(act: Row) -> Message:
    """Return a claim in words."""
    if act.extractor == "office":
        return holder(act)
    if act.extractor == "membership":
        return say("matter.member", subject=Name(act.subject), body=Name(act.object))
    return say("matter.doing", subject=Name(act.subject), predicate=Name(act.predicate))


RULE = Rule(
    id="TIM208",
    name="outside-lifetime",
    title="Told of a person before the birth or after the death",
    kind=Kind.CONFLICT,
    needs=ROW_COLUMNS,
    at_large=at_large,
    explanation=__doc__ or "",
)
