"""Birth and death by the days in brackets after a name: `X (3 May 1901 - 7 June 1977) was`.

Years alone could be those of an office; full days, with a verb after them, are those of a life.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from checker.extractors.discourse import Discourse
from checker.extractors.event.noun import Noted
from checker.extractors.event.thing import thing_at
from checker.extractors.event.words import Happening, happenings
from checker.model.time_mention import Bound, TimeMention
from checker.pipelines.passage import Name, Passage
from checker.vocabulary import Vocabulary

#: Length of a day as EDTF writes it.
DAY = len("2000-01-01")


def lives_in_brackets(passage: Passage, around: Discourse) -> Iterator[Noted]:
    """Yield birth and death of the people whose name is followed by the days of both."""
    own = _of_people(around.vocabulary, passage.language)
    for name in passage.names:
        time = _days_after(name, passage) if around.is_person(name) else None
        thing = thing_at(passage.doc[name.end - 1], passage, around) if time is not None else None
        if time is None or thing is None:
            continue
        mention, *days = time
        for happening, day in zip(own, days, strict=False):
            point = replace(mention, edtf=day, bound=Bound.AT)
            noun = passage.doc[name.end - 1]
            yield Noted(
                happening=happening, noun=noun, thing=thing, other=None, time=point, past=True
            )


@cache
def _of_people(vocabulary: Vocabulary, language: str) -> tuple[Happening, ...]:
    """Return the events that befall a person once: birth and death, in the order of the packs."""
    table = happenings(vocabulary, language)
    return tuple(h for h in table if h.owners == {"person"} and h.single)


def _days_after(name: Name, passage: Passage) -> tuple[TimeMention, str, str] | None:
    """Return the two days in the brackets right after a name that a verb follows.

    Places may stand with the days: `X (Y, 3 May 1901 - Z, 7 June 1977) was`.
    """
    doc = passage.doc
    if name.end >= len(doc) or doc[name.end].text != "(" or not doc[name.start].is_sent_start:
        return None
    close = next((t.i for t in doc[name.end :] if t.text == ")"), len(doc))
    if close + 1 >= len(doc) or doc[close + 1].pos_ != "AUX":
        return None
    inside = [m for m in passage.times if name.end < passage.tokens_of(m.span)[0] < close]
    days = [day for m in inside for day in m.edtf.split("/")]
    if len(days) != len(("birth", "death")) or {len(d) for d in days} != {DAY}:
        return None
    return inside[-1], days[0], days[1]
