"""`checker verify`: prove a report again."""

import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from checker.cli.checking import checked
from checker.cli.codes import CLEAN, OPEN
from checker.cli.options import ProjectOption

#: What may be behind differences where every source is as it was.
HINT = "Sources, program, vocabulary and rules are those of the report: what differs was edited"

#: Lines shown of what only follows from a changed source.
FOLLOWS_SHOWN = 10

#: Lines shown at all; a report of another folder would have thousands.
SHOWN = 100


def verify(
    report: Annotated[
        Path | None, typer.Argument(help="Report to prove; reports/report.json without it.")
    ] = None,
    project: ProjectOption = Path(),
) -> None:
    """Prove a report again: hashes, quotes, claims and verdicts; name what does not hold."""
    from checker.verify.read_report import language_of, read_report

    told = read_report(report or project / "reports" / "report.json")
    day = date.fromisoformat(told["as_of"])
    outcome = checked(project, day, language=language_of(told), anew=True)

    from checker.tables.claims_table import claims_table, read_claims, rows
    from checker.verify.prove import prove

    path = project / "claims" / "claims.csv"
    table = list(rows(read_claims(path))) if path.is_file() else None
    proof = prove(told, outcome, list(rows(claims_table(outcome.claims))), table)
    for line in proof.faults[:SHOWN]:
        print(line)
    if len(proof.faults) > SHOWN:
        print(f"and {len(proof.faults) - SHOWN} more")
    if proof.follows:
        print(f"{len(proof.follows)} differences follow, among them:")
        for line in proof.follows[:FOLLOWS_SHOWN]:
            print(f"  {line}")
    counts = (
        f"{proof.sources} sources, {proof.quotes} quotes, {proof.claims} claims, "
        f"{proof.findings} findings as of {told['as_of']}"
    )
    print(f"{'Proved' if proof.holds else 'Not proved'}: {counts}", file=sys.stderr)
    if proof.faults and not proof.changed:
        print(HINT, file=sys.stderr)
    if table is None:
        print("claims/claims.csv is not there and was not compared", file=sys.stderr)
    raise typer.Exit(CLEAN if proof.holds else OPEN)
