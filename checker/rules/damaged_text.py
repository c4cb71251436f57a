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
from checker.rules.rule import Rule

#: Kind of damage -> verdict and what a message calls it, one and many.
WHAT: Mapping[DamageKind, tuple[str, str, str]] = MappingProxyType(
    {
        DamageKind.GARBLED: ("damaged", "garbled passage", "garbled passages"),
        DamageKind.MISSING_WORDS: (
            "damaged",
            "place where words are missing",
            "places where words are missing",
        ),
        DamageKind.JOINED_WORDS: (
            "damaged",
            "place where words are run together",
            "places where words are run together",
        ),
        DamageKind.EMPTY_SECTION: (
            "incomplete",
            "heading with no text under it",
            "headings with no text under them",
        ),
        DamageKind.MISSING_LIST: (
            "incomplete",
            "announced list that is not there",
            "announced lists that are not there",
        ),
        DamageKind.TRUNCATED: (
            "incomplete",
            "place where the text breaks off",
            "places where the text breaks off",
        ),
        DamageKind.LEFT_OVER: (
            "boilerplate",
            "remain of the web page around it",
            "remains of the web page around it",
        ),
    }
)


def check(_claims: Claims, context: RuleContext) -> Iterator[Observation]:
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
    verdict, one, many = WHAT[kind]
    shown = some([_shown(d) for d in damages])
    count = f"{len(damages)} {one if len(damages) == 1 else many}"
    return Observation(
        rule_id=RULE.id,
        key=text_key(RULE.id, document, kind.value),
        kind=Kind.QUALITY,
        verdict=verdict,
        severity=Severity.WARNING if verdict == "damaged" else Severity.NOTE,
        message=f"{source_name(source_id, context)} has {count}: {shown}.",
        evidence=tuple(damage_evidence(source_id, d) for d in damages),
        subject=title(document),
        predicate=kind.value,
        values=tuple(sorted({d.quote for d in damages})),
        inference=tuple(dict.fromkeys(f"{quoted(d.quote)}: {d.reason}." for d in damages)),
        suggestion=f"Fetch {document.source.path} again, or accept the damage in a decision.",
    )


def _shown(damage: Damage) -> str:
    """Return the words of a damage, and how they were read where they could be repaired."""
    if damage.repaired and damage.repaired != damage.quote:
        return f"{quoted(damage.quote)} read as {quoted(damage.repaired)}"
    return quoted(damage.quote)


RULE = Rule(
    id="TXT501",
    name="damaged-text",
    title="Damaged text",
    kind=Kind.QUALITY,
    needs=(),
    check=check,
    explanation=__doc__ or "",
)
