"""Zones of a currency, which a text may call by what their members pay with: `adopted the euro`."""

from functools import cache

from checker.extractors.entity import Entity
from checker.extractors.membership.name import Body
from checker.pipelines.passage import NameKind, Passage
from checker.vocabulary import Vocabulary

#: Words that the name of a zone has at most.
LONGEST = 3


def zone_at(at: int, passage: Passage, vocabulary: Vocabulary) -> Body | None:
    """Return the zone that words from a token on call by its currency, the longest words first."""
    zones = _zones(vocabulary, passage.language)
    for end in range(min(at + LONGEST, len(passage.doc)), at, -1):
        zone = zones.get(passage.doc[at:end].text.lower())
        if zone is not None:
            entity = Entity(name=zone, kind=NameKind.ORGANISATION, known=True)
            return Body(entity=entity, start=at, end=end)
    return None


@cache
def _zones(vocabulary: Vocabulary, language: str) -> dict[str, str]:
    """Return currency -> the body whose members have it in common."""
    return {
        name: entry
        for entry, data in sorted(vocabulary.family("organisations").items())
        if isinstance(data, dict)
        for name in data.get("currency", {}).get(language, ())
    }
