"""Find runs of capitalised words, and the particles that join them: names, not yet typed."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.pipelines.lexicon import NameLexicon
from checker.pipelines.name_pairs import goes_on_after_and

if TYPE_CHECKING:
    from checker.pipelines.doc import Doc, Token

#: Parts of speech that the first word of a name may have; `In`, `However`, `Os` open none.
NAMING = frozenset({"PROPN", "NOUN", "ADJ", "X"})
#: Parts of speech taken for a name's where recognition sees one: `Lanmere` read as an adverb.
MISREAD = frozenset({"VERB", "ADV", "INTJ"})
HYPHENS = ("-", "\u2010")
#: The sign that joins the partners of one firm, where two bodies are joined by a word.
AMPERSAND = "&"


def is_capital(token: "Token") -> bool:
    """Say whether a word starts with a capital letter."""
    return token.text[0].isupper() and any(c.isalpha() for c in token.text)


def runs(doc: "Doc", taken: list[bool], lexicon: NameLexicon) -> Iterator[tuple[int, int]]:
    """Yield runs `[start, end)` of capitalised words, with the particles that join them."""
    i, size = 0, len(doc)
    while i < size:
        if taken[i] or not is_capital(doc[i]) or not _may_open(doc[i]):
            i += 1
            continue
        end = i + 1
        while end < size:
            step = _continues(doc, end, taken, lexicon) or goes_on_after_and(
                doc, i, end, taken, lexicon
            )
            if not step:
                break
            end += step
        start = _without_titles(doc, i, end, lexicon)
        if start < end and not _is_cut_off_title(doc, start, end, lexicon):
            yield start, end
        i = end


def _continues(doc: "Doc", at: int, taken: list[bool], lexicon: NameLexicon) -> int:
    """Return how many tokens from `at` on still belong to the run (0 where it ends)."""
    if taken[at]:
        return 0
    token = doc[at]
    if is_capital(token) and not token.is_sent_start:
        return 1
    if _is_particle_with_name(token, lexicon):
        return 1
    if token.text in HYPHENS and not doc[at - 1].whitespace_:
        return _hyphenated(doc, at, taken)
    if token.text == AMPERSAND:
        return 2 if at + 1 < len(doc) and is_capital(doc[at + 1]) and not taken[at + 1] else 0
    joins = lexicon.particles
    head = lexicon.heads.get(doc[at - 1].text)
    if head is not None and head.sort != "company":
        joins = joins | lexicon.connectors
    reach = at
    while reach < min(len(doc), at + 3) and _joins(doc, reach, at, joins):
        reach += 1
    if reach == at or reach >= len(doc) or taken[reach] or not is_capital(doc[reach]):
        return 0
    joined = reach - at + 1
    if _is_conjunction(token) and not (doc[at].ent_type_ and doc[at].ent_iob_ == "I"):
        return 0
    return joined


def _is_particle_with_name(token: "Token", lexicon: NameLexicon) -> bool:
    """Say whether a word is a particle tied to a name by its hyphen: `al-Tamimi`."""
    particle, hyphen, rest = token.text.partition("-")
    return bool(hyphen and rest[:1].isupper() and particle in lexicon.particles)


def _joins(doc: "Doc", here: int, start: int, joins: frozenset[str]) -> bool:
    """Say whether a word joins two parts of a name, or is the hyphen of such a word: `al-`."""
    hyphen = here > start and doc[here].text in HYPHENS and not doc[here - 1].whitespace_
    return hyphen or doc[here].lower_ in joins


def _hyphenated(doc: "Doc", at: int, taken: list[bool]) -> int:
    """Return how many tokens a name goes on after a hyphen: `-Pinto`, `-os-Montes`."""
    here = at
    while here + 1 < len(doc) and doc[here].text in HYPHENS and not doc[here].whitespace_:
        word = doc[here + 1]
        if taken[word.i] or not word.is_alpha:
            return 0
        if is_capital(word):
            return here + 2 - at
        if word.whitespace_:
            return 0
        here += 2
    return 0


def _may_open(token: "Token") -> bool:
    """Say whether a capitalised word may be the first of a name."""
    return token.pos_ in NAMING or bool(token.pos_ in MISREAD and token.ent_type_)


def _is_cut_off_title(doc: "Doc", start: int, end: int, lexicon: NameLexicon) -> bool:
    """Say whether a run is a title that a full stop parts from its name: `o Eng. | Abel Cruz`."""
    alone = end - start == 1 and end < len(doc) and doc[end].text == "."
    return alone and doc[start].text in lexicon.titles


def _is_conjunction(token: "Token") -> bool:
    """Say whether a particle is an `and` that may as well join two names."""
    return token.pos_ == "CCONJ"


def _without_titles(doc: "Doc", start: int, end: int, lexicon: NameLexicon) -> int:
    """Return where the run begins once titles such as `Dr` are cut off."""
    if end - start > 1 and doc[end - 1].text in lexicon.heads:
        return start
    while start < end - 1 and doc[start].text.rstrip(".") in lexicon.titles:
        start += 1
    return start


def follows_title(doc: "Doc", start: int, lexicon: NameLexicon) -> bool:
    """Say whether a title stands right before a token: `Dr`, and `Prof.` parted from its stop."""
    at = start - 1
    if at > 0 and doc[at].text == ".":
        at -= 1
    return (
        at >= 0
        and doc[at].text.rstrip(".") in lexicon.titles
        and (at == start - 1 or not doc[at].whitespace_)
    )
