"""Whoever reads, what is compared is the same: only the sentences of a finding differ."""

from dataclasses import replace

import pytest
from rules.world import cases_of, vocabulary, world

from checker.judging.reader import speaker_of
from checker.messages.catalogue import languages
from checker.messages.speaker import ENGLISH, Speaker
from checker.model.finding import Finding
from checker.rules.catalogue import RULES
from checker.rules.fold import fold
from checker.rules.rule import Rule


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
@pytest.mark.parametrize("language", languages())
def test_language_changes_sentences_alone(rule: Rule, language: str) -> None:
    speaker = speaker_of(language, vocabulary())

    for case in cases_of(rule.name)["cases"]:
        told = [tuple(_wordless(f) for f in _found(rule, case, who)) for who in (ENGLISH, speaker)]

        assert told[0] == told[1]


def test_portuguese_findings_are_no_english_ones() -> None:
    speaker = speaker_of("pt", vocabulary())
    same = [
        finding.message
        for rule in RULES
        for case in cases_of(rule.name)["cases"]
        for finding, other in zip(
            _found(rule, case, ENGLISH), _found(rule, case, speaker), strict=True
        )
        if finding.message == other.message
    ]

    assert same == []


def _found(rule: Rule, case: dict[str, object], speaker: Speaker) -> tuple[Finding, ...]:
    """Return what a rule finds in a case, told by somebody."""
    made = world(case)
    return fold(rule.check(made.claims, made.context), {rule.id: rule}, speaker)


def _wordless(finding: Finding) -> Finding:
    """Return a finding without its sentences; how many steps it has is kept."""
    return replace(finding, message="", suggestion="", inference=("",) * len(finding.inference))
