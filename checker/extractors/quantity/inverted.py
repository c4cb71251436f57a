"""Verbs before their own subject, and verbs that say only that there are so many."""

from collections.abc import Iterator

from checker.extractors.quantity.figure import Figure
from checker.extractors.quantity.reading import How, Reading
from checker.extractors.quantity.verbs import by_verb, verb_forms

#: How far before its own subject a verb may stand: `Vivem na Suécia cerca de 700 lobos`.
INVERTED = 5


def is_passive(figure: Figure, verb: int) -> bool:
    """Say whether a verb is told in the passive: `were reported`, `foram registados`."""
    doc = figure.doc
    if verb < 1 or doc[verb].pos_ != "VERB" or "Part" not in doc[verb].morph.get("VerbForm", []):
        return False
    near = [t for t in doc[max(verb - 3, 0) : verb] if t.pos_ == "AUX"]
    return bool(near) and near[-1].dep_ in ("auxpass", "aux:pass", "cop")


def is_existential(figure: Figure) -> bool:
    """Say whether the verb before a figure says only that there are so many."""
    verb, doc = figure.verb, figure.doc
    if verb < 0:
        return False
    if figure.words.has("there", doc[verb]):
        return True
    before = doc[max(verb - 2, figure.left) : verb]
    return any(figure.words.has("there", t) and t.dep_ == "expl" for t in before)


def acted_before(figure: Figure, stop: int) -> Iterator[Reading]:
    """Yield the measure of a verb whose subject, the figure, comes after it: `Morreram 88`."""
    verb, doc, words = figure.verb, figure.doc, figure.words
    if verb < 0 or figure.lead - verb > INVERTED or figure.is_between(verb, figure.start):
        return
    if any(t.dep_.startswith("nsubj") for t in doc[figure.left : verb] if t.head.i == verb):
        return
    passive = is_passive(figure, verb)
    finite = doc[verb].morph.get("VerbForm", []) == ["Fin"]
    transitive = any(form in words.verbs for form in verb_forms(doc[verb], words.verbs))
    if passive or (finite and not transitive):
        yield from by_verb(figure, verb, words.acted, How.ACTED, stop)
