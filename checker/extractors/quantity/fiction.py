"""Figures of a plot, which nobody has: `the film follows a baker who inherits 2 million euros`."""

from functools import cache
from typing import TYPE_CHECKING

from checker.extractors.quantity.figure import Figure, is_verb
from checker.extractors.quantity.words import MeasureWords
from checker.pipelines.grammar import clause_of_verb
from checker.pipelines.view import said

if TYPE_CHECKING:
    from checker.pipelines.doc import Token
    from checker.pipelines.run_of_tokens import Tokens


def is_in_fiction(figure: Figure) -> bool:
    """Say whether a figure is told within a plot, which goes on until something else is told.

    It goes on while the sentences tell in the present and not of the work itself.
    """
    if not said(figure.doc, _openings(figure.words)):
        return False
    sentences = [s for s in figure.doc.sents if s.start <= figure.start]
    for sentence in reversed(sentences):
        if _opens_plot(sentence, figure):
            return True
        if not _goes_on(sentence, figure):
            return False
    return False


@cache
def _openings(words: MeasureWords) -> frozenset[str]:
    """Return the words with one of which a plot opens."""
    return words.groups.get("plot", frozenset()) | words.groups.get("work", frozenset())


def _opens_plot(sentence: "Tokens", figure: Figure) -> bool:
    """Say whether a sentence tells a plot before the figure: `in the novel`, `the film follows`."""
    doc, words = figure.doc, figure.words
    for token in doc[sentence.start : min(sentence.end, figure.start)]:
        plotted = words.has("plot", token)
        if not plotted and not words.has("work", token):
            continue
        if _is_place(token, sentence, figure) or _narrates(token, sentence, figure):
            return True
    return False


def _is_place(noun: "Token", sentence: "Tokens", figure: Figure) -> bool:
    """Say whether the noun opens its sentence as the place where all is told: `In the novel`."""
    led = [t for t in figure.doc[sentence.start : noun.i] if t.pos_ not in ("DET", "ADJ")]
    return len(led) == 1 and led[0].pos_ == "ADP" and figure.words.has("in", led[0])


def _narrates(noun: "Token", sentence: "Tokens", figure: Figure) -> bool:
    """Say whether the noun is what a verb of narration has as its subject."""
    for token in figure.doc[noun.i + 1 : min(sentence.end, figure.start)]:
        if is_verb(token) and token.pos_ == "VERB":
            after = figure.doc[token.i + 1]
            return figure.words.has("narrate", token) and not figure.words.has("with", after)
    return False


def _goes_on(sentence: "Tokens", figure: Figure) -> bool:
    """Say whether a sentence can be one more of a plot."""
    mains = [t for t in sentence if is_verb(t) and t.pos_ == "VERB"]
    if not mains or not _is_present(mains[0]) or any(figure.words.has("work", t) for t in sentence):
        return False
    return not any(
        sentence.start <= figure.passage.tokens_of(m.span)[0] < sentence.end
        for m in figure.passage.times
    )


def _is_present(verb: "Token") -> bool:
    """Say whether a verb is told in the present, as plots are."""
    clause = clause_of_verb(verb)
    parts = [clause.verb, *(c for c in clause.head.children if c.pos_ == "AUX")]
    return any(p.morph.get("Tense", []) == ["Pres"] for p in parts) and not any(
        p.morph.get("Tense", []) == ["Past"] for p in parts
    )
