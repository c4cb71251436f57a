"""Names and words that a contributor brings in packs and rules are shown and never obeyed."""

import csv
import io
import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

from checker import cli
from checker.reporting.visible import HIDDEN

#: What comes alive in a page, in a terminal, in the log of a build and in a spreadsheet.
WORDS = (
    "=cmd|' /C calc'!A1 <script>alive()</script>\" onmouseover=alive() \u202e"
    "\n::error file=x::taken over"
)
TOLD = json.dumps(WORDS)
VOCABULARY = f"""\
# yaml-language-server: $schema=../schemas/names.schema.json
Calder Ferries:
  kind: company
  names: {{en: [{TOLD}], pt: [{TOLD}]}}
"""
RULES = f"""\
OWN001:
  name: one-mayor
  title: {TOLD}
  severity: error
  constraint: {{allowed_values: {{predicate: mayor, values: [{TOLD}]}}}}
  message: {json.dumps("{subject}: {values} " + WORDS)}
  explanation: {TOLD}
  suggestion: {TOLD}
  examples:
    - {{text: Aino Laine is the mayor of Oulu., language: en, finds: []}}
    - {{text: Eero Aalto is the mayor of Oulu., language: en, finds: []}}
"""
ROWS = "subject,predicate,object,valid_from,valid_until\nCalder Ferries,mayor,Aino,2019,2020\n"


class Page(HTMLParser):
    """What stands in a page that could run."""

    def __init__(self) -> None:
        """Begin with nothing found."""
        super().__init__()
        self.scripts, self.found = 0, []  # type: ignore[var-annotated]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.scripts += tag == "script"
        self.found += [name for name, _ in attrs if name.startswith("on")]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project whose packs and rules bring the words."""
    place = tmp_path_factory.mktemp("own")
    for name, text in (
        ("seeds/a.csv", ROWS),
        ("claims/vocabulary/organisations/own.yaml", VOCABULARY),
        ("claims/rules/own.yaml", RULES),
    ):
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(text, "utf-8")
    return place


@pytest.mark.parametrize("language", ["en", "pt"])
def test_nothing_comes_alive(
    project: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    with pytest.raises(SystemExit) as end:
        cli.main(["check", "--project", str(project), "--as-of", "2026-08-01", "--lang", language])

    said = capsys.readouterr()
    reports = project / "reports"
    found = json.loads((reports / "report.json").read_bytes())["findings"]
    assert end.value.code == 1, said.err
    assert "OWN001" in {f["rule_id"] for f in found}
    assert not HIDDEN.search(said.out)
    assert not any(line.lstrip().startswith("::") for line in said.out.splitlines())
    page = Page()
    page.feed((reports / "report.html").read_text("utf-8"))
    assert page.found == []
    assert page.scripts == 1
    table = io.StringIO((reports / "findings.csv").read_text("utf-8-sig"), newline="")
    cells = [cell.strip() for row in csv.reader(table) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "@", "+"))]


def test_no_command_that_tells_of_rules_lets_them_steer(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for words in (["rules"], ["explain", "OWN001"]):
        with pytest.raises(SystemExit):
            cli.main([*words, "--project", str(project)])
        said = capsys.readouterr()
        assert "OWN001" in said.out, words
        assert not HIDDEN.search(said.out + said.err)
        begins = [line for line in said.out.splitlines() if line.lstrip().startswith("::")]
        assert begins == [] or words[0] == "explain"  # an explanation has lines of its own
