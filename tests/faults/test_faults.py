"""The faults that measure the rules: each is there, changes what it says, and is drawn alike."""

import importlib
import re
from collections import Counter
from pathlib import Path

import pytest
from faults import paper, wilson
from faults.catalogue import FAULTS
from faults.checking import checked, with_fault
from faults.fault import Fault
from faults.judging import verdict
from faults.kinds.changed_figure import grown
from faults.kinds.slip import misspelled
from faults.kinds.wrong_conversion import FAULT as WRONG_CONVERSION
from faults.world import World, worlds

from checker.model.measured import Measured
from checker.reporting.measured import told
from checker.rules.catalogue import RULES
from checker.rules.measured import measured
from checker.vocabulary import load_vocabulary

WORLDS = worlds()
KINDS = Path(__file__).parent / "kinds"
#: Faults that few documents can have.
FEWEST = 3
FEWEST_TEXTS = 24


def test_each_kind_is_in_the_catalogue() -> None:
    stand = {p.stem for p in KINDS.glob("*.py") if p.stem != "__init__"}

    listed = {fault.inject.__module__.rpartition(".")[2] for fault in FAULTS}

    assert listed == stand
    assert max(Counter(fault.name for fault in FAULTS).values()) == 1
    assert all(importlib.import_module(f"faults.kinds.{name}").FAULT in FAULTS for name in stand)


def test_documents_are_enough_and_of_both_languages() -> None:
    texts = [text for world in WORLDS for text in world.texts]

    assert len(texts) >= FEWEST_TEXTS
    assert all({t.language for t in world.texts} == {"en", "pt"} for world in WORLDS)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_fault_changes_its_words_and_is_drawn_alike(fault: Fault) -> None:
    made = [(world, one) for world in WORLDS for one in fault.inject(world)]

    assert len(made) >= FEWEST
    assert made == [(world, one) for world in WORLDS for one in fault.inject(world)]
    for world, one in made:
        assert one.text not in world.texts
        assert (one.text.source_id in {t.source_id for t in world.texts}) is not one.beside
        assert all(0 <= s.start <= s.end <= len(one.text.words) for s in one.spans)


@pytest.mark.parametrize("world", WORLDS, ids=lambda world: world.name)
def test_rules_that_faults_bring_exist(world: World) -> None:
    known = {rule.id for rule in RULES}

    brought = {
        rule_id
        for fault in FAULTS
        for one in fault.inject(world)
        for rule_id in (*one.brings, *one.also)
    }

    assert brought <= known


@pytest.mark.model
def test_a_fault_is_found_where_it_is_put() -> None:
    vocabulary = load_vocabulary()
    world = next(world for world in WORLDS if world.marked("conversion"))
    clean = checked(world, vocabulary)
    fault = next(WRONG_CONVERSION.inject(world))

    found = verdict(fault, with_fault(fault, clean, vocabulary), clean.findings)

    assert found.is_right
    assert not found.wrong


def test_page_and_figures_have_each_rule() -> None:
    rows = re.findall(r"^\| ([A-Z]{3}\d{3}) \|", paper.paper(), flags=re.MULTILINE)

    assert rows == sorted(rule.id for rule in RULES)
    assert set(measured()) <= {rule.id for rule in RULES}


def test_page_is_written_alike() -> None:
    assert paper.paper() == paper.paper()


@pytest.mark.parametrize(
    ("told_figure", "factor", "expected"),
    [("48,300", 1.5, "72,450"), ("6.2", 1.3, "8.1"), ("0,9", 1.5, "1,4"), ("920", 1.3, "1196")],
)
def test_figure_grows_as_it_is_written(told_figure: str, factor: float, expected: str) -> None:
    assert grown(told_figure, factor) == expected


def test_slip_is_one_letter_off() -> None:
    for name in ("Castellar", "Malk", "Roos", "Quintela", "Sankale"):
        slip = misspelled(name)
        same = sum(a == b for a, b in zip(name, slip, strict=False))
        assert slip != name
        assert abs(len(slip) - len(name)) == 1 or same == len(name) - 1


def test_interval_holds_the_share_and_narrows() -> None:
    few, many = wilson.interval(9, 10), wilson.interval(90, 100)

    assert few[0] < many[0] < 0.9 < many[1] < few[1]
    assert wilson.interval(0, 0) == (0.0, 1.0)
    assert wilson.interval(10, 10)[1] == pytest.approx(1.0)


def test_figures_are_told_with_their_sizes() -> None:
    known = Measured(injected=40, found=38, alarms=1, sentences=1512, wrong=0, variants=600)

    assert told(known) == "found 38 of 40 injected faults; 1 false alarm in 1,512 sentences"
    assert told(None) == "not measured"
