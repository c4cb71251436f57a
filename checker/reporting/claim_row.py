"""What the page shows of one claim in a table: its cells, and what it is sought and sorted by."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from checker.model.claim import Claim
from checker.reporting.addresses import Addresses
from checker.reporting.anchors import claim_anchor, row_anchor, subject_anchor
from checker.reporting.figure import figure
from checker.reporting.finding_view import Shown, first_day
from checker.reporting.flags import Citations, Flag
from checker.reporting.places import Places


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


def claim_rows(
    claims: Iterable[Claim],
    cited: Citations,
    sources: Mapping[str, Shown],
    where: Places,
    at: Addresses,
) -> tuple[ClaimRow, ...]:
    """Return the rows of one source's claims, numbered in the order of the text."""
    return tuple(
        _row(number, claim, cited.of(claim_anchor(claim.claim_id)), sources, where, at)
        for number, claim in enumerate(claims, start=1)
        if claim.source_id in sources
    )


def _row(
    number: int,
    claim: Claim,
    flags: tuple[Flag, ...],
    sources: Mapping[str, Shown],
    where: Places,
    at: Addresses,
) -> ClaimRow:
    """Return one row."""
    name = row_anchor(claim.claim_id)
    return ClaimRow(
        claim=claim,
        number=number,
        anchor=name,
        row_href=at.href(name),
        href=at.href(claim_anchor(claim.claim_id)),
        subject_href=at.href(subject_anchor(claim.subject)),
        source=sources[claim.source_id],
        place="{}:{}".format(*where.line_column(claim.source_id, claim.span.start)),
        figure=figure(claim),
        remarks=_remarks(claim),
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


def _remarks(claim: Claim) -> tuple[str, ...]:
    """Return what is out of the ordinary about a claim, in the words of its own columns."""
    tense = claim.tense.value if claim.tense.value not in ("none", "present") else ""
    polarity = claim.polarity.value if claim.polarity.value != "affirmed" else ""
    modality = claim.modality.value if claim.modality.value != "asserted" else ""
    qualified = [f"{name}: {value}" for name, value in claim.qualifiers]
    return tuple(filter(None, [tense, polarity, modality, *qualified, claim.damage]))
