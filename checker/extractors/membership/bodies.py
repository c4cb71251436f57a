"""The bodies named after a phrase of membership: one, or a long list with all its marks."""

from dataclasses import replace
from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity, entity_of
from checker.extractors.membership.attributive import belongs_to_noun, owner_after
from checker.extractors.membership.name import (
    Body,
    body_of,
    ensemble,
    is_body,
    is_ensemble,
    is_hyphenated,
    is_relative,
    names,
    owns_rest,
    stands_before_another,
)
from checker.extractors.membership.words import Words, board_at
from checker.extractors.membership.zones import zone_at
from checker.extractors.timing import CALENDAR, dates_the_text
from checker.model.time_mention import TimeMention
from checker.pipelines.cues import Cues
from checker.pipelines.passage import Name, NameKind, Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

PAIR = 2  #: two bodies, or a bracket and one word in it
LEAD = 6  #: how many words may stand before the first name: `the regional trade bloc`


def bodies(
    at: int, passage: Passage, around: Discourse, words: Words, cue: Cues, joints: frozenset[str]
) -> tuple[list[Body], int]:
    """Return the organisations listed from a token on, and where the list ends."""
    return _Scan(passage, around, words, cue, joints, at).run()


class _Scan:
    """One pass over a list; it keeps where it is and what it found."""

    def __init__(
        self,
        passage: Passage,
        around: Discourse,
        words: Words,
        cue: Cues,
        joints: frozenset[str],
        at: int,
    ) -> None:
        self.passage, self.around, self.words = passage, around, words
        self.own, self.joints, self.of = joints, joints | cue.of, cue.of
        self.doc = passage.doc
        self.start = self.at = self.last = at
        self.limit = int(self.doc[min(at, len(self.doc) - 1)].sent.end)
        self.long = sum(t.text == ";" for t in self.doc[at : self.limit]) > 1
        self.found: list[Body] = []
        self.demonym: Name | None = None
        self.role = ""
        self.headed = False  #: `committee` stands before the name
        self.lead: int | None = None  #: where a name with an owner begins: `Carriers' Alliance`
        self.times = {
            i: m
            for m in passage.times
            if m.form in CALENDAR and not dates_the_text(m, passage)
            for i in range(*passage.tokens_of(m.cue.cover(m.span) if m.cue else m.span))
        }

    def run(self) -> tuple[list[Body], int]:
        """Return the bodies and the end of the list."""
        while self.at < self.limit and self._step():
            pass
        while self._resume():
            while self.at < self.limit and self._step():
                pass
        self._drop_next_subject()
        return self.found, self.last

    def _step(self) -> bool:
        """Take one token, name or time; return whether the list can go on."""
        token = self.doc[self.at]
        if self.at in self.times:
            return self._time(self.times[self.at])
        zone = zone_at(self.at, self.passage, self.around.vocabulary)
        if zone is not None:
            self.found.append(zone)
            self.at = self.last = zone.end
            return True
        name = self.passage.name_at(token)
        if name is not None:
            return self._name(name)
        if token.text == "(":
            return self._parenthesis()
        ends = (board_at(p, self.doc, self.at) for p in self.words.boards)
        board = next((end for end in ends if end is not None and not self.found), None)
        if board is not None:
            self.role, self.at = "board", board
            return True
        owned = self.found and self.last == self.at and token.lower_ in self.of
        if owned and (owner := owner_after(token, self.passage)) and is_body(owner):
            self.at = owner.end
            return True
        if not self._passes(token):
            return False
        self.at += 1
        return True

    def _passes(self, token: "Token") -> bool:
        """Say whether a word that is no name may stand in the list."""
        if token.text in (",", ";", "/", '"', "“", "”", "«", "»", "'", "’", "-"):
            return True
        if token.pos_ == "CCONJ" or token.dep_ == "preconj":
            return bool(self.found) or self.at == self.start
        if token.pos_ == "DET" or token.tag_ == "POS" or token.lower_ in self.joints:
            owned = self.headed and not self.found and token.lower_ in self.of
            return not owned  # `a committee of X` is not X
        if token.pos_ == "ADP":
            return self.at + 1 in self.times or (bool(self.found) and self.long)
        if self.long and self.found:
            return token.pos_ not in ("VERB", "AUX", "SCONJ") or token.morph.get(
                "VerbForm", []
            ) == ["Part"]
        described = self.around.description(token, self.passage.language)
        if self.found or self.at - self.start >= LEAD:
            return False
        named = token.pos_ == "NOUN" and names(token, self.passage)
        if named or (described is not None and described.of == "organisation"):
            self.headed = True
            return True
        own = token.pos_ == "PRON" and token.morph.get("Poss", []) == ["Yes"]
        return (
            own
            or token.pos_ in ("ADJ", "ADV", "NUM")
            or (token.pos_ == "NOUN" and token.dep_ in ("compound", "amod"))
        )

    def _time(self, mention: TimeMention) -> bool:
        """Give the time to the body just before it; step over it."""
        if self.found and self.found[-1].time is None:
            self.found[-1] = replace(self.found[-1], time=mention)
        self.at = max(i for i, m in self.times.items() if m is mention) + 1
        return True

    def _name(self, name: Name) -> bool:
        """Take a body, remember an adjective of a country, step over the owner of a body."""
        after = self.doc[name.end] if name.end < len(self.doc) else None
        if name.kind is NameKind.DEMONYM and name.sort != "region":
            self.demonym, self.at = name, name.end
            return not self.found or self.long
        if name.sort == "region" and after is not None and after.is_title and not self.found:
            self.lead, self.at = name.start, name.end  # `the Baltic Carriers' Alliance`
            return True
        if not is_body(name) and not is_ensemble(
            name, self.start, self.passage, self.words.ensembles
        ):
            self.at = name.end
            return self.long and bool(self.found) and name.kind is NameKind.PLACE
        if after is not None and (after.tag_ == "POS" or after.text in ("'s", "’s")):
            self.at = name.end + 1
            if not name.entry and owns_rest(name, self.passage):
                start = name.start if self.demonym is None else self.demonym.start
                self.lead = start if self.lead is None else self.lead
            return True
        if (
            after is not None
            and name.end not in self.times
            and stands_before_another(name, after, self.passage)
        ):
            self.at = name.end
            return True
        if is_hyphenated(name, self.passage):
            self.at = name.end + PAIR
            return True
        if belongs_to_noun(name, self.passage, self.around, self.words):
            return False
        end = name.end
        if not self._is_twin(name):
            self.found.append(self._body(name))
            end = self.found[-1].end
        else:
            self.found[-1] = replace(self.found[-1], end=name.end)
        self.demonym, self.at, self.last, self.lead = None, end, end, None
        return True

    def _body(self, name: Name) -> Body:
        """Return the body of a name."""
        vocabulary = self.around.vocabulary
        if is_ensemble(name, self.start, self.passage, self.words.ensembles):
            return ensemble(name, self.role, self.passage)
        if self.lead is not None and not name.entry:
            text = self.doc[self.lead : name.end].text
            head = self.around.description(self.doc[name.end - 1], self.passage.language)
            sort = name.sort or (head.sort if head is not None else "")
            entity = Entity(name=text, kind=NameKind.ORGANISATION, sort=sort)
            return Body(entity=entity, start=self.lead, end=name.end, role=self.role)
        return body_of(name, self.demonym, self.role, self.start, self.passage, vocabulary)

    def _is_twin(self, name: Name) -> bool:
        """Say whether a name repeats the body right before it by its letters."""
        if not self.found or self.found[-1].end != name.start:
            return False
        same = bool(name.entry) and entity_of(name).name == self.found[-1].entity.name
        return same or (name.text.isupper() and not name.entry)

    def _parenthesis(self) -> bool:
        """Read what stands in parentheses after a body, or in the place of one."""
        close = self.at
        while close < self.limit and self.doc[close].text != ")":
            close += 1
        names = [n for n in self.passage.names if self.at < n.start < close and is_body(n)]
        last = self.found[-1] if self.found else None
        if last is not None and last.end == self.at and names and names[0].start == self.at + 1:
            self.found[-1] = last = replace(last, end=min(close + 1, self.limit))
        elif self.long and names and last is not None:
            name = names[0]
            last = Body(entity=entity_of(name), start=name.start, end=name.end)
            self.found.append(last)
        inside = [self.times[i] for i in range(self.at, close) if i in self.times]
        begun = {t.lower_ for t in self.doc[self.at : close]} & self.words.started
        if last is not None and inside and (begun or close - self.at == PAIR):
            self.found[-1] = replace(self.found[-1], time=inside[0], started=True)
        self.at = self.last = min(close + 1, self.limit)
        return True

    def _resume(self) -> bool:
        """Go on after a relative clause in the list: `of X, which ..., and of Y`."""
        if not (self.found and self.at < self.limit and is_relative(self.doc[self.at])):
            return False
        for i in range(self.at, self.limit - 1):
            joint = self.doc[i + 1].lower_ in self.own
            if self.doc[i].pos_ == "CCONJ" and self.doc[i - 1].text == "," and joint:
                self.at = i + 1
                return True
        return False

    def _drop_next_subject(self) -> None:
        """Drop a last body that begins the next clause: `..., and the X has ...`."""
        if len(self.found) < PAIR:
            return
        end = self.found[-1].end
        after = self.doc[end : end + 1] if end < self.limit else ()
        if any(t.pos_ in ("AUX", "VERB") and "Fin" in t.morph.get("VerbForm", []) for t in after):
            self.found.pop()
            self.last = self.found[-1].end
