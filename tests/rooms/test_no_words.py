"""Words are data: the package's Python holds no letter that English does not need."""

import ast
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

#: Unicode categories of letters that make words. Ordinal signs and modifiers (Lo, Lm), marks,
#: punctuation and symbols are notation, which an algorithm may name.
LETTERS = frozenset({"Ll", "Lu", "Lt"})

#: What UTF-8's lead bytes become when they are read as Latin-1: a sign of damage in any language.
GARBLED = {"\u00c3\u00c2"}

#: A range of a character class (`a-z`) is a block of an alphabet, not a word.
RANGE = re.compile(r"\S-\S")


def test_no_words_of_other_languages_in_python(project: Path) -> None:
    found = [
        f"{path.relative_to(project).as_posix()}:{line}: {text!r}"
        for path in sorted((project / "checker").rglob("*.py"))
        for line, text in literals(path.read_text("utf-8"))
        if text not in GARBLED
        and any(not c.isascii() and unicodedata.category(c) in LETTERS for c in RANGE.sub("", text))
    ]

    assert found == []


def literals(code: str) -> Iterator[tuple[int, str]]:
    """Yield the line and value of each string, docstrings left out."""
    tree = ast.parse(code)
    documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, documented) and node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or id(node) in docstrings:
            continue
        if isinstance(node.value, str):
            yield node.lineno, node.value
