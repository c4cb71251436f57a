"""The outcome as a comment on a pull request: a table of what is open, the rest folded away."""

from checker.model.decision import Standing
from checker.model.finding import Finding, Severity
from checker.model.outcome import Outcome
from checker.reporting.cited import cited, ranked
from checker.reporting.counts import against_known, counted, decided, left_out, opened, read
from checker.reporting.markdown import code, inline
from checker.reporting.places import Places, places

#: By this a job finds its own comment again and renews it, instead of writing one more.
MARKER = "<!-- standing-claims: comment -->"

#: Where a reader goes on.
MORE = "Quotes, timelines and a stub to decide each finding: `reports/report.html`."

#: Rows of the table, and lines folded away, before the rest is counted.
ROWS, FOLDED = 10, 20

#: Places named in a row of the table.
PLACES = 4


def render(outcome: Outcome) -> str:
    """Return the comment; it stays far below the 65,536 characters that forges allow."""
    where = places(outcome)
    found = ranked(outcome)
    grave = [f for f in found if f.severity is not Severity.NOTE]
    folded = [f for f in found if f.severity is Severity.NOTE]
    folded = [*outcome.with_standing(Standing.ACKNOWLEDGED), *folded]
    blocks = [
        MARKER,
        f"### Consistency check: {opened(outcome)} open",
        against_known(outcome),
        _table(grave[:ROWS], outcome, where),
        f"And {len(grave) - ROWS:,} more errors and warnings, less grave."
        if len(grave) > ROWS
        else "",
        _details(folded, outcome),
        "\n".join(f"- {inline(line, 300)}" for line in left_out(outcome)[:ROWS]),
        f"As of {outcome.as_of.isoformat()}; {decided(outcome)}; {read(outcome)}. {MORE}",
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _table(findings: list[Finding], outcome: Outcome, where: Places) -> str:
    """Return the gravest findings as a table; empty where nothing asks for anything."""
    if not findings:
        return ""
    rows = ["| | what | where |", "| --- | --- | --- |"]
    for finding in findings:
        at = cited(finding, outcome, where)
        files = dict.fromkeys(code(f"{cite.path}:{cite.line}") for cite in at[:PLACES])
        shown = "<br>".join(files).replace("|", "\\|")
        more = f"<br>and {len(at) - PLACES} more" if len(at) > PLACES else ""
        what = inline(finding.message, 300)
        if finding.suggestion:
            what += f"<br>→ {inline(finding.suggestion, 200)}"
        label = f"**{finding.severity.value}** {code(finding.rule_id)}"
        rows.append(f"| {label} | {what} | {shown}{more} |")
    return "\n".join(rows)


def _details(findings: list[Finding], outcome: Outcome) -> str:
    """Return what asks nothing now, folded away: acknowledged findings and notes."""
    if not findings:
        return ""
    lines = [
        f"- {_standing(finding, outcome)} {code(finding.rule_id)} {inline(finding.message, 200)}"
        for finding in findings[:FOLDED]
    ]
    if len(findings) > FOLDED:
        lines.append(f"- and {len(findings) - FOLDED:,} more")
    title = f"{counted(len(findings), 'finding')} acknowledged or noted"
    opening = f"<details><summary>{title}</summary>"
    return "\n".join([opening, "", *lines, "", "</details>"])


def _standing(finding: Finding, outcome: Outcome) -> str:
    """Return why a finding is folded away."""
    if outcome.standing(finding) is Standing.ACKNOWLEDGED:
        return f"acknowledged {finding.severity.value}"
    return finding.severity.value
