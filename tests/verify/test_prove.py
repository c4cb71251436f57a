"""A report is proved as it was made, and each change is named, and nothing but it."""

import copy
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest
from reporting.outcomes import empty_outcome, outcome

from checker.model.outcome import MadeWith, Outcome
from checker.reporting import report_json
from checker.verify.prove import Proof, prove

Tree = dict[str, Any]

TABLE: list[Tree] = [
    {"claim_id": "c-1", "value": 412.0, "quote": "412 metres"},
    {"claim_id": "c-2"},
]


def report_of(made: Outcome) -> Tree:
    report: Tree = json.loads(report_json.render(made))
    return report


def proof_after(tamper: Callable[[Tree], object], made: Outcome | None = None) -> Proof:
    """Return the proof of a report that was tampered with, against the same documents."""
    made = made or outcome()
    report = report_of(made)
    tamper(report)
    return prove(report, made, TABLE, copy.deepcopy(TABLE))


@pytest.mark.parametrize("made", [outcome(), empty_outcome()], ids=["world", "empty"])
def test_a_report_is_proved_as_it_was_made(made: Outcome) -> None:
    proof = prove(report_of(made), made, TABLE, copy.deepcopy(TABLE))

    assert proof.holds
    assert proof.findings == len(made.findings)


def finding(report: Tree) -> Tree:
    found: Tree = report["findings"][0]
    return found


F = "finding aaaa111122223333"
SAYS = "the report says"


@pytest.mark.parametrize(
    ("tamper", "lines"),
    [
        (
            lambda r: finding(r).update(verdict="succession"),
            [f'{F}, verdict: the report says "succession", the check makes "contradiction"'],
        ),
        (
            lambda r: finding(r).update(severity="note"),
            [f'{F}, severity: the report says "note", the check makes "error"'],
        ),
        (
            lambda r: finding(r)["evidence"][0].update(value="12,432"),
            [f'{F}, evidence 0 value: {SAYS} "12,432", the check makes "12,431 inhabitants"'],
        ),
        (
            lambda r: finding(r)["evidence"][0].update(quote="Arden has 12,432 inhabitants"),
            [
                (
                    f'{F}, evidence 0: "Arden has 12,432 inhabitants" does not stand at '
                    'seeds/gazette.txt 131\u2013159, but "Arden has 12,431 inhabitants"'
                )
            ],
        ),
        (
            lambda r: finding(r).update(decision={"verdict": "both-stand"}, standing="settled"),
            [
                f'{F}, decision: the report says {{"verdict": "both-stand"}}, the check makes null',
                f'{F}, standing: the report says "settled", the check makes "open"',
            ],
        ),
        (
            lambda r: r["rules"].pop(),
            [
                (
                    "rule VAL150: the report lacks it, and the check makes it: "
                    "Two units that do not agree"
                )
            ],
        ),
        (
            lambda r: r["rules"][0].update(title="Otherwise"),
            [
                (
                    'rule STA201, title: the report says "Otherwise", the check makes '
                    '"A standing source says what a later one says otherwise"'
                )
            ],
        ),
        (
            lambda r: r["sources"][0].update(published_on="1999"),
            ['source folha, published_on: the report says "1999", the check makes ""'],
        ),
        (
            lambda r: r["coverage"]["guide"].update(compared=99),
            ["coverage guide compared: the report says 99, the check makes 2"],
        ),
        (
            lambda r: r["findings"].reverse(),
            None,
        ),
    ],
)
def test_what_was_tampered_with_is_named(
    tamper: Callable[[Tree], object], lines: list[str] | None
) -> None:
    proof = proof_after(tamper)

    assert not proof.holds
    assert proof.follows == ()
    if lines is None:
        (line,) = proof.faults
        assert line.startswith("finding order: ")
    else:
        assert list(proof.faults) == lines


def test_a_finding_that_was_taken_out_or_doubled_is_named() -> None:
    (missing,) = proof_after(lambda r: r["findings"].pop(0)).faults
    (doubled,) = proof_after(lambda r: r["findings"].append(r["findings"][0])).faults

    assert missing.startswith(f"{F}: the report lacks it, and the check makes it: Population")
    assert doubled.startswith(f"{F} (no. 2): the report has it, and the check does not make it")


