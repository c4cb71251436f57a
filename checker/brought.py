"""What new or corrected sources brought: two reports compared, for a person who added them."""

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from checker.diff import Entry, Report, diff
from checker.messages.catalogue import DEFAULT
from checker.messages.speaker import Speaker, speaker_in
from checker.model.decision import Standing
from checker.model.finding import Role, Severity
from checker.model.outcome import Outcome
from checker.reporting import report_json
from checker.reporting.visible import one_line, visible

#: Where nothing was checked before.
NOTHING: Report = {"findings": [], "sources": []}
#: So many characters of a message and of a quote are printed.
MESSAGE_LENGTH, QUOTE_LENGTH = 400, 96
#: So many of a kind are printed before the rest is counted.
SHOWN = 20
SUPERSEDED, SUPERSEDING = Role.SUPERSEDED.value, Role.SUPERSEDING.value
#: The gravest first.
SEVERITIES = [severity.value for severity in reversed(list(Severity))]


@dataclass(frozen=True, kw_only=True, slots=True)
class Brought:
    """What stands in one report and not in the other, by what became of it."""

    sources: tuple[Entry, ...]  #: the new ones, by id
    found: tuple[Entry, ...]  #: findings on what no finding was on
    changed: tuple[tuple[Entry, Entry], ...]  #: a finding that was, and the one in its place
    settled: tuple[Entry, ...]  #: findings that are no more
    superseded: tuple[tuple[Entry, Entry], ...]  #: evidence of others, and its finding
    joined: tuple[Entry, ...]  #: findings that were, with words of the new sources beside
    opened: tuple[tuple[str, int], ...]  #: severity and how many findings of it are open in all
    language: str = DEFAULT  #: of the later report


def report_of(outcome: Outcome) -> Report:
    """Return the report of an outcome as it is written."""
    report: Report = json.loads(report_json.render(outcome))
    return report


def brought(before: Report, after: Report, sources: Collection[str]) -> Brought:
    """Return what became different with some sources, given by id."""
    what = diff(before, after)
    come = {f["fingerprint"] for f in (*what.found, *(f for _, f in what.changed))}
    new = after["findings"]
    return Brought(
        sources=tuple(s for s in after["sources"] if s["source_id"] in sources),
        found=what.found,
        changed=what.changed,
        settled=what.gone,
        superseded=tuple(_superseded([f for f in new if f["fingerprint"] in come], sources)),
        joined=tuple(f for f in new if f["fingerprint"] not in come and _cites(f, sources)),
        opened=tuple(
            (severity, sum(_is_open(f) and f["severity"] == severity for f in new))
            for severity in SEVERITIES
        ),
        language=after.get("language", DEFAULT),
    )


def _cites(finding: Entry, sources: Collection[str]) -> bool:
    """Say whether words of some sources stand in a finding."""
    return any(evidence["source_id"] in sources for evidence in finding["evidence"])


def _is_open(finding: Entry) -> bool:
    """Say whether nobody has decided on a finding."""
    return bool(finding["standing"] == Standing.OPEN.value)


def _superseded(
    findings: Sequence[Entry], sources: Collection[str]
) -> Iterator[tuple[Entry, Entry]]:
    """Yield the words of other sources that the given ones supersede."""
    for finding in findings:
        roles = [(e["role"], e["source_id"] in sources) for e in finding["evidence"]]
        if (SUPERSEDING, True) in roles:
            for evidence in finding["evidence"]:
                if evidence["role"] == SUPERSEDED and evidence["source_id"] not in sources:
                    yield evidence, finding


def told(what: Brought) -> Iterator[str]:
    """Yield what was brought, line by line, for a terminal."""
    speaker = speaker_in(what.language)
    say = speaker.say
    for source in what.sources:
        yield _source(source, speaker)
    yield from _listed("new", what.found, speaker)
    yield from _listed("changed", [new for _, new in what.changed], speaker)
    yield from _listed("settled", what.settled, speaker)
    if what.superseded:
        statements = say("brought.statements", count=len(what.superseded))
        yield say("brought.superseded", statements=statements)
        for evidence, finding in what.superseded[:SHOWN]:
            words = one_line(evidence["quote"], QUOTE_LENGTH)
            yield visible(f'  {evidence["source_id"]}: "{words}" ({finding["fingerprint"]})')
    if what.joined:
        yield say("brought.joined", findings=say("count.finding", count=len(what.joined)))
    if not (what.found or what.changed or what.settled):
        yield say("brought.nothing")
    counts = ", ".join(say(f"count.{name}", count=number) for name, number in what.opened)
    yield say("brought.open", counts=counts)


def _source(source: Entry, speaker: Speaker) -> str:
    """Return what was read from a new source, and how it is dated."""
    dating = source["dating"]
    say = speaker.say
    how = say("brought.how", evidence=dating["evidence"][0]) if dating["evidence"] else ""
    dated = say("brought.dated", day=dating["edtf"]) if dating["edtf"] else say("brought.undated")
    told = say(
        "brought.source",
        source=source["source_id"],
        claims=say("count.claim", count=source["claims"]),
        language=source["language"],
        dated=dated,
    )
    return visible(f"{told}{how}")


def _listed(label: str, findings: Sequence[Entry], speaker: Speaker) -> Iterator[str]:
    """Yield the findings of a kind, each in a line, the gravest first as in the report."""
    if not findings:
        return
    say = speaker.say
    yield say(f"brought.{label}", findings=say("count.finding", count=len(findings)))
    for finding in findings[:SHOWN]:
        words = one_line(finding["message"], MESSAGE_LENGTH)
        label = say(f"severity.{finding['severity']}").upper()
        yield f"  {label} {finding['rule_id']} {words} ({finding['fingerprint']})"
    if len(findings) > SHOWN:
        rest = say("brought.more", count=len(findings) - SHOWN, path="reports/report.html")
        yield f"  {rest}"


def claim_changes(
    before: Sequence[Entry], after: Sequence[Entry], language: str = DEFAULT
) -> Iterator[str]:
    """Yield how the claims of a source differ: rows of the claims table, before and after."""
    say = speaker_in(language).say
    old, new = ({row["claim_id"]: row for row in rows} for rows in (before, after))
    gone = [row for key, row in old.items() if key not in new]
    come = [row for key, row in new.items() if key not in old]
    same = len(old) - len(gone)
    told = say("count.claim", count=same)
    yield say("brought.claims", same=told, gone=len(gone), come=len(come))
    for sign, rows in (("-", gone), ("+", come)):
        for row in rows[:SHOWN]:
            what = " | ".join(
                row[c] for c in ("subject", "predicate", "object", "valid_time") if row[c]
            )
            yield visible(f'  {sign} {what}  "{one_line(row["quote"], QUOTE_LENGTH)}"')
        if len(rows) > SHOWN:
            rest = say("brought.more", count=len(rows) - SHOWN, path="claims/claims.csv")
            yield f"  {sign} {rest}"
