"""The verb that says what a figure measures: `covers 412 km2`, `12 people died`."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.extractors.quantity.figure import Figure
from checker.extractors.quantity.nouns import commodity
from checker.extractors.quantity.reading import How, Reading, fits
from checker.extractors.quantity.words import Phrases

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: Letters of an infinitive's ending, which a form with a pronoun hung on it has lost.
ENDING = 2
#: How far after the figure, in tokens, what it is spent on may stand.
PURPOSE = 5


def verb_forms(verb: "Token", listed: Iterable[str]) -> tuple[str, ...]:
    """Return what a verb can be listed as: its lemma, and the verb that a pronoun hangs on.

    Parsers seldom know the lemma of `registaram-se`: it is the listed verb whose stem it shares.
    """
    written = verb.lower_
    forms = [verb.lemma_.lower(), written]
    base, _, hung = written.partition("-")
    if hung:
        stems = (v for v in listed if " " not in v and len(v) > ENDING + 2)
        forms += sorted(v for v in stems if base.startswith(v[:-ENDING]))
    return tuple(forms)


def by_verb(figure: Figure, verb: int, verbs: Phrases, how: How, stop: int) -> Iterator[Reading]:
    """Yield the measure of a verb, alone or with a word after it."""
    doc = figure.doc
    inside = range(figure.start, figure.end)
    near = [t for t in doc[verb + 1 : min(verb + 4, figure.right)] if t.i not in inside]
    forms = verb_forms(doc[verb], verbs)
    phrases = [f"{f} {w}" for f in forms for t in near for w in (t.lower_, t.lemma_.lower())]
    phrases += [f"{t.lower_} {doc[t.i + 1].lower_}" for t in near if t.i + 1 < len(doc)]
    tail = [t for t in doc[figure.end : min(figure.end + PURPOSE, figure.right)] if t.pos_ != "DET"]
    pairs = list(pairwise(tail)) if verb < figure.start else []
    phrases += [f"{f} {a.lower_} {b.lower_}" for f in forms for a, b in pairs]
    for form in (*phrases, *forms):
        found = fits(verbs.get(form, ()), figure.dimension)
        if found:
            near_by = figure.right if found[0].commodity else min(figure.end + 3, figure.right)
            traded = found[0].commodity or found[0].goods
            goods = commodity(figure, figure.end, near_by) if traded else ""
            yield Reading(
                predicate=found[0].id,
                how=how,
                cue=(verb, verb + 1),
                measures=found,
                verb=verb,
                of=goods,
                stop=stop,
            )
            return


def verb_before(figure: Figure, stop: int) -> Iterator[Reading]:
    """Yield the measure of the verb before the figure, or of a participle that it follows."""
    if figure.verb < 0 or figure.is_between(figure.verb, figure.start):
        return
    within = figure.words.has("in", figure.doc[figure.lead - 1])
    if not (within and figure.dimension == "count" and figure.is_bare):
        yield from by_verb(figure, figure.verb, figure.words.verbs, How.VERB, stop)
