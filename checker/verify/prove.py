"""What of a report still holds: hashes of sources, quotes at their places, the rest made anew.

A source that has changed, and a program, a vocabulary or rules that are others, are the cause of
all that follows from them, so causes are told first and apart from what follows. Where there is no
such cause, what differs was edited.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checker.messages.speaker import ENGLISH, Speaker
from checker.model.message import Message, say
from checker.model.outcome import Outcome
from checker.model.reported import Reported
from checker.reporting import report_json
from checker.verify.differences import Difference, differences, named
from checker.verify.quotes import Cited, cited
from checker.verify.wording import misquoted, told

#: What of a quote is told when it does not stand at its place.
OF_A_QUOTE = ("quote", "start", "end")

Row = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True, slots=True)
class Proof:
    """What was looked at, what does not hold, and what only follows from a changed source."""

    sources: int
    quotes: int
    claims: int
    findings: int
    changed: int  #: sources, and versions of what made it, that are not those of the report
    faults: tuple[str, ...]
    follows: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Say whether the report is proved."""
        return not self.faults and not self.follows


def prove(
    report: Mapping[str, Any],
    outcome: Outcome,
    claims: Sequence[Row],
    table: Sequence[Row] | None,
    speaker: Speaker = ENGLISH,
) -> Proof:
    """Return the proof of a report.

    Args:
        report: as `read_report` gives it.
        outcome: of a check of the same folder, for the day of the report.
        claims: the rows of the claims of that check.
        table: the rows of the claims table beside the report; None where there is none.
        speaker: who tells what does not hold.
    """
    made = json.loads(report_json.render(outcome))
    documents = {d.source.source_id: d for d in outcome.documents}
    quotes = list(cited(report))
    changed, of_sources = _sources(report, made)
    misplaced = [
        c for c in quotes if c.source_id in documents and not c.stands(documents[c.source_id].text)
    ]
    versions = [*_versions(report.get("made_with"), made["made_with"])]
    of_quotes = [*_misquoted(misplaced, documents, changed)]
    derived = list(_derived(report, made, misplaced))
    of_table = differences(list(table), list(claims), ("claims",)) if table is not None else ()
    tell = speaker.tell
    rest = [
        *(told(difference, "claims/claims.csv") for difference in of_table),
        *(told(difference, say("proof.report")) for difference in derived),
    ]
    causes = [*versions, *of_sources, *of_quotes]
    return Proof(
        sources=len(made["sources"]),
        quotes=len(quotes),
        claims=len(claims),
        findings=len(made["findings"]),
        changed=len(changed) + len(versions),
        faults=tuple(map(tell, causes if changed or versions else [*causes, *rest])),
        follows=tuple(map(tell, rest)) if changed or versions else (),
    )


def _versions(told: Any, made: Mapping[str, str] | None) -> Iterator[Message]:
    """Yield what the report was made with that is another now."""
    theirs = told if isinstance(told, dict) else {}
    for part, now in (made or {}).items():
        then = theirs.get(part)
        if then != now:
            yield say(f"proof.{part}", then=str(then), now=now)


def _sources(report: Mapping[str, Any], made: Mapping[str, Any]) -> tuple[set[str], list[Message]]:
    """Return the sources that are not those of the report, and what is told of them."""
    ours, theirs = named("sources", report["sources"]), named("sources", made["sources"])
    changed, words = set(), []
    for name in dict.fromkeys([*theirs, *ours]):
        listed, there = ours.get(name, {}), theirs.get(name, {})
        where = f"seeds/{(there or listed).get('path')}"
        if not there:
            words.append(say("proof.gone", place=where))
        elif not listed:
            words.append(say("proof.not-read", place=where))
        elif listed.get("sha256") != there["sha256"]:
            hashes = {"then": str(listed.get("sha256")), "now": there["sha256"]}
            words.append(say("proof.other-bytes", place=where, **hashes))
        else:
            continue
        changed.add(name)
    return changed, words


def _misquoted(
    misplaced: Sequence[Cited], documents: Mapping[str, Reported], changed: set[str]
) -> Iterator[Message]:
    """Yield the quotes that do not stand; those that an edit only moved are counted."""
    moved: dict[str, int] = {}
    for cite in misplaced:
        document = documents[cite.source_id]
        if cite.source_id in changed and cite.quote in document.text:
            moved[document.place] = moved.get(document.place, 0) + 1
        else:
            yield misquoted(cite, document.text, document.place)
    for place, count in moved.items():
        yield say("proof.moved", place=place, count=count)


def _derived(
    report: Mapping[str, Any], made: Mapping[str, Any], misplaced: Sequence[Cited]
) -> Iterator[Difference]:
    """Yield what differs and is not told yet: entries of sources, findings, rules, and so on."""
    quoted = {cite.at for cite in misplaced}
    ours, theirs = (named("sources", r["sources"]) for r in (report, made))
    for difference in differences(report, made):
        *above, field = difference.at
        if difference.at[0] == "made_with":
            continue
        if tuple(above) in quoted and field in OF_A_QUOTE:
            continue
        if difference.at[0] == "sources":
            name = difference.at[1] if len(difference.at) > 1 else ""
            if name not in ours or name not in theirs or field == "sha256":
                continue
        yield difference
