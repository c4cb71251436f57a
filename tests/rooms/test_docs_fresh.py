"""Generated papers equal what the code says; `nox -s docs -- --update-docs` writes them anew."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from faults.paper import paper
from page_part import with_part

from checker.cli import app
from checker.tables.columns import data_dictionary
from checker.tables.row_schema import row_schema
from checker.vocabulary import load_vocabulary


def schema_of_a_row(_: str) -> str:
    return json.dumps(row_schema(), ensure_ascii=False, indent=2) + "\n"


def with_dictionary(page: str) -> str:
    return with_part(page, "columns", data_dictionary())


def with_commands(page: str) -> str:
    commands = [(c.name or name_of(c.callback), c.callback) for c in app.registered_commands]
    for group in app.registered_groups:
        assert group.typer_instance
        alone = group.typer_instance.registered_callback
        if alone and alone.callback:  # a group that does something by itself
            commands.append((str(group.name), alone.callback))
        listed = group.typer_instance.registered_commands
        commands += [(f"{group.name} {command.name}", command.callback) for command in listed]
    told = [
        f"| `checker {name}` | {(callback.__doc__ or '').strip()} |"
        for name, callback in commands
        if callback
    ]
    return with_part(page, "commands", "\n".join(["| command | |", "| --- | --- |", *told, ""]))


def name_of(callback: Callable[..., object] | None) -> str:
    return getattr(callback, "__name__", "")


def page_of_the_rules(_: str) -> str:
    return paper()


@pytest.mark.parametrize(
    ("name", "generate"),
    [
        ("checker/schemas/claims_row.schema.json", schema_of_a_row),
        ("claims/README.md", with_dictionary),
        ("README.md", with_commands),
        ("checker/rules/README.md", page_of_the_rules),
    ],
)
def test_paper_is_fresh(
    project: Path, name: str, generate: Callable[[str], str], *, updating: bool
) -> None:
    paper = project / name
    stands = paper.read_text("utf-8")

    fresh = generate(stands)

    if updating:
        paper.write_text(fresh, "utf-8")
    assert updating or stands == fresh


def test_gate_runs_the_commands_of_the_readme(project: Path) -> None:
    readme = (project / "README.md").read_text("utf-8")

    commands = re.findall(r"^python -m pip install nox.*$", readme, flags=re.MULTILINE)

    gate = (project / ".ci" / "run").read_text("utf-8")
    assert len(commands) == 2
    assert all(command in gate for command in commands)


def test_examples_of_vocabulary_load(project: Path, tmp_path: Path) -> None:
    page = (project / "claims" / "vocabulary" / "README.md").read_text("utf-8")
    examples = re.findall(r"\(`(\S+\.yaml)`\):\n\n```yaml\n(.*?)```", page, flags=re.DOTALL)

    for name, text in examples:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    packs = load_vocabulary(tmp_path).packs

    assert len(examples) == 3
    assert all(name.removesuffix(".yaml") in packs for name, _ in examples)


def test_links_of_pages_lead_somewhere(project: Path) -> None:
    pages = [project / "README.md", project / "checker" / "DESIGN.md", project / "claims/README.md"]

    dead = [
        f"{page.name}: {target}"
        for page in pages
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text("utf-8"))
        if not (page.parent / target).exists()
    ]

    assert dead == []
