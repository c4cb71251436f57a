"""What the page shows of one claim in a table: its cells, and what it is sought and sorted by."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.messages.speaker import Speaker, speaker_in
from checker.model.claim import Claim
from checker.reporting.anchors import claim_anchor, row_anchor, subject_anchor
from checker.reporting.figure import figure
from checker.reporting.finding_view import Lookup, Shown, first_day
from checker.reporting.flags import Citations, Flag

#: What is so with most claims, and not told.
ORDINARY = ("none", "present", "affirmed", "asserted")


@dataclass(frozen=True, kw_only=True, slots=True)
class ClaimRow:
    """One claim in the table of claims or among those of its subject."""

    claim: Claim
    number: int  #: within its source, as the marked text shows it
    anchor: str  #: of the row
    row_href: str
    href: str  #: of the words in their source
    subject_href: str
    source: Shown
    place: str
    figure: str
    remarks: tuple[str, ...]
    flags: tuple[Flag, ...]
    verdicts: tuple[str, ...]  #: of the findings that cite it, each once
    years: tuple[int | None, int | None]  #: first and last that it can hold for; None is unknown


def claim_rows(claims: Iterable[Claim], cited: Citations, told: Lookup) -> tuple[ClaimRow, ...]:
    """Return the rows of one source's claims, numbered in the order of the text."""
    return tuple(
        _row(number, claim, cited.of(claim_anchor(claim.claim_id)), told)
        for number, claim in enumerate(claims, start=1)
        if claim.source_id in told.sources
    )


def _row(number: int, claim: Claim, flags: tuple[Flag, ...], told: Lookup) -> ClaimRow:
    """Return one row."""
    at, where = told.at, told.where
    name = row_anchor(claim.claim_id)
    return ClaimRow(
        claim=claim,
        number=number,
        anchor=name,
        row_href=at.href(name),
        href=at.href(claim_anchor(claim.claim_id)),
        subject_href=at.href(subject_anchor(claim.subject)),
        source=told.sources[claim.source_id],
        place="{}:{}".format(*where.line_column(claim.source_id, claim.span.start)),
        figure=figure(claim, told.outcome),
        remarks=tuple(_remarks(claim, speaker_in(told.outcome.language))),
        flags=flags,
        verdicts=tuple(dict.fromkeys(flag.verdict for flag in flags)),
        years=_years(claim),
    )


def _years(claim: Claim) -> tuple[int | None, int | None]:
    """Return the years that a claim can speak of: its own time, else when it is said."""
    valid = claim.valid
    starts = [day.year for day in (valid.start, valid.start_latest) if day]
    ends = [day.year for day in (valid.end, valid.end_earliest) if day]
    if starts or ends:
        last = None if valid.open_end else max(ends or starts)
        return (min(starts) if starts else None), last
    said = first_day(claim.asserted_on)
    return (said.year, said.year) if said else (None, None)


def _remarks(claim: Claim, speaker: Speaker) -> Iterator[str]:
    """Yield what is out of the ordinary about a claim, after its own columns."""
    for value in (claim.tense.value, claim.polarity.value, claim.modality.value):
        if value not in ORDINARY:
            yield speaker.say("word.remark", word=value)
    for name, value in claim.qualifiers:
        told = speaker.say("word.remark", word=value)
        yield f"{speaker.say('word.qualifier', word=f'{name}:')} {told}"
    if claim.damage:
        yield speaker.say("word.remark", word=claim.damage)
