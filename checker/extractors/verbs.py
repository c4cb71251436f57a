"""The forms under which a clause's verb can stand in a list of verbs."""

from checker.pipelines.cues import verb_lemma
from checker.pipelines.grammar import Clause


def verb_phrases(clause: Clause) -> frozenset[str]:
    """Return the verb's lemma alone, and with its particle, object or oblique: `take office`."""
    lemma = clause.verb.lemma_.lower()
    forms = {lemma, verb_lemma(clause.verb)}
    for child in clause.objects:
        forms.add(f"{lemma} {child.lemma_.lower()}")
    for _, noun in clause.obliques():
        forms.add(f"{lemma} {noun.lemma_.lower()}")
        forms.add(f"{verb_lemma(clause.verb)} {noun.lemma_.lower()}")
    for child in clause.children():
        if child.dep_ in ("advmod", "prt", "expl", "compound:prt"):
            forms.add(f"{lemma} {child.lower_}")
    return frozenset(forms)
