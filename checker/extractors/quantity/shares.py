"""Parts of a whole as percentages: `two thirds`, `one in five`, so that they meet `66.7 %`."""

from dataclasses import replace

from checker.model.quantity import Form, Quantity, QuantityMention
from checker.pipelines.quantities import SHARE_OF_ONE

PERCENT = "percent"
HUNDRED = 100
#: Places behind the point that a part of a whole keeps.
PLACES = 1


def as_share(mention: QuantityMention) -> QuantityMention:
    """Return a part of a whole as a percentage; any other figure as it is.

    `80 of the 230 seats` stays a count: the whole is as much a figure of the text as the part.
    """
    if mention.form is not Form.RATIO:
        return mention
    of = mention.out_of
    if of is not None and mention.rule != SHARE_OF_ONE:
        return mention
    quantity = mention.quantity
    part = quantity.value / (of or 1)
    share = Quantity(
        value=round(part * HUNDRED, PLACES), unit=PERCENT, bound=quantity.bound, step=1.0
    )
    return replace(mention, quantity=share, form=Form.PERCENT, out_of=None)
