"""`checker add`: take new documents in, and tell what they brought."""

import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli.before import report_before
from checker.cli.checking import checked, print_unread
from checker.cli.codes import FailOn, exit_code
from checker.cli.options import AsOfOption, FailOnOption, ProjectOption, day_of
from checker.errors import UsageError

if TYPE_CHECKING:
    from checker.sources.intake import Newcomer

#: What can be stated of one document alone.
OF_ONE = ("source_id", "title", "url")
#: What a check reads besides the documents.
READ_TOO = ("vocabulary", "decisions", "rules")


def add(  # noqa: PLR0913 - options of the command line
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Documents to add.")],
    project: ProjectOption = Path(),
    *,
    published: Annotated[
        str, typer.Option(metavar="EDTF", help="When: 2019-11-28, 2025-12; never guess.")
    ] = "",
    title: Annotated[str, typer.Option(help="Title; the file's own where empty.")] = "",
    publisher: Annotated[str, typer.Option(help="Who published it.")] = "",
    url: Annotated[str, typer.Option(help="Where it is from.")] = "",
    language: Annotated[str, typer.Option(help="Two letters; told from the text if empty.")] = "",
    kind: Annotated[str, typer.Option(help="news, encyclopedia, reference, report ...")] = "",
    retrieved: Annotated[str, typer.Option(metavar="EDTF", help="When you fetched it.")] = "",
    licence: Annotated[str, typer.Option(help="Under which licence it is.")] = "",
    note: Annotated[str, typer.Option(help="Anything else.")] = "",
    name: Annotated[str, typer.Option("--id", help="source_id; the file's stem if empty.")] = "",
    as_of: AsOfOption = "",
    fail_on: FailOnOption = FailOn.WARNING,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Tell what it would bring; write nothing.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="Print errors only.")] = False,
) -> None:
    """Add documents: copy and list them, check, and tell what they brought."""
    stated = {
        "source_id": name,
        "title": title,
        "publisher": publisher,
        "url": url,
        "note": note,
        "language": language,
        "kind": kind,
        "licence": licence,
        "published_on": published,
        "retrieved_on": retrieved,
    }
    if len(files) > 1 and any(stated[column] for column in OF_ONE):
        raise UsageError(
            where="--id, --title, --url",
            what=f"{len(files)} documents cannot share them",
            remedy="Add the documents one by one",
        )
    from checker.sources.intake import newcomers
    from checker.vocabulary import load_vocabulary

    vocabulary = load_vocabulary(project / "claims" / "vocabulary")
    documents = newcomers(project, files, stated, vocabulary)
    raise typer.Exit(
        _added(project, documents, day_of(as_of), fail_on, dry_run=dry_run, quiet=quiet)
    )


def _added(
    project: Path,
    documents: Sequence["Newcomer"],
    day: date,
    fail_on: FailOn,
    *,
    dry_run: bool,
    quiet: bool,
) -> int:
    """Add documents that are known to be readable; return the exit code."""
    before = report_before(project, day, quiet=quiet)

    from checker.brought import brought, report_of, told
    from checker.run import write_outcome
    from checker.sources.intake import take_in

    with _place(project, dry_run=dry_run) as place:
        take_in(place, documents)
        outcome = checked(place, day, quiet=quiet)
        if not dry_run:
            write_outcome(project, outcome)
    if not quiet:
        for document in documents:
            would = "Would add" if dry_run else "Added"
            print(f"{would} seeds/{document.row['path']}", file=sys.stderr)
        ids = {document.source_id for document in documents}
        print("\n".join(told(brought(before, report_of(outcome), ids))))
    print_unread(outcome)
    return exit_code(outcome, fail_on)


@contextmanager
def _place(project: Path, *, dry_run: bool) -> Iterator[Path]:
    """Yield the folder to work on: the project, or a copy of it that is gone afterwards."""
    if not dry_run:
        yield project
        return
    with TemporaryDirectory() as folder:
        copy = Path(folder)
        if (project / "seeds").is_dir():
            shutil.copytree(project / "seeds", copy / "seeds", symlinks=True)
        for name in READ_TOO:
            if (project / "claims" / name).is_dir():
                shutil.copytree(project / "claims" / name, copy / "claims" / name, symlinks=True)
        yield copy
