"""Add a document by upload: into a folder of its own first, then in as `checker add` takes it."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from checker.errors import CheckerError, UsageError
from checker.model.message import say
from checker.serve.desk import at_work, check_again
from checker.serve.forms import Sent
from checker.serve.look import desk_of, language_of, page, told
from checker.serve.sourcing import EDITABLE, KINDS
from checker.sources.formats import READ
from checker.sources.intake import Newcomer, newcomers, take_in
from checker.vocabulary import load_vocabulary

#: What can be stated of a new document.
STATED = ("source_id", *EDITABLE)
#: Bytes of a file's name, as file systems have it.
MOST_NAME = 200


def add_form(request: Request) -> Response:
    """Return the form for a new document."""
    return _form(request)


def add(request: Request, sent: Sent) -> Response:
    """Take a document in, and check again."""
    desk = desk_of(request)
    try:
        with at_work(desk), TemporaryDirectory() as folder:
            file = Path(folder) / safe_name(sent.file_name)
            file.write_bytes(sent.file or b"")
            documents = _newcomers(desk.project, file, {name: sent[name] for name in STATED})
            take_in(desk.project, documents)
        path = f"seeds/{documents[0].row['path']}"
        desk.notice = told(language_of(desk), "live.added", path=path)
        check_again(desk, [documents[0].source_id])
    except CheckerError as err:
        return _form(request, sent, err)
    return RedirectResponse("/live/run", 303)


def _newcomers(project: Path, file: Path, stated: Mapping[str, str]) -> list[Newcomer]:
    """Return the document; its faults are told under its own name, not that of our folder."""
    vocabulary = load_vocabulary(project / "claims" / "vocabulary")
    try:
        return newcomers(project, [file], stated, vocabulary)
    except CheckerError as err:
        if err.where != str(file):
            raise
        raise UsageError(where=file.name, what=err.what, remedy=err.remedy) from err


def safe_name(name: str) -> str:
    """Return the last part of a file's name: no browser's folder is ever made here.

    What else is wrong with a name (a dot before it, marks that nobody sees) `checker add` tells.

    Raises:
        UsageError: nothing is left of it.
    """
    last = name.replace("\\", "/").rpartition("/")[2].strip()
    if not last.strip(".") or "\0" in last or len(last.encode("utf-8", "replace")) > MOST_NAME:
        raise UsageError(
            where=last.strip(".\0")[:40] or say("serving.document"),
            what=say("serving.no-name" if last else "serving.no-file"),
            remedy=say("serving.choose"),
        )
    return last


def _form(
    request: Request, sent: Sent | None = None, error: CheckerError | None = None
) -> Response:
    """Return the form, with what was stated where it could not be taken."""
    values = sent.fields if sent else {}
    return page(
        request,
        "add",
        status=422 if error else 200,
        values={name: values.get(name, "") for name in STATED},
        columns=EDITABLE,
        kinds=KINDS,
        endings=READ,
        error=error,
    )
