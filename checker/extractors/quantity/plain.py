"""What a figure says by its grammar alone, where no listed word names its measure.

The verb that it is the object or the subject of says what is done, the noun that it is told of what
is measured: `processes 900 tonnes of beet`, `412 athletes compete`, `an average rent of 800 euros`.
Such words stay as the text has them, in `told_as`; the predicate is one name in every language.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.extractors.quantity.acts import english, is_people, noun_stop
from checker.extractors.quantity.figure import Figure
from checker.extractors.quantity.inverted import is_passive
from checker.extractors.quantity.portion import said_of
from checker.extractors.quantity.reading import How, Reading
from checker.extractors.quantity.verbs import by_verb, verb_forms
from checker.model.quantity import Bound
from checker.pipelines.grammar import clause_of_verb

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: How far before the figure the verb may stand whose object it is.
REACH = 3
#: Fewest things that are worth a claim.
FEWEST = 2
#: Dimensions of figures that are no amount of anything.
UNREAD = ("share-change", "rank", "time")
NOUNS = ("NOUN", "PROPN", "ADJ")


def plain_reading(figure: Figure) -> Reading | None:
    """Return what the clause of a figure says of it; None where it says nothing sure."""
    return next(_readings(figure), None)


def _readings(figure: Figure) -> Iterator[Reading]:
    """Yield readings, the surest first."""
    if figure.dimension in UNREAD or figure.doc[figure.after - 1].text == "-":
        return
    counted = figure.dimension == "count"
    if figure.mention.out_of is not None:
        return
    if figure.is_additional and figure.dimension != "share":
        return
    if counted and (figure.mention.quantity.value < FEWEST or not _counts_things(figure)):
        return
    if not counted:
        yield from _told_of(figure)
    yield from _object(figure)
    yield from _subject(figure)
    if counted:
        yield from _governed(figure)
    else:
        yield from _level(figure)


def _counts_things(figure: Figure) -> bool:
    """Say whether a noun of things or people stands with the figure."""
    if is_people(figure):
        return True
    stop = noun_stop(figure)
    nouns = figure.doc[figure.noun : stop]
    return stop > figure.noun and not any(figure.words.has("thing_words", t) for t in nouns)


def _counted(figure: Figure) -> tuple[str, int]:
    """Return what is counted or of which the figure is a part, and where its words end."""
    if figure.dimension == "count":
        stop = figure.noun + 1 if is_people(figure) else noun_stop(figure)
        return english(figure, figure.noun, stop), stop
    at, doc = figure.after, figure.doc
    part = figure.dimension == "share" and at < figure.right and doc[at].pos_ in NOUNS
    if at >= figure.right or not (part or doc[at].pos_ == "ADP") or _is_timed(figure, at + 1):
        return "", figure.after
    begin = at if part else at + 1
    while begin < figure.right and doc[begin].pos_ in ("DET", "PRON"):
        begin += 1
    stop = begin
    while stop < figure.right and (doc[stop].pos_ in NOUNS or doc[stop].text in ("'s", "’s")):
        stop += 1
    return (english(figure, begin, stop), stop) if stop > begin else ("", figure.after)


def _is_timed(figure: Figure, at: int) -> bool:
    """Say whether a time starts at a token: `in 2023`."""
    return any(figure.passage.tokens_of(m.span)[0] == at for m in figure.passage.times)


def _object(figure: Figure) -> Iterator[Reading]:
    """Yield the act whose object the figure is: `processes 900 tonnes of beet`."""
    doc, words, verb = figure.doc, figure.words, figure.verb
    if verb < 0 or doc[verb].pos_ != "VERB":
        return
    first = _first_of_row(figure, verb)
    of, stop = _counted(figure)
    levels = any(words.has(group, doc[verb]) for group in ("link", "have"))
    part = figure.dimension == "share" and of
    if levels and not (figure.dimension == "count" or part or is_change(figure, verb)):
        return
    if figure.dimension == "share" and not (of or is_change(figure, verb)):
        return
    before = figure.lead - 1
    led = doc[before].pos_ == "ADP" and before > verb
    by_agent = led and is_passive(figure, verb) and words.has("agent", doc[before])
    share = led and figure.dimension == "share"
    if first - verb > REACH or (led and not (by_agent or share)):
        return
    held = figure.dimension == "count" and words.has("have", doc[verb])
    act = "" if held else _act(doc[verb], figure)
    yield _named(
        Reading(
            predicate=of if held else act,
            how=How.COUNTED if held else How.ACT,
            cue=(verb, verb + 1),
            verb=verb,
            of="" if held else of,
            stop=stop,
        ),
        "" if held or act else said_of(figure, verb),
        figure,
    )


def _governed(figure: Figure) -> Iterator[Reading]:
    """Yield what a verb tells through its preposition: `was translated into 34 languages`."""
    doc, verb, at = figure.doc, figure.verb, figure.lead - 1
    if verb < 0 or doc[verb].pos_ != "VERB" or doc[at].pos_ != "ADP" or at != verb + 1:
        return
    of, stop = _counted(figure)
    if of and figure.mention.quantity.bound is Bound.EXACT:
        reading = Reading(
            predicate="", how=How.ACT, cue=(verb, at + 1), verb=verb, of=of, stop=stop
        )
        yield _named(reading, str(doc[verb : at + 1].text.lower()), figure)


def _named(reading: Reading, words: str, figure: Figure) -> Reading:
    """Return a reading under the name that its figure has in every language, its words beside."""
    plain = figure.words.plain.get(figure.dimension)
    if not words or plain is None:
        return reading
    return replace(reading, predicate=plain.id, told_as=words)


def _first_of_row(figure: Figure, verb: int) -> int:
    """Return where the first of the figures starts that are objects of one verb.

    `has 38 floors and 420 flats` is a row; without `and` or a comma between, nothing is.
    """
    before = [s for s in figure.others if verb < s[0] < figure.start]
    for _, end in before:
        joined = any(t.pos_ == "CCONJ" or t.text == "," for t in figure.doc[end : figure.start])
        if not joined or any(t.pos_ == "ADP" for t in figure.doc[figure.lead - 1 : figure.lead]):
            return len(figure.doc)
    return min((start for start, _ in before), default=figure.lead)


def _act(verb: "Token", figure: Figure) -> str:
    """Return the name that the packs have for an act on things; empty where they have none."""
    acts = figure.words.acts if figure.dimension != "share" else {}
    return next((acts[f] for f in verb_forms(verb, acts) if f in acts), "")


def _subject(figure: Figure) -> Iterator[Reading]:
    """Yield what the counted ones do: `412 athletes compete in the Games`, `60 % of them voted`."""
    verb = figure.verb_after
    if figure.verb >= 0 or verb < 0 or figure.is_attached:
        return
    of, stop = _counted(figure)
    led = figure.lead > figure.left and figure.doc[figure.lead - 1].pos_ == "ADP"
    led = led and figure.mention.quantity.bound is Bound.EXACT
    if not of or stop > verb or led:
        return
    acted = figure.words.acted
    yield from (replace(r, of=of) for r in by_verb(figure, verb, acted, How.ACTED, stop))
    act = _act(figure.doc[verb], figure)
    acting = Reading(
        predicate=act, how=How.ACTED, cue=(figure.end, stop), verb=verb, of=of, stop=stop
    )
    yield _named(acting, "" if act else said_of(figure, verb), figure)


def _told_of(figure: Figure) -> Iterator[Reading]:
    """Yield the measure of a noun that `of` binds to the figure: `a fee of 12 million euros`."""
    doc, at = figure.doc, figure.lead - 1
    if at - 1 < figure.left or not figure.words.has("of", doc[at]) or doc[at - 1].pos_ != "NOUN":
        return
    yield _of_noun(figure, at - 1)


def _level(figure: Figure) -> Iterator[Reading]:
    """Yield the measure of an unlisted noun that a linking verb gives: `the rent is 800 euros`."""
    verb, words = figure.verb, figure.words
    if verb < 0 or not words.has("link", figure.doc[verb]):
        return
    held = words.has("have", figure.doc[verb])
    if held or any(words.has("it", t) for t in figure.doc[verb : figure.start]):
        return
    subject = clause_of_verb(figure.doc[verb]).subject
    if subject is None or subject.pos_ != "NOUN" or not figure.left <= subject.i < verb:
        return
    named = figure.passage.name_at(subject.i) is not None or words.has("figure", subject)
    if not named and not figure.is_between(verb, figure.start):
        yield _of_noun(figure, subject.i)


def is_change(figure: Figure, verb: int) -> bool:
    """Say whether a verb tells of a rise or a fall."""
    return any(figure.words.has(group, figure.doc[verb]) for group in ("up", "down"))


def _of_noun(figure: Figure, at: int) -> Reading:
    """Return the reading of a measure that an unlisted noun names."""
    doc, begin = figure.doc, at
    while begin > figure.left and doc[begin - 1].pos_ in ("ADJ", "NOUN"):
        begin -= 1
    end = at + 1
    while end < figure.start and doc[end].pos_ == "ADJ":
        end += 1
    noun = Reading(predicate="", how=How.NOUN, cue=(begin, end), verb=figure.verb, stop=figure.end)
    return _named(noun, english(figure, begin, end), figure)
