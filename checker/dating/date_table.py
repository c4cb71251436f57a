"""Date a table of ready claims: its manifest, else not before the latest start that it gives."""

from datetime import date

from checker.model.document import Document
from checker.model.edtf import interval
from checker.model.message import say
from checker.model.outcome import Dating

#: The column with the day from which a row holds.
START = "valid_from"


def date_table(document: Document, as_of: date) -> Dating:
    """Return when a table of claims was written, and how that is known."""
    written = document.source.published_on
    starts = [record.cell(START) for record in document.records]
    past = [s for s in starts if s and ".." not in s and _starts_by(s, as_of)]
    latest = max(past, default="", key=lambda s: (interval(s).start or date.min, s))
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


def _starts_by(edtf: str, day: date) -> bool:
    """Say whether a time begins on a day or before."""
    start = interval(edtf).start
    return start is not None and start <= day
