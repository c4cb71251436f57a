"""The outcome as JUnit XML: a suite for each rule, a case for each finding, one for the sources.

The layout obeys both readings of the format: Jenkins' and the stricter one of Ant. Time, stamp and
host are fixed, so that the same outcome gives the same bytes.
"""

import re
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from checker.messages.speaker import speaker_in
from checker.model.decision import Standing
from checker.model.finding import Finding, Severity
from checker.model.outcome import Outcome
from checker.reporting.cited import cited
from checker.reporting.places import Places, places
from checker.reporting.visible import code, flat, one_line, visible

#: What XML 1.0 has no way to write, beside what is shown by its name anyway.
NOT_XML = re.compile("[\ufffe\uffff]")


def render(outcome: Outcome) -> str:
    """Return the suites: open errors and warnings fail, the others are skipped, notes pass."""
    where = places(outcome)
    root = Element("testsuites")
    rules = {rule.rule_id: rule.name for rule in outcome.rules}
    rules |= {f.rule_id: f.rule for f in outcome.findings if f.rule_id not in rules}
    skipped = {rule.rule_id: rule.skipped_because for rule in outcome.rules if not rule.ran}
    suites = [_sources(outcome)]
    for rule_id, name in rules.items():
        found = [f for f in outcome.findings if f.rule_id == rule_id]
        cases = [_case(finding, outcome, where) for finding in found]
        cases = cases or [_nothing(f"{rule_id}.{name}", skipped.get(rule_id, ""), outcome.language)]
        suites.append(_suite(f"{rule_id} {name}", cases))
    for number, suite in enumerate(suites):
        suite.set("id", str(number))
        suite.set("timestamp", f"{outcome.as_of.isoformat()}T00:00:00")
    root.extend(suites)
    indent(root)
    made = tostring(root, encoding="unicode", short_empty_elements=True)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{made}\n'


def _suite(name: str, cases: list[Element]) -> Element:
    """Return a suite with its counts."""
    kinds = {kind: str(sum(case.find(kind) is not None for case in cases)) for kind in COUNTS}
    suite = Element("testsuite", name=_plain(name), package="checker", hostname="localhost")
    suite.attrib |= {"tests": str(len(cases)), "time": "0"}
    suite.attrib |= {COUNTS[kind]: count for kind, count in kinds.items()}
    SubElement(suite, "properties")
    suite.extend(cases)
    SubElement(suite, "system-out")
    SubElement(suite, "system-err")
    return suite


#: What a case holds, and the attribute that counts it.
COUNTS = {"error": "errors", "failure": "failures", "skipped": "skipped"}


def _new_case(name: str, classname: str) -> Element:
    """Return a case that passes."""
    return Element("testcase", name=_plain(name), classname=_plain(classname), time="0")


def _sources(outcome: Outcome) -> Element:
    """Return the suite of the sources: each that was read passes, each other one is an error."""
    cases = [_new_case(f"seeds/{d.source.path}", "sources") for d in outcome.documents]
    tell = speaker_in(outcome.language).tell
    for unread in outcome.unread:
        what, remedy = tell(unread.what), tell(unread.remedy)
        case = _new_case(unread.path, "sources")
        error = SubElement(case, "error", type="not-read", message=_plain(what))
        error.text = _text(f"{unread.path}: {what}. {remedy}")
        cases.append(case)
    return _suite("sources", cases)


def _nothing(classname: str, skipped_because: str, language: str) -> Element:
    """Return the case of a rule that found nothing; it passes, unless the rule did not run."""
    case = _new_case("finds nothing", classname)
    if skipped_because:
        why = speaker_in(language).say("junit.not-run", reason=skipped_because)
        SubElement(case, "skipped", message=_plain(why))
    return case


def _case(finding: Finding, outcome: Outcome, where: Places) -> Element:
    """Return the case of a finding; its name stays the same as long as the finding does."""
    name = f"{finding.subject}: {finding.predicate} [{finding.fingerprint}]"
    case = _new_case(name, f"{finding.rule_id}.{finding.rule}")
    message = _plain(finding.message)
    say = speaker_in(outcome.language).say
    known = say("junit.known", message=finding.message)
    ruling = outcome.rulings.get(finding.fingerprint)
    if outcome.standing(finding) is not Standing.OPEN and ruling and ruling.decision:
        decision = ruling.decision
        why = say(
            "junit.decided",
            standing=say(f"standing.{ruling.standing.value}"),
            path=decision.path,
            who=decision.decided_by,
            reason=decision.reason,
        )
        skipped = SubElement(case, "skipped", message=_plain(why))
        skipped.text = _evidence(finding, outcome, where)
    elif finding.severity is not Severity.NOTE and outcome.new_only and outcome.is_known(finding):
        skipped = SubElement(case, "skipped", message=_plain(known))
        skipped.text = _evidence(finding, outcome, where)
    elif finding.severity is not Severity.NOTE:
        failure = SubElement(case, "failure", type=finding.severity.value, message=message)
        failure.text = _evidence(finding, outcome, where)
    return case


def _evidence(finding: Finding, outcome: Outcome, where: Places) -> str:
    """Return what carries a finding: its sentence, its quotes, what would settle it."""
    lines = [f"{finding.severity.value} {finding.rule_id} {finding.message}"]  # each on one line
    for cite in cited(finding, outcome, where):
        place = f"{cite.path}:{cite.line}:{cite.column}"
        evidence = cite.evidence
        lines.append(f'{place}: {evidence.role.value}: "{evidence.quote}"' if evidence else place)
    lines += finding.inference
    if finding.suggestion:
        lines.append(f"-> {finding.suggestion}")
    return "\n".join(_text(flat(line)) for line in lines)


def _text(text: str) -> str:
    """Return words as they stand, with what XML cannot hold shown by its code."""
    return NOT_XML.sub(lambda match: f"\u2039{code(match.group())}\u203a", visible(text))


def _plain(text: str) -> str:
    """Return words on one line, for an attribute; never empty."""
    return _text(one_line(text, 600)) or "-"
