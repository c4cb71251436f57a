"""What rules may know beside the claims table."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

from checker.linking.linked import Variant
from checker.messages.speaker import ENGLISH, Speaker
from checker.model.document import Document
from checker.model.outcome import Dating
from checker.model.sightings import Sightings
from checker.sightings.find_sightings import find_sightings
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
    #: source_id -> what rules look for in a document alone; looked for when first asked, else
    sightings: dict[str, Sightings] = field(default_factory=dict)

    def of_sources(self, names: Collection[str]) -> "RuleContext":
        """Return what a rule of one key may know: of its sources, no others, and not of copies."""
        return RuleContext(
            as_of=self.as_of,
            vocabulary=self.vocabulary,
            documents={name: self.documents[name] for name in names},
            datings={name: self.datings[name] for name in names},
            copies={},
            variants=(),
            speaker=self.speaker,
            sightings=self.sightings,  # by source: the others are asked for by nobody
        )

    def sightings_of(self, document: Document) -> Sightings:
        """Return what rules look for in a document alone."""
        source_id = document.source.source_id
        if source_id not in self.sightings:
            dating = self.datings[source_id]
            self.sightings[source_id] = find_sightings(document, dating, self.vocabulary)
        return self.sightings[source_id]
