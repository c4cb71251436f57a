"""Mend the subject behind a fronted year without a comma: `In the census of 2011 Ruhnu had 97`.

Parsers take such a name for a part of the time, and the verb is left without a subject.
"""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

YEAR = re.compile(r"1\d{3}|20\d{2}")
#: Labels of subjects in the treebanks of both languages begin so.
SUBJECTS = ("nsubj", "csubj", "expl")


def mend_fronted(doc: "Doc") -> None:
    """Make the name between a year and a verb that has no subject the subject of that verb."""
    for verb in doc:
        if verb.i < 2 or verb.pos_ not in ("VERB", "AUX"):  # noqa: PLR2004 - a year and a name
            continue
        if "Fin" not in verb.morph.get("VerbForm", []) or doc[verb.i - 1].pos_ != "PROPN":
            continue
        owner = verb.head if verb.dep_.startswith("aux") else verb
        if not any(child.dep_.startswith(SUBJECTS) for child in owner.children):
            _mend(doc, verb, owner)


def _mend(doc: "Doc", verb: "Token", owner: "Token") -> None:
    """Hang the name before a verb on the verb that it helps, and what stood between on its head."""
    first = verb.i
    while first > verb.sent.start and doc[first - 1].pos_ == "PROPN":
        first -= 1
    article = doc[first - 1] if first > verb.sent.start and doc[first - 1].pos_ != "NUM" else None
    at = first - 2 if article is not None else first - 1
    if at < verb.sent.start or YEAR.fullmatch(doc[at].text) is None:
        return
    if article is not None and not _is_article(article):
        return
    name = list(doc[first : verb.i])
    root = next((t for t in name if t.head not in name), None)
    if root is None or not (article is None or article.head in name):
        return
    year, above, label = doc[at], root.head, root.dep_
    if year.head in name:
        year.head, year.dep_ = (above, label) if above is not year else (owner, "obl")
    for part in name:
        if part is not root and part.head not in name:
            part.head = root
    root.head, root.dep_ = owner, "nsubj"
    if article is not None:
        article.dep_ = "det"


def _is_article(token: "Token") -> bool:
    """Say whether a word is an article; one taken for a preposition keeps its lemma of a letter."""
    return token.pos_ == "DET" or (token.pos_ == "ADP" and len(token.lemma_) == 1)
