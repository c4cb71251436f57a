"""JUnit XML passes both readings of the format and keeps every word that XML can hold."""

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from reporting.hostile import WORDS, hostile_outcome, official
from reporting.outcomes import GARBLED, LENGTH_CONFLICT, POPULATION_CONFLICT, empty_outcome, outcome

from checker.model.outcome import Outcome
from checker.reporting.junit import render
from checker.reporting.visible import flat

SCHEMAS = ["JUnit.xsd", "junit-10.xsd"]
OUTCOMES = [outcome(), empty_outcome(), hostile_outcome()]
IDS = ["world", "empty", "hostile"]


def tree_of(made: Outcome) -> etree._Element:
    return etree.fromstring(render(made).encode("utf-8"))


def is_valid(tree: etree._Element, schema: Path) -> bool:
    return bool(etree.XMLSchema(etree.parse(str(schema))).validate(tree))


@pytest.mark.parametrize("name", SCHEMAS)
@pytest.mark.parametrize("made", OUTCOMES, ids=IDS)
def test_obeys_both_schemas(made: Outcome, name: str, project: Path) -> None:
    assert is_valid(tree_of(made), official(project, name))


def without_count(tree: etree._Element) -> None:
    tree.xpath("//testsuite")[0].attrib.pop("tests")


def with_nameless_case(tree: etree._Element) -> None:
    tree.xpath("//testcase")[0].attrib.pop("name")


def with_unknown_child(tree: etree._Element) -> None:
    etree.SubElement(tree.xpath("//testcase")[0], "warning")


@pytest.mark.parametrize("name", SCHEMAS)
@pytest.mark.parametrize("spoil", [without_count, with_nameless_case, with_unknown_child])
def test_a_broken_file_is_caught(
    spoil: Callable[[etree._Element], None], name: str, project: Path
) -> None:
    tree = tree_of(outcome())
    spoil(tree)

    assert not is_valid(tree, official(project, name))


def test_counts_say_what_the_cases_are() -> None:
    for suite in tree_of(outcome()):
        for attribute, kind in (("failures", "failure"), ("errors", "error")):
            assert int(suite.get(attribute, "")) == len(suite.findall(f"testcase/{kind}"))
        assert int(suite.get("tests", "")) == len(suite.findall("testcase"))
        assert int(suite.get("skipped", "")) == len(suite.findall("testcase/skipped"))


def test_open_fails_decided_is_skipped_and_a_silent_rule_passes() -> None:
    tree = tree_of(outcome())

    def case(fingerprint: str) -> etree._Element:
        (found,) = [c for c in tree.iter("testcase") if fingerprint in c.get("name", "")]
        return found

    assert [child.tag for child in case(POPULATION_CONFLICT.fingerprint)] == ["failure"]
    for decided in (LENGTH_CONFLICT, GARBLED):
        assert [child.tag for child in case(decided.fingerprint)] == ["skipped"]
    (not_run,) = tree.xpath("//testcase[starts-with(@classname, 'VAL150')]/skipped")
    assert "not installed" in not_run.get("message")
    (unread,) = tree.xpath("//testcase[@classname='sources']/error")
    assert "scan.pdf" in unread.text


def test_failure_holds_every_word() -> None:
    told = [failure.text for failure in tree_of(hostile_outcome()).iter("failure")]

    assert len(told) == len(WORDS)
    for text, (name, words) in zip(told, WORDS.items(), strict=True):
        shown = flat(words).replace("\ufffe", "\u2039U+FFFE\u203a")
        assert shown.replace("\uffff", "\u2039U+FFFF\u203a") in text, name


def test_no_character_that_xml_forbids_is_written() -> None:
    assert not set(render(hostile_outcome())) & set("\x00\x07\x08\x1b\x85\r\ufffe\uffff\u202e")
    with pytest.raises(etree.XMLSyntaxError):
        etree.fromstring(b"<testsuites>\x07</testsuites>")
