"""What rules may know beside the claims table."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from checker.linking.linked import Variant
from checker.messages.speaker import ENGLISH, Speaker
from checker.model.document import Document
from checker.model.outcome import Dating
from checker.model.sums import Sums
from checker.sums.find_sums import find_sums
from checker.vocabulary import Vocabulary


@dataclass(frozen=True, kw_only=True, eq=False, slots=True)
class RuleContext:
    """All that a rule may know beside the claims table."""

    as_of: date
    vocabulary: Vocabulary
    documents: Mapping[str, Document]  #: source_id -> document
    datings: Mapping[str, Dating]
    copies: Mapping[str, str]  #: source_id -> the source_id that it repeats
    variants: tuple[Variant, ...]
    speaker: Speaker = ENGLISH  #: who tells messages in the language of the reports
    #: source_id -> the figures that cannot be right beside each other, where they were looked for
    sums: Mapping[str, Sums] = field(default_factory=dict)
    #: source_id -> the words of a document, as `folded_blocks` lays them out when first asked
    folded: dict[str, str] = field(default_factory=dict)

    def sums_of(self, document: Document) -> Sums:
        """Return the figures of a document that cannot be right beside each other."""
        found = self.sums.get(document.source.source_id)
        return find_sums(document, self.vocabulary) if found is None else found
