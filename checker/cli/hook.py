"""`checker hook`: the check before a commit; free of heavy libraries where nothing is to check."""

import subprocess
import sys
from collections.abc import Sequence
from os.path import normpath
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli.codes import CLEAN, NOT_MADE, OPEN, FailOn
from checker.cli.options import AsOfOption, FailOnOption, LangOption, ProjectOption, day_of
from checker.errors import UsageError
from checker.model.message import say

if TYPE_CHECKING:
    from checker.model.finding import Finding
    from checker.model.outcome import Outcome

#: The folders of `claims/` whose YAML a check reads.
READ_TOO = ("decisions", "rules", "vocabulary")


def hook(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[FILE]...", help="What changed; what git has staged without it."),
    ] = None,
    project: ProjectOption = Path(),
    *,
    as_of: AsOfOption = "",
    fail_on: FailOnOption = FailOn.WARNING,
    language: LangOption = "",
) -> None:
    """Check before a commit: fail on new findings; nothing is written, or loaded needlessly."""
    if not any(matters(file, project) for file in files or staged()):
        raise typer.Exit(CLEAN)

    from dataclasses import replace

    from checker.baseline import FILE, read_known
    from checker.cli.checking import checked, print_unread
    from checker.model.finding import Severity

    known = read_known(project) if (project / FILE).exists() else frozenset[str]()
    made = checked(project, day_of(as_of), quiet=True, language=language)
    outcome = replace(made, known=known, new_only=True)
    if outcome.unread:
        print_unread(outcome)
        raise typer.Exit(NOT_MADE)
    if fail_on is FailOn.NEVER:
        raise typer.Exit(CLEAN)
    least = Severity(fail_on.value).rank
    if found := [f for f in outcome.asking() if f.severity.rank >= least]:
        _print(outcome, found)
        raise typer.Exit(OPEN)


def matters(file: Path, project: Path) -> bool:
    """Say whether a check reads a file: a document, the manifest, or an editor's YAML."""
    place, folder = (Path(normpath(path.absolute())) for path in (file, project))
    if not place.is_relative_to(folder):
        return False
    match place.relative_to(folder).parts:
        case ("seeds", _, *_):
            return True
        case ("claims", kind, _, *_):
            return kind in READ_TOO and place.suffix in (".yaml", ".yml")
    return False


def staged() -> list[Path]:
    """Return what is staged in the repository around, files that will be gone among it."""
    asked = ["git", "diff", "--cached", "--name-only", "--no-renames", "--relative", "-z"]
    done = subprocess.run(asked, capture_output=True, check=False)  # noqa: S603 - fixed words
    if done.returncode:
        raise UsageError(
            where="checker hook",
            what=say("usage.nothing-staged"),
            remedy=say("usage.name-files"),
        )
    return [Path(name) for name in done.stdout.decode("utf-8", "replace").split("\0") if name]


def _print(outcome: "Outcome", found: Sequence["Finding"]) -> None:
    """Print the new findings, the gravest first, and what an editor can do."""
    from checker.messages.speaker import speaker_in
    from checker.reporting.counts import counted
    from checker.reporting.text import blocks

    print("\n\n".join(blocks(outcome, found)), file=sys.stderr)
    findings = counted(len(found), "finding", outcome.language)
    told = speaker_in(outcome.language).say("command.stopped", findings=findings, count=len(found))
    print(told, file=sys.stderr)
