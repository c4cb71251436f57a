"""spaCy is loaded without its command line, which can still be called."""

import subprocess
import sys

import pytest

pytestmark = pytest.mark.model


def told(script: str) -> str:
    """Return what a script prints in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_nothing_of_the_network_is_loaded() -> None:
    loaded = told(
        "from checker.pipelines.build import pipeline; import sys; "
        "texts = [len(list(pipeline(name)('Ana Reis'))) for name in ('en', 'pt')]; "
        "print(texts, {'httpx', 'requests', 'weasel', 'spacy.cli'} & set(sys.modules))"
    )
    assert loaded == "[2, 2] set()"


def test_command_line_is_there_for_whoever_asks() -> None:
    loaded = told(
        "from checker.pipelines.spacy_alone import load; load(); "
        "from spacy.cli.info import info; print(callable(info))"
    )
    assert loaded == "True"


def test_spacy_that_is_loaded_already_is_left_alone() -> None:
    loaded = told(
        "import spacy; from checker.pipelines.spacy_alone import load; "
        "load(); print(callable(spacy.info))"
    )
    assert loaded == "True"


def test_all_that_packages_offer_is_still_found() -> None:
    offered = told(
        "from importlib.metadata import entry_points; "
        "from checker.pipelines.spacy_alone import load; load(); import catalogue; "
        "names = lambda points: sorted((p.group, p.name, p.value) for p in points); "
        "ordered = catalogue.AVAILABLE_ENTRY_POINTS; "
        "found = [p for group in entry_points().groups "
        "for p in catalogue.Registry((group,), True)._get_entry_points()]; "
        "print(names(found) == names(p for g in entry_points().groups "
        "for p in entry_points(group=g)), type(ordered).__name__)"
    )
    assert offered == "True dict"
