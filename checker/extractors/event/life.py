"""Birth and death by the days in brackets after a name: `X (3 May 1901 - 7 June 1977) was`.

Years alone could be those of an office; full days, with a verb after them, are those of a life.
"""

from collections.abc import Iterator
from dataclasses import replace

from checker.extractors.discourse import Discourse
from checker.extractors.event.noun import Noted
from checker.extractors.event.thing import thing_at
from checker.extractors.event.words import happenings
from checker.model.time_mention import Bound, TimeMention
from checker.pipelines.passage import Name, Passage

#: Length of a day as EDTF writes it.
DAY = len("2000-01-01")


def lives_in_brackets(passage: Passage, around: Discourse) -> Iterator[Noted]:
    """Yield birth and death of the people whose name is followed by the days of both."""
    table = happenings(around.vocabulary, passage.language)
    own = [h for h in table if h.owners == {"person"}][:2]
    for name in passage.names:
        time = _days_after(name, passage) if around.is_person(name) else None
        thing = thing_at(passage.doc[name.end - 1], passage, around) if time is not None else None
        if time is None or thing is None:
            continue
        for happening, day in zip(own, time.edtf.split("/"), strict=False):
            point = replace(time, edtf=day, bound=Bound.AT)
            noun = passage.doc[name.end - 1]
            yield Noted(happening=happening, noun=noun, thing=thing, other=None, time=point)


def _days_after(name: Name, passage: Passage) -> TimeMention | None:
    """Return the two days in brackets right after a name that a verb follows."""
    doc = passage.doc
    if name.end >= len(doc) or doc[name.end].text != "(" or not doc[name.start].is_sent_start:
        return None
    for mention in passage.times:
        start, end = passage.tokens_of(mention.span)
        days = mention.edtf.split("/")
        if start == name.end + 1 and [len(d) for d in days] == [DAY, DAY]:
            closed = end + 1 < len(doc) and doc[end].text == ")" and doc[end + 1].pos_ == "AUX"
            return mention if closed else None
    return None
