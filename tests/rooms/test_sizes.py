"""Files and functions stay small enough to be read at one sitting."""

import ast
from collections.abc import Iterator
from pathlib import Path

#: Lines of a file, docstring included, by folder; the longest prefix counts.
FILE_LIMITS = {
    "checker": 300,
    "checker/rules": 200,
    "checker/extractors": 250,
    "checker/model": 200,
    "checker/reporting": 250,
    "checker/sources": 250,
    "checker/vocabulary": 250,
    "tests": 400,
}

#: Lines of a function's body, docstring not counted.
BODY_LIMIT = 40


def test_no_file_is_too_long(project: Path) -> None:
    long = [
        f"{name}: {lines} lines, limit {limit}"
        for name, text in python_files(project)
        if (lines := len(text.splitlines())) > (limit := file_limit(name))
    ]

    assert long == []


def test_no_function_is_too_long(project: Path) -> None:
    long = [
        f"{name}:{function.lineno}: {function.name} has {lines} lines, limit {BODY_LIMIT}"
        for name, text in python_files(project)
        for function in ast.walk(ast.parse(text))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        and (lines := body_lines(function)) > BODY_LIMIT
    ]

    assert long == []


def python_files(project: Path) -> Iterator[tuple[str, str]]:
    """Yield each Python file of the package and its tests, by path from the project."""
    for room in ("checker", "tests"):
        for path in sorted((project / room).rglob("*.py")):
            yield path.relative_to(project).as_posix(), path.read_text("utf-8")


def file_limit(name: str) -> int:
    """Return how many lines a file may have."""
    folder = max((f for f in FILE_LIMITS if name.startswith(f"{f}/")), key=len)
    return FILE_LIMITS[folder]


def body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return the lines of a body from its first statement after the docstring."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0
