"""What the page shows of one source: its facts, its coverage, its marked text."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from checker.messages.speaker import Speaker, speaker_in
from checker.model.document import Damage, Source
from checker.model.finding import Evidence
from checker.model.outcome import Bucket, Outcome
from checker.model.reported import Reported
from checker.reporting.anchors import anchor, claim_anchor, source_anchor
from checker.reporting.claim_row import ClaimRow
from checker.reporting.finding_view import Shown
from checker.reporting.flags import Citations, Flag
from checker.reporting.labels import labels_among
from checker.reporting.marked_text import Block, Mark, Words, blocks, words_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Share:
    """One bucket of the coverage ledger, with its place on a bar."""

    bucket: Bucket
    count: int
    x: float  #: per cent of the bar
    width: float


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceFacts:
    """What is told of one source before its words."""

    source: Source
    anchor: str
    shown: Shown
    url: str  #: empty where it is not of the web
    claims: int
    damages: int


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceLine:
    """One source as a line of the overview."""

    facts: SourceFacts
    coverage: tuple[Share, ...]
    sentences: int
    findings: int  #: that ask for something and cite it


class Loose(NamedTuple):
    """Words of a source that findings cite and that are no claim."""

    anchor: str
    evidence: Evidence
    flags: tuple[Flag, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceText:
    """All that is shown of one source, as it is looked up."""

    facts: SourceFacts
    words: Words
    rows: tuple[ClaimRow, ...]
    loose: tuple[Loose, ...]
    damages: tuple[Damage, ...]
    labels: Mapping[str, str]  #: of the names in its claims
    language: str  #: of the report


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceView:
    """One source with all its words marked."""

    facts: SourceFacts
    top: int  #: heading level of its title
    blocks: tuple[Block, ...]


def source_lines(outcome: Outcome, sources: Mapping[str, Shown]) -> tuple[SourceLine, ...]:
    """Return the lines of all sources, in report order."""
    claims = Counter(claim.source_id for claim in outcome.claims)
    cited = Counter(
        source_id
        for finding in outcome.asking()
        for source_id in {evidence.source_id for evidence in finding.evidence}
    )
    return tuple(
        _line(
            _facts(document, sources, claims[document.source.source_id]),
            coverage=outcome.coverage.get(document.source.source_id, {}),
            findings=cited[document.source.source_id],
        )
        for document in outcome.documents
    )


def _line(facts: SourceFacts, *, coverage: Mapping[Bucket, int], findings: int) -> SourceLine:
    """Return the line of one source."""
    return SourceLine(
        facts=facts,
        coverage=shares(coverage),
        sentences=sum(coverage.values()),
        findings=findings,
    )


def _facts(document: Reported, sources: Mapping[str, Shown], claims: int) -> SourceFacts:
    """Return the facts of one source."""
    source = document.source
    return SourceFacts(
        source=source,
        anchor=source_anchor(source.source_id),
        shown=sources[source.source_id],
        url=source.url if source.url.startswith(("https://", "http://")) else "",
        claims=claims,
        damages=len(document.damages),
    )


def source_text(
    document: Reported,
    rows: tuple[ClaimRow, ...],
    *,
    sources: Mapping[str, Shown],
    cited: Citations,
    outcome: Outcome,
) -> SourceText:
    """Return what is shown of one source."""
    loose = cited.loose.get(document.source.source_id, {})
    return SourceText(
        facts=_facts(document, sources, len(rows)),
        words=words_of(document),
        rows=rows,
        loose=tuple(Loose(name, evidence, cited.words[name]) for name, evidence in loose.items()),
        damages=document.damages,
        labels=labels_among(rows, outcome.labels),
        language=outcome.language,
    )


def source_view(told: SourceText, top: int) -> SourceView:
    """Return one source with its words marked; its title is a heading of the level `top`."""
    source_id, speaker = told.facts.source.source_id, speaker_in(told.language)
    marks = [
        *(_claim_mark(row, told.labels) for row in told.rows),
        *(_loose_mark(loose, speaker) for loose in told.loose),
        *(_damage_mark(damage, source_id, speaker) for damage in told.damages),
    ]
    unique = {mark.anchor: mark for mark in marks}
    marked = blocks(told.words, unique.values(), top)
    return SourceView(facts=told.facts, top=top, blocks=tuple(marked))


def shares(coverage: Mapping[Bucket, int]) -> tuple[Share, ...]:
    """Return the buckets that hold any sentence, laid end to end."""
    total = sum(coverage.values())
    found: list[Share] = []
    before = 0
    for bucket in Bucket:
        count = coverage.get(bucket, 0)
        if count:
            x, end = (round(n / total * 100, 2) for n in (before, before + count))
            found.append(Share(bucket=bucket, count=count, x=x, width=round(end - x, 2)))
        before += count
    return tuple(found)


def _claim_mark(row: ClaimRow, labels: Mapping[str, str]) -> Mark:
    """Return the mark of a claim's words."""
    subject, predicate = (labels.get(name, name) for name in (row.subject, row.predicate))
    return Mark(
        start=row.start,
        end=row.end,
        anchor=claim_anchor(row.claim_id),
        look=row.kind,
        title=f"{subject} \u00b7 {predicate}: {labels.get(row.object, row.object)}",
        row=row.row_href,
        number=row.number,
        flags=row.flags,
    )


def _loose_mark(loose: Loose, speaker: Speaker) -> Mark:
    """Return the mark of words that a finding cites and that are no claim."""
    evidence = loose.evidence
    title = evidence.value or speaker.word("role", evidence.role.value)
    return Mark(
        start=evidence.span.start,
        end=evidence.span.end,
        anchor=loose.anchor,
        look="evidence",
        title=title,
        flags=loose.flags,
    )


def _damage_mark(damage: Damage, source_id: str, speaker: Speaker) -> Mark:
    """Return the mark of suspect words."""
    read = f" \u2192 {damage.repaired}" if damage.repaired else ""
    return Mark(
        start=damage.span.start,
        end=damage.span.end,
        anchor=anchor("d", f"{source_id}-{damage.span.start}-{damage.span.end}"),
        look="damage",
        title=f"{speaker.word('remark', damage.kind.value)}: {damage.reason}{read}",
    )
