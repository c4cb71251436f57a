"""`checker accept`: accept the corrected text of a source."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from checker.cli.checking import checked, print_unread
from checker.cli.codes import CLEAN, FailOn, exit_code
from checker.cli.options import AsOfOption, FailOnOption, LangOption, ProjectOption, day_of
from checker.errors import UsageError, did_you_mean
from checker.messages.speaker import speaker_in
from checker.model.message import say
from checker.settings import chosen_language

if TYPE_CHECKING:
    from checker.model.document import Source


def accept(
    source: Annotated[str, typer.Argument(help="source_id, or path of the file.")],
    project: ProjectOption = Path(),
    *,
    as_of: AsOfOption = "",
    fail_on: FailOnOption = FailOn.WARNING,
    quiet: Annotated[bool, typer.Option("--quiet", help="Print errors only.")] = False,
    language: LangOption = "",
) -> None:
    """Accept a corrected source: list its new checksum, check, and tell what changed."""
    tell = speaker_in(chosen_language(project, language)).say
    changed = _named(project, source)
    if changed.sha256 == changed.listed_sha256:
        print(tell("command.as-listed", path=f"seeds/{changed.path}"), file=sys.stderr)
        raise typer.Exit(CLEAN)

    from checker.brought import NOTHING, brought, claim_changes, report_of, told
    from checker.explain import last_report
    from checker.sources.manifest_edit import set_cell
    from checker.write_outcome import write_outcome

    before = last_report(project) or NOTHING
    claims = _claims(project, changed.source_id)
    set_cell(project, changed.source_id, "sha256", changed.sha256)
    outcome = checked(project, day_of(as_of), quiet=quiet, language=language)
    write_outcome(project, outcome)
    if not quiet:
        if changed.sha256 in {s["sha256"] for s in before["sources"]}:
            print(tell("command.read-already"), file=sys.stderr)
        ids = {changed.source_id}
        print("\n".join(told(brought(before, report_of(outcome), ids))))
        print(
            "\n".join(claim_changes(claims, _claims(project, changed.source_id), outcome.language))
        )
    print_unread(outcome)
    raise typer.Exit(exit_code(outcome, fail_on))


def _named(project: Path, named: str) -> "Source":
    """Return the source that has an id or lies at a path."""
    from checker.sources.find import find_sources

    sources = find_sources(project)[0] if (project / "seeds").is_dir() else []
    ways = {s.source_id: s for s in sources} | {f"seeds/{s.path}": s for s in sources}
    found = ways.get(named) or ways.get(f"seeds/{named}")
    if found is None:
        raise UsageError(
            where=named,
            what=say("usage.no-source"),
            remedy=did_you_mean(named, list(ways)) or say("usage.sources", count=len(sources)),
        )
    if not found.listed:
        raise UsageError(
            where=named,
            what=say("usage.not-listed"),
            remedy=say("usage.list-it", path=str(project / "seeds" / found.path)),
        )
    return found


def _claims(project: Path, source_id: str) -> list[dict[str, Any]]:
    """Return the rows of a source in the claims table; none where there is no table yet."""
    from checker.tables.claims_table import read_claims, rows

    file = project / "claims" / "claims.csv"
    if not file.is_file():
        return []
    return [row for row in rows(read_claims(file)) if row["source_id"] == source_id]
