"""Make a claim from what an extractor read: its place in the file, its teller, its damage."""

from typing import TYPE_CHECKING

from checker.extractors.entity import Entity
from checker.model.claim import Claim, Modality, ObjectKind, Polarity, Tense
from checker.model.claim import qualifiers as sorted_qualifiers
from checker.model.document import DamageKind
from checker.model.interval import Interval
from checker.pipelines.cues import Cues, cues
from checker.pipelines.grammar import Clause, clause_of_verb, enclosing_clause
from checker.pipelines.passage import NameKind, Passage, ReadDocument
from checker.pipelines.scopes import Telling, is_finite, telling
from checker.pipelines.speech import speaker
from checker.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Damage that makes the words of a claim suspect; the others are about the page around it.
SUSPECT = (
    DamageKind.GARBLED,
    DamageKind.MISSING_WORDS,
    DamageKind.JOINED_WORDS,
    DamageKind.TRUNCATED,
)


def claim(  # noqa: PLR0913 - the parts of a claim, all named
    read: ReadDocument,
    passage: Passage,
    words: Cues,
    *,
    tokens: "Iterable[int]",
    subject: Entity,
    predicate: str,
    object: str,  # noqa: A002 - the field's name in the table
    object_kind: ObjectKind,
    extractor: str,
    told: Telling,
    valid: Interval,
    value: float | None = None,
    unit: str = "",
    qualifiers: dict[str, str | None] | None = None,
) -> Claim:
    """Return the claim that stands on the given tokens; its quote runs from first to last."""
    indices = sorted(tokens)
    start, end = indices[0], indices[-1] + 1
    span = passage.segment.to_source(passage.span_of(start, end))
    document = read.document
    suspect = sorted({d.kind.value for d in document.damages_in(span) if d.kind in SUSPECT})
    territory = {"territory": subject.territory or None} | (qualifiers or {})
    return Claim(
        source_id=document.source.source_id,
        span=span,
        quote=document.quote(span),
        language=passage.language,
        subject=subject.name,
        predicate=predicate,
        object=object,
        object_kind=object_kind,
        extractor=extractor,
        value=value,
        unit=unit,
        qualifiers=sorted_qualifiers(**territory),
        valid=valid,
        asserted_on=read.dating.edtf,
        tense=told.tense,
        polarity=told.polarity,
        modality=told.modality,
        attributed_to=speaker(passage, start, end, words),
        damage=",".join(suspect),
    )


def told_around(passage: Passage, at: int, words: Cues) -> tuple[Telling, Clause | None]:
    """Return how the clause around a token is told, and the clause."""
    clause = enclosing_clause(passage.doc[at])
    if clause is None:
        return Telling(tense=Tense.NONE), None
    return telling(clause, words), clause


def told_finitely(passage: Passage, at: int, words: Cues) -> tuple[Telling, Clause | None]:
    """Return how the nearest finite clause around a token is told, and the nearest clause.

    A title in a participle clause (`run by a board headed by the mayor`) is told in the tense of
    the clause above.
    """
    told, nearest = told_around(passage, at, words)
    nearest = _outside_names(nearest, passage)
    told = telling(nearest, words) if nearest is not None else told
    clause = nearest
    for _ in range(4):
        if clause is None or is_finite(clause) or clause.head.head.i == clause.head.i:
            break
        above = enclosing_clause(clause.head.head)
        if above is None:
            break
        clause, told = above, telling(above, words)
    return told, nearest


def _outside_names(clause: Clause | None, passage: Passage) -> Clause | None:
    """Return the clause below one whose verb is but a word of a person's name: `Ngugi wa X`."""
    name = passage.name_at(clause.verb) if clause is not None else None
    if clause is None or name is None or name.kind is not NameKind.PERSON:
        return clause
    below = (c for c in clause.verb.children if c.pos_ == "VERB" and c.i >= name.end)
    finite = (found for c in below if is_finite(found := clause_of_verb(c)))
    return next(finite, clause)


def as_title(told: Telling) -> Telling:
    """Return the telling of a title within a clause: the clause's plans and denials are not its."""
    return Telling(tense=told.tense, polarity=Polarity.AFFIRMED, modality=Modality.ASSERTED)


def cues_of(passage: Passage, vocabulary: Vocabulary) -> Cues:
    """Return the cue words of a passage's language."""
    return cues(vocabulary, passage.language)
