"""What the clause around a phrase makes of it: ended, conceded, going on from the one before."""

from dataclasses import replace
from typing import TYPE_CHECKING

from checker.extractors.claiming import told_around
from checker.extractors.membership.forms import is_form_of_any
from checker.extractors.membership.phrase import Told
from checker.extractors.membership.words import Words
from checker.model.claim import Modality, Polarity, Tense
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import Clause
from checker.pipelines.passage import Passage
from checker.pipelines.scopes import Telling

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: How far before its verb a word may stand that says that a membership ended.
CEASED = 3


def ended(
    told: Told, telling: Telling, passage: Passage, words: Words, cue: Cues
) -> tuple[Told, Telling]:
    """Return a phrase as one of leaving where its verb says so: `ceased to be`, `no longer`."""
    doc, verb = passage.doc, told.verb
    if verb is None or told.state not in ("member", "joined"):
        return told, telling
    sentence = doc[verb].sent.start
    for token in doc[max(sentence, verb - CEASED) : verb]:
        if is_form_of_any(token, words.ceasing):
            return replace(told, state="left"), told_around(passage, token.i, cue)[0]
    near = f" {doc[max(sentence, verb - CEASED) : max(told.at, verb)].text.lower()} "
    if any(f" {word} " in near for word in words.no_longer):
        plain = replace(telling, polarity=Polarity.AFFIRMED)
        return replace(told, state="left", former=True), plain
    return told, telling


def is_personal(clause: Clause | None) -> bool:
    """Say whether the subject of a clause is a personal pronoun: `which it entered`."""
    subject = clause.subject if clause is not None else None
    return subject is not None and subject.pos_ == "PRON" and subject.tag_ not in ("WDT", "WP")


def concession(word: "Token", cue: Cues) -> Telling:
    """Return how a subordinate clause is told whose verb is tagged as something else."""
    marks = {c.lower_ for c in word.children if c.dep_ == "mark"}
    open_ = Modality.POSSIBLE if marks & cue.condition else Modality.ASSERTED
    return Telling(tense=Tense.PRESENT, modality=open_)


def begun(told: Told, telling: Telling, passage: Passage, cue: Cues) -> Telling:
    """Return how a beginning is told: by the verb before an infinitive, `passou a integrar`."""
    infinitive = passage.doc[told.at].morph.get("VerbForm", []) == ["Inf"]
    if told.begun is None or not infinitive:
        return telling
    return told_around(passage, told.begun, cue)[0]


def goes_on(clause: Clause, passage: Passage) -> bool:
    """Say whether a clause without a subject hangs on one before: `embora integre`."""
    return passage.language != "en" and clause.head.dep_ in ("advcl", "conj")


def opens(told: Told, passage: Passage) -> bool:
    """Say whether a phrase opens its sentence with its copula: `São membros de X a Y e a Z`."""
    verb = told.verb
    inverted = passage.language != "en" and told.state == "member"
    starts = verb is not None and passage.doc[verb].sent.start == verb
    return starts and verb is not None and (verb < told.at or inverted)


def past_aside(at: int, passage: Passage) -> int:
    """Return where a list goes on after a participle between commas: `, founded in 1996, A, B`."""
    doc = passage.doc
    if (
        at + 1 >= len(doc)
        or doc[at].text != ","
        or "Part" not in doc[at + 1].morph.get("VerbForm", [])
    ):
        return at
    commas = (t.i for t in doc[at + 2 : doc[at].sent.end] if t.text == ",")
    return next(commas, at)
