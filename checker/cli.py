"""The command line: the only place that prints, asks the clock, and turns an outcome into a code.

Libraries that take a second to load are imported inside the commands, so that help is instant.
"""

import os
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from checker import __version__
from checker.errors import CheckerError, UsageError, did_you_mean
from checker.model.finding import Severity
from checker.model.outcome import Outcome

#: Exit codes, as the README tells them.
CLEAN, OPEN, NOT_MADE = 0, 1, 2

#: So few characters of a fingerprint may stand for the whole, as git has it.
SHORTEST_PREFIX = 4

Told = Callable[[str, int, int], None]

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Tell which statements in a body of documents cannot all stand, or no longer stand.",
)

vocabulary = typer.Typer(no_args_is_help=True, help="Look after the vocabulary.")
app.add_typer(vocabulary, name="vocabulary")
rules = typer.Typer()
app.add_typer(rules, name="rules")

ProjectOption = Annotated[
    Path, typer.Option("--project", metavar="DIR", help="Folder that holds `seeds/`.")
]

AsOfOption = Annotated[
    str, typer.Option(metavar="DATE", help="Day to check for, YYYY-MM-DD.", show_default="today")
]


class FailOn(StrEnum):
    """From which severity an open finding fails the check."""

    ERROR = "error"
    WARNING = "warning"
    NEVER = "never"


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line; every way out has one of the three exit codes."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a terminal that lacks a letter shows its code
            stream.reconfigure(errors="backslashreplace")
    try:
        app(arguments, prog_name="checker")
    except CheckerError as err:
        print(err, file=sys.stderr)
    except Exception:  # noqa: BLE001 - code 1 would say that the check was made
        traceback.print_exc()
        print("checker: a fault of its own. Report it with the lines above.", file=sys.stderr)
    sys.exit(NOT_MADE)


