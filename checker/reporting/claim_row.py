"""What the page shows of one claim in a table: its cells, and what it is sought and sorted by."""

from collections.abc import Iterable
from typing import NamedTuple

from checker.messages.speaker import Speaker
from checker.model.claim import Claim, Modality, Polarity, Qualifiers, Tense
from checker.model.interval import Interval
from checker.reporting.addresses import beside
from checker.reporting.anchors import claim_anchor, row_anchor
from checker.reporting.figure import figure
from checker.reporting.finding_view import Lookup, first_day
from checker.reporting.flags import Citations, Flag
from checker.reporting.places import line_column

#: What is so with most claims, and not told.
ORDINARY = (Tense.NONE, Tense.PRESENT, Polarity.AFFIRMED, Modality.ASSERTED)

#: What makes a claim one out of the ordinary.
Manner = tuple[Tense, Polarity, Modality, Qualifiers, str]


class Origin(NamedTuple):
    """The source of a claim, as rows name it."""

    title: str
    path: str
    language: str
    href: str


class ClaimRow(NamedTuple):
    """One claim in the table of claims, among those of its subject, or in its source's words.

    Each page of a large report holds the rows that it shows; so they are flat, and what follows
    from their cells is made where it is shown.
    """

    claim_id: str
    number: int  #: within its source, as the marked text shows it
    start: int  #: of the words, in the text of their source
    end: int
    quote: str
    language: str
    subject: str
    predicate: str
    object: str
    kind: str  #: of the object
    value: float | None
    figure: str
    remarks: tuple[str, ...]
    speaker: str
    valid: Interval
    said: str  #: EDTF; when the source says it
    source_id: str
    source: Origin
    place: str
    subject_href: str  #: to all that is said of its subject
    flags: tuple[Flag, ...]

    @property
    def anchor(self) -> str:
        """Return the id of the row."""
        return row_anchor(self.claim_id)

    @property
    def row_href(self) -> str:
        """Return the link to the row among those of its subject."""
        return beside(self.subject_href, row_anchor(self.claim_id))

    @property
    def href(self) -> str:
        """Return the link to the words in their source."""
        return beside(self.source.href, claim_anchor(self.claim_id))

    @property
    def verdicts(self) -> tuple[str, ...]:
        """Return the verdicts of the findings that cite it, each once."""
        return tuple(dict.fromkeys(flag.verdict for flag in self.flags))

    @property
    def years(self) -> tuple[int | None, int | None]:
        """Return the years that it can speak of: its own time, else when it is said."""
        valid = self.valid
        first = valid.start or valid.start_latest
        last = valid.end or valid.end_earliest or valid.start_latest or first
        if last:
            return first.year if first else None, None if valid.open_end else last.year
        said = first_day(self.said)
        return (said.year, said.year) if said else (None, None)


class Worded(dict[tuple[str, str], str]):
    """What a word is called under an entry of the catalogue, said once for all claims."""

    def __init__(self, speaker: Speaker) -> None:
        """Take who says it."""
        self._speaker = speaker

    def __missing__(self, entry: tuple[str, str]) -> str:
        """Say it."""
        self[entry] = self._speaker.say(entry[0], word=entry[1])
        return self[entry]


class Remarks(dict[Manner, tuple[str, ...]]):
    """What is out of the ordinary about claims, after their own columns; many have the same."""

    def __init__(self, speaker: Speaker) -> None:
        """Take who says it."""
        self._words = Worded(speaker)

    def __missing__(self, told: Manner) -> tuple[str, ...]:
        """Say it."""
        *manners, qualifiers, damage = told
        self[told] = remarks = (
            *(self._words["word.remark", m.value] for m in manners if m not in ORDINARY),
            *(
                f"{self._words['word.qualifier', f'{name}:']} {self._words['word.remark', value]}"
                for name, value in qualifiers
            ),
            *((self._words["word.remark", damage],) if damage else ()),
        )
        return remarks


def claim_rows(
    source_id: str, claims: Iterable[Claim], cited: Citations, told: Lookup, remarks: Remarks
) -> tuple[ClaimRow, ...]:
    """Return the rows of one source's claims, numbered in the order of the text."""
    shown, starts = told.sources[source_id], told.where.lines[source_id]
    source = Origin(shown.title, shown.path, shown.language, shown.href)
    subjects, flags = told.subjects, cited.claims
    found = []
    for number, c in enumerate(claims, start=1):
        start = c.span.start
        line, column = line_column(starts, start)
        found.append(
            ClaimRow(
                c.claim_id,
                number,
                start,
                c.span.end,
                c.quote,
                c.language,
                c.subject,
                c.predicate,
                c.object,
                c.object_kind.value,
                c.value,
                "" if c.value is None else figure(c, told.outcome),
                remarks[c.tense, c.polarity, c.modality, c.qualifiers, c.damage],
                c.attributed_to,
                c.valid,
                c.asserted_on,
                source_id,
                source,
                f"{line}:{column}",
                subjects[c.subject],
                flags.get(c.claim_id, ()),
            )
        )
    return tuple(found)
