"""What the page shows of one source: its facts, its coverage, its marked text."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from checker.messages.speaker import Speaker, speaker_in
from checker.model.document import Damage, Document, Source
from checker.model.finding import Evidence
from checker.model.outcome import Bucket, Outcome
from checker.reporting.anchors import anchor, claim_anchor, source_anchor
from checker.reporting.claim_row import ClaimRow
from checker.reporting.finding_view import Shown
from checker.reporting.flags import Citations
from checker.reporting.marked_text import Block, Mark, blocks


@dataclass(frozen=True, kw_only=True, slots=True)
class Share:
    """One bucket of the coverage ledger, with its place on a bar."""

    bucket: Bucket
    count: int
    x: float  #: per cent of the bar
    width: float


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceFacts:
    """One source as a line of the overview."""

    source: Source
    anchor: str
    shown: Shown
    url: str  #: empty where it is not of the web
    coverage: tuple[Share, ...]
    sentences: int
    claims: int
    findings: int  #: that ask for something and cite it
    damages: int


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceView:
    """One source with all its words."""

    facts: SourceFacts
    top: int  #: heading level of its title
    blocks: tuple[Block, ...]


def source_facts(outcome: Outcome, sources: Mapping[str, Shown]) -> tuple[SourceFacts, ...]:
    """Return the facts of all sources, in report order."""
    claims = Counter(claim.source_id for claim in outcome.claims)
    cited = Counter(
        source_id
        for finding in outcome.asking()
        for source_id in {evidence.source_id for evidence in finding.evidence}
    )
    return tuple(
        _facts(
            document,
            shown=sources[document.source.source_id],
            coverage=outcome.coverage.get(document.source.source_id, {}),
            claims=claims[document.source.source_id],
            findings=cited[document.source.source_id],
        )
        for document in outcome.documents
    )


def _facts(
    document: Document,
    *,
    shown: Shown,
    coverage: Mapping[Bucket, int],
    claims: int,
    findings: int,
) -> SourceFacts:
    """Return the facts of one source."""
    source = document.source
    return SourceFacts(
        source=source,
        anchor=source_anchor(source.source_id),
        shown=shown,
        url=source.url if source.url.startswith(("https://", "http://")) else "",
        coverage=shares(coverage),
        sentences=sum(coverage.values()),
        claims=claims,
        findings=findings,
        damages=len(document.damages),
    )


def source_view(
    document: Document,
    facts: SourceFacts,
    rows: Iterable[ClaimRow],
    *,
    cited: Citations,
    top: int,
    outcome: Outcome,
) -> SourceView:
    """Return one source with its words marked; its title is a heading of the level `top`."""
    source_id, speaker = document.source.source_id, speaker_in(outcome.language)
    loose = cited.loose.get(source_id, {})
    marks = [
        *(_claim_mark(row, outcome) for row in rows),
        *(_loose_mark(name, evidence, cited, speaker) for name, evidence in loose.items()),
        *(_damage_mark(damage, source_id, speaker) for damage in document.damages),
    ]
    unique = {mark.anchor: mark for mark in marks}
    return SourceView(facts=facts, top=top, blocks=tuple(blocks(document, unique.values(), top)))


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


def _claim_mark(row: ClaimRow, outcome: Outcome) -> Mark:
    """Return the mark of a claim's words."""
    claim, names = row.claim, outcome.labels
    subject, predicate = (names.get(name, name) for name in (claim.subject, claim.predicate))
    return Mark(
        span=claim.span,
        anchor=claim_anchor(claim.claim_id),
        look=claim.object_kind.value,
        title=f"{subject} \u00b7 {predicate}: {names.get(claim.object, claim.object)}",
        row=row.row_href,
        number=row.number,
        flags=row.flags,
    )


def _loose_mark(name: str, evidence: Evidence, cited: Citations, speaker: Speaker) -> Mark:
    """Return the mark of words that a finding cites and that are no claim."""
    title = evidence.value or speaker.word("role", evidence.role.value)
    return Mark(span=evidence.span, anchor=name, look="evidence", title=title, flags=cited.of(name))


def _damage_mark(damage: Damage, source_id: str, speaker: Speaker) -> Mark:
    """Return the mark of suspect words."""
    read = f" \u2192 {damage.repaired}" if damage.repaired else ""
    return Mark(
        span=damage.span,
        anchor=anchor("d", f"{source_id}-{damage.span.start}-{damage.span.end}"),
        look="damage",
        title=f"{speaker.word('remark', damage.kind.value)}: {damage.reason}{read}",
    )
