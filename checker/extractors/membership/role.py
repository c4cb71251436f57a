"""The role that a member has: permanent, founding, associate ..., by the words around the noun."""

from checker.extractors.membership.words import Words
from checker.pipelines.passage import Passage

#: How many words a role after the bodies may take.
ROLE = 7


def role_after(end: int, passage: Passage, words: Words) -> str:
    """Return the role told after the bodies: `sits on the X as a non-permanent member`."""
    run = passage.doc[end : min(end + ROLE, len(passage.doc))]
    if len(run) == 0 or run[0].lower_ not in words.opening:
        return ""
    noun = next((t.i for t in run if t.lower_ in words.nouns), None)
    return role_of(passage.doc[end:noun].text.lower(), words) if noun is not None else ""


def role_of(text: str, words: Words) -> str:
    """Return the role that the words around the noun give."""
    plain = f" {text.replace(' - ', '-')} "
    return next((role for word, role in words.roles if f" {word} " in plain), "")
