"""What is shown of the rules and of the last check: findings, claims, sentences not covered."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from checker.constraints.as_rule import as_rule
from checker.constraints.read import FOLDER, read_rules
from checker.decisions.apply import decision_rules
from checker.errors import InputError, UsageError, did_you_mean
from checker.messages.catalogue import DEFAULT
from checker.messages.explanations import in_language
from checker.messages.speaker import speaker_in
from checker.model.message import say
from checker.model.outcome import RuleRun
from checker.own_files import parse_json, read_own
from checker.reporting.visible import flat, one_line
from checker.rules.catalogue import RULES
from checker.rules.measured import measured
from checker.rules.rule import Rule
from checker.tables.claims_table import read_claims, rows
from checker.vocabulary import load_vocabulary

#: Bytes of a report that are read: one of a hundred thousand sources has not as many.
MOST_REPORT = 2 * 1024**3
#: So many characters of a sentence are printed; a paragraph that is not read counts as one.
SENTENCE_LENGTH = 400
#: So many characters of a claim's quote; with the rest it still fits a wide line.
QUOTE_LENGTH = 96


def catalogue(project: Path, language: str = DEFAULT) -> tuple[RuleRun, ...]:
    """Return the rules on claims and texts, a project's own among them, then those on decisions.

    The project's own are told in their own words, the others in the language.

    Raises:
        InputError: the project's vocabulary or rules have faults.
    """
    named = [
        RuleRun(
            rule_id=rule.id,
            name=rule.name,
            title=rule.title,
            explanation=rule.explanation,
            kind=rule.kind.value,
            ran=False,
            measured=measured().get(rule.id),
        )
        for rule in (*RULES, *_own_rules(project))
    ]
    told = (in_language(rule, language) for rule in named)
    return (*sorted(told, key=lambda rule: rule.rule_id), *decision_rules(language))


def _own_rules(project: Path) -> tuple[Rule, ...]:
    """Return the project's own rules; the vocabulary is read only where there are any."""
    if not (project / FOLDER).is_dir():
        return ()
    vocabulary = load_vocabulary(project / "claims" / "vocabulary")
    return tuple(as_rule(rule) for rule in read_rules(project, vocabulary))


def last_findings(project: Path) -> list[dict[str, Any]]:
    """Return the findings of the last check; none where no check was made yet."""
    report = last_report(project)
    return report["findings"] if report else []


def last_report(project: Path) -> dict[str, Any]:
    """Return the report of the last check; empty where no check was made yet.

    Raises:
        InputError: the file is no report of this version.
    """
    path = project / "reports" / "report.json"
    if not path.is_file():
        return {}
    try:
        report: dict[str, Any] = parse_json(read_own(path, project, MOST_REPORT))
        missing = [part for part in ("sources", "uncovered", "findings") if part not in report]
    except (ValueError, TypeError) as err:
        raise InputError(
            where=str(path),
            what=say("report.no-report-reason", reason=str(err)),
            remedy=say("fault.run-check"),
        ) from err
    if missing:
        raise InputError(
            where=str(path),
            what=say("report.no-part", part=missing[0]),
            remedy=say("fault.run-check"),
        )
    return report


def claim_lines(project: Path, *, source: str = "", subject: str = "") -> Iterator[str]:
    """Yield a line for each claim of the last check, of one source or about one subject alone.

    Raises:
        UsageError: the claims table has nothing of what is asked for.
    """
    table = read_claims(project / "claims" / "claims.csv")
    for option, column, wanted in (
        ("--source", "source_id", source),
        ("--subject", "subject", subject),
    ):
        if wanted and wanted.casefold() not in set(table[column].str.casefold()):
            known = sorted(set(table[column]))
            raise UsageError(
                where=f"{option} {wanted}",
                what=say("usage.table-has-none"),
                remedy=did_you_mean(wanted, known) or say("usage.has-others", count=len(known)),
            )
        if wanted:
            table = table[table[column].str.casefold() == wanted.casefold()]
    for row in rows(table):
        place = f"{row['source_id']}:{row['start']}-{row['end']}"
        told = flat(
            " | ".join(row[c] for c in ("subject", "predicate", "object", "valid_time") if row[c])
        )
        yield f'{place}  {told}  "{one_line(row["quote"], QUOTE_LENGTH)}"'


