"""Places in an order: `the third-highest dam in the country`, `ranks 128th out of 156`."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker.extractors.quantity.figure import Figure
from checker.extractors.quantity.nouns import commodity
from checker.extractors.quantity.reading import How, Reading
from checker.extractors.quantity.subject import Phrases
from checker.extractors.quantity.surroundings import Owner
from checker.extractors.quantity.words import NOMINAL, phrase_at
from checker.model.quantity import Form
from checker.pipelines.passage import NameKind

#: How far from the ordinal its superlative may stand.
REACH = 5
#: How far after `ranks` it may stand.
VERB_REACH = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Rank:
    """What is ranked, among what and where."""

    reading: Reading
    among: str  #: what is ranked: dam
    where: str  #: country, world, or a name


def rank_of(figure: Figure, phrases: Phrases) -> Rank | None:
    """Return the order that an ordinal gives a place in; None where it only counts."""
    if figure.mention.form is not Form.ORDINAL:
        return None
    return _superlative(figure, phrases) or _listed(figure)


def _superlative(figure: Figure, phrases: Phrases) -> Rank | None:
    """Return the rank that an ordinal and a superlative give."""
    doc, words = figure.doc, figure.words
    for at in range(figure.after, min(figure.after + REACH, figure.right)):
        end, phrase = phrase_at(doc, at, figure.right, words.superlatives)
        if not phrase:
            if doc[at].pos_ not in NOMINAL and doc[at].text != "-":
                return None
            continue
        measure = words.superlatives[phrase][0]
        noun = _ranked_noun(figure, at, end)
        if noun < 0:
            return None
        _, word = phrase_at(doc, noun, figure.right, words.nouns)
        goods = commodity(figure, noun - 1, min(noun + 5, figure.right))
        producing = next((m for m in words.nouns.get(word, ()) if m.commodity), None)
        predicate = f"{goods} {producing.id} rank" if goods and producing else measure.id
        reading = Reading(
            predicate=predicate,
            how=How.RANK,
            cue=(at, max(end, noun + 1)),
            measures=(measure,),
            verb=figure.verb,
            stop=max(end, noun + 1),
        )
        described = phrases.around.description(doc[noun], figure.passage.language)
        among = described.sort if described else doc[noun].lemma_.lower()
        return Rank(
            reading=reading, among="" if goods else among, where=_where(figure, noun, phrases)
        )
    return None


def _ranked_noun(figure: Figure, start: int, end: int) -> int:
    """Return the noun that is ranked: after the superlative, or between it and the ordinal."""
    doc = figure.doc
    found = -1
    for at in range(end, min(end + 4, figure.right)):
        if doc[at].pos_ in ("NOUN", "PROPN"):
            found = at
        elif doc[at].pos_ != "ADJ":
            break
    if found >= 0:
        return found
    return next((at for at in range(figure.after, start) if doc[at].pos_ == "NOUN"), -1)


def _listed(figure: Figure) -> Rank | None:
    """Return the rank that a verb of ranking or the word `place` gives."""
    doc, words = figure.doc, figure.words
    at = figure.after
    end, phrase = phrase_at(doc, at, figure.right, words.nouns)
    placed = any("rank" in m.dimensions for m in words.nouns.get(phrase, ()))
    verb = figure.verb
    ranked = verb >= 0 and any(
        "rank" in m.dimensions for m in words.verbs.get(doc[verb].lemma_.lower(), ())
    )
    said = ranked and words.has("rank", doc[verb]) and figure.start - verb <= VERB_REACH
    if not ranked or not (placed or figure.mention.out_of or said):
        return None
    index = _index(figure)
    reading = Reading(
        predicate=f"{index} rank" if index else "rank",
        how=How.RANK,
        cue=(verb, verb + 1),
        measures=(words.measures["rank"],),
        verb=verb,
        stop=max(figure.after, end),
    )
    return Rank(reading=reading, among="", where="")


def _index(figure: Figure) -> str:
    """Return the name of the list in which something is ranked, where the sentence names one."""
    for name in figure.passage.names:
        if figure.left <= name.start < figure.right and name.sort in ("index", "ranking"):
            return name.text
    return ""


def _where(figure: Figure, noun: int, phrases: Phrases) -> str:
    """Return within what a rank holds: `in the country`, `the world's`, `do mundo`."""
    doc, words = figure.doc, figure.words
    before = range(figure.start - 1, max(figure.left, figure.start - 4) - 1, -1)
    after = range(noun + 1, min(noun + 7, figure.right))
    for at in (
        *(i for i in before if i + 1 < len(doc) and doc[i + 1].text in ("'s", "’s")),
        *after,
    ):
        if words.has("everyone", doc[at]):
            return "world"
        named = phrases.passage.name_at(at) is not None
        entity = phrases.entity_at(at) if named else None
        if entity is not None and entity.kind is NameKind.PLACE:
            return entity.name
        if words.has("place_of", doc[at]):
            lemma = doc[at].lemma_.lower()
            return words.within.get(lemma, lemma)
    return ""


def ranked_owner(rank: Rank, figure: Figure, phrases: Phrases) -> Owner | None:
    """Return what has the rank: subject of a copula, object of `ranks`, name before the phrase."""
    doc, verb = figure.doc, figure.verb
    for at in _apposed(figure):
        entity = phrases.entity_at(at)
        return Owner(entity=entity, at=at) if entity else None
    if verb < 0 or not (
        doc[verb].pos_ == "AUX" or figure.words.has("link", doc[verb]) or rank.among == ""
    ):
        return None
    for at in range(verb + 1, figure.lead):
        name = figure.passage.name_at(at)
        if name is not None and name.end == figure.start:
            entity = phrases.entity_at(at)
            return Owner(entity=entity, at=at) if entity else None
    entity = phrases.subject(verb, figure.left, figure.start)
    return Owner(entity=entity, at=-1) if entity else None


def _apposed(figure: Figure) -> Iterator[int]:
    """Yield the name right before `, the second-largest city`."""
    at = figure.lead - 1
    while at > figure.left and at > figure.lead - 4 and figure.doc[at].text != ",":
        if figure.doc[at].pos_ in ("AUX", "VERB", "ADP"):
            return
        at -= 1
    if at > figure.left and figure.doc[at].text == ",":
        name = figure.passage.name_at(at - 1)
        if name is not None and name.end == at:
            yield name.start
