"""Relations between two states: severed, restored, established, maintained, and when.

The noun phrase of a relation is found first (`relation_phrase`), then what is done to it: by a
verb whose object or passive subject it is, by a pronoun that stands for it, or by a noun that
names the act (`the resumption of`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from checker.extractors.claiming import claim, cues_of
from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.extractor import Extractor
from checker.extractors.relation_act import Act, acts_in
from checker.extractors.relation_phrase import Relation, relation_at
from checker.extractors.relation_subject import direct_break, owners_of
from checker.extractors.relation_time import valid_of
from checker.extractors.relation_words import PREDICATE, RelationWords, relation_words
from checker.model.claim import Claim, ObjectKind
from checker.model.document import SegmentKind
from checker.pipelines.cues import Cues
from checker.pipelines.passage import Passage


@dataclass(frozen=True, kw_only=True, eq=False, slots=True)
class Known:
    """Who was told to act so far: on a mention of a relation, and on those with a partner."""

    held: dict[int, list[Entity]]
    by_partner: dict[str, Entity]


def extract(around: Discourse) -> Iterator[Claim]:
    """Yield a claim for each pair of states and each act on their relations."""
    known: dict[str, Entity] = {}
    for passage in around.read.passages:
        if passage.segment.kind is SegmentKind.HEADING:
            continue
        cue = cues_of(passage, around.vocabulary)
        words = relation_words(around.vocabulary, passage.language)
        last: Relation | None = None
        for sentence in passage.doc.sents:
            if sentence.text.rstrip().endswith("?"):
                continue
            relations = [
                r
                for token in sentence
                if (r := relation_at(token, passage, around, words, cue)) is not None
            ]
            relations += direct_break(sentence, passage, around, words)
            held: dict[int, list[Entity]] = {}
            state = Known(held=held, by_partner=known)
            for act in acts_in(sentence, relations, last, passage, words, cue, around.vocabulary):
                yield from _claims(act, state, passage, around, words, cue)
            named = [r for r in relations if r.partners]
            last = named[-1] if named else last


def _claims(
    act: Act,
    known: Known,
    passage: Passage,
    around: Discourse,
    words: RelationWords,
    cue: Cues,
) -> Iterator[Claim]:
    """Yield the claims of one act on a relation: one for each partner."""
    relation = act.relation
    held = known.held.get(relation.noun)
    owners = owners_of(act, passage, around, words) if act.active or not held else held
    if owners is None:
        before = {
            p.name: known.by_partner[p.name]
            for p in relation.partners
            if p.name in known.by_partner
        }
        owners = list(before.values())[:1]
    if not owners or relation.vague:
        return
    known.held[relation.noun] = owners
    owner, partners = owners[0], relation.partners
    if relation.group is not None:
        partners = (relation.group,)
    elif len(owners) == 2 and relation.bare:  # noqa: PLR2004 - `X and Y restored relations`
        partners = (owners[1],)
    for partner in partners:
        mine = owner
        if partner.name == owner.name:
            other = relation.owner or around.country_at(passage)
            if other is None or other.name == partner.name:
                continue
            mine = other
        known.by_partner[partner.name] = mine
        yield _claim(act, mine, partner, passage, around, cue)


def _claim(
    act: Act, owner: Entity, partner: Entity, passage: Passage, around: Discourse, cue: Cues
) -> Claim:
    """Return the claim of one act on the relations of a pair."""
    valid, last = valid_of(act, passage, around)
    relation = act.relation
    universal = relation.group is not None
    return claim(
        around.read,
        passage,
        cue,
        tokens=[*act.tokens, *([last - 1] if last else [])],
        subject=replace(owner, territory=""),
        predicate=PREDICATE,
        object=act.state,
        object_kind=ObjectKind.STATE,
        extractor=EXTRACTOR.id,
        told=act.told,
        valid=valid,
        qualifiers={
            "with": partner.name,
            "scope": "universal" if universal else None,
            "except": "; ".join(relation.left_out) or None,
        },
    )


EXTRACTOR = Extractor(id="relation", title="Relations between states", extract=extract)
