"""Mutants of a module: the code of a function, or a figure that it names, with one small fault."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import CodeType

from mutants.operators import changes, places

#: A mutant says what it changes in at most so many letters.
SHOWN = 110


@dataclass(frozen=True, kw_only=True, slots=True)
class Mutant:
    """One fault, ready to be put in."""

    module: str
    owner: str  #: the qualified name of the function, or of the constant
    lines: range  #: those of the statement, by which tests are chosen
    kind: str
    before: str
    after: str
    made: CodeType | float  #: the code of the function, or the value of the constant

    @property
    def place(self) -> str:
        """Return where the fault is, as an editor opens it."""
        return f"{self.module.replace('.', '/')}.py:{self.lines.start}"


def mutants(module: str) -> Iterator[Mutant]:
    """Yield every mutant of a module, in the order of its text."""
    path = Path(str(import_module(module).__file__))
    tree = ast.parse(path.read_text("utf-8"))
    for statement, prefix in _statements(tree):
        if isinstance(statement, ast.FunctionDef):
            yield from _of_function(module, path, tree, statement, f"{prefix}{statement.name}")
        elif not prefix:
            yield from _of_constant(module, statement)


def _statements(tree: ast.Module) -> Iterator[tuple[ast.stmt, str]]:
    """Yield statements of a module and of its classes, with what their names begin with."""
    for statement in tree.body:
        if isinstance(statement, ast.ClassDef):
            yield from ((inner, f"{statement.name}.") for inner in statement.body)
        else:
            yield statement, ""


def _of_function(
    module: str, path: Path, tree: ast.Module, function: ast.FunctionDef, owner: str
) -> Iterator[Mutant]:
    """Yield the mutants of a function; the tree is as it was afterwards."""
    for parent, field, at, node in list(places(function)):
        for kind, changed in changes(node):
            ast.copy_location(changed, node)
            _hang(parent, field, at, changed)
            code = compile(ast.fix_missing_locations(tree), str(path), "exec", dont_inherit=True)
            _hang(parent, field, at, node)
            yield Mutant(
                module=module,
                owner=owner,
                lines=_lines(function, node),
                kind=kind,
                before=_shown(node),
                after=_shown(changed),
                made=next(c for c in _codes(code) if c.co_qualname == owner),
            )


def _of_constant(module: str, statement: ast.stmt) -> Iterator[Mutant]:
    """Yield a figure that a module names, one more and one less."""
    match statement:
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=int() | float())):
            value = statement.value.value  # type: ignore[attr-defined]
        case _:
            return
    for step in (1, -1):
        yield Mutant(
            module=module,
            owner=name,
            lines=range(0),
            kind="constant",
            before=f"{name} = {value}",
            after=f"{name} = {value + step}",
            made=value + step,
        )


def _hang(parent: ast.AST, field: str, at: int | None, node: ast.AST) -> None:
    """Put a node into its place."""
    if at is None:
        setattr(parent, field, node)
    else:
        getattr(parent, field)[at] = node


def _lines(function: ast.FunctionDef, node: ast.AST) -> range:
    """Return the lines of the innermost statement that holds a node; of a compound one its head."""
    place: ast.AST = node.target if isinstance(node, ast.comprehension) else node
    line = getattr(place, "lineno", function.lineno)
    inner = [s for s in ast.walk(function) if isinstance(s, ast.stmt) and s is not function]
    holding = [s for s in inner if s.lineno <= line <= (s.end_lineno or s.lineno)]
    statement = max(holding, key=lambda s: s.lineno)
    body: list[ast.stmt] = getattr(statement, "body", [])
    last = body[0].lineno - 1 if body else statement.end_lineno or statement.lineno
    return range(statement.lineno, max(last, statement.lineno) + 1)


def _codes(code: CodeType) -> Iterator[CodeType]:
    """Yield a code and all codes within it."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _codes(constant)


def _shown(node: ast.AST) -> str:
    """Return the beginning of the text of a node, in one line."""
    if isinstance(node, ast.comprehension):
        node = node.ifs[-1] if node.ifs else ast.Constant(True)
    return " ".join(ast.unparse(node).split())[:SHOWN]
