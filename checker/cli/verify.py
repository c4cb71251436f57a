"""`checker verify`: prove a report again."""

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli.checking import checked
from checker.cli.codes import CLEAN, OPEN
from checker.cli.options import LangOption, ProjectOption
from checker.messages.speaker import Speaker, speaker_in
from checker.settings import chosen_language

if TYPE_CHECKING:
    from checker.verify.prove import Proof

#: Lines shown of what only follows from a changed source.
FOLLOWS_SHOWN = 10

#: Lines shown at all; a report of another folder would have thousands.
SHOWN = 100


def verify(
    report: Annotated[
        Path | None, typer.Argument(help="Report to prove; reports/report.json without it.")
    ] = None,
    project: ProjectOption = Path(),
    *,
    language: LangOption = "",
) -> None:
    """Prove a report again: hashes, quotes, claims and verdicts; name what does not hold."""
    from checker.verify.read_report import language_of, read_report

    speaker = speaker_in(chosen_language(project, language))
    told = read_report(report or project / "reports" / "report.json")
    day = date.fromisoformat(told["as_of"])
    outcome = checked(project, day, language=language_of(told), anew=True)

    from checker.tables.claims_table import claims_table, read_claims, rows
    from checker.verify.prove import prove

    path = project / "claims" / "claims.csv"
    table = list(rows(read_claims(path))) if path.is_file() else None
    proof = prove(told, outcome, list(rows(claims_table(outcome.claims))), table, speaker)
    say = speaker.say
    for line in proof.faults[:SHOWN]:
        print(line)
    if len(proof.faults) > SHOWN:
        print(say("proof.more", count=len(proof.faults) - SHOWN))
    if proof.follows:
        print(say("proof.follow", count=len(proof.follows)))
        for line in proof.follows[:FOLLOWS_SHOWN]:
            print(f"  {line}")
    verdict = "proof.proved" if proof.holds else "proof.not-proved"
    print(say(verdict, counts=_counts(proof, told["as_of"], speaker)), file=sys.stderr)
    if proof.faults and not proof.changed:
        print(say("proof.hint"), file=sys.stderr)
    if table is None:
        print(say("proof.no-table"), file=sys.stderr)
    raise typer.Exit(CLEAN if proof.holds else OPEN)


def _counts(proof: "Proof", day: str, speaker: Speaker) -> str:
    """Return what was looked at."""
    say = speaker.say
    return say(
        "proof.counts",
        sources=say("count.source", count=proof.sources),
        quotes=say("proof.quote", count=proof.quotes),
        claims=say("count.claim", count=proof.claims),
        findings=say("count.finding", count=proof.findings),
        day=day,
    )
