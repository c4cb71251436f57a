"""Every regular expression of the program, found in its code, and what it is used for."""

import ast
import importlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import checker

PACKAGE = Path(checker.__file__).parent
#: What is done with a pattern.
USES = frozenset({"findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn"})
#: Where the flags stand among the arguments of a function of `re`; third elsewhere.
FLAGS_AT = {"compile": 1, "split": 3, "sub": 4, "subn": 4}
#: What is done with a pattern that stands in a list or is handed on.
UNKNOWN = frozenset({"finditer", "match"})

Constant = tuple[str, str]  #: a file and a name in it


@dataclass(frozen=True, kw_only=True, slots=True)
class Pattern:
    """A regular expression where it stands in the code."""

    place: str
    expression: re.Pattern[Any]
    uses: frozenset[str]


def patterns() -> tuple[list[Pattern], list[str]]:
    """Return all patterns, and the places of those that only a run puts together."""
    trees = {
        file.relative_to(PACKAGE).as_posix(): ast.parse(file.read_text("utf-8"))
        for file in sorted(PACKAGE.rglob("*.py"))
    }
    uses = _uses(trees)
    found: list[Pattern] = []
    made_in_runs: list[str] = []
    for file, tree in trees.items():
        for call, how, name in _calls(tree):
            place = f"{file}:{call.lineno}"
            try:
                expression = _compiled(call, how, vars(importlib.import_module(_module(file))))
            except NameError:
                made_in_runs.append(file)
                continue
            own = uses.get((file, name), UNKNOWN) if how == "compile" else frozenset({how})
            found.append(Pattern(place=place, expression=expression, uses=frozenset(own)))
    return found, made_in_runs


def _module(file: str) -> str:
    """Return the name of the module of a file."""
    return "checker." + file.removesuffix(".py").replace("/", ".").removesuffix(".__init__")


def _calls(tree: ast.Module) -> Iterator[tuple[ast.Call, str, str]]:
    """Yield each call of `re` that takes a pattern, and the name of the constant that it makes."""
    made = {
        id(node.value): node.targets[0].id
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="re"), attr=how)) if (
                how in USES or how == "compile"
            ):
                yield node, how, made.get(id(node), "")


def _compiled(call: ast.Call, how: str, held: dict[str, Any]) -> re.Pattern[Any]:
    """Return the pattern that a call is given, made of the constants of its module."""
    at = FLAGS_AT.get(how, 2)
    flags = [each.value for each in call.keywords if each.arg == "flags"] or call.args[at : at + 1]
    source, *given = (
        eval(compile(ast.Expression(part), "pattern", "eval"), held)  # noqa: S307 - our own code
        for part in (call.args[0], *flags)
    )
    return re.compile(source, *given)


def _uses(trees: Mapping[str, ast.Module]) -> dict[Constant, set[str]]:
    """Return what is done with each constant, in its own file and where it is imported."""
    uses: dict[Constant, set[str]] = {}
    files = {_module(file): file for file in trees}
    for file, tree in trees.items():
        home = {
            alias.name: files[node.module]
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and node.module in files
            for alias in node.names
        }
        for node in ast.walk(tree):
            match node:
                case ast.Attribute(value=ast.Name(id=name), attr=use) if use in USES:
                    uses.setdefault((home.get(name, file), name), set()).add(use)
    return uses