def claim_told(project: Path, claim_id: str, language: str = DEFAULT) -> str:
    """Return all that the table says of a claim of the last check; empty where it has none."""
    path = project / "claims" / "claims.csv"
    if not claim_id or not path.is_file():
        return ""
    for row in rows(read_claims(path)):
        if row["claim_id"] == claim_id:
            width = max(map(len, row))
            told = (
                f"{name:{width}}  {flat(str(row[name]))}"
                for name in row
                if row[name] not in ("", None)
            )
            findings = last_findings(project)
            of_it = [f for f in findings if any(e["claim_id"] == claim_id for e in f["evidence"])]
            tell = speaker_in(language).say
            lines = [
                f"{tell('severity.' + f['severity'])} {f['rule_id']} ({f['fingerprint']})"
                for f in of_it
            ]
            return "\n".join([*told, "", *(lines or [tell("command.in-no-finding")])])
    return ""


def uncovered_sentences(
    project: Path, *, source: str = "", subject: str = "", language: str = DEFAULT
) -> Iterator[str]:
    """Yield a line for each sentence that nothing came of, or less than could, with its place.

    Raises:
        UsageError: no check was made yet, or what is asked for does not fit the sentences.
    """
    report = last_report(project)
    if subject or not report:
        raise UsageError(
            where="--uncovered",
            what=say("usage.no-subject" if subject else "usage.no-check-yet"),
            remedy=say("usage.leave-subject-out" if subject else "fault.run-check"),
        )
    speaker = speaker_in(language)
    paths = {s["source_id"]: s["path"] for s in report["sources"]}
    if source and source.casefold() not in (name.casefold() for name in paths):
        raise UsageError(
            where=f"--source {source}",
            what=say("usage.not-read"),
            remedy=did_you_mean(source, list(paths)) or say("usage.read-others", count=len(paths)),
        )
    for sentence in report["uncovered"]:
        if source.casefold() in ("", sentence["source_id"].casefold()):
            file = _file(project, sentence["source_id"], paths)
            place = flat(f"{file}:{sentence['line']}:{sentence['column']}")
            words = one_line(sentence["quote"], SENTENCE_LENGTH)
            bucket = speaker.word("bucket", sentence["bucket"])
            yield f'{place}  {bucket}  "{words}"'


def _file(project: Path, source_id: str, paths: Mapping[str, str]) -> str:
    """Return the file in which the positions of a source count: its text, where one is kept."""
    text = f"reports/text/{source_id}.txt"
    return text if (project / text).is_file() else f"seeds/{paths[source_id]}"


def explained(finding: dict[str, Any], language: str = DEFAULT) -> str:
    """Return all that the report says of a finding, for a terminal."""
    speaker = speaker_in(language)
    tell = speaker.say
    severity = tell(f"severity.{finding['severity']}")
    lines = [
        f"{severity} {finding['rule_id']} {finding['rule']} ({finding['fingerprint']})",
        flat(finding["message"]),
        "",
    ]
    for evidence in finding["evidence"]:
        place = f"{evidence['source_id']}:{evidence['start']}-{evidence['end']}"
        when = f" [{evidence['valid_time']}]" if evidence.get("valid_time") else ""
        role = speaker.word("role", evidence["role"])
        lines.append(f'  {role:13} {place}{when} "{flat(evidence["quote"])}"')
    lines += [f"  - {flat(step)}" for step in finding.get("inference", [])]
    if finding["suggestion"]:
        lines += ["", tell("explain.settle", suggestion=flat(finding["suggestion"]))]
    if finding["decision"]:
        decision = finding["decision"]
        reason = flat(decision["reason"])
        lines += ["", tell("explain.decided", reason=reason, path=decision["path"])]
    lines += ["", tell("explain.about", rule=finding["rule_id"])]
    return "\n".join(lines)
