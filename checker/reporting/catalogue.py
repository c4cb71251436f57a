"""The formats of the report, written out by hand: name, file under `reports/`, renderer."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from checker.errors import UsageError, did_you_mean
from checker.model.message import say
from checker.model.outcome import Outcome
from checker.reporting import (
    codequality,
    comment,
    findings_csv,
    github,
    html,
    ics,
    junit,
    prov,
    report_json,
    sarif,
    summary,
    web_annotations,
)

#: The one format that is for the terminal alone; the others are files in `reports/` too.
SUMMARY = "text"

Render = Callable[[Outcome], str]

FORMATS: Mapping[str, tuple[str, Render]] = {
    "annotations": ("annotations.jsonld", web_annotations.render),
    "codequality": ("codequality.json", codequality.render),
    "comment": ("comment.md", comment.render),
    "csv": ("findings.csv", findings_csv.render),
    "github": ("github.txt", github.render),
    "html": ("report.html", html.render),
    "ics": ("expiry.ics", ics.render),
    "json": ("report.json", report_json.render),
    "junit": ("junit.xml", junit.render),
    "prov": ("prov.json", prov.render),
    "sarif": ("report.sarif", sarif.render),
    "summary": ("summary.md", summary.render),
}

#: The formats that can be so large that they are written part by part.
PARTS: Mapping[str, Callable[[Outcome], Iterator[str]]] = {
    "json": report_json.parts,
    "prov": prov.parts,
}


def formats_named(texts: Sequence[str]) -> list[str]:
    """Return the formats of lists by comma, each once, in the order in which they are asked for.

    Raises:
        UsageError: there is no such format.
    """
    known = [SUMMARY, *FORMATS]
    chosen = [name.strip() for text in texts for name in text.split(",") if name.strip()]
    for name in chosen:
        if name not in known:
            raise UsageError(
                where=f"--format {name}",
                what=say("usage.no-format"),
                remedy=did_you_mean(name, known) or say("fault.there-are", names=", ".join(known)),
            )
    return list(dict.fromkeys(chosen))
