"""What stops a command is told in the reader's language, and nothing of it stands in the code."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker import cli
from checker.messages.catalogue import FILES, data, languages

#: Where a command may be run that needs a project: it has none.
BARE = (
    ["check", "--project", "nowhere"],
    ["decide", "1234", "--project", "."],
    ["claims", "--project", "."],
    ["check", "--as-of", "soon"],
    ["verify", "nothing.json"],
    ["explain", "VAL1O1"],
    ["add", "nothing.txt"],
    ["accept", "nothing"],
    ["expiring", "--within", "long"],
)


@pytest.mark.parametrize("arguments", BARE, ids=lambda words: words[0])
def test_errors_are_told_in_the_language_asked_for(
    arguments: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    told = []
    for language in languages():
        with pytest.raises(SystemExit) as end:
            cli.main([*arguments, "--lang", language])
        assert end.value.code == 2
        told.append(capsys.readouterr().err)

    assert len(set(told)) == len(told)


def test_a_project_that_is_set_to_a_language_gets_its_errors_in_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "settings.yaml").write_text("language: pt\n", "utf-8")

    with pytest.raises(SystemExit):
        cli.main(["check", "--project", str(tmp_path)])

    assert "não tem a pasta `seeds/`" in capsys.readouterr().err


def test_no_part_of_an_error_is_a_sentence_in_the_code(project: Path) -> None:
    found = [
        f"{path.relative_to(project).as_posix()}:{line}: {words}"
        for path in sorted((project / "checker").rglob("*.py"))
        for line, words in _words(ast.parse(path.read_text("utf-8")))
    ]

    assert found == []


@pytest.mark.parametrize("language", languages())
def test_no_entry_stands_in_two_files(language: str) -> None:
    seen: dict[str, str] = {}
    for file in FILES:
        for topic, parts in data(language, file).items():
            for part in parts:
                assert seen.setdefault(f"{topic}.{part}", file) == file


def _words(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield words with a blank between them that are a part of an error."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or getattr(node.func, "id", "") == "say":
            continue
        for keyword in node.keywords:
            if keyword.arg in {"what", "remedy"}:
                for part in _spoken(keyword.value):
                    yield part.lineno, str(part.value)


def _spoken(value: ast.expr) -> Iterator[ast.Constant]:
    """Yield the texts with a blank in them that are no places of a message."""
    if isinstance(value, ast.Call):
        return
    if isinstance(value, ast.Constant) and isinstance(value.value, str) and " " in value.value:
        yield value
    for child in ast.iter_child_nodes(value):
        if isinstance(child, ast.expr):
            yield from _spoken(child)
