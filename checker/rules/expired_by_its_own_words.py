"""Told in the present, with an end that is past.

What it finds
    A statement in the present tense ("currently serves") that itself tells an end which lies
    before the day for which the check is made; graver where the document tells of later events,
    so that the statement was out of date when the document was written or last edited. The end
    may stand in the next claim of the same sentence. Sentences that no claim was read from count
    where they say "currently" and tell an end.
Why it matters
    The words contradict themselves for every reader who knows the date.
How to settle it
    Put the statement in the past, or tell what followed.
Known limits
    News and press releases speak of their day: an end after it is no fault of theirs. Figures are
    judged by their age, elsewhere.
Source
    DESIGN, "Verdicts, not booleans": expired.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.evidence import evidence
from checker.judging.expired_sentences import sentence_observations
from checker.judging.keys import Group
from checker.judging.positions import NOT_HOLDING
from checker.judging.rows import ROW_COLUMNS, Row
from checker.judging.same_sentence import in_one_sentence
from checker.judging.standing import is_observation, is_standing, source_name, spoken_from
from checker.judging.wording import in_brackets, matter, says
from checker.model.finding import Kind, Observation, Role, Severity
from checker.model.message import Name, say
from checker.model.names import fold
from checker.rules.rule import Rule
from checker.vocabulary import Vocabulary

#: Templates whose claims have an end.
TEMPLATES = ("office", "membership", "relation", "attribute")


def at_large(claims: Claims, context: RuleContext) -> Iterator[Observation]:
    """Yield one observation per key with a statement that has expired by its own words."""
    told: list[Row] = []
    for group in claims.groups(*TEMPLATES):
        found = [
            pair
            for row in group.rows
            if _is_present(row, context) and (pair := _expired(row, group, context))
        ]
        if found:
            told.extend(row for pair in found for row in pair)
            yield _observation(group, found, context)
    yield from sentence_observations(RULE.id, told, context)


def _is_present(row: Row, context: RuleContext) -> bool:
    """Say whether a claim is told as so at the time of writing."""
    if not row.is_asserted or row.damage or row.status in (*NOT_HOLDING, "former", "left"):
        return False
    is_term = row.extractor == "office" and row.valid.start is not None
    if row.tense == "present" and not is_term:  # "X, president from 2010 to 2014, is ..."
        return True
    can_be_now = row.tense == "present" or row.extractor == "membership"
    return can_be_now and _has_present_cue(row.quote, context.vocabulary)


def _has_present_cue(quote: str, vocabulary: Vocabulary) -> bool:
    """Say whether words of the present stand in a quote."""
    words = f" {fold(quote)} "
    return any(f" {cue} " in words for cue in _present_cues(vocabulary))


@cache
def _present_cues(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the words that anchor a statement in the present, in all languages, folded."""
    packs = (vocabulary.pack(f"cues/{language}") for language in vocabulary.languages())
    return frozenset(fold(cue) for pack in packs for cue in pack.get("currently", ()))


def _expired(row: Row, group: Group, context: RuleContext) -> tuple[Row, Row] | None:
    """Return a claim of the present with the claim that tells its end, where the end is past."""
    for other in (row, *group.rows):
        if other is not row and not (
            other.source_id == row.source_id
            and row.valid.end is None
            and other.is_asserted
            and other.tense != "past"
            and in_one_sentence(row, other, context)
        ):
            continue
        end = _told_end(other, context)
        if end is not None and end <= context.as_of and _can_expire(row, end, context):
            return row, other
    return None


def _told_end(row: Row, context: RuleContext) -> date | None:
    """Return the day by which a claim says that it is over; None where it names no end."""
    is_range = "/" in row.valid.edtf and not row.valid.open_end
    return row.valid.end if is_range and not is_observation(row, context) else None


def _can_expire(row: Row, end: date, context: RuleContext) -> bool:
    """Say whether an end makes the words of a source stale; news speaks of its own day."""
    written = spoken_from(row, context)
    return is_standing(row, context) or (written is not None and end <= written)


def _observation(
    group: Group, found: Sequence[tuple[Row, Row]], context: RuleContext
) -> Observation:
    """Return the observation on a key."""
    row, term = found[0]
    written = spoken_from(row, context)
    end = term.valid.end
    is_later = written is not None and end is not None and end <= written
    held = "" if group.template == "membership" else in_brackets(Name(row.object))
    told = {r.claim_id: r for pair in found for r in pair}
    after = (
        say("expired.written", day=written.isoformat())
        if is_later and written
        else say("expired.check", day=context.as_of.isoformat())
    )
    return Observation(
        rule_id=RULE.id,
        key=group.key,
        kind=Kind.STALENESS,
        verdict="expired",
        severity=Severity.ERROR if is_later else Severity.WARNING,
        message=say(
            "expired-by-its-own-words.message",
            source=source_name(row.source_id, context),
            matter=matter(group),
            held=held,
            time=term.valid.edtf.split("/")[-1],
        ),
        evidence=tuple(
            evidence(r, Role.SUPERSEDED if r.claim_id in told else Role.CONTEXT) for r in group.rows
        ),
        subject=group.subject,
        predicate=group.predicate,
        values=tuple(sorted({r.object for r in group.rows})),
        inference=(
            says(row, context),
            say("expired-by-its-own-words.end", time=term.valid.edtf),
            after,
        ),
        suggestion=say("remedy.put-in-past"),
    )


RULE = Rule(
    id="TIM202",
    name="expired-by-its-own-words",
    title="Told in the present, with an end that is past",
    kind=Kind.STALENESS,
    needs=ROW_COLUMNS,
    at_large=at_large,
    explanation=__doc__ or "",
)
