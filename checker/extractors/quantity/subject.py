"""Who or what a noun phrase, a pronoun or a missing subject leads to, read in text order."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.quantity.back import apposed, apposed_body, subject_of_sentence, titled
from checker.extractors.quantity.figure import is_verb, sentences_before
from checker.extractors.quantity.state import place_of
from checker.extractors.quantity.unnamed import told, unnamed
from checker.extractors.quantity.words import MeasureWords, phrase_at
from checker.pipelines.grammar import clause_of_verb
from checker.pipelines.passage import NameKind, Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: How many sentences back what `it` stands for is looked for.
BACK = 4
POSSESSIVE = ("'s", "’s", "'", "’")
NOUNS = ("NOUN", "PROPN", "PRON")


@dataclass(frozen=True, kw_only=True, eq=False)
class Phrases:
    """The noun phrases of one passage, as far as they lead to something named."""

    passage: Passage
    around: Discourse
    words: MeasureWords
    disease: str = ""  #: the disease that the text is about

    @cached_property
    def figured(self) -> frozenset[int]:
        """Return the tokens of figures: the code of a currency is the name of nothing."""
        spans = [self.passage.tokens_of(m.span) for m in self.passage.quantities]
        return frozenset(i for start, end in spans for i in range(start, end))

    @cached_property
    def timed(self) -> frozenset[int]:
        """Return the tokens of times: `On 9 February Kenya received` speaks of Kenya."""
        spans = [self.passage.tokens_of(m.span) for m in self.passage.times]
        return frozenset(i for start, end in spans for i in range(start, end))

    def entity_at(self, at: int) -> Entity | None:
        """Return the entity named or described at a token."""
        doc = self.passage.doc
        if not 0 <= at < len(doc):
            return None
        if at in self.figured:
            return None
        name = self.passage.name_at(at)
        if name is None:
            return self._described(at)
        if name.kind is NameKind.OFFICE or (
            name.kind is NameKind.UNKNOWN and doc[at].pos_ != "PROPN"
        ):
            return None
        return self.around.resolve(doc[name.start], self.passage)

    def _described(self, at: int) -> Entity | None:
        """Return what a common noun stands for; a body of state leads to its country."""
        token = self.passage.doc[at]
        if self.words.has("state", token) or self.words.has("organ", token):
            place = place_of(at, self.passage, self.around, self.words)
            if place is None:
                return None
            organ = self.around.description(token, self.passage.language)
            level = organ.sort if organ is not None and self.words.has("organ", token) else ""
            return replace(place, territory=level)
        told = self.around.description(token, self.passage.language)
        if told is not None and told.of == "organisation":
            name = titled(at, self)
            own = self.entity_at(name) if name is not None else apposed_body(at, self)
            return own or self.around.resolve(token, self.passage)
        found = self.around.resolve(token, self.passage)
        if found is None and told is not None and told.of == "place" and told.level:
            before = self.pronoun(int(token.sent.start))
            if before is not None and before.kind is NameKind.PLACE and not before.is_country:
                return replace(before, territory=told.level)
        return found

    def of_phrase(self, start: int, stop: int) -> tuple[bool, Entity | None]:
        """Return whether tokens hold a noun, and the entity of the first noun phrase in them.

        A noun that leads nowhere has an answer: nothing. `its reservoir` leads to its owner.
        """
        doc, parts = self.passage.doc, self.words.parts
        for at in range(start, stop):
            if at in self.timed or at in self.figured:
                continue
            token = doc[at]
            end, part = phrase_at(doc, at, stop, parts)
            if part and token.pos_ in NOUNS:
                return True, self.entity_at(at) or self._owner_of_part(start, at, end, stop)
            elliptic = (
                at + 2 < len(doc) and doc[at + 1].text in ("'s", "’s") and is_verb(doc[at + 2])
            )
            if elliptic and token.pos_ in NOUNS:
                return True, self.pronoun(int(token.sent.start))
            name = self.passage.name_at(at)
            if name is not None and name.kind is not NameKind.DEMONYM:
                after = doc[name.end] if name.end < stop else None
                if after is not None and after.text in POSSESSIVE and name.end + 1 < stop:
                    continue
                if after is not None and after.pos_ == "NOUN" and token.pos_ == "PROPN":
                    continue
                return True, self.entity_at(at)
            if self.words.has("it", token) and token.pos_ == "PRON":
                return True, self.pronoun(at)
            if token.pos_ in ("NOUN", "PROPN") and not self._is_prenominal(at, stop):
                return True, self.entity_at(at)
        return False, None

    def _is_prenominal(self, at: int, stop: int) -> bool:
        """Say whether a noun stands before the noun that it qualifies: `town council`."""
        after = self.passage.doc[at + 1] if at + 1 < stop else None
        if after is None or self.passage.language != "en":
            return False
        return after.pos_ == "NOUN" or after.text == "'s"

    def _owner_of_part(self, start: int, at: int, end: int, stop: int) -> Entity | None:
        """Return whose part it is: `its reservoir`, `the reservoir of the X`."""
        doc = self.passage.doc
        for i in range(start, at):
            if self.words.has("possessive", doc[i]):
                return self.pronoun(i)
            if doc[i].text in ("'s", "’s"):
                return self.entity_at(i - 1)
        if end < stop and self.words.has("of", doc[end]):
            return self.of_phrase(end + 1, stop)[1]
        return self.pronoun(at)

    def subject(self, verb: int, left: int, stop: int) -> Entity | None:
        """Return the subject of a verb within a stretch that starts at `left`; None where unsure.

        Args:
            verb: index of the verb.
            left: first token of the stretch.
            stop: token before which the subject must stand.
        """
        doc = self.passage.doc
        parsed, first = clause_of_verb(doc[verb]).subject, left
        if parsed is None:
            parsed, first = self._controller(verb), int(doc[verb].sent.start)
        if parsed is not None and parsed.morph.get("Person", []) == ["1"]:
            return self.around.organisation
        if parsed is not None and first <= parsed.i < min(verb, stop):
            begin = max(first, int(parsed.left_edge.i))
            related = "relcl" in doc[verb].dep_ and self.passage.name_at(parsed) is not None
            placed = self.headed(begin) if related else None
            if placed is not None:
                return placed
            found, entity = self.of_phrase(begin, parsed.i + 1)
            if entity is not None:
                return entity
            if found and parsed.pos_ == "NOUN":
                described = apposed(parsed.i + 1, verb, self) or self.unnamed(parsed.i)
                return described or told(parsed.i, self.passage, self.around, self.words)
        if parsed is not None and parsed.i > verb and self.passage.name_at(parsed) is not None:
            return None
        found, entity = self.by_order(verb, left)
        return entity if found else self.pronoun(left)

    def _controller(self, verb: int) -> "Token | None":
        """Return the subject that an infinitive takes from the verbs above it."""
        token = self.passage.doc[verb]
        if token.morph.get("VerbForm", []) != ["Inf"]:
            return None
        subjects = (clause_of_verb(up).subject for up in token.ancestors if is_verb(up))
        return next((s for s in subjects if s is not None), None)

    def unnamed(self, at: int) -> Entity | None:
        """Return the name of a noun phrase that ends in one, else what a definite one describes."""
        name = titled(at, self)
        if name is not None:
            return self.entity_at(name)
        return unnamed(at, self.passage, self.around, self.words)

    def headed(self, at: int) -> Entity | None:
        """Return what a noun before a name is, where the name only places it: `o hospital de X`."""
        doc = self.passage.doc
        before = at - 2 if at > 1 and doc[at - 1].pos_ == "DET" else at - 1
        if before < 1 or doc[before].pos_ != "ADP" or doc[before - 1].pos_ != "NOUN":
            return None
        return self.unnamed(before - 1)

    def _first_unnamed(self, start: int, stop: int) -> Entity | None:
        """Return what the first noun phrase of some tokens describes."""
        doc = self.passage.doc
        nouns = (i for i in range(start, stop) if doc[i].pos_ == "NOUN")
        return next((self.unnamed(i) for i in nouns if not self._is_prenominal(i, stop)), None)

    def by_order(self, verb: int, left: int, *, named: bool = False) -> tuple[bool, Entity | None]:
        """Return the subject by the order of words: the last stretch between commas that is one."""
        doc = self.passage.doc
        start = verb
        stretches: list[tuple[int, int]] = []
        for at in range(verb - 1, left - 2, -1):
            if (
                at < left
                or doc[at].text == ","
                or (doc[at].pos_ == "SCONJ" and doc[at].dep_ == "mark")
            ):
                stretches.append((at + 1, start))
                start = at
        for begin, stop in stretches:
            if begin >= stop or self._is_adjunct(doc[begin]):
                continue
            found, entity = self.of_phrase(begin, stop)
            if found:
                return True, entity or (None if named else self._first_unnamed(begin, stop))
        return False, None

    def _is_adjunct(self, first: "Token") -> bool:
        """Say whether a stretch that starts with this word holds no subject."""
        return (
            first.pos_ in ("ADP", "SCONJ", "CCONJ", "ADV")
            or is_verb(first)
            or self.words.has("relative", first)
            or self.words.has("with", first)
        )

    def pronoun(self, at: int) -> Entity | None:
        """Return what a pronoun, or a subject left out, stands for: the last subject told."""
        doc = self.passage.doc
        sentence = doc[at].sent
        own = {
            e.name: e
            for n in self.passage.names
            if sentence.start <= n.start < at
            and n.kind is not NameKind.PERSON
            and n.kind not in (NameKind.DEMONYM, NameKind.OFFICE)
            and not (n.end < len(doc) and doc[n.end].text in POSSESSIVE)
            and (e := self.entity_at(n.start)) is not None
        }
        if len(own) == 1:
            return next(iter(own.values()))
        for back in list(sentences_before(sentence.start, self.passage))[:BACK]:
            found, entity = subject_of_sentence(*back, self)
            if found:
                return entity
        topic = self.around.topic_at(self.passage)
        spoken = doc[at].pos_ in ("PRON", "DET")
        return None if own or (topic is not None and topic.is_country and not spoken) else topic
