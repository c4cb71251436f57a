"""A subject that comes late: `foi ontem inaugurada em X, na presença de Y, a nova central`."""

from typing import TYPE_CHECKING

from checker.extractors.event.objects import PASSIVE
from checker.extractors.event.told import auxiliaries
from checker.pipelines.grammar import Clause

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: Labels under which parsers hang a late subject on what stands between it and its verb.
ASIDE = ("appos", "conj", "nmod", "obl")
#: What a participle and its subject have in common.
AGREEING = ("Gender", "Number")


def late_subject(clause: Clause) -> "Token | None":
    """Return the noun after what stands between a passive that opens a sentence and its subject.

    It has an article, follows a comma or an oblique, and agrees with the participle.
    """
    verb = clause.verb
    helpers = [a for a in auxiliaries(verb) if a.dep_ in PASSIVE]
    opens = any(a.i == verb.sent.start for a in helpers)
    if clause.subject is not None or not opens or not verb.morph.get("Gender", []):
        return None
    found = [t for t in verb.doc[verb.i + 1 : verb.sent.end] if _may_be_subject(t, verb)]
    return found[0] if len(found) == 1 else None


def _may_be_subject(token: "Token", verb: "Token") -> bool:
    """Say whether a noun has an article, no preposition, and the gender of a participle."""
    if token.pos_ not in ("NOUN", "PROPN") or token.dep_ not in ASIDE:
        return False
    first = token.left_edge
    article = any(c.dep_ == "det" and c.i < token.i for c in token.children)
    bare = not any(c.dep_ == "case" for c in token.children)
    agrees = all(token.morph.get(k, []) in ([], verb.morph.get(k, [])) for k in AGREEING)
    begins = first.i > 0 and (token.doc[first.i - 1].text == "," or first.is_punct)
    return article and bare and agrees and begins
