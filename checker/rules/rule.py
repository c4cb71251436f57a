"""What a rule is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.model.finding import Kind, Observation

#: A rule changes nothing that it is given. Observations may come in any order; folding sorts them.
Check = Callable[[Claims, RuleContext], Iterator[Observation]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """One test over the claims."""

    id: str
    name: str  #: kebab-case, the file's name; reads well after "allow ..."
    title: str
    kind: Kind
    needs: tuple[str, ...]  #: columns without which it cannot run
    check: Check
    explanation: str
