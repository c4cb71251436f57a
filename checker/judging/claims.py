"""The claims of a run as rules see them: as values, grouped by key, made once for all rules."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from checker.judging.common_names import by_what_they_mean
from checker.judging.context import RuleContext
from checker.judging.keys import Group, groups
from checker.judging.repeats import independent
from checker.judging.rows import Row, rows_of_claims
from checker.judging.shared_starts import shared_starts
from checker.model.claim import Claim
from checker.tables.columns import COLUMNS
from checker.vocabulary import Vocabulary


@dataclass(frozen=True, kw_only=True, eq=False)
class Claims:
    """The rows of a claims table, and those that are left without what copies only repeat."""

    told: tuple[Row, ...]  #: those of one subject after each other; no rule changes them
    context: RuleContext
    columns: Collection[str] = tuple(COLUMNS)  #: that the table has

    @classmethod
    def of(cls, claims: Iterable[Claim], context: RuleContext) -> "Claims":
        """Return claims as rules see them, with their keys, which forks then share."""
        made = cls(told=tuple(rows_of_claims(claims)), context=context)
        made.groups()
        return made

    def rows(self, *templates: str) -> tuple[Row, ...]:
        """Return the claims of some templates, or all, those of one subject after each other."""
        return tuple(r for r in self._rows if not templates or r.extractor in templates)

    def groups(self, *templates: str) -> Iterator[Group]:
        """Yield the keys of some templates, or all, with their claims; sorted."""
        return (g for g in self._groups if not templates or g.template in templates)

    @cached_property
    def _rows(self) -> tuple[Row, ...]:
        """The rows that say something of their own."""
        return tuple(independent(self.told, self.context))

    @cached_property
    def _groups(self) -> tuple[Group, ...]:
        """The rows by their keys."""
        vocabulary = self.context.vocabulary
        shared = shared_starts(self.rows("office"), _filled_through_another(vocabulary))
        keyed = groups(self._rows, vocabulary, shared)
        return tuple(by_what_they_mean(keyed, self._rows, vocabulary))


def _filled_through_another(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the offices that are roles of who holds another one."""
    offices = vocabulary.pack("offices/offices")
    return frozenset(office for office, data in offices.items() if data.get("through"))
