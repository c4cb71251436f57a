"""A rule of a project as its file gives it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from checker.model.finding import Kind, Severity

#: What a constraint is told: the fields under its name in the file.
Wanted = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True, slots=True)
class RuleExample:
    """A text, and the subjects of which the rule must report something in it."""

    text: str
    language: str
    finds: tuple[str, ...]  #: canonical names; none where the rule is kept
    published_on: str = ""  #: EDTF; empty for a text without a date


@dataclass(frozen=True, kw_only=True, eq=False, slots=True)
class OwnRule:
    """One entry of a rule pack."""

    id: str
    name: str
    title: str
    path: str  #: relative to the project
    line: int
    constraint: str  #: name of the kind, as in `catalogue.CONSTRAINTS`
    wanted: Wanted
    severity: Severity
    kind: Kind
    message: str  #: a template; `{values}` and what else `messages.PLACES` names
    explanation: str
    suggestion: str
    subjects: tuple[str, ...]  #: whom it is about; empty with `named` for everybody
    named: tuple[str, ...]  #: words that stand in the names of those whom it is about
    examples: tuple[RuleExample, ...]
