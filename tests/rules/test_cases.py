"""Every rule against its cases: what it finds, where, how grave, and what it leaves alone."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

import pytest
from builders import AS_OF
from rules.world import TODAY, cases_of, findings, world

from checker.model.finding import Finding, Role
from checker.rules.catalogue import RULES
from checker.rules.rule import Rule


def listed(*, of_claims: bool = False) -> Iterator[Any]:
    """Yield each rule with the number of each of its cases, or of those with claims."""
    for rule in RULES:
        for at, case in enumerate(cases_of(rule.name)["cases"]):
            if "claims" in case or not of_claims:
                yield pytest.param(rule, at, id=f"{rule.id}-{case['name']}")


@pytest.fixture
def case(rule: Rule, at: int) -> Mapping[str, Any]:
    """Return a case."""
    told: Mapping[str, Any] = cases_of(rule.name)["cases"][at]
    return told


@pytest.fixture
def found(rule: Rule, at: int) -> tuple[Finding, ...]:
    """Return what a rule finds in a case as it stands."""
    return found_in(rule.name, at)


@cache
def found_in(name: str, at: int) -> tuple[Finding, ...]:
    """Return what a rule finds in one of its cases, looked for once for all tests."""
    (rule,) = (r for r in RULES if r.name == name)
    return findings(rule, world(cases_of(name)["cases"][at], validated=True))


#: The words of a finding of which a case may tell some.
SAID: Mapping[str, Callable[[Finding], str]] = {
    "says": lambda finding: finding.message,
    "steps": lambda finding: "\n".join(finding.inference),
    "remedy": lambda finding: finding.suggestion,
}


@pytest.mark.parametrize(("rule", "at"), list(listed()))
def test_case(case: Mapping[str, Any], found: tuple[Finding, ...]) -> None:
    assert [told(f, w) for f, w in zip(found, wanted(case), strict=False)] == wanted(case)
    assert len(found) == len(wanted(case)), [f.message for f in found]
    for finding, wish in zip(found, case["finds"], strict=True):
        for key, words in SAID.items():
            for told_words in wish.get(key, ()):
                assert told_words in words(finding)


def wanted(case: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Return what a case wants, without the words that are said."""
    return [{k: v for k, v in wish.items() if k not in SAID} for wish in case["finds"]]


def told(finding: Finding, wish: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return of a finding what a case speaks of."""
    known = {
        "subject": finding.subject,
        "severity": finding.severity.value,
        "verdict": finding.verdict,
        "evidence": sorted(e.claim_id for e in finding.evidence if e.role is not Role.CONTEXT),
        "context": sorted(e.claim_id for e in finding.evidence if e.role is Role.CONTEXT),
        "quotes": [e.quote for e in finding.evidence],
        "message": finding.message,
    }
    return {key: known[key] for key in wish}


#: What a case tells of times; so many years later every day has its weekday again.
TIMES = frozenset({"valid", "dated", "not_before", "as_of", "told", "candidates", "census"})
YEARS = 28
YEAR = re.compile(r"(?<!\d)(1[6-9]|20)\d\d(?=$|[-/.X,])")


@pytest.mark.parametrize(("rule", "at"), list(listed(of_claims=True)))
def test_the_same_is_found_where_all_happens_later(
    rule: Rule, case: Mapping[str, Any], found: tuple[Finding, ...]
) -> None:
    undescribed = {c["source"]: {"dated": TODAY} for c in case["claims"]}
    sources = undescribed | case.get("sources", {})
    whole = {"as_of": AS_OF.isoformat(), **case, "sources": sources}
    later = _later(whole, shifted=False)

    then = findings(rule, world(later))

    assert [(f.subject, f.verdict, _roles(f)) for f in then] == [
        (f.subject, f.verdict, _roles(f)) for f in found
    ]


@pytest.mark.parametrize(("rule", "at"), list(listed(of_claims=True)))
def test_the_same_is_found_under_other_names(
    rule: Rule, case: Mapping[str, Any], found: tuple[Finding, ...]
) -> None:
    names = {c["source"] for c in case["claims"]}
    renamed = {name: f"renamed-{len(names) - at}" for at, name in enumerate(sorted(names))}
    other: dict[str, Any] = {
        **case,
        "claims": [c | {"source": renamed[c["source"]]} for c in case["claims"]],
        "sources": {renamed.get(n, n): s for n, s in case.get("sources", {}).items()},
    }

    then = findings(rule, world(other))

    assert sorted((f.subject, f.verdict, _roles(f), f.fingerprint) for f in then) == sorted(
        (f.subject, f.verdict, _roles(f), f.fingerprint) for f in found
    )


@pytest.mark.parametrize(("rule", "at"), list(listed(of_claims=True)))
def test_the_same_is_found_with_the_languages_swapped(
    rule: Rule, case: Mapping[str, Any], found: tuple[Finding, ...]
) -> None:
    names = {c["source"] for c in case["claims"]} | set(case.get("sources", {}))
    described = {n: case.get("sources", {}).get(n) or {} for n in sorted(names)}
    swapped = {
        name: {**data, "language": "en" if data.get("language", "en") == "pt" else "pt"}
        for name, data in described.items()
        if "text" not in data
    }

    then = findings(rule, world({**case, "sources": described | swapped}))

    assert [(f.subject, f.verdict, f.severity, _roles(f)) for f in then] == [
        (f.subject, f.verdict, f.severity, _roles(f)) for f in found
    ]


def _later(data: Any, *, shifted: bool) -> Any:
    """Return a case with every time moved on by the same number of years."""
    if isinstance(data, Mapping):
        dated = TIMES | {
            k for k in data if k == "object" and str(data[k]) == str(data.get("valid", ""))
        }
        return {k: _later(v, shifted=shifted or k in dated) for k, v in data.items()}
    if isinstance(data, list):
        return [_later(v, shifted=shifted) for v in data]
    if not shifted:
        return data
    return YEAR.sub(lambda found: str(int(found[0]) + YEARS), str(data))


def _roles(finding: Finding) -> list[tuple[str, str]]:
    """Return which claims a finding shows, and in which role."""
    return sorted((e.claim_id, e.role.value) for e in finding.evidence)
