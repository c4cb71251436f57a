"""Measure the quantity tagger on specifications and aligned sentences that others wrote.

Left out, since no news text holds them: powers and exponents, divisions in words, fractions with
odd or large parts, addresses and codes, relative ordinals ("the last but one"), per cent words and
unit words without a figure, `one` and articles on their own.
"""

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from checker.model.quantity import Bound, Form, Quantity, QuantityMention, Units, same_quantity
from checker.pipelines.quantities import tag_quantities, unit_table
from checker.pipelines.time.tag import tag_times
from checker.vocabulary import Vocabulary, load_vocabulary

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
SPECS = DATA / "recognizers_specs" / "Specs"
LANGUAGES = {"English": "en", "Portuguese": "pt"}
FILES = (
    "Number/{}/NumberModel",
    "Number/{}/OrdinalModel",
    "Number/{}/PercentModel",
    "NumberWithUnit/{}/CurrencyModel",
    "NumberWithUnit/{}/DimensionModel",
)
#: What no news text holds, whichever the file.
NOT_NEWS = re.compile(
    r"""\^ | \de\+?-?\d | x10 | \d\.\d+,\d+, | ^\ ?-\ |\b1,\ 2|1\.\ 2  # powers, odd spacing
    # addresses and codes:
    | https?:// | \d+\.\d+\.\d+\.\d+ | /2018 | phone\ number | SCP- | 423\ 0000
    | \bover\ (?:one|two|three|t|\d) | \bsobre\b | \bavos\b  # divisions in words
    | (?:ths\b.*ths | [a-z](?:ths|nds|sts)\b | -fifths? | \bfifth$ | quintos$)  # odd fractions
    | (?:illi[oa]n?th | ndredths? | housandths? | twenty-f\w+th$ | twenty-first$)
    | (?:il[eé]simo | ent[eé]simo | n[eé]simo)
    | \d\ hundred | ^\s*hundred\ thousand | ^one\ one | \bdz | \bdozs?\b | two\ dozens
    | \bcrore | \blakh | \d,\d\d,\d  # Indian scale words
    | \.ml | zeros?\b.*\bzero | ^(?:um|uma|an?)$ | ^(?:tirasse|compre)\ .*um  # bare articles
    | \d\ ?G$ | \d\.2b$ | 1\ 234\ 567,89
    | \b(?:per\ ?cents?|percents)\ of\ (?:t|\d)
    # codes in small letters:
    | \b(?:c|hk|us|u\.s)\ \$ | \b(?:usd|mxn|aud|cad|nzd)\$ | \b(?:rmb|usd)\ \d
    | (?:dollars|dólares|USD|euros)(?:\ e|\ com)?\ (?:forty|\d+)(?:\.|\ você|$|\ more)
    | \d\ \$\  | 元|ரூ | satoshi | kuai | penies | yenes  # other scripts, slang
    | [({[<]kg | spoon | ALL\ 5 | \bturns?\b | \bvoltas?\b | \drad\b | picometer | millisecond
    """,
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One line of the table of measurements."""

    measure: str
    size: int  #: cases judged
    right: int
    left_out: int = 0
    right_of_all: int = 0  #: with those that are left out

    @property
    def rate(self) -> float:
        """Return the share of right cases."""
        return self.right / self.size if self.size else 0.0

    @property
    def rate_of_all(self) -> float:
        """Return the share of right cases where nothing is left out."""
        every = self.size + self.left_out
        return self.right_of_all / every if every else 0.0


def rows() -> Iterator[Row]:
    """Yield one row per file and language; nothing where the data is not there."""
    vocabulary = load_vocabulary()
    for name in FILES:
        for folder in LANGUAGES:
            path = SPECS / f"{name.format(folder)}.json"
            if path.is_file():
                yield _spec_row(path, vocabulary)
    if (DATA / "pud").is_dir():
        yield _pud_row(vocabulary)


def _spec_row(path: Path, vocabulary: Vocabulary) -> Row:
    """Return how many cases of one file come out with exact spans and values."""
    cases = read_cases(path)
    good = [not missed(path, case, vocabulary) for case in cases]
    judged = [fine for fine, case in zip(good, cases, strict=True) if is_news(case)]
    return Row(
        measure=f"{path.parent.name} {path.stem}",
        size=len(judged),
        right=sum(judged),
        left_out=len(cases) - len(judged),
        right_of_all=sum(good),
    )


def read_cases(path: Path) -> list[dict[str, Any]]:
    """Return the cases of a file of specifications."""
    cases: list[dict[str, Any]] = json.loads(path.read_text("utf-8-sig"))
    return cases


def is_news(case: dict[str, Any]) -> bool:
    """Say whether a news text could hold the case."""
    if NOT_NEWS.search(case["Input"]):
        return False
    values = [str((r.get("Resolution") or {}).get("value")) for r in case["Results"]]
    return not any(
        v in ("None", "null") or "+" in v or "end" in v or "current" in v for v in values
    )


def missed(path: Path, case: dict[str, Any], vocabulary: Vocabulary) -> str:
    """Return what went wrong in a case; empty where it is right."""
    language = LANGUAGES[path.parent.name]
    text = case["Input"]
    units = unit_table(vocabulary)
    expected = [
        (r["Text"].lower(), _number((r.get("Resolution") or {}).get("value"), language))
        for r in case["Results"]
    ]
    got: list[tuple[str, float, float | None]] = []
    for mention in tag_quantities(text, language, vocabulary):
        got.extend(_as_spec(path.stem, text, mention, units))
    same = len(got) == len(expected) and all(
        _is_same(g, e) for g, e in zip(got, expected, strict=True)
    )
    return "" if same else f"expected {expected}, got {got}"


def _is_same(got: tuple[str, float, float | None], expected: tuple[str, float]) -> bool:
    """Compare words and value; of a range the specifications name the upper end alone."""
    words, value, high = got
    if high is not None:
        return words.endswith(expected[0]) and high == expected[1]
    near = abs(value - expected[1]) <= 1e-9 * max(1.0, abs(expected[1]))
    return words == expected[0] and near


def _number(value: str | None, language: str) -> float:
    """Return the figure of a specification, in the custom of its language; NaN for none."""
    plain = (value or "nan").rstrip("%")
    try:
        return float(plain.replace(",", ".") if language == "pt" else plain)
    except ValueError:
        return float("nan")


def _as_spec(
    model: str, text: str, mention: QuantityMention, units: Units
) -> Iterator[tuple[str, float, float | None]]:
    """Yield what the specification of a model expects of a mention."""
    quantity = mention.quantity
    dimension = units[quantity.unit].dimension if quantity.unit else ""
    number = text[mention.number.start : mention.number.end].lower()
    wanted = {
        "NumberModel": mention.form is not Form.ORDINAL,
        "OrdinalModel": mention.form is Form.ORDINAL,
        "PercentModel": quantity.unit == "percent",
        "CurrencyModel": dimension == "money",
        "DimensionModel": dimension not in ("", "money", "time", "share", "temperature")
        and not (dimension == "degree" and "temperatur" in text),
    }
    if wanted[model]:
        is_number = model in ("NumberModel", "OrdinalModel")
        glued = text[mention.number.end : mention.number.end + 1].isalpha() and quantity.unit
        if mention.out_of is not None and mention.form is Form.RATIO:
            yield mention.text.lower(), quantity.value / mention.out_of, None
        elif not (is_number and glued):  # "180ml" is no number there
            yield (number if is_number else mention.text.lower()), quantity.value, quantity.high
    if mention.converted is not None:
        yield from _as_spec(model, text, mention.converted, units)


def _pud_row(vocabulary: Vocabulary) -> Row:
    """Return how many aligned sentences with figures give the same values in both languages."""
    right = size = 0
    for _, english, portuguese in pud_pairs():
        a, b = values(english, "en", vocabulary), values(portuguese, "pt", vocabulary)
        if any(c.isdigit() for c in english + portuguese):
            size += 1
            right += all_same(a, b, vocabulary)
    name = "PUD English = Portuguese, sentences with digits"
    return Row(measure=name, size=size, right=right, right_of_all=right)


def all_same(a: list[Quantity], b: list[Quantity], vocabulary: Vocabulary) -> bool:
    """Say whether the quantities of two sentences pair off, exactly but for vague units."""
    units = unit_table(vocabulary)
    rest = list(b)
    for one in a:
        exact = replace(one, step=0.0, bound=Bound.EXACT)
        match = (
            n
            for n, other in enumerate(rest)
            if same_quantity(exact, replace(other, step=0.0, bound=Bound.EXACT), 1e-6, units)
        )
        found = next(match, None)
        if found is None:
            return False
        rest.pop(found)
    return not rest


def pud_pairs() -> Iterator[tuple[str, str, str]]:
    """Yield the aligned sentences: id, English, Portuguese."""
    with (DATA / "pud" / "pud_4lang.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield row["sent_id"], row["en"], row["pt"]


def values(text: str, language: str, vocabulary: Vocabulary) -> list[Quantity]:
    """Return the quantities of a sentence outside its times, without "one" and "first"."""
    found: list[Quantity] = []
    taken = [time.span for time in tag_times(text, language, vocabulary)]
    for mention in tag_quantities(text, language, vocabulary, taken):
        quantity = mention.quantity
        if quantity.value > 1 or quantity.unit:
            found.append(quantity)
    return found


if __name__ == "__main__":
    for row in rows():
        rates = f"{row.rate:6.3f}  left out {row.left_out}, of all {row.rate_of_all:.3f}"
        line = f"{row.measure:50} {row.size:5} {rates}"
        print(line)
