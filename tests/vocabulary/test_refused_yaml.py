"""YAML that would fill the memory, break the parser or mean two things: one line, with its place.

Each text goes to every reader of an editor's YAML: decisions, vocabulary packs and rule packs.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from checker.constraints.read import read_rules
from checker.decisions.read import decision_of
from checker.errors import CheckerError
from checker.vocabulary import Vocabulary, load_vocabulary
from checker.vocabulary.yaml12 import parse

LEVELS = "\n".join(
    f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]" for a, b in zip("abcde", "bcdef", strict=True)
)
#: name, text after a first line, the line of the fault, words of it
REFUSED = [
    ("anchors-that-explode", f"a: &a [x, x, x]\n{LEVELS}\n", 3, "alias *a"),
    ("list-that-holds-itself", "a: &a [*a]\n", 2, "alias *a"),
    ("key-twice", "a: [x]\nb: [y]\na: [z]\n", 4, '"a" stands twice'),
    ("key-that-is-a-list", "? [a]\n: b\n", 2, "a list or a mapping stands as a key"),
    ("lists-in-lists", "a: " + "[" * 100_000 + "]" * 100_000, 2, "levels deep"),
    ("mappings-in-mappings", "a: " + "{a: " * 3000 + "x" + "}" * 3000, 2, "levels deep"),
    ("dashes-in-dashes", "a:\n" + "- " * 5000 + "x\n", 3, "levels deep"),
    ("code", "a: [x]\nb: !!python/object/apply:os.getcwd []\n", 3, "python/object"),
    ("type-that-does-not-fit", "a: !!int x\n", 2, "is not read"),
    ("own-type", "a: !own x\n", 2, "is not read"),
    ("nul", "a: café\nb: x\0y\n", 3, "U+0000"),
    ("escape", "a: x\x1b[31my\n", 2, "U+001B"),
    ("no-end", "a: [x\n", 3, ""),
    ("two-texts", "a: x\n---\nb: y\n", 3, "another document"),
    ("not-a-mapping", "- a\n", 0, ""),
]
FIRST = "# yaml-language-server: $schema=../schemas/words.schema.json\n"


def of_decision(_: Path, text: str) -> object:
    return decision_of(text.encode(), "one.yaml")


def of_pack(folder: Path, text: str) -> object:
    (folder / "one.yaml").write_text(text, "utf-8")
    return load_vocabulary(folder)


def of_rules(folder: Path, text: str) -> object:
    (folder / "claims" / "rules").mkdir(parents=True)
    (folder / "claims" / "rules" / "one.yaml").write_text(text, "utf-8")
    return read_rules(folder, Vocabulary({}, ""))


@pytest.mark.parametrize("read", [of_decision, of_pack, of_rules])
@pytest.mark.parametrize(
    ("text", "line", "told"), [r[1:] for r in REFUSED], ids=[r[0] for r in REFUSED]
)
def test_refused(
    tmp_path: Path, read: Callable[[Path, str], object], text: str, line: int, told: str
) -> None:
    with pytest.raises(CheckerError) as raised:
        read(tmp_path, FIRST + text)

    _, fault = str(raised.value).splitlines()
    assert f"one.yaml:{line or ''}" in fault
    assert told in fault
    assert len(fault) < 500


@pytest.mark.parametrize(
    ("written", "meant"),
    [("0867", 867), ("-012", -12), ("1e3", 1000.0), ("0o17", "0o17"), ("1_000", "1_000")],
)
def test_numbers_are_those_of_yaml_1_2(written: str, meant: object) -> None:
    assert parse(f"a: {written}") == {"a": meant}


@pytest.mark.parametrize("written", ["9" * 5000, "1e999", "-1e400"])
def test_numbers_past_reckoning_are_refused(tmp_path: Path, written: str) -> None:
    with pytest.raises(CheckerError, match=r"one\.yaml:2: the number .* is too large"):
        of_pack(tmp_path, f"{FIRST}a: {written}\n")
