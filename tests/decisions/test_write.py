"""A decision is written whole; a file that is changed keeps all that is not changed."""

import textwrap
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.decisions.edit import changed, cleaned, fresh
from checker.decisions.read import decision_of, read_decisions
from checker.decisions.write import decision_text, seen, withdraw_decision, write_decision
from checker.errors import DecisionInvalid, UsageError
from checker.model.decision import Decision, Verdict

PATH = "claims/decisions/2026-08-14-population-of-arden.yaml"
MADE = Decision(
    decision_id="2026-08-14-population-of-arden",
    path=PATH,
    rule_id="VAL101",
    fingerprint="1234e567",
    verdict=Verdict.BOTH_STAND,
    reason="The census counts residents: the brochure counts voters.",
    decided_by="A. Editor",
    decided_on=date(2026, 8, 14),
)
BY_HAND = """\
# Asked the census office by letter.
decided_by: 'A. Editor'   # after the meeting
id:   2026-08-14-population-of-arden
finding: {rule: VAL101,  fingerprint: 1234e567}  # of the census

verdict: deferred  # until they answer
reason: >  # in short
  The census counts residents;
  the brochure counts voters.

  See the letter.
# The day of the meeting:
decided_on: 2026-08-14
expires_on: 2027-08-14   # ask again
# the end
"""


def test_new_file_reads_as_people_write_them(tmp_path: Path) -> None:
    path = write_decision(tmp_path, replace(MADE, note="Letter of May 3"), known="")

    assert path.read_text("utf-8") == (
        "id: 2026-08-14-population-of-arden\n"
        'finding: {rule: VAL101, fingerprint: "1234e567"}\n'
        "verdict: both-stand\n"
        "reason: >-\n"
        "  The census counts residents: the brochure counts voters.\n"
        "decided_by: A. Editor\n"
        "decided_on: 2026-08-14\n"
        "note: >-\n"
        "  Letter of May 3\n"
    )
    assert read_decisions(tmp_path) == (replace(MADE, note="Letter of May 3"),)


def test_changed_file_keeps_comments_order_and_layout() -> None:
    before = decision_of(BY_HAND.encode(), PATH)
    after = replace(
        before, verdict=Verdict.BOTH_STAND, reason="They answered.", decided_on=date(2026, 9, 1)
    )

    assert changed(BY_HAND, before, after) == (
        BY_HAND.replace("deferred", "both-stand")
        .replace(": 2026-08-14\ne", ": 2026-09-01\ne")
        .replace(
            ">  # in short\n  The census counts residents;\n  the brochure counts voters.\n\n"
            "  See the letter.\n",
            ">-  # in short\n  They answered.\n",
        )
    )


@pytest.mark.parametrize("text", [BY_HAND, BY_HAND.replace("\n", "\r\n"), "\ufeff" + BY_HAND])
def test_fields_come_and_go(text: str) -> None:
    before = decision_of(text.encode(), PATH)
    after = replace(before, expires_on=None, standing_claim="c-1", note="Look at p. 4")

    made = changed(text, before, after)

    assert decision_of(made.encode(), PATH) == after
    assert changed(made, after, before).replace("\r\n", "\n").removeprefix("\ufeff").split() == [
        *BY_HAND.replace("expires_on: 2027-08-14   # ask again\n", "")
        .replace("decided_on: 2026-08-14\n", "decided_on: 2026-08-14\nexpires_on: 2027-08-14\n")
        .split()
    ]
    assert made.count("\r\n") in (0, made.count("\n"))
    assert made.startswith("\ufeff") is text.startswith("\ufeff")


def test_a_mark_before_the_first_field_stays_before_it() -> None:
    text = f"\ufeffnote: Ask\n{fresh(MADE)}"
    before = decision_of(text.encode(), PATH)

    made = changed(text, before, replace(before, note="They answered", reason="Counted."))

    assert made.startswith("\ufeffnote: >-\n  They answered\nid: ")
    assert changed(text, before, replace(before, note="")) == f"\ufeff{fresh(MADE)}"


#: What stands below the last line of `fresh(MADE)`, what changes, and what then stands there.
ENDINGS = {
    "no line end, a field more": (
        "decided_by: A. Editor", {"standing_claim": "c-1"},
        "standing_claim: c-1\ndecided_by: A. Editor",
    ),
    "no line end, one more below it": (
        "decided_on: 2026-08-14", {"expires_on": date(2027, 1, 1)},
        "decided_on: 2026-08-14\nexpires_on: 2027-01-01\n",
    ),
    "no line end, the last one changed": (
        "expires_on: 2027-08-14", {"expires_on": date(2027, 1, 1)}, "expires_on: 2027-01-01",
    ),
    "no line end, the last one gone": ("expires_on: 2027-08-14", {"expires_on": None}, ""),
    "no line end behind a block": ("note: |\n  See p. 4", {"note": "No"}, "note: >-\n  No"),
    "a block that was never begun": ("note: >-", {"note": "Yes"}, "note: >-\n  Yes"),
    "a field left empty": ("note:\n", {"note": "Yes"}, "note: >-\n  Yes\n"),
    "another left empty": ("standing_claim:\n", {"standing_claim": "c-1"}, "standing_claim: c-1\n"),
    "one gone between others": (
        "standing_claim: c-1\nnote: Yes\n", {"standing_claim": ""}, "note: Yes\n",
    ),
    "a sign that is no comment": (
        "note: 'See #4'  # for us\n", {"note": "No"}, "note: >-  # for us\n  No\n",
    ),
    "a sign within a quote": ("note: 'See #4'\n", {"note": "No"}, "note: >-\n  No\n"),
    "a word that is a truth elsewhere": (
        "note: a\nstanding_claim: c-1\n", {"standing_claim": "No"},
        'note: a\nstanding_claim: "No"\n',
    ),
}  # fmt: skip


