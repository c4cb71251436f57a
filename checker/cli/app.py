"""The commands in the order in which help lists them, and the way in and out."""

import sys
import traceback
from collections.abc import Sequence
from typing import Annotated, NoReturn

import typer

from checker import __version__
from checker.cli.accept import accept
from checker.cli.add import add
from checker.cli.baseline import baseline
from checker.cli.check import check
from checker.cli.claims import claims
from checker.cli.codes import CLEAN, NOT_MADE
from checker.cli.decide import decide
from checker.cli.diff import diff
from checker.cli.expiring import expiring
from checker.cli.explain import explain
from checker.cli.hook import hook
from checker.cli.init import init
from checker.cli.rules import rules
from checker.cli.serve import serve
from checker.cli.speaker_for import speaker_for
from checker.cli.verify import verify
from checker.cli.vocabulary import vocabulary
from checker.collecting import seldom_collected
from checker.errors import CheckerError
from checker.reporting.visible import flat, visible

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Tell which statements in a body of documents cannot all stand, or no longer stand.",
)
COMMANDS = (
    init,
    check,
    serve,
    add,
    accept,
    decide,
    explain,
    claims,
    expiring,
    diff,
    verify,
    baseline,
    hook,
)
for command in COMMANDS:
    app.command()(command)
app.add_typer(vocabulary, name="vocabulary")
app.add_typer(rules, name="rules")


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line; every way out has one of the three exit codes."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a terminal that lacks a letter shows its code
            stream.reconfigure(errors="backslashreplace")
    try:
        with seldom_collected():
            app(arguments, prog_name="checker")
    except CheckerError as err:
        where, what, remedy = err.parts(speaker_for(arguments))
        # Only the words of faults have lines of their own, each set in.
        print(f"{flat(where)}: {visible(what)}. {flat(remedy)}", file=sys.stderr)
    except Exception:  # noqa: BLE001 - code 1 would say that the check was made
        print(visible(traceback.format_exc()), file=sys.stderr)
        print(speaker_for(arguments).say("command.own-fault"), file=sys.stderr)
    sys.exit(NOT_MADE)


@app.callback(invoke_without_command=True)
def checker(
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Tell which statements in a body of documents cannot all stand, or no longer stand."""
    if version:
        print(f"checker {__version__}")
        raise typer.Exit(CLEAN)
