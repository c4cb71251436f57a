"""Read a project's rule packs: one YAML file each, every fault told at once with file and line."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from checker.constraints.faults import faults_of_rules
from checker.constraints.own_rule import OwnRule, RuleExample
from checker.errors import RulesInvalid, in_lines, located
from checker.model.finding import Kind, Severity
from checker.model.message import Value, say
from checker.own_files import Unfit, read_own, shown_path
from checker.vocabulary import Vocabulary
from checker.vocabulary.schema_faults import broken

#: Where a project keeps them.
FOLDER = Path("claims", "rules")


def read_rules(project: Path, vocabulary: Vocabulary) -> tuple[OwnRule, ...]:
    """Return the rules of a project by id; a project without the folder has none.

    Raises:
        RulesInvalid: with every fault of every file, each with file and line.
    """
    faults: list[Value] = []
    found: list[OwnRule] = []
    folder = project / FOLDER
    for path in sorted(folder.rglob("*.y*ml")) if folder.is_dir() else ():
        shown = shown_path(path, project)
        if path.suffix == ".yaml":
            found.extend(_rules(path, shown, project, faults))
        else:
            faults.append(located(f"{shown}:1", say("own-rules.ending", ending=path.suffix)))
    faults.extend(faults_of_rules(found, vocabulary))
    if faults:
        raise RulesInvalid(
            where=FOLDER.as_posix(),
            what=say("own-rules.faults", count=len(faults), faults=in_lines(faults)),
            remedy=say("own-rules.remedy"),
        )
    return tuple(sorted(found, key=lambda rule: rule.id))


def _rules(path: Path, shown: str, project: Path, faults: list[Value]) -> Iterator[OwnRule]:
    """Yield the rules of one file, or nothing after adding its faults."""
    from yaml import MarkedYAMLError

    from checker.vocabulary.yaml12 import line_of, parse, problem_of

    try:
        text = read_own(path, project).decode("utf-8-sig", errors="replace")
        entries = parse(text)
    except Unfit as err:
        faults.append(located(f"{shown}:1", err.fault))
        return
    except MarkedYAMLError as err:
        line = err.problem_mark.line + 1 if err.problem_mark else 1
        faults.append(located(f"{shown}:{line}", problem_of(err)))
        return
    if entries is None:
        return
    found = list(_schema_faults(entries, text, shown))
    faults.extend(found)
    if not found:
        for rule_id, data in entries.items():
            yield _rule(rule_id, data, shown, line_of(text, [rule_id]))


def _schema_faults(entries: Any, text: str, shown: str) -> Iterator[Value]:
    """Yield a fault for each place where a pack breaks its schema."""
    from checker.vocabulary.yaml12 import line_of

    errors = _validator().iter_errors(entries)
    for error in sorted(errors, key=lambda e: list(map(str, e.absolute_path))):
        path = list(error.absolute_path)
        if "propertyNames" in error.absolute_schema_path:
            path.append(error.instance)
        where = " > ".join(str(part) for part in path)
        yield located(f"{shown}:{line_of(text, path)}: {where}", broken(error))


@cache
def _validator() -> Any:
    """Return the validator of rule packs."""
    from jsonschema import Draft202012Validator

    file = resources.files("checker") / "schemas" / "rules.schema.json"
    return Draft202012Validator(json.loads(file.read_text("utf-8")))


def _rule(rule_id: str, data: Mapping[str, Any], shown: str, line: int) -> OwnRule:
    """Return one rule of a pack that obeys the schema."""
    ((constraint, wanted),) = data["constraint"].items()
    about = data.get("about", {})
    return OwnRule(
        id=rule_id,
        name=data["name"],
        title=data["title"],
        path=shown,
        line=line,
        constraint=constraint,
        wanted=wanted,
        severity=Severity(data["severity"]),
        kind=Kind(data.get("kind", Kind.CONFLICT)),
        message=data["message"],
        explanation=data["explanation"],
        suggestion=data.get("suggestion", ""),
        subjects=tuple(about.get("subjects", ())),
        named=tuple(about.get("named", ())),
        examples=tuple(
            RuleExample(
                text=example["text"],
                language=example["language"],
                finds=tuple(example["finds"]),
                published_on=str(example.get("published_on", "")),
            )
            for example in data["examples"]
        ),
    )
