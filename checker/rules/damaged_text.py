"""Words that are garbled, missing, run together, or not the document's own.

What it finds
    Places where a text is damaged: characters of one encoding read as another, words lost where
    links were, words run together, sections and lists with nothing in them, an end that is cut
    off, remains of the web page around the text. One finding per source and kind of damage.
Why it matters
    What such words say cannot be relied on; claims read from them never make an error.
How to settle it
    Fetch the text again, or accept the damage in a decision. The file itself is never changed.
Known limits
    Missing words are guessed from blanks and from words that cannot end a phrase; a word that is
    lost without such a trace is not seen.
Source
    DESIGN, "Verdicts, not booleans": damaged, incomplete, boilerplate.
"""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.evidence import damage_evidence
from checker.judging.standing import source_name
from checker.judging.text_findings import quoted, some, text_key, title
from checker.model.document import Damage, DamageKind, Document
from checker.model.finding import Kind, Observation, Severity
from checker.model.message import Value, say
from checker.rules.rule import Rule

#: Kind of damage -> verdict.
VERDICTS: Mapping[DamageKind, str] = MappingProxyType(
    {
        DamageKind.GARBLED: "damaged",
        DamageKind.MISSING_WORDS: "damaged",
        DamageKind.JOINED_WORDS: "damaged",
        DamageKind.EMPTY_SECTION: "incomplete",
        DamageKind.MISSING_LIST: "incomplete",
        DamageKind.TRUNCATED: "incomplete",
        DamageKind.LEFT_OVER: "boilerplate",
    }
)


def at_large(_claims: Claims, context: RuleContext) -> Iterator[Observation]:
    """Yield one observation per source and kind of damage."""
    for source_id in sorted(context.documents):
        document = context.documents[source_id]
        for kind in DamageKind:
            damages = [d for d in document.damages if d.kind is kind]
            if damages:
                yield _observation(document, kind, damages, context)


def _observation(
    document: Document, kind: DamageKind, damages: Sequence[Damage], context: RuleContext
) -> Observation:
    """Return the observation on all damages of one kind."""
    source_id = document.source.source_id
    verdict = VERDICTS[kind]
    steps = (say("damaged-text.step", words=quoted(d.quote), reason=d.reason) for d in damages)
    return Observation(
        rule_id=RULE.id,
        key=text_key(RULE.id, document, kind.value),
        kind=Kind.QUALITY,
        verdict=verdict,
        severity=Severity.WARNING if verdict == "damaged" else Severity.NOTE,
        message=say(
            "damaged-text.message",
            source=source_name(source_id, context),
            damages=say(f"damaged-text.{kind.value}", count=len(damages)),
            shown=some([_shown(d) for d in damages]),
        ),
        evidence=tuple(damage_evidence(source_id, d) for d in damages),
        subject=title(document),
        predicate=kind.value,
        values=tuple(sorted({d.quote for d in damages})),
        inference=tuple(dict.fromkeys(steps)),
        suggestion=say("damaged-text.suggestion", path=document.source.path),
    )


def _shown(damage: Damage) -> Value:
    """Return the words of a damage, and how they were read where they could be repaired."""
    if damage.repaired and damage.repaired != damage.quote:
        words, repaired = quoted(damage.quote), quoted(damage.repaired)
        return say("damaged-text.read-as", words=words, repaired=repaired)
    return quoted(damage.quote)


RULE = Rule(
    id="TXT501",
    name="damaged-text",
    title="Damaged text",
    kind=Kind.QUALITY,
    needs=(),
    at_large=at_large,
    explanation=__doc__ or "",
)
