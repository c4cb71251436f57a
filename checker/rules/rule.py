"""What a rule is, and what it is given beside the claims."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from checker.linking.linked import Variant
from checker.model.document import Document
from checker.model.finding import Kind, Observation
from checker.model.outcome import Dating
from checker.vocabulary import Vocabulary

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, kw_only=True, eq=False, slots=True)
class RuleContext:
    """All that a rule may know beside the claims table."""

    as_of: date
    vocabulary: Vocabulary
    documents: Mapping[str, Document]  #: source_id -> document
    datings: Mapping[str, Dating]
    copies: Mapping[str, str]  #: source_id -> the source_id that it repeats
    variants: tuple[Variant, ...]


#: `claims`: the claims table (`tables.columns`); never changed by a rule. Observations may come in
#: any order; folding sorts them.
Check = Callable[["pd.DataFrame", RuleContext], Iterator[Observation]]


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
