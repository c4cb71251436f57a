"""Two reports compared: sources, findings and their standing, for a person or a program."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checker.messages.speaker import Speaker
from checker.model.decision import Standing
from checker.reporting.visible import flat, one_line

#: A source or a finding as `reports/report.json` has it.
Entry = Mapping[str, Any]
Report = Mapping[str, Any]

#: So many characters of a message are printed, and so many entries of a kind before the rest is
#: counted.
MESSAGE_LENGTH, SHOWN = 400, 20


@dataclass(frozen=True, kw_only=True, slots=True)
class Diff:
    """What differs from one report to another, each part in the order of its report."""

    sources_added: tuple[Entry, ...]
    sources_removed: tuple[Entry, ...]
    sources_changed: tuple[tuple[Entry, Entry], ...]  #: other bytes, or another date
    found: tuple[Entry, ...]  #: findings on what no finding was on
    changed: tuple[tuple[Entry, Entry], ...]  #: a finding that was, and the one in its place
    gone: tuple[Entry, ...]
    decided: tuple[tuple[Entry, Entry], ...]  #: the same finding, standing otherwise
    made_otherwise: tuple[str, ...]  #: program, code, vocabulary, rules: what is another

    @property
    def is_empty(self) -> bool:
        """Say whether the two tell the same."""
        return not any(getattr(self, name) for name in PARTS)


PARTS = (
    "sources_added",
    "sources_removed",
    "sources_changed",
    "found",
    "changed",
    "gone",
    "decided",
)


def diff(before: Report, after: Report) -> Diff:
    """Return what differs between two reports."""
    old, new = _by(before, "sources", "source_id"), _by(after, "sources", "source_id")
    was, now = _by(before, "findings", "fingerprint"), _by(after, "findings", "fingerprint")
    gone = [f for key, f in was.items() if key not in now]
    come = [f for key, f in now.items() if key not in was]
    before_of = {_matter(f): f for f in gone}
    after_of = {_matter(f): f for f in come}
    versions = (before.get("made_with") or {}, after.get("made_with") or {})
    return Diff(
        sources_added=tuple(s for key, s in new.items() if key not in old),
        sources_removed=tuple(s for key, s in old.items() if key not in new),
        sources_changed=tuple(
            (old[key], s) for key, s in new.items() if key in old and _told(old[key]) != _told(s)
        ),
        found=tuple(f for f in come if _matter(f) not in before_of),
        changed=tuple((before_of[_matter(f)], f) for f in come if _matter(f) in before_of),
        gone=tuple(f for f in gone if _matter(f) not in after_of),
        decided=tuple(
            (was[key], f)
            for key, f in now.items()
            if key in was and was[key]["standing"] != f["standing"]
        ),
        made_otherwise=tuple(
            part for part in versions[1] if versions[0].get(part) != versions[1][part]
        ),
    )


def told(what: Diff, speaker: Speaker) -> Iterator[str]:
    """Yield what differs, line by line, for a terminal."""
    say = speaker.say
    for sign, sources in (("+", what.sources_added), ("-", what.sources_removed)):
        for source in sources:
            yield flat(f"{sign} {source['path']} ({source['source_id']})")
    for before, after in what.sources_changed:
        how = say("diff.corrected" if before["sha256"] != after["sha256"] else "diff.dated")
        yield flat(say("diff.source", path=after["path"], id=after["source_id"], how=how))
    yield from _listed("diff.new", what.found, speaker)
    yield from _listed("diff.changed", [after for _, after in what.changed], speaker)
    yield from _listed("diff.gone", what.gone, speaker)
    if what.decided:
        yield say("diff.decided", findings=say("count.finding", count=len(what.decided)))
        for before, after in what.decided[:SHOWN]:
            was, now = (say(f"standing.{f['standing']}") for f in (before, after))
            yield f"  {was} -> {now} {_line(after, speaker)}"
    if what.is_empty:
        yield say("diff.same")
    if what.made_otherwise:
        parts = ", ".join(say(f"diff.{part}") for part in what.made_otherwise)
        yield say("diff.made-with", parts=parts)


def as_json(what: Diff) -> str:
    """Return what differs as JSON, for programs; entries are those of the reports."""
    parts: dict[str, Any] = {name: getattr(what, name) for name in PARTS}
    for name in ("sources_changed", "changed", "decided"):
        parts[name] = [{"before": before, "after": after} for before, after in parts[name]]
    parts["made_otherwise"] = what.made_otherwise
    return json.dumps(parts, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def newly_open(what: Diff) -> tuple[Entry, ...]:
    """Return the findings that are open in the later report and were not in the earlier."""
    come = (*what.found, *(f for _, f in what.changed), *(f for _, f in what.decided))
    return tuple(f for f in come if f["standing"] == Standing.OPEN.value)


def _by(report: Report, part: str, name: str) -> dict[str, Entry]:
    """Return the entries of a part of a report by their names."""
    return {entry[name]: entry for entry in report[part]}


def _told(source: Entry) -> tuple[Any, ...]:
    """Return what of a source makes a difference: its bytes, its place, its date."""
    return source.get("sha256"), source.get("path"), source["dating"]["edtf"]


def _matter(finding: Entry) -> tuple[str, str]:
    """Return what a finding is about; its values may be other ones by now."""
    return finding["subject"], finding["predicate"]


def _listed(label: str, findings: Sequence[Entry], speaker: Speaker) -> Iterator[str]:
    """Yield the findings of a kind, each in a line, the gravest first as in the report."""
    if findings:
        yield speaker.say(label, findings=speaker.say("count.finding", count=len(findings)))
        yield from (f"  {_line(finding, speaker)}" for finding in findings[:SHOWN])
        if len(findings) > SHOWN:
            yield f"  {speaker.say('proof.more', count=len(findings) - SHOWN)}"


def _line(finding: Entry, speaker: Speaker) -> str:
    """Return a finding in a line."""
    words = one_line(finding["message"], MESSAGE_LENGTH)
    label = speaker.say(f"severity.{finding['severity']}").upper()
    return f"{label} {finding['rule_id']} {words} ({finding['fingerprint']})"
