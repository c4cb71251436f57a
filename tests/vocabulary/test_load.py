"""Packs are merged, a project's own are checked, and every fault is told with file and line."""

from pathlib import Path

import pytest

from checker.errors import VocabularyInvalid
from checker.vocabulary import load_vocabulary
from checker.vocabulary.load import schema_faults
from checker.vocabulary.yaml12 import line_of, parse

WORDS = "# yaml-language-server: $schema=../schemas/words.schema.json\n"


def test_a_projects_entry_overrides_the_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "cues").mkdir()
    (tmp_path / "cues" / "en.yaml").write_text(f"{WORDS}acting: [stand-in]\n", "utf-8")

    vocabulary = load_vocabulary(tmp_path)

    assert vocabulary.pack("cues/en")["acting"] == ["stand-in"]
    assert "negation" in vocabulary.pack("cues/en")


def test_a_folder_that_is_not_there_adds_nothing(tmp_path: Path) -> None:
    assert load_vocabulary(tmp_path / "none").version == load_vocabulary().version


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "one.yaml").write_text(f"{WORDS}twice: [a]\ntwice: [b]\n", "utf-8")
    (tmp_path / "two.yaml").write_text("no schema: [a]\n", "utf-8")
    (tmp_path / "three.yaml").write_text(f"{WORDS}number: 7\n", "utf-8")

    with pytest.raises(VocabularyInvalid) as raised:
        load_vocabulary(tmp_path)

    assert 'one.yaml:3: "twice" stands twice' in str(raised.value)
    assert "two.yaml:1: the first line must name the schema" in str(raised.value)
    assert "three.yaml:2: number" in str(raised.value)


def test_words_of_yaml_1_1_stay_words() -> None:
    assert parse("[no, on, 1:30, 0x1, true, 7, 2.5, ~]") == [
        "no",
        "on",
        "1:30",
        "0x1",
        True,
        7,
        2.5,
        None,
    ]


def test_a_line_is_found_by_its_path() -> None:
    text = "a:\n  b: [x,\n    y]\n"

    assert line_of(text, ["a", "b", 1]) == 3


def test_the_shipped_packs_keep_their_schemas() -> None:
    from importlib import resources

    root = Path(str(resources.files("checker.vocabulary") / "packs"))
    faults = [
        fault
        for path in sorted(root.rglob("*.yaml"))
        for fault in schema_faults(
            path.name, path.read_text("utf-8"), parse(path.read_text("utf-8"))
        )
    ]

    assert faults == []
