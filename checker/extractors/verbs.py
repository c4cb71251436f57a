"""The forms under which a clause's verb can stand in a list of verbs."""

from checker.pipelines.cues import verb_lemma
from checker.pipelines.grammar import Clause

#: Under which a text keeps the forms that were asked for.
KEPT = "checker_verb_phrases"


def verb_phrases(clause: Clause) -> frozenset[str]:
    """Return the verb's lemma alone, and with its particle, object or oblique: `take office`."""
    made: dict[Clause, frozenset[str]] = clause.verb.doc.kept.setdefault(KEPT, {})
    forms = made.get(clause)
    if forms is None:
        forms = made[clause] = _verb_phrases(clause)
    return forms


def _verb_phrases(clause: Clause) -> frozenset[str]:
    """Return the forms of a clause's verb."""
    lemma = clause.verb.lemma_.lower()
    forms = {lemma, verb_lemma(clause.verb)}
    for child in clause.objects:
        forms.add(f"{lemma} {child.lemma_.lower()}")
    for _, noun in clause.obliques:
        forms.add(f"{lemma} {noun.lemma_.lower()}")
        forms.add(f"{verb_lemma(clause.verb)} {noun.lemma_.lower()}")
    for child in clause.children:
        if child.dep_ in ("advmod", "prt", "expl", "compound:prt"):
            forms.add(f"{lemma} {child.lower_}")
    return frozenset(forms)
