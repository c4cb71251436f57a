"""Relations between two states: severed, restored, established, maintained, and when.

The noun phrase of a relation is found first (`relation_phrase`), then what is done to it: by a
verb whose object or passive subject it is, by a pronoun that stands for it, or by a noun that
names the act (`the resumption of`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

from checker.extractors.claiming import claim, cues_of
from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.extractor import Extractor
from checker.extractors.relation.act import Act, acts_in
from checker.extractors.relation.alike import likewise
from checker.extractors.relation.direct import direct_break
from checker.extractors.relation.implied import implied_pair, implied_partner
from checker.extractors.relation.phrase import Relation, relation_at
from checker.extractors.relation.subject import owners_of, speaks_of_both
from checker.extractors.relation.switch import switches
from checker.extractors.relation.time import LASTING, began_late, valid_of
from checker.extractors.relation.words import PREDICATE, RelationWords, relation_words
from checker.model.claim import Claim, Modality, ObjectKind, Polarity
from checker.model.document import SegmentKind
from checker.pipelines.cues import Cues
from checker.pipelines.passage import Passage
from checker.pipelines.scopes import Telling

#: The state that ends relations, and that of two who have none.
SEVERED = "severed"
NONE = "none"


@dataclass(frozen=True, kw_only=True, eq=False, slots=True)
class Known:
    """Who was told to act so far: on a mention of a relation, and on those with a partner."""

    held: dict[int, list[Entity]]
    by_partner: dict[str, Entity]
    pairs: dict[int, tuple[Entity, Entity]]


def extract(around: Discourse) -> Iterator[Claim]:
    """Yield a claim for each pair of states and each act on their relations."""
    known: dict[str, Entity] = {}
    for passage in around.read.passages:
        if passage.segment.kind is SegmentKind.HEADING:
            continue
        cue = cues_of(passage, around.vocabulary)
        words = relation_words(around.vocabulary, passage.language)
        last: Relation | None = None
        before: Act | None = None
        for sentence in passage.doc.sents:
            relations = [
                r
                for token in sentence
                if (r := relation_at(token, passage, around, words, cue)) is not None
            ]
            relations += direct_break(sentence, passage, around, words)
            state = Known(held={}, by_partner=known, pairs={})
            acts = list(acts_in(sentence, relations, last, passage, words, cue, around))
            before = acts[-1] if acts else before
            acts += likewise(sentence, before, passage, words, cue, around)
            acts += switches(sentence, passage, around, words, cue)
            before = acts[-1] if acts else None
            if sentence.text.rstrip().endswith("?"):
                acts = [replace(act, told=_asked(act.told)) for act in acts]
            acts.sort(key=lambda act: act.aside and act.relation.owner is None)
            for act in acts:
                yield from _claims(act, state, passage, around, words, cue)
            last = _last(relations, state) or last


def _asked(told: Telling) -> Telling:
    """Return the telling of what a question names, which may or may not be so."""
    return replace(told, modality=Modality.POSSIBLE)


def _last(relations: list[Relation], known: Known) -> Relation | None:
    """Return the last relation of a sentence that has both parties, as far as they were told."""
    for relation in reversed(relations):
        pair = known.pairs.get(relation.noun)
        if pair is not None and not relation.partners:
            return replace(relation, owner=pair[0], partners=pair[1:])
        if relation.partners:
            return replace(relation, owner=relation.owner or (pair[0] if pair else None))
    return None


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
    owners, partners = _parties(act, known, passage, around, words)
    if not owners or relation.vague:
        return
    known.held[relation.noun] = owners
    names = {owner.name for owner in owners}
    for owner, partner in product(owners, partners):
        mine = owner
        if partner.name == owner.name:
            other = relation.owner or around.country_at(passage)
            if other is None or other.name == partner.name or len(names) > 1:
                continue
            mine = other
        known.by_partner[partner.name] = mine
        known.pairs.setdefault(relation.noun, (mine, partner))
        yield _claim(act, mine, partner, passage, around, cue)
    for owner, share in product(owners, act.shares):
        own = replace(act, own=(share.start, share.end))
        yield _claim(own, owner, share.partner, passage, around, cue)


def _parties(
    act: Act, known: Known, passage: Passage, around: Discourse, words: RelationWords
) -> tuple[list[Entity], tuple[Entity, ...]]:
    """Return who acts on a relation and with whom, as far as the text told by then."""
    relation, held = act.relation, known.held.get(act.relation.noun)
    partners, pair = relation.partners, known.pairs.get(relation.noun)
    if pair is None and relation.owner is not None and partners:
        pair = (relation.owner, partners[0])
    both = speaks_of_both(act, words)
    pair = pair or (implied_pair(act, passage, around) if both and relation.bare else None)
    if pair is not None and both:
        owners: list[Entity] | None = [pair[0]]
    else:
        owners = owners_of(act, passage, around, words) if act.active or not held else held
    if owners is None:
        owners = [known.by_partner[p.name] for p in partners if p.name in known.by_partner][:1]
    if relation.group is not None or not owners:
        return owners, (relation.group,) if relation.group is not None else ()
    if len(owners) == 2 and relation.bare:  # noqa: PLR2004 - `X and Y restored relations`
        return owners[:1], (owners[1],)
    if pair is not None and relation.bare and not _is_of(owners[0], pair):
        return [], ()
    if pair is not None and not partners:
        partners = tuple(e for e in pair if e.name != owners[0].name)[:1]
    return owners, partners or implied_partner(act, owners, passage, around, words)


def _is_of(owner: Entity, pair: tuple[Entity, Entity]) -> bool:
    """Say whether a state is one of a pair."""
    return any(owner.name == party.name for party in pair)


def _claim(
    act: Act, owner: Entity, partner: Entity, passage: Passage, around: Discourse, cue: Cues
) -> Claim:
    """Return the claim of one act on the relations of a pair."""
    valid, last = valid_of(act, passage, around)
    relation = act.relation
    if _is_without(act):
        told = replace(act.told, polarity=Polarity.AFFIRMED)
        begun = valid.start is not None and valid.edtf.endswith(("/", "/.."))
        act = replace(act, state=SEVERED if begun else NONE, told=told)
    late = began_late(act, passage, around)
    if late is not None:
        act = replace(act, told=replace(act.told, polarity=Polarity.AFFIRMED))
        valid = late
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


def _is_without(act: Act) -> bool:
    """Say whether somebody has no relations; since a day, they were cut on it."""
    without = act.state in LASTING and act.told.polarity is Polarity.NEGATED
    return without and act.relation.group is None and act.told.modality is Modality.ASSERTED


EXTRACTOR = Extractor(id="relation", title="Relations between states", extract=extract)
