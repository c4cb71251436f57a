"""What the page shows of one claim in a table: its cells, and what it is sought and sorted by."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from checker.messages.speaker import Speaker
from checker.model.claim import Claim
from checker.reporting.anchors import claim_anchor, row_anchor, source_anchor
from checker.reporting.figure import figure
from checker.reporting.finding_view import Lookup, Shown, first_day
from checker.reporting.flags import Citations, Flag

#: What is so with most claims, and not told.
ORDINARY = ("none", "present", "affirmed", "asserted")


class ClaimRow(NamedTuple):
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


class Worded(dict[tuple[str, str], str]):
    """What a word is called under an entry of the catalogue, said once for all claims."""

    def __init__(self, speaker: Speaker) -> None:
        """Take who says it."""
        self._speaker = speaker

    def __missing__(self, entry: tuple[str, str]) -> str:
        """Say it."""
        self[entry] = self._speaker.say(entry[0], word=entry[1])
        return self[entry]


def claim_rows(
    source_id: str, claims: Iterable[Claim], cited: Citations, told: Lookup, worded: Worded
) -> tuple[ClaimRow, ...]:
    """Return the rows of one source's claims, numbered in the order of the text."""
    source = source_anchor(source_id)
    return tuple(
        _row(claim, number, source, cited, told, worded)
        for number, claim in enumerate(claims, start=1)
    )


def _row(
    claim: Claim, number: int, source: str, cited: Citations, told: Lookup, worded: Worded
) -> ClaimRow:
    """Return one row; `source` is the id of its source's text."""
    at, where, subject = told.at, told.where, told.subjects[claim.subject]
    row, words = row_anchor(claim.claim_id), claim_anchor(claim.claim_id)
    line, column = where.line_column(claim.source_id, claim.span.start)
    flags = cited.of(words)
    return ClaimRow(
        claim=claim,
        number=number,
        anchor=row,
        row_href=at.href(row, on=subject),
        href=at.href(words, on=source),
        subject_href=at.href(subject),
        source=told.sources[claim.source_id],
        place=f"{line}:{column}",
        figure=figure(claim, told.outcome),
        remarks=tuple(_remarks(claim, worded)),
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


def _remarks(claim: Claim, worded: Worded) -> Iterator[str]:
    """Yield what is out of the ordinary about a claim, after its own columns."""
    for manner in (claim.tense, claim.polarity, claim.modality):
        if manner not in ORDINARY:
            yield worded["word.remark", manner.value]
    for name, value in claim.qualifiers:
        yield f"{worded['word.qualifier', f'{name}:']} {worded['word.remark', value]}"
    if claim.damage:
        yield worded["word.remark", claim.damage]