def test_a_value_of_the_claims_table_is_named() -> None:
    table = copy.deepcopy(TABLE)
    table[0]["value"] = 413.0

    proof = prove(report_of(outcome()), outcome(), TABLE, table)

    assert proof.faults == (
        "claim c-1, value: claims/claims.csv says 413.0, the check makes 412.0",
    )
    assert prove(report_of(outcome()), outcome(), TABLE, None).holds


def edited(old: str, new: str) -> Outcome:
    """Return the outcome over documents of which one was edited; what came of it stays."""
    made = outcome()
    documents = []
    for document in made.documents:
        text = document.text.replace(old, new, 1)
        source = replace(document.source, sha256="f" * 64)
        documents.append(
            document if text == document.text else replace(document, text=text, source=source)
        )
    return replace(made, documents=tuple(documents))


def hashes(proof: Proof) -> str:
    """Return the first fault, which names the source that changed."""
    return proof.faults[0].partition(" (sha256 ")[0]


def test_one_character_in_a_seed_names_the_seed_and_the_quotes_that_it_hits() -> None:
    proof = prove(report_of(outcome()), edited("12,431", "12,432"), TABLE, TABLE)

    assert hashes(proof) == (
        "seeds/gazette.txt: its bytes are not those that the report was made of"
    )
    assert list(proof.faults[1:]) == [
        (
            f'{F}, evidence 0: "Arden has 12,431 inhabitants" does not stand at '
            'seeds/gazette.txt 131\u2013159, but "Arden has 12,432 inhabitants"'
        )
    ]


def test_quotes_that_an_edit_moved_are_counted() -> None:
    proof = prove(report_of(outcome()), edited("Arden opens", "So Arden opens"), TABLE, TABLE)

    assert hashes(proof).startswith("seeds/gazette.txt: ")
    (moved,) = proof.faults[1:]
    assert moved.startswith("seeds/gazette.txt: ")
    assert moved.endswith(" of the report's quotes stand elsewhere in it now")


def test_a_source_that_is_gone_is_named() -> None:
    made = outcome()

    proof = prove(report_of(made), replace(made, documents=made.documents[1:]), TABLE, TABLE)

    assert proof.faults == (
        "seeds/folha.txt: the report read it, and it is not there or cannot be read",
    )


def test_a_source_that_came_is_named() -> None:
    made = outcome()
    report = report_of(replace(made, documents=made.documents[1:]))

    proof = prove(report, made, TABLE, TABLE)

    assert proof.faults == ("seeds/folha.txt: is there, and the report has not read it",)


@pytest.mark.parametrize("value", [None, "x", 3, [], {}, True])
def test_nonsense_in_a_report_is_a_difference_and_no_crash(value: object) -> None:
    def spoil(report: Mapping[str, Any]) -> None:
        report["findings"][1].update(evidence=value)
        report["findings"][0]["evidence"][0].update(start=value)
        report["sources"][0].update(path=value)

    assert not proof_after(spoil).holds


VERSIONS = MadeWith(program="1.0", code="c0de", vocabulary="70cab", rules="0f0f")


@pytest.mark.parametrize(
    ("other", "line"),
    [
        ({"program": "0.9"}, "The version of the program is not that of the report: 0.9 there"),
        ({"code": "ffff"}, "The program's code is not that of the report: ffff there, c0de now"),
        ({"vocabulary": "ffff"}, "The vocabulary is not that of the report: ffff there, 70cab now"),
        ({"rules": "ffff"}, "The project's own rules are not those of the report: ffff there"),
    ],
)
def test_what_it_was_made_with_is_a_cause(other: dict[str, str], line: str) -> None:
    def age(report: Tree) -> None:
        report["made_with"].update(other)
        finding(report).update(verdict="succession")

    proof = proof_after(age, replace(outcome(), made_with=VERSIONS))

    assert [fault for fault in proof.faults if not fault.startswith(line)] == []
    assert len(proof.follows) == 1
    assert not proof.holds


def test_with_all_versions_the_same_a_difference_is_an_edit() -> None:
    def edit(report: Tree) -> None:
        finding(report).update(verdict="succession")

    proof = proof_after(edit, replace(outcome(), made_with=VERSIONS))

    assert (proof.changed, len(proof.faults), proof.follows) == (0, 1, ())
