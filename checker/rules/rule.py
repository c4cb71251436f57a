"""What a rule is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.keys import Group
from checker.model.finding import Kind, Observation

#: Judges the claims of one key and knows of no others, nor of sources that say nothing of it, so
#: that keys can be put to it anywhere, in any order, and those that have not changed need not be. A
#: rule changes nothing that it is given. Observations may come in any order; folding sorts them.
OfKey = Callable[[Group, RuleContext], Iterator[Observation]]
#: Judges what shows beyond one key only: lives, plans, texts.
AtLarge = Callable[[Claims, RuleContext], Iterator[Observation]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """One test: of each key of the claims, of what lies beyond keys, or of both."""

    id: str
    name: str  #: kebab-case, the file's name; reads well after "allow ..."
    title: str
    kind: Kind
    needs: tuple[str, ...]  #: columns without which it cannot run
    of_key: OfKey | None = None
    templates: tuple[str, ...] = ()  #: of the keys that it is put to; empty for all
    at_large: AtLarge | None = None
    explanation: str

    def is_put_to(self, template: str) -> bool:
        """Say whether keys of a template are put to this rule."""
        return self.of_key is not None and (not self.templates or template in self.templates)

    def check(self, claims: Claims, context: RuleContext) -> Iterator[Observation]:
        """Yield all that this rule alone finds."""
        if self.of_key is not None:
            for group in claims.groups(*self.templates):
                yield from self.of_key(group, context.of_sources(group.sources))
        if self.at_large is not None:
            yield from self.at_large(claims, context)
