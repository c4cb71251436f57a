"""What the manifest says of the sources: shown, edited, and accepted where a text was corrected."""

import hashlib
import json
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from checker.errors import CheckerError, UsageError
from checker.model.document import Source, SourceKind
from checker.model.message import say
from checker.serve.desk import Desk, at_work, check_again
from checker.serve.forms import Sent
from checker.serve.look import desk_of, page
from checker.sources.find import find_sources
from checker.sources.intake import newcomers, take_in
from checker.sources.manifest import COLUMNS, read_rows
from checker.sources.manifest_edit import set_cells
from checker.vocabulary import load_vocabulary

#: Columns that say which file it is, and are not for editing by hand.
FIXED = ("source_id", "path", "sha256")
EDITABLE = tuple(column for column in COLUMNS if column not in FIXED)
KINDS = tuple(kind.value for kind in SourceKind)


def source_list(request: Request) -> Response:
    """Return the list of the sources."""
    return page(request, "sources", sources=find_sources(desk_of(request).project)[0])


def source_form(request: Request) -> Response:
    """Return the form with the row of a source."""
    return _form(request, _source(request))


def edit(request: Request, sent: Sent) -> Response:
    """Write what the manifest is to say of a source; one that it does not list gets a row."""
    return _changed(request, sent, {n: sent[n] for n in EDITABLE if n in sent.fields})


def accept(request: Request, sent: Sent) -> Response:
    """Accept the corrected text of a source: its checksum is listed."""
    return _changed(request, sent, {"sha256": _source(request).sha256})


def _changed(request: Request, sent: Sent, values: Mapping[str, str]) -> Response:
    """Write some cells of a row, and check again."""
    desk, source = desk_of(request), _source(request)
    try:
        with at_work(desk):
            row = _row(desk, source)
            if _known(row) != sent["known"]:
                raise UsageError(
                    where=f"seeds/manifest.csv, {source.source_id}",
                    what=say("fault.changed-by-others"),
                    remedy=say("serving.look-below"),
                )
            if source.listed:
                told = {n: v for n, v in values.items() if v.strip() != row.get(n, "")}
                set_cells(desk.project, source.source_id, told)
            else:
                file = desk.project / "seeds" / source.path
                vocabulary = load_vocabulary(desk.project / "claims" / "vocabulary")
                stated = {"source_id": source.source_id, **values}
                take_in(desk.project, newcomers(desk.project, [file], stated, vocabulary))
        check_again(desk, [source.source_id])
    except CheckerError as err:
        return _form(request, source, sent, err)
    return RedirectResponse("/live/run", 303)


def _source(request: Request) -> Source:
    """Return the source that the address names."""
    name = request.path_params["source_id"]
    for source in find_sources(desk_of(request).project)[0]:
        if source.source_id == name:
            return source
    raise UsageError(where=name, what=say("usage.no-source"), remedy=say("usage.look-at-list"))


def _row(desk: Desk, source: Source) -> Mapping[str, str]:
    """Return what the manifest says of a source; empty where it does not list it."""
    return read_rows(desk.project).get(source.path, {})


def _known(row: Mapping[str, str]) -> str:
    """Return what a row is known by until somebody changes it."""
    return hashlib.sha256(json.dumps(row, sort_keys=True).encode()).hexdigest()


def _form(
    request: Request, source: Source, sent: Sent | None = None, error: CheckerError | None = None
) -> Response:
    """Return the form: as the row is, or as it was sent where that could not be written."""
    row = _row(desk_of(request), source)
    columns = [c for c in EDITABLE if c in row] if source.listed else EDITABLE
    values = sent.fields if sent and "note" in sent.fields else row
    return page(
        request,
        "source",
        status=409 if error and sent and sent["known"] != _known(row) else 422 if error else 200,
        source=source,
        columns=columns,
        missing=[c for c in EDITABLE if c not in columns],
        values={c: values.get(c, "") for c in columns},
        kinds=KINDS,
        known=_known(row),
        error=error,
    )
