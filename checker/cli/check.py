"""`checker check`: check the documents of a project."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from checker.cli.accepted import accepted
from checker.cli.checking import made, print_reports, print_unread
from checker.cli.codes import FailOn, exit_code
from checker.cli.engine import (
    Asked,
    Engine,
    EngineOption,
    SchedulerOption,
    StagesOption,
    reader_for,
)
from checker.cli.kept import NO_STORE, store
from checker.cli.options import AsOfOption, FailOnOption, LangOption, ProjectOption, day_of
from checker.messages.speaker import speaker_in

#: Reports named one by one before they are counted.
REPORTS_NAMED = 3


def check(  # noqa: PLR0913 - options of the command line
    project: ProjectOption = Path(),
    *,
    as_of: AsOfOption = "",
    fail_on: FailOnOption = FailOn.WARNING,
    formats: Annotated[
        list[str],
        typer.Option("--format", help="What to print: text, json, sarif, ...; by comma, or again."),
    ] = ["text"],  # noqa: B006 - typer reads it, nobody changes it
    new_only: Annotated[
        bool, typer.Option("--new-only", help="Fail on what is not in claims/baseline.json.")
    ] = False,
    against: Annotated[
        str,
        typer.Option(
            metavar="FILE|REV", help="Be new against this baseline, report.json or git revision."
        ),
    ] = "",
    jobs: Annotated[
        int, typer.Option(metavar="N", help="Most processes at once.", show_default="cores")
    ] = 0,
    engine: EngineOption = Engine.LOCAL,
    scheduler: SchedulerOption = "",
    stages: StagesOption = None,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Use and keep nothing of other runs.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="Print errors only.")] = False,
    language: LangOption = "",
) -> None:
    """Check the documents of a project; write the claims table and the reports."""
    from checker.reporting.catalogue import formats_named

    chosen = formats_named(formats)
    day = day_of(as_of)
    asked = Asked(engine=engine, scheduler=scheduler, stages=stages, jobs=jobs, keep=not no_cache)
    reader = reader_for(asked)
    known = accepted(project, against, day, needed=new_only)
    kept = NO_STORE if no_cache else store()
    check = made(project, day, kept, quiet=quiet, language=language, jobs=jobs, reader=reader)
    outcome = replace(check.outcome, known=known, new_only=new_only or bool(against))

    from checker.rerun import write_again

    written = write_again(project, replace(check, outcome=outcome), kept, jobs)
    if not quiet:
        print_reports(outcome, chosen)
        paths = ", ".join(_shown(written, project, outcome.language))
        told = speaker_in(outcome.language).say("check.written", paths=paths)
        print(told, file=sys.stderr)
    print_unread(outcome)
    raise typer.Exit(exit_code(outcome, fail_on))


def _shown(written: Sequence[Path], project: Path, language: str) -> Iterator[str]:
    """Yield what was written; many reports are counted, for nobody reads a list of them."""
    reports = [path for path in written if path.parent == project / "reports" and path.suffix]
    for path in written:
        if path not in reports or len(reports) <= REPORTS_NAMED:
            yield (path.relative_to(project) if path.is_relative_to(project) else path).as_posix()
    if len(reports) > REPORTS_NAMED:
        yield speaker_in(language).say("check.reports", count=len(reports), folder="reports/")
