"""A statement that its own publisher has corrected.

What it finds
    Claims whose value a passage of the same publisher takes back ("Correction: an earlier version
    said that ..."): the value stands among the words of what had been said, and nowhere else in
    the passage, which names what the claim is about too.
Why it matters
    The publisher itself no longer stands by it.
How to settle it
    Replace the corrected text by the publisher's new version, or leave the statement out.
Known limits
    Publishers are compared by the name in seeds/manifest.csv; without one, a correction reaches
    its own text only. What a correction says holds instead is not read as a claim here.
Source
    DESIGN, "Verdicts, not booleans": superseded.
"""

from collections.abc import Iterator

from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.corrections import is_corrected
from checker.judging.evidence import evidence, passage_evidence
from checker.judging.keys import Group
from checker.judging.rows import ROW_COLUMNS, Row
from checker.judging.standing import source_name
from checker.judging.text_findings import quoted
from checker.judging.wording import as_told, matter, says
from checker.model.finding import Evidence, Kind, Observation, Role, Severity
from checker.model.message import say
from checker.model.sightings import Correction
from checker.rules.rule import Rule


def at_large(claims: Claims, context: RuleContext) -> Iterator[Observation]:
    """Yield one observation per key with a claim that its publisher has corrected."""
    told = [
        found
        for source_id in sorted(set(context.documents) - set(context.copies))
        for found in context.sightings_of(context.documents[source_id]).corrections
    ]
    if not told:
        return
    for group in claims.groups():
        taken = [
            (row, found)
            for row in group.rows
            for found in told
            if row.is_asserted and is_corrected(row, found, context)
        ]
        if taken:
            yield _observation(group, taken, context)


def _observation(
    group: Group, taken: list[tuple[Row, Correction]], context: RuleContext
) -> Observation:
    """Return the observation on one key."""
    row, found = taken[0]
    passages = {(f.source_id, f.span): f for _, f in taken}
    wrong = {r.claim_id for r, _ in taken}
    return Observation(
        rule_id=RULE.id,
        key=group.key,
        kind=Kind.STALENESS,
        verdict="superseded",
        severity=Severity.WARNING,
        message=say(
            "corrected-later.message",
            source=source_name(row.source_id, context),
            matter=matter(group),
            value=as_told(row),
            later=source_name(found.source_id, context),
        ),
        evidence=(
            *(
                evidence(r, Role.SUPERSEDED if r.claim_id in wrong else Role.CONTEXT)
                for r in group.rows
            ),
            *(_passage(f, context) for f in passages.values()),
        ),
        subject=group.subject,
        predicate=group.predicate,
        values=tuple(sorted({r.object for r in group.rows})),
        inference=(
            *dict.fromkeys(says(r, context) for r, _ in taken),
            say(
                "corrected-later.corrects",
                source=source_name(found.source_id, context),
                words=quoted(found.words),
            ),
        ),
        suggestion=say("corrected-later.suggestion"),
    )


def _passage(found: Correction, context: RuleContext) -> Evidence:
    """Return a correction as evidence."""
    quote = context.documents[found.source_id].quote(found.span)
    return passage_evidence(found.source_id, found.span, quote, Role.SUPERSEDING)


RULE = Rule(
    id="TIM211",
    name="corrected-later",
    title="A statement that its own publisher has corrected",
    kind=Kind.STALENESS,
    needs=ROW_COLUMNS,
    at_large=at_large,
    explanation=__doc__ or "",
)
