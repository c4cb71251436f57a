"""`checker add`: take new documents in, and tell what they brought."""

import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli.before import report_before
from checker.cli.checking import checked, print_unread
from checker.cli.codes import FailOn, exit_code
from checker.cli.options import AsOfOption, FailOnOption, LangOption, ProjectOption, day_of
from checker.errors import UsageError
from checker.messages.speaker import speaker_in
from checker.model.message import say
from checker.settings import chosen_language

if TYPE_CHECKING:
    from checker.sources.intake import Newcomer


@dataclass(frozen=True, kw_only=True, slots=True)
class Telling:
    """For which day a check is made, and how it is told of."""

    day: date
    language: str
    quiet: bool


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
    told_in: LangOption = "",
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
            what=say("usage.cannot-share", count=len(files)),
            remedy=say("usage.one-by-one"),
        )
    from checker.sources.intake import newcomers
    from checker.vocabulary import load_vocabulary

    telling = Telling(day=day_of(as_of), language=chosen_language(project, told_in), quiet=quiet)
    vocabulary = load_vocabulary(project / "claims" / "vocabulary")
    documents = newcomers(project, files, stated, vocabulary)
    raise typer.Exit(_added(project, documents, telling, dry_run=dry_run, fail_on=fail_on))


def _added(
    project: Path,
    documents: Sequence["Newcomer"],
    telling: Telling,
    *,
    dry_run: bool,
    fail_on: FailOn,
) -> int:
    """Add documents that are known to be readable; return the exit code."""
    day, quiet, language = telling.day, telling.quiet, telling.language
    before = report_before(project, day, quiet=quiet, language=language)

    from checker.brought import brought, report_of, told
    from checker.sources.intake import take_in
    from checker.write_outcome import write_outcome

    with _place(project, dry_run=dry_run) as place:
        take_in(place, documents)
        outcome = checked(place, day, quiet=quiet, language=language)
        if not dry_run:
            write_outcome(project, outcome)
    if not quiet:
        for document in documents:
            tell = speaker_in(language).say
            path = f"seeds/{document.row['path']}"
            done = "command.would-add" if dry_run else "command.added"
            print(tell(done, path=path), file=sys.stderr)
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
