"""When a holder of history did what is told right after the name, in a text of no day.

`a reference to King X founding the city in 1219`, `the crown of King X, who ruled from 1670 to
1699, is on the shield`: the sentence is in the present, the holder is not.
"""

from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.office.change import change_forms
from checker.extractors.office.words import office_words
from checker.extractors.timing import clause_times, interval_of, tells_of_its_day
from checker.model.claim import Tense
from checker.model.interval import Interval
from checker.model.time_mention import Bound, TimeForm
from checker.pipelines.grammar import Clause, clause_of_verb, clauses
from checker.pipelines.passage import Passage

if TYPE_CHECKING:
    from checker.extractors.office.holding import Holding

#: Labels of a clause about a noun.
_RELATIVE = ("relcl", "acl:relcl", "acl")
#: How far after the name the verb of such a clause may stand.
NEAR = 3


def time_of_deed(holding: "Holding", passage: Passage, around: Discourse) -> Interval:
    """Return the time of the holder's own deed or reign, where a title is all that is told."""
    if holding.clause is not None or holding.led or tells_of_its_day(around.read):
        return Interval()
    done, reigned = _gerund(holding, passage), _reign(holding, passage, around)
    for clause, form in ((done, TimeForm.DATE), (reigned, TimeForm.RANGE)):
        for mention in clause_times(clause, passage) if clause is not None else ():
            if mention.form is form and mention.bound in (Bound.AT, Bound.DURING, Bound.BETWEEN):
                when = interval_of(mention, passage, around.read, Tense.PAST)
                if when.end is not None:
                    return when
    return Interval()


def _gerund(holding: "Holding", passage: Passage) -> Clause | None:
    """Return what the holder is told to be doing, right after the name."""
    end = max(holding.holder.end, holding.phrase.end)
    verb = passage.doc[end] if end < len(passage.doc) else None
    if verb is None or verb.pos_ != "VERB" or verb.is_sent_start:
        return None
    form, tense = verb.morph.get("VerbForm", []), verb.morph.get("Tense", [])
    doing = form == ["Ger"] or (form == ["Part"] and tense == ["Pres"])
    return clause_of_verb(verb) if doing else None


def _reign(holding: "Holding", passage: Passage, around: Discourse) -> Clause | None:
    """Return the clause right after the name that tells how long the holder was in power."""
    reign = office_words(around.vocabulary, passage.language).reign
    end = max(holding.holder.end, holding.phrase.end)
    if passage.doc[end : end + 1].text == ",":
        end += 1
    inside = range(holding.holder.start, holding.holder.end)
    for clause in clauses(passage.doc[holding.holder.start].sent):
        relative = clause.head.dep_ in _RELATIVE and clause.head.head.i in inside
        if relative and end < clause.verb.i <= end + NEAR and change_forms(clause) & reign:
            return clause
    return None
