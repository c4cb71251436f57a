"""The formats of the report, written out by hand: name, file under `reports/`, renderer."""

from collections.abc import Callable, Mapping

from checker.errors import UsageError, did_you_mean
from checker.model.outcome import Outcome
from checker.reporting import html, ics, report_json

#: The one format that is for the terminal alone; the others are files in `reports/` too.
SUMMARY = "text"

Render = Callable[[Outcome], str]

FORMATS: Mapping[str, tuple[str, Render]] = {
    "html": ("report.html", html.render),
    "ics": ("expiry.ics", ics.render),
    "json": ("report.json", report_json.render),
}


def formats_named(text: str) -> list[str]:
    """Return the formats of a list by comma.

    Raises:
        UsageError: there is no such format.
    """
    known = [SUMMARY, *FORMATS]
    chosen = [name.strip() for name in text.split(",") if name.strip()]
    for name in chosen:
        if name not in known:
            raise UsageError(
                where=f"--format {name}",
                what="is no format of the report",
                remedy=did_you_mean(name, known) or f"There are {', '.join(known)}",
            )
    return chosen
