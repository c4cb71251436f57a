"""Read figures by the custom of a language, and tell how exactly they are written."""

import unicodedata
from dataclasses import dataclass

SPACES = " \u00a0\u2009\u202f'’"
#: Below this, round figures (20, 150) are mostly counts and not roundings.
ROUNDED_FROM = 1000
#: Digits of a thousands group.
GROUP = 3
#: Longer rows of digits are codes, not figures.
LONGEST = 30


@dataclass(frozen=True, slots=True)
class Figure:
    """What a figure says."""

    value: float
    step: float  #: what the last digit counts
    foreign: bool = False  #: only the custom of another language makes sense of it
    fraction: bool = False


def read_figure(text: str, decimal: str) -> Figure | None:
    """Return what a figure says where `decimal` is the decimal mark; None for a nonsense."""
    if len(text) > LONGEST:
        return None
    if "/" in text:
        return _fraction(text)
    if not text[-1].isdecimal():
        return Figure(unicodedata.numeric(text), 0.0, fraction=True)
    plain = "".join(c for c in text if c not in SPACES)
    mark = _decimal_mark(plain, decimal)
    whole, _, part = plain.partition(mark) if mark else (plain, "", "")
    digits = whole.replace(",", "").replace(".", "") or "0"
    value = float(f"{digits}.{part or 0}")
    return Figure(value, _step(digits, part), foreign=bool(mark) and mark != decimal)


def _decimal_mark(plain: str, decimal: str) -> str:
    """Return the mark that parts whole from decimals here; empty where there is none."""
    dots, commas = plain.count("."), plain.count(",")
    if dots and commas:
        return "." if plain.rindex(".") > plain.rindex(",") else ","
    mark = "." if dots else "," if commas else ""
    if dots + commas != 1:
        return ""
    whole, _, part = plain.partition(mark)
    thousands = len(part) == GROUP and 1 <= len(whole) <= GROUP and whole != "0"
    return "" if thousands and mark != decimal else mark


def _step(digits: str, part: str) -> float:
    """Return what the last written digit counts."""
    if part:
        return float(f"1e-{len(part)}")
    if len(digits) < len(str(ROUNDED_FROM)):
        return 1.0
    return float(10 ** (len(digits) - len(digits.rstrip("0")))) if digits.strip("0") else 1.0


def _fraction(text: str) -> Figure | None:
    """Return the value of a fraction in figures (3/4); dates and numbers of acts are none."""
    top, bottom = (int(part) for part in text.split("/"))
    if not 0 < top < bottom or bottom not in (2, 3, 4, 5, 6, 8, 10):
        return None
    return Figure(top / bottom, 0.0, fraction=True)
