"""The formats of the report, written out by hand: name, file under `reports/`, renderer."""

from collections.abc import Callable, Mapping

from checker.model.outcome import Outcome
from checker.reporting import html, report_json

Render = Callable[[Outcome], str]

FORMATS: Mapping[str, tuple[str, Render]] = {
    "html": ("report.html", html.render),
    "json": ("report.json", report_json.render),
}
