"""What a claim has for each column of the claims table."""

from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from checker.model.claim import Claim
from checker.tables.columns import ORDER

#: A decimal of so many digits is the same after a way through a 64-bit float (IEEE 754, DBL_DIG),
#: so that the noise of multiplying out (434.99999999999994) is gone and nothing else is.
SIGNIFICANT_DIGITS = 15

#: Columns of the table that are not an attribute of the claim under the same name.
ATTRIBUTES: Mapping[str, str] = MappingProxyType(
    {
        "start": "span.start",
        "end": "span.end",
        "valid_from": "valid.start",
        "valid_from_latest": "valid.start_latest",
        "valid_until_earliest": "valid.end_earliest",
        "valid_until": "valid.end",
        "valid_time": "valid.edtf",
    }
)


def ordered(claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims in the order of the table."""
    return sorted(claims, key=attrgetter(*(ATTRIBUTES.get(name, name) for name in ORDER)))


def values_of(name: str, claims: Sequence[Claim]) -> list[Any]:
    """Return what the claims have for a column."""
    return list(map(attrgetter(ATTRIBUTES.get(name, name)), claims))


def without_noise(value: float | None) -> float | None:
    """Return a figure without the noise of binary fractions."""
    return None if value is None else float(f"{value:.{SIGNIFICANT_DIGITS}g}")
