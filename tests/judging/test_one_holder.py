"""One holder under two spellings, and two holders of like names."""

import pytest

from checker.judging.one_holder import is_one_holder, likeness
from checker.model.edtf import interval
from checker.model.names import fold

#: A name, and since when its bearer is told to hold the office.
Tenure = tuple[str, str]


def one_holder(one: Tenure, other: Tenure) -> bool:
    like = likeness(fold(one[0]), fold(other[0]))
    return is_one_holder(like, interval(one[1]), interval(other[1]))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("Serhiy Kovalchuk", "2010/.."), ("Sergiy Kovalchouk", "2012/.."), True),
        (("Mikhail Antonenko", "2010/.."), ("Mikhael Antonenka", ""), True),
        (("Anna Larsen", "2010/.."), ("Anne Larsson", "2012/.."), False),
        (("Serhiy Kovalchuk", "2010/.."), ("Serhiy Kovalenko", "2012/.."), False),
        (("Kari Berg", "2010/.."), ("Mari Berg", "2012/.."), False),
        (("Jan Olav Berg", "2010/.."), ("Jan Berg", "2012/.."), False),
    ],
)
def test_likeness(one: Tenure, other: Tenure, *, same: bool) -> None:
    assert one_holder(one, other) is same
    assert one_holder(other, one) is same
