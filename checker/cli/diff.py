"""`checker diff`: what became different between two runs."""

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.codes import CLEAN, OPEN, FailOn
from checker.cli.options import FailOnOption, LangOption
from checker.messages.speaker import speaker_in
from checker.model.finding import Severity
from checker.settings import chosen_language


def diff(
    before: Annotated[Path, typer.Argument(help="report.json of a run, or a project's folder.")],
    after: Annotated[Path, typer.Argument(help="The same of a later run.")],
    *,
    fail_on: FailOnOption = FailOn.WARNING,
    as_json: Annotated[bool, typer.Option("--json", help="Print it for a program.")] = False,
    language: LangOption = "",
) -> None:
    """Compare two runs: sources, findings that came, changed, went, or were decided.

    Ends with 1 where a finding is open in the later run that was not open in the earlier.
    """
    from checker import diff as compared
    from checker.verify.read_report import language_of, read_report

    earlier, later = (read_report(_report(path)) for path in (before, after))
    told_in = chosen_language(after, language) if language else language_of(later)
    what = compared.diff(earlier, later)
    if as_json:
        print(compared.as_json(what), end="")
    else:
        print("\n".join(compared.told(what, speaker_in(told_in))))
    if fail_on is FailOn.NEVER:
        raise typer.Exit(CLEAN)
    least = Severity(fail_on.value).rank
    grave = [f for f in compared.newly_open(what) if Severity(f["severity"]).rank >= least]
    raise typer.Exit(OPEN if grave else CLEAN)


def _report(path: Path) -> Path:
    """Return the report that a path names."""
    return path / "reports" / "report.json" if path.is_dir() else path
