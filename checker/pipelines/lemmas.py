"""Mend the lemmas of verbs that the trained lemmatizer has not seen, where a listed verb fits.

A form such as `demitiu-se` loses its pronoun; then the endings of the regular conjugations lead it
to every infinitive that it can belong to. Only where exactly one of them is a verb of the
vocabulary, and the lemma given is none, is the lemma changed.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from checker.vocabulary import Vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Doc

#: The entry of an inflection pack that is no conjugation.
CLITICS = "clitics"


def mend_lemmas(doc: "Doc", language: str, vocabulary: Vocabulary) -> None:
    """Set the lemma of each verb whose own is no verb of the vocabulary but whose form is one's."""
    pack = vocabulary.pack(f"inflection/{language}")
    if not pack:
        return
    listed = listed_verbs(vocabulary, language)
    for token in doc:
        if token.pos_ == "VERB" and token.lemma_.lower() not in listed:
            fits = {verb for verb in infinitives(token.lower_, pack) if verb in listed}
            if len(fits) == 1:
                token.lemma_ = fits.pop()


def infinitives(form: str, pack: Mapping[str, Any]) -> Iterator[str]:
    """Yield the infinitives that a form can belong to by its ending."""
    stem, _, clitic = form.partition("-")
    if clitic and clitic.split("-")[0] not in pack[CLITICS]:
        return
    for conjugation, endings in pack.items():
        if conjugation != CLITICS:
            for ending in endings:
                if len(stem) > len(ending) and stem.endswith(ending):
                    yield stem[: -len(ending)] + conjugation


@cache
def listed_verbs(vocabulary: Vocabulary, language: str) -> frozenset[str]:
    """Return the infinitives that the packs list, the first words of longer phrases included."""
    conjugations = tuple(k for k in vocabulary.pack(f"inflection/{language}") if k != CLITICS)
    found: set[str] = set()
    for name, pack in vocabulary.packs.items():
        if not name.startswith(("places/", "organisations/", "people/", "units/", "inflection/")):
            found.update(_verbs(pack, language, conjugations))
    return frozenset(found)


def _verbs(node: Any, language: str, endings: tuple[str, ...]) -> Iterator[str]:
    """Yield the first words of all texts below a node that end like an infinitive."""
    if isinstance(node, str):
        first = node.split("-")[0].split(" ")[0].lower()
        if first.endswith(endings):
            yield first
    elif isinstance(node, list):
        for part in node:
            yield from _verbs(part, language, endings)
    elif isinstance(node, dict):
        for key, part in node.items():
            if len(key) != 2 or key == language:  # noqa: PLR2004 - a language's two letters
                yield from _verbs(part, language, endings)
