"""Date a table of ready claims: its manifest, else not before the latest start that it gives."""

from datetime import date

from checker.dating.dated import Dated
from checker.model.document import Document
from checker.model.edtf import interval
from checker.model.message import say
from checker.model.outcome import Dating

#: The column with the day from which a row holds.
START = "valid_from"


def date_table(document: Document, as_of: date) -> Dated:
    """Return when a table of claims was written, how that is known, and until when it stays so."""
    cells = (record.cell(START) for record in document.records)
    starts = {cell: start for cell in cells if ".." not in cell and (start := interval(cell).start)}
    past = [cell for cell, start in starts.items() if start <= as_of]
    latest = max(past, default="", key=lambda cell: (starts[cell], cell))
    return Dated(
        dating=_dating(document.source.published_on, latest),
        before=min((start for start in starts.values() if start > as_of), default=None),
    )


def _dating(written: str, latest: str) -> Dating:
    """Return the dating of a table by its manifest and the latest start of its rows."""
    not_before = latest.rstrip("~?%")
    if written:
        evidence, basis = say("dating.manifest", date=written), "manifest"
    elif not_before:
        basis = "bound"
        evidence = say("dating.latest-row", date=not_before)
    else:
        evidence, basis = say("dating.no-row"), "unknown"
    return Dating(
        edtf=written,
        basis=basis,
        certain=bool(written),
        not_before=not_before,
        evidence=(evidence,),
        candidates=(written,) if written else (),
    )