@app.callback(invoke_without_command=True)
def checker(
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Tell which statements in a body of documents cannot all stand, or no longer stand."""
    if version:
        print(f"checker {__version__}")
        raise typer.Exit(CLEAN)


@app.command()
def check(
    project: ProjectOption = Path(),
    *,
    as_of: AsOfOption = "",
    fail_on: Annotated[FailOn, typer.Option(help="Gravest severity left open.")] = FailOn.WARNING,
    formats: Annotated[
        str, typer.Option("--format", help="What to print, by comma: text, json, html, ics.")
    ] = "text",
    quiet: Annotated[bool, typer.Option("--quiet", help="Print errors only.")] = False,
) -> None:
    """Check the documents of a project; write the claims table and the reports."""
    from checker.reporting.catalogue import formats_named

    chosen = formats_named(formats)
    outcome = _checked(project, _day(as_of), quiet=quiet)

    from checker.run import write_outcome

    written = write_outcome(project, outcome)
    if not quiet:
        _print_reports(outcome, chosen)
        shown = [p.relative_to(project) if p.is_relative_to(project) else p for p in written]
        print(f"Written: {', '.join(p.as_posix() for p in shown)}", file=sys.stderr)
    for unread in outcome.unread:
        print(f"{unread.path}: {unread.what}. {unread.remedy}", file=sys.stderr)
    raise typer.Exit(_exit_code(outcome, fail_on))


@rules.callback(invoke_without_command=True)
def list_rules(context: typer.Context, project: ProjectOption = Path()) -> None:
    """List the rules, the project's own among them: id, name, what each one finds, how well."""
    if context.invoked_subcommand:
        return
    from checker.explain import catalogue
    from checker.reporting.measured import told

    listed = catalogue(project)
    width = max(len(rule.name) for rule in listed)
    for rule in listed:
        print(f"{rule.rule_id}  {rule.name:{width}}  {rule.title} ({told(rule.measured)})")


@rules.command("test")
def rules_test(project: ProjectOption = Path()) -> None:
    """Run the examples of the project's own rules, from text to finding."""
    from checker.rule_examples import table, tried_examples

    tried = list(tried_examples(project))
    right = sum(each.is_right for each in tried)
    if tried:
        print("\n".join(table(tried)))
    print(f"{right} of {len(tried)} are judged as they say", file=sys.stderr)
    raise typer.Exit(CLEAN if right == len(tried) else OPEN)


@app.command()
def explain(
    what: Annotated[str, typer.Argument(help="Id or name of a rule, or fingerprint of a finding.")],
    project: ProjectOption = Path(),
) -> None:
    """Explain a rule, or a finding of the last check with the words that carry it."""
    from checker.explain import catalogue, explained, last_findings
    from checker.reporting.measured import told

    for rule in (listed := catalogue(project)):
        if what.casefold() in (rule.rule_id.casefold(), rule.name.casefold()):
            print(f"{rule.rule_id} {rule.name}\n\n{rule.explanation.strip()}")
            print(f"Measured\n    {told(rule.measured)}")
            return
    findings = last_findings(project)
    found = [f for f in findings if f["fingerprint"].startswith(what)]
    if len(found) == 1 and len(what) >= min(SHORTEST_PREFIX, len(found[0]["fingerprint"])):
        print(explained(found[0]))
        return
    names = [n for rule in listed for n in (rule.rule_id, rule.name)]
    known = names + [f["fingerprint"] for f in findings]
    raise UsageError(
        where=what,
        what="names no rule, and not exactly one finding of the last check",
        remedy=did_you_mean(what, known)
        or "`checker rules` lists the rules, the report the fingerprints",
    )


@app.command()
def claims(
    project: ProjectOption = Path(),
    *,
    source: Annotated[str, typer.Option(help="Only of this source.")] = "",
    subject: Annotated[str, typer.Option(help="Only about this subject.")] = "",
    uncovered: Annotated[
        bool, typer.Option("--uncovered", help="The sentences that gave none instead.")
    ] = False,
) -> None:
    """Print the claims that the last check read, or the sentences that gave none, one a line."""
    if uncovered:
        from checker.explain import uncovered_sentences

        for line in uncovered_sentences(project, source=source, subject=subject):
            print(line)
        return
    from checker.explain import claim_lines

    for line in claim_lines(project, source=source, subject=subject):
        print(line)


@vocabulary.command("test")
def vocabulary_test(
    project: ProjectOption = Path(),
    *,
    own: Annotated[bool, typer.Option("--own", help="Only the project's own.")] = False,
) -> None:
    """Run the examples of the predicates, the shipped ones and the project's own."""
    from checker.vocabulary import load_vocabulary
    from checker.vocabulary_examples import examples, failures, told

    folder = project / "claims" / "vocabulary"
    load_vocabulary(folder)  # tells its faults, before any example is read
    asked = [e for e in examples(folder) if not (own and e.shipped)]
    failed = list(failures(asked, folder))
    for failure in failed:
        print(told(failure))
    print(f"{len(asked) - len(failed)} of {len(asked)} are read as they say", file=sys.stderr)
    raise typer.Exit(OPEN if failed else CLEAN)


@app.command()
def expiring(
    project: ProjectOption = Path(),
    *,
    within: Annotated[
        str, typer.Option(metavar="SPAN", help="How far ahead: 90d, 12w, 6m, 1y; all where empty.")
    ] = "",
    as_of: AsOfOption = "",
) -> None:
    """Print what will lapse and when: ends of terms, dates of plans, figures that grow old."""
    from checker.expiring import due_lines, last_day

    day = _day(as_of)
    until = last_day(day, within)
    for line in due_lines(_checked(project, day), until):
        print(line)


def _checked(project: Path, day: date, *, quiet: bool = False) -> Outcome:
    """Return the outcome of a check; nothing is written."""
    if not (project / "seeds").is_dir():
        raise UsageError(
            where=str(project),
            what="there is no folder `seeds/` in it",
            remedy="Make one, put documents into it, or name another folder with --project",
        )
    from checker.run import run_check

    with _progress(quiet=quiet) as told:
        return run_check(project, as_of=day, on_progress=told)


def _day(text: str) -> date:
    """Return the day to check for; the clock is asked here and nowhere else."""
    if not text:
        return date.today()
    try:
        return date.fromisoformat(text)
    except ValueError as err:
        raise UsageError(
            where=f"--as-of {text}", what="is no calendar day", remedy="Write it as 2026-08-31"
        ) from err


@contextmanager
def _progress(*, quiet: bool) -> Iterator[Told | None]:
    """Show how far the run is where a person looks on; say nothing in CI or in a pipe."""
    if quiet or os.environ.get("CI") or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("checking", total=None)

        def told(step: str, done: int, total: int) -> None:
            progress.update(task, description=escape(step), completed=done, total=total)

        yield told


def _print_reports(outcome: Outcome, formats: Sequence[str]) -> None:
    """Print the reports that were asked for; all of them are in `reports/` besides."""
    from checker.reporting import text
    from checker.reporting.catalogue import FORMATS, SUMMARY

    for name in formats:
        if name == SUMMARY:
            colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
            print(text.render(outcome, colour=colour), end="")
        else:
            print(FORMATS[name][1](outcome), end="")


def _exit_code(outcome: Outcome, fail_on: FailOn) -> int:
    """Return what the shell is told."""
    if outcome.unread:
        return NOT_MADE
    if fail_on is FailOn.NEVER:
        return CLEAN
    return OPEN if outcome.open_at(Severity(fail_on.value)) else CLEAN
