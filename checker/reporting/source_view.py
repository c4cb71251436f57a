"""What the page shows of one source: its facts, its coverage, its marked text, its claims."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from checker.model.claim import Claim
from checker.model.document import Damage, Document, Source
from checker.model.finding import Evidence
from checker.model.outcome import Bucket, Outcome
from checker.reporting.anchors import anchor, claim_anchor, evidence_anchor, row_anchor
from checker.reporting.finding_view import FindingView, Shown
from checker.reporting.marked_text import Block, Flag, Mark, blocks
from checker.reporting.places import Places


@dataclass(frozen=True, kw_only=True, slots=True)
class Share:
    """One bucket of the coverage ledger, with its place on a bar."""

    bucket: Bucket
    count: int
    x: float  #: per cent of the bar
    width: float


@dataclass(frozen=True, kw_only=True, slots=True)
class ClaimRow:
    """One row of the claims table in the page."""

    claim: Claim
    number: int  #: within its source, as the marked text shows it
    anchor: str
    href: str
    source: Shown
    place: str
    figure: str
    remarks: tuple[str, ...]
    flags: tuple[Flag, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceView:
    """One source as the page shows it."""

    source: Source
    shown: Shown
    url: str  #: empty where it is not of the web
    coverage: tuple[Share, ...]
    sentences: int
    rows: tuple[ClaimRow, ...]
    blocks: tuple[Block, ...]
    damages: tuple[Damage, ...]


def source_views(
    outcome: Outcome,
    findings: Iterable[FindingView],
    sources: Mapping[str, Shown],
    where: Places,
) -> tuple[SourceView, ...]:
    """Return the views of all sources, in report order."""
    flags: dict[str, list[Flag]] = defaultdict(list)
    loose: dict[str, dict[str, Evidence]] = defaultdict(dict)
    for view in findings:
        for name, evidence in _cited(view):
            flags[name].append(_flag(view))
            if not evidence.claim_id:
                loose[evidence.source_id][name] = evidence
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in outcome.claims:
        claims[claim.source_id].append(claim)
    return tuple(
        _view(
            document,
            shown=sources[document.source.source_id],
            rows=_rows(claims[document.source.source_id], flags, sources, where),
            loose=[
                _loose_mark(name, evidence, flags)
                for name, evidence in loose[document.source.source_id].items()
            ],
            coverage=outcome.coverage.get(document.source.source_id, {}),
        )
        for document in outcome.documents
    )


def _cited(view: FindingView) -> Iterator[tuple[str, Evidence]]:
    """Yield each passage that a finding cites, once, with its anchor."""
    seen: set[str] = set()
    for evidence in view.finding.evidence:
        name = evidence_anchor(evidence)
        if name not in seen:
            seen.add(name)
            yield name, evidence


def _view(
    document: Document,
    *,
    shown: Shown,
    rows: tuple[ClaimRow, ...],
    loose: list[Mark],
    coverage: Mapping[Bucket, int],
) -> SourceView:
    """Return one source as the page shows it."""
    source = document.source
    marks = {mark.anchor: mark for mark in (*map(_claim_mark, rows), *loose)}
    damages = [_damage_mark(damage, source.source_id) for damage in document.damages]
    marks |= {mark.anchor: mark for mark in damages}
    return SourceView(
        source=source,
        shown=shown,
        url=source.url if source.url.startswith(("https://", "http://")) else "",
        coverage=_shares(coverage),
        sentences=sum(coverage.values()),
        rows=rows,
        blocks=tuple(blocks(document, marks.values())),
        damages=document.damages,
    )


def _shares(coverage: Mapping[Bucket, int]) -> tuple[Share, ...]:
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


def _rows(
    claims: Iterable[Claim],
    flags: Mapping[str, list[Flag]],
    sources: Mapping[str, Shown],
    where: Places,
) -> tuple[ClaimRow, ...]:
    """Return the rows of one source's claims, numbered in the order of the text."""
    return tuple(
        ClaimRow(
            claim=claim,
            number=number,
            anchor=row_anchor(claim.claim_id),
            href=f"#{claim_anchor(claim.claim_id)}",
            source=sources[claim.source_id],
            place="{}:{}".format(*where.line_column(claim.source_id, claim.span.start)),
            figure="" if claim.value is None else f"{claim.value:,.12g} {claim.unit}".strip(),
            remarks=_remarks(claim),
            flags=tuple(flags.get(claim_anchor(claim.claim_id), ())),
        )
        for number, claim in enumerate(claims, start=1)
        if claim.source_id in sources
    )


def _remarks(claim: Claim) -> tuple[str, ...]:
    """Return what is out of the ordinary about a claim, in the words of its own columns."""
    tense = claim.tense.value if claim.tense.value not in ("none", "present") else ""
    polarity = claim.polarity.value if claim.polarity.value != "affirmed" else ""
    modality = claim.modality.value if claim.modality.value != "asserted" else ""
    qualified = [f"{name}: {value}" for name, value in claim.qualifiers]
    return tuple(filter(None, [tense, polarity, modality, *qualified, claim.damage]))


def _flag(view: FindingView) -> Flag:
    """Return the link to a finding."""
    return Flag(
        href=f"#{view.anchor}",
        label=view.finding.rule_id,
        severity=view.finding.severity.value,
        message=view.finding.message,
    )


def _grouped(flags: Iterable[Flag]) -> tuple[Flag, ...]:
    """Return one link per rule, to its first finding, so that they do not crowd out the text."""
    by_rule: dict[str, list[Flag]] = defaultdict(list)
    for flag in flags:
        by_rule[flag.label].append(flag)
    return tuple(
        same[0]
        if len(same) == 1
        else replace(
            same[0],
            label=f"{label} \u00d7{len(same)}",
            message="\n".join(flag.message for flag in same),
        )
        for label, same in by_rule.items()
    )


def _claim_mark(row: ClaimRow) -> Mark:
    """Return the mark of a claim's words."""
    claim = row.claim
    return Mark(
        span=claim.span,
        anchor=claim_anchor(claim.claim_id),
        look=claim.object_kind.value,
        title=f"{claim.subject} \u00b7 {claim.predicate}: {claim.object}",
        row=f"#{row.anchor}",
        number=row.number,
        flags=_grouped(row.flags),
    )


def _loose_mark(name: str, evidence: Evidence, flags: Mapping[str, list[Flag]]) -> Mark:
    """Return the mark of words that a finding cites and that are no claim."""
    title = evidence.value or evidence.role.value
    return Mark(
        span=evidence.span, anchor=name, look="evidence", title=title, flags=_grouped(flags[name])
    )


def _damage_mark(damage: Damage, source_id: str) -> Mark:
    """Return the mark of suspect words."""
    read = f" \u2192 {damage.repaired}" if damage.repaired else ""
    return Mark(
        span=damage.span,
        anchor=anchor("d", f"{source_id}-{damage.span.start}-{damage.span.end}"),
        look="damage",
        title=f"{damage.kind.value}: {damage.reason}{read}",
    )
