"""The examples of the vocabulary are run, and a predicate is added by a person without Python."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from checker import cli
from checker.messages.speaker import ENGLISH
from checker.run import run_check
from checker.vocabulary import load_vocabulary
from checker.vocabulary_examples import examples, failures, told

HEAD = "# yaml-language-server: $schema=../schemas/predicates.schema.json\n"
HIVES = """\
hives:
  template: quantity
  dimension: [count]
  owners: [place]
  counted: {en: [hives], pt: [colmeias]}
  examples:
"""

pytestmark = pytest.mark.model


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return an empty folder of a project's own predicates."""
    folder = tmp_path / "claims" / "vocabulary" / "predicates"
    folder.mkdir(parents=True)
    return folder


def test_shipped_predicates_are_read_as_their_examples_say() -> None:
    assert [told(failure, ENGLISH) for failure in failures(examples())] == []


def test_shipped_examples_are_of_all_templates_in_both_languages() -> None:
    languages: dict[str, set[str]] = {}
    for example in examples():
        languages.setdefault(example.predicate, set()).add(example.language)
    family = load_vocabulary().family("predicates")
    templates = Counter(
        family[name]["template"] if name in family else "office"
        for name, spoken in languages.items()
        if spoken == {"en", "pt"}
    )

    assert sum(templates.values()) >= 25
    assert set(templates) == {
        "office", "membership", "relation", "quantity", "event", "attribute",
    }  # fmt: skip
    assert any(not example.claims for example in examples())


def test_a_predicate_is_added_as_the_readme_shows(
    project: Path, own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (project / "claims" / "vocabulary" / "README.md").read_text("utf-8")
    shown = re.search(r"\(`predicates/(\S+)`\).*?```yaml\n(.*?)```", page, flags=re.DOTALL)
    assert shown
    (own / shown[1]).write_text(shown[2], "utf-8")

    assert command("--project", str(tmp_path)) == 0
    assert capsys.readouterr().out == ""

    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "keeper.txt").write_text(
        "Latvia had 98,000 beehives in 2021. Bergen was paired with Turku in 1962.\n", "utf-8"
    )
    (tmp_path / "seeds" / "apicultor.txt").write_text(
        "A Bulgária tinha 880 mil colónias de abelhas em 2021. "
        "Coimbra foi geminada com Turku em 1962.\n",
        "utf-8",
    )
    claims = run_check(tmp_path, as_of=date(2026, 1, 1)).claims

    assert [(c.subject, c.predicate, c.value or c.object, c.valid.edtf) for c in claims] == [
        ("Bulgaria", "bee colonies", 880_000, "2021"),
        ("Coimbra", "twinned", "Turku", "1962"),
        ("Latvia", "bee colonies", 98_000, "2021"),
        ("Bergen", "twinned", "Turku", "1962"),
    ]


def test_a_failing_example_is_told_with_its_line(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (own / "own.yaml").write_text(
        f"{HEAD}{HIVES}"
        '    - {text: "Chad had 40 hives in 2019.", language: en,'
        " claims: [{subject: Chad, value: 41}]}\n"
        '    - {text: "O Peru tinha 40 colmeias em 2019.", language: pt, claims: []}\n',
        "utf-8",
    )

    code = command("--project", str(tmp_path))

    place = (own / "own.yaml").as_posix()
    assert code == 1
    assert capsys.readouterr().out == (
        f"{place}:8: hives: missed subject Chad, value 41; read subject Chad, value 40,"
        ' valid 2019, in "Chad had 40 hives in 2019."\n'
        f"{place}:9: hives: read subject Peru, value 40, valid 2019,"
        ' in "O Peru tinha 40 colmeias em 2019."\n'
    )


@pytest.mark.parametrize(
    "example",
    [
        '{text: "Chad had 40 hives.", claims: []}',
        '{text: "Chad had 40 hives.", language: en, claims: [{subject: Chad}]}',
        '{text: "Chad had 40 hives.", language: en, claims: [{subject: Chad, valeu: 40}]}',
    ],
)
def test_a_faulty_example_is_told_before_any_is_run(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], example: str
) -> None:
    (own / "own.yaml").write_text(f"{HEAD}{HIVES}    - {example}\n", "utf-8")

    assert command("--project", str(tmp_path)) == 2
    assert "own.yaml:8: hives > examples > 0" in capsys.readouterr().err


def command(*arguments: str) -> int:
    """Run `checker vocabulary test --own` in this process and return its exit code."""
    with pytest.raises(SystemExit) as end:
        cli.main(["vocabulary", "test", "--own", *arguments])
    return int(end.value.code or 0)
