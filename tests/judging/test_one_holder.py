"""One holder under two spellings, and two holders of like names."""

import pytest

from checker.judging.one_holder import Likeness, tenure_likeness
from checker.judging.positions import Position
from checker.judging.rows import Row
from checker.model.edtf import interval
from checker.model.names import fold
from checker.model.span import Span


def holds(name: str, since: str) -> Position:
    row = Row(
        claim_id=name, source_id="s", span=Span(0, 1), quote="", subject="Norway",
        predicate="president", object=name, object_kind="entity", value=None, unit="",
        qualifiers={}, valid=interval(since), asserted_on="", tense="present",
        polarity="affirmed", modality="asserted", attributed_to="", extractor="office", damage="",
    )  # fmt: skip
    return Position(value=fold(name), valid=row.valid, row=row)


def one_holder(one: tuple[str, str], other: tuple[str, str]) -> bool:
    return tenure_likeness(holds(*one), holds(*other)) is Likeness.SPELLING


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("Serhiy Kovalchuk", "2010/.."), ("Sergiy Kovalchouk", "2012/.."), True),
        (("Mikhail Antonenko", "2010/.."), ("Mikhael Antonenka", ""), True),
        (("Anna Larsen", "2010/.."), ("Anne Larsson", "2012/.."), False),
        (("Serhiy Kovalchuk", "2010/.."), ("Serhiy Kovalenko", "2012/.."), False),
        (("Kari Berg", "2010/.."), ("Mari Berg", "2012/.."), False),
        (("Jan Olav Berg", "2010/.."), ("Jan Berg", "2012/.."), False),
        (("Abdel Karim Al Nasri", "2014-05/"), ("Abdelkarim Said Elnasri", "2014-05/"), True),
        (("Abdel Karim Al Nasri", "2014/"), ("Abdelkarim Said Elnasri", "2014/"), False),
        (("George Taufa V", "2006-09-11/.."), ("George Taufa VI", "2006-09-11/.."), False),
        (("Kari Berg", "2010-05/"), ("Ola Bergman", "2010-05/"), False),
    ],
)
def test_likeness(one: tuple[str, str], other: tuple[str, str], *, same: bool) -> None:
    assert one_holder(one, other) is same
    assert one_holder(other, one) is same
