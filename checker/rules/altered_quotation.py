"""One utterance, quoted in different words.

What it finds
    Quotations of seven words or more in different sources, of one language and some days, beside
    one name, that are the same but for a number or a negation; and, in a note, but for one word.
Why it matters
    A quotation vouches for every word of it; somebody said only one of the two.
How to settle it
    Look the words up where they were spoken, and correct the other text.
Known limits
    Words left out at the ends or marked as left out are no difference, and two quotations that
    differ in more are let pass. A single other word may be another translation, hence the note.
Source
    Word shingles after Broder, "On the resemblance and containment of documents" (1997).
"""

from collections.abc import Iterator

from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.evidence import passage_evidence
from checker.judging.quotations import Altered, altered
from checker.judging.standing import source_name
from checker.model.finding import Kind, Observation, Role, Severity
from checker.model.message import Message, listing, say
from checker.model.names import fold
from checker.model.sightings import Quotation
from checker.rules.rule import Rule


def at_large(_claims: Claims, context: RuleContext) -> Iterator[Observation]:
    """Yield one observation per utterance that is quoted in different words."""
    by_utterance: dict[Quotation, list[Altered]] = {}
    first_of: dict[Quotation, Quotation] = {}
    for found in altered(context):
        first = first_of.get(found.one) or first_of.get(found.other) or found.one
        first_of[found.one] = first_of[found.other] = first
        by_utterance.setdefault(first, []).append(found)
    for pairs in by_utterance.values():
        yield _observation(pairs, context)


def _observation(pairs: list[Altered], context: RuleContext) -> Observation:
    """Return the observation on one utterance."""
    grave = any(p.is_grave for p in pairs)
    told = {q: None for p in pairs for q in (p.one, p.other)}
    texts = sorted({fold(q.text) for q in told})
    names = sorted({*pairs[0].one.names} & {*pairs[0].other.names})
    apart = dict.fromkeys(_apart(one, other) for p in pairs for one, other in p.differences)
    sources = listing(dict.fromkeys(source_name(q.source_id, context) for q in told))
    return Observation(
        rule_id=RULE.id,
        key=(RULE.id, texts[0]),
        kind=Kind.CONFLICT,
        verdict="contradiction",
        severity=Severity.WARNING if grave else Severity.NOTE,
        message=say("altered-quotation.message", sources=sources, apart=listing(apart)),
        evidence=tuple(
            passage_evidence(
                q.source_id, q.span, context.documents[q.source_id].quote(q.span), Role.RIVAL
            )
            for q in told
        ),
        subject=" ".join(names).title(),
        predicate="quotation",
        values=tuple(texts),
        inference=(
            *(
                say(
                    "altered-quotation.quotes",
                    source=source_name(q.source_id, context),
                    words=" ".join(q.text.split()),
                )
                for q in told
            ),
            say("altered-quotation.same", apart=listing(apart)),
            say("altered-quotation.one"),
        ),
        suggestion=say("altered-quotation.suggestion"),
    )


def _apart(one: str, other: str) -> Message:
    """Return two readings of one place."""
    first, second = sorted((one, other), reverse=True)
    if second:
        return say("altered-quotation.against", first=first, second=second)
    return say("altered-quotation.against-nothing", first=first)


RULE = Rule(
    id="TXT502",
    name="altered-quotation",
    title="One utterance, quoted in different words",
    kind=Kind.CONFLICT,
    needs=(),
    at_large=at_large,
    explanation=__doc__ or "",
)