@pytest.mark.parametrize("indent", ["", "  "])
@pytest.mark.parametrize(("ends", "fields", "then"), ENDINGS.values(), ids=ENDINGS)
def test_changed_file_is_the_same_up_to_the_change(
    ends: str, fields: dict[str, Any], then: str, indent: str
) -> None:
    above = "\n".join(
        line
        for line in fresh(MADE).splitlines()
        if line.partition(":")[0] != ends.partition(":")[0]
    )
    text, wanted = (textwrap.indent(f"{above}\n{end}", indent) for end in (ends, then))
    before = decision_of(text.encode(), PATH)

    made = changed(text, before, replace(before, **fields))

    assert decision_of(made.encode(), PATH) == replace(before, **fields)
    if "standing_claim" in fields and "standing_claim" not in ends:
        assert sorted(made.split()) == sorted(wanted.split())
    else:
        assert made == wanted


def test_long_words_are_not_cut() -> None:
    word = "-".join("abcdefgh" for _ in range(20))
    made = replace(MADE, reason=f"See {word} and {'x' * 120}, page 4.")

    assert decision_of(fresh(made).encode(), PATH) == made


def test_prose_keeps_a_paragraph_a_line() -> None:
    assert cleaned(" one\t two\n\n \n three\x07 \n") == "one two\nthree"


def test_comment_behind_a_reason_never_becomes_words() -> None:
    text = fresh(MADE).replace(">-\n  The census counts residents: the", "seen  # why?\n#")
    before = decision_of(text.encode(), PATH)

    made = changed(text, before, replace(before, reason="They differ."))

    assert "reason: >-  # why?\n  They differ.\n" in made
    assert decision_of(made.encode(), PATH).reason == "They differ."


WORDS = st.text(
    st.characters(codec="utf-8") | st.sampled_from(" \n\t#:'\"-{}[]&*!|>%@`\\,?"), max_size=120
)


@given(reason=WORDS.filter(cleaned), by=WORDS.map(cleaned), note=WORDS.map(cleaned))
def test_any_words_are_read_back(reason: str, by: str, note: str) -> None:
    by = " ".join(by.split())
    made = replace(MADE, reason=cleaned(reason), decided_by=by or "A. Editor", note=note)

    assert decision_of(fresh(made).encode(), PATH) == made
    before = decision_of(BY_HAND.encode(), PATH)
    after = replace(before, reason=made.reason, decided_by=made.decided_by, note=note)
    assert decision_of(changed(BY_HAND, before, after).encode(), PATH) == after


def test_nothing_is_written_over(tmp_path: Path) -> None:
    path = write_decision(tmp_path, MADE, known="")
    known = seen(tmp_path, PATH)
    with pytest.raises(UsageError, match="there already"):
        write_decision(tmp_path, MADE, known="")
    path.write_text(path.read_text("utf-8") + "# and mine\n", "utf-8")

    with pytest.raises(UsageError, match="changed by somebody else"):
        write_decision(tmp_path, replace(MADE, reason="No."), known=known)
    with pytest.raises(UsageError, match="changed by somebody else"):
        withdraw_decision(tmp_path, PATH, known=known)

    assert path.read_text("utf-8").endswith(
        "voters.\ndecided_by: A. Editor\ndecided_on: 2026-08-14\n# and mine\n"
    )
    withdraw_decision(tmp_path, PATH, known=seen(tmp_path, PATH))
    assert not path.exists()
    with pytest.raises(UsageError, match="no longer there"):
        write_decision(tmp_path, MADE, known=known)


def test_a_file_is_changed_by_who_has_seen_it(tmp_path: Path) -> None:
    path = write_decision(tmp_path, MADE, known="")
    path.write_text(path.read_text("utf-8") + "# and mine\n", "utf-8")
    answered = replace(MADE, reason="They answered.")

    write_decision(tmp_path, answered, known=seen(tmp_path, PATH))

    assert read_decisions(tmp_path) == (answered,)
    assert path.read_text("utf-8").endswith("# and mine\n")


def test_who_comes_first_is_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_decision(tmp_path, MADE, known="")
    text = path.read_text("utf-8")
    monkeypatch.setattr("checker.decisions.write.seen", lambda *_: "")  # a moment before

    with pytest.raises(UsageError, match="there already"):
        write_decision(tmp_path, replace(MADE, reason="No."), known="")

    assert path.read_text("utf-8") == text


def test_what_is_not_there_need_not_be_taken_away(tmp_path: Path) -> None:
    withdraw_decision(tmp_path, PATH, known="")

    assert seen(tmp_path, PATH) == ""


def test_a_file_stays_with_its_finding(tmp_path: Path) -> None:
    write_decision(tmp_path, MADE, known="")

    for other in (replace(MADE, fingerprint="89abcdef"), replace(MADE, decision_id="other")):
        with pytest.raises(UsageError, match="cannot be changed field by field"):
            decision_text(tmp_path, other)


def test_what_cannot_be_changed_in_place_is_left(tmp_path: Path) -> None:
    path = write_decision(tmp_path, MADE, known="")
    fields = path.read_text("utf-8").replace(">-\n  ", '"').replace("voters.", 'voters."')
    path.write_text("{" + ", ".join(fields.splitlines()) + "}\n", "utf-8")

    with pytest.raises(UsageError, match="in braces"):
        decision_text(tmp_path, replace(MADE, reason="No."))
    path.write_text("id: 1\n", "utf-8")
    with pytest.raises(DecisionInvalid, match="missing"):
        decision_text(tmp_path, MADE)
