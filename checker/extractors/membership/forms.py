"""Whether a word is a form of one that the pack names, its pronoun joined to it or not."""

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: Length of the endings of Portuguese infinitives, which a stem leaves off.
INFINITIVE = 2
#: Letters of a verb that is known by them, and of the ending after it.
LONG = 5
ENDING = 4


def is_form_of(token: "Token", lemma: str) -> bool:
    """Say whether a token is a form of a word, a pronoun joined to it or not."""
    form, written = lemma.lower(), token.lower_
    if written == form or token.lemma_.lower() == form:
        return True
    if opens_with(token, lemma) or (is_stem_of(written, lemma) and is_marked(token)):
        return True
    stem, hyphen, _ = written.partition("-")
    return bool(hyphen) and token.pos_ in ("VERB", "AUX") and is_stem_of(stem, lemma)


def is_form_of_any(token: "Token", lemmas: frozenset[str]) -> bool:
    """Say whether a token is a form of one of several words."""
    likely = _likely(token.lower_, token.lemma_.lower(), lemmas)
    return any(is_form_of(token, lemma) for lemma in likely)


@lru_cache(maxsize=50_000)
def _likely(written: str, base: str, lemmas: frozenset[str]) -> tuple[str, ...]:
    """Return the words of which one can be a form by its letters: of most words, none."""
    return tuple(lemma for lemma in sorted(lemmas) if may_be_form_of(written, base, lemma))


def may_be_form_of(written: str, base: str, lemma: str) -> bool:
    """Say whether a word, by its letters alone, can be a form of another (`is_form_of`)."""
    form = lemma.lower()
    if not written.startswith(form[:-INFINITIVE]):  # as nearly always
        return base == form
    if form in (written, base) or is_longer(written, lemma):
        return True
    return is_stem_of(written, lemma) or is_stem_of(written.partition("-")[0], lemma)


def is_marked(token: "Token") -> bool:
    """Say whether a word that is tagged as no verb heads a subordinate clause: `embora integre`."""
    return token.pos_ in ("ADJ", "NOUN") and any(
        c.dep_ == "mark" and c.i < token.i for c in token.children
    )


def opens_with(token: "Token", lemma: str) -> bool:
    """Say whether a long verb opens with a lemma, an ending after it: `readmit`, `readmitted`."""
    return is_longer(token.lower_, lemma) and token.pos_ == "VERB"


def is_longer(form: str, lemma: str) -> bool:
    """Say whether a form is a long lemma with an ending."""
    return (
        len(lemma) >= LONG
        and 0 < len(form) - len(lemma) <= ENDING
        and form.startswith(lemma.lower())
    )


def is_stem_of(form: str, lemma: str) -> bool:
    """Say whether an inflected verb, its pronoun cut off, is likely a form of an infinitive."""
    stem = lemma[:-INFINITIVE]
    return form.startswith(stem) and len(form) - len(stem) <= INFINITIVE + 3


def carries(token: "Token", pronouns: frozenset[str]) -> bool:
    """Say whether a verb carries one of the pronouns: `retirou-se`, `se retirou`."""
    doc, i = token.doc, token.i
    around = {doc[j].lower_.lstrip("-") for j in (i - 1, i + 1) if 0 <= j < len(doc)}
    return token.lower_.rpartition("-")[2] in pronouns or bool(pronouns & around)
