"""Claims of realistic make in any number: many small keys, and a few huge ones.

Half of a world's claims are of offices (a chain of holders with terms, told by several sources, now
and then wrongly), the rest figures of years, memberships and dated events. A few keys are huge: a
thousandth of all claims, or another share, tells each.
"""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from checker.model.claim import Claim, ObjectKind, Tense, qualifiers
from checker.model.document import Document, Source, SourceKind
from checker.model.interval import Interval
from checker.model.outcome import Dating
from checker.model.span import Span

#: Claims that one source tells.
PER_SOURCE = 40
YEARS = range(1960, 2025)
OFFICES = ("president", "prime minister", "foreign minister", "mayor", "chief executive")
FIGURES = (("population", "person"), ("area", "km²"), ("revenue", "USD"), ("employees", "person"))
BODIES = ("United Nations", "World Trade Organization", "Interpol")
SYLLABLES = ("ka", "ri", "lo", "men", "tas", "vi", "dor", "ela", "shi", "bru", "non", "pe")


def year(of: int) -> Interval:
    """Return a year."""
    return Interval(
        edtf=str(of),
        start=date(of, 1, 1),
        start_latest=date(of, 1, 1),
        end_earliest=date(of, 12, 31),
        end=date(of, 12, 31),
    )


def span_of_years(first: int, last: int) -> Interval:
    """Return the time from somewhen in one year to somewhen in another."""
    return Interval(
        edtf=f"{first}/{last}",
        start=date(first, 1, 1),
        start_latest=date(first, 12, 31),
        end_earliest=date(last, 1, 1),
        end=date(last, 12, 31),
    )


def since(first: int) -> Interval:
    """Return the time from a year on."""
    return Interval(
        edtf=f"{first}/..", start=date(first, 1, 1), start_latest=date(first, 12, 31), open_end=True
    )


class World:
    """A made-up world, the same for the same number."""

    def __init__(self, claims: int, *, huge: int = 3, share: float = 0.001, seed: int = 7) -> None:
        """Prepare a world of so many claims, with a few keys that a share of all tell."""
        self.wanted, self.huge, self.share = claims, huge, share
        self.chance = random.Random(seed)  # noqa: S311 - a made-up world, no secrets

    def claims(self) -> list[Claim]:
        """Return the claims, each source's in a row."""
        return [replace(c, claim_id=f"c-{n:010x}") for n, c in enumerate(self._told())]

    def documents(self) -> dict[str, Document]:
        """Return the documents that tell them."""
        return {
            name: Document(
                source=Source(
                    source_id=name,
                    path=f"{name}.txt",
                    sha256=name,
                    kind=SourceKind.NEWS if number % 2 else SourceKind.ENCYCLOPEDIA,
                    published_on=self.told_on(number),
                ),
                text="",
                segments=(),
                damages=(),
                language="en",
            )
            for number in range(self.wanted // PER_SOURCE + 1)
            for name in [self.source(number)]
        }

    def datings(self) -> dict[str, Dating]:
        """Return how the documents are dated."""
        return {
            self.source(number): Dating(edtf=self.told_on(number), basis="manifest", certain=True)
            for number in range(self.wanted // PER_SOURCE + 1)
        }

    @staticmethod
    def source(number: int) -> str:
        """Return the id of a source."""
        return f"s{number:07}"

    @staticmethod
    def told_on(number: int) -> str:
        """Return the day of a source."""
        return f"{YEARS[number % len(YEARS)]}-06-{1 + number % 28:02}"

    def name(self) -> str:
        """Return a person's name."""
        parts = ["".join(self.chance.choices(SYLLABLES, k=k)).title() for k in (2, 3)]
        return " ".join(parts)

    def _told(self) -> Iterator[Claim]:
        """Yield claims until there are enough."""
        place = 0
        made = 0
        for number in range(self.huge):
            for _ in range(int(self.wanted * self.share)):
                yield self._figure(made, f"Great Land {number}", *FIGURES[0])
                made += 1
        while made < self.wanted:
            place += 1
            for claim in self._of_place(made, f"Land {place}"):
                if made < self.wanted:
                    yield claim
                    made += 1

    def _of_place(self, made: int, subject: str) -> Iterator[Claim]:
        """Yield what is told of one place: 30 claims or so."""
        for office in self.chance.sample(OFFICES, 2):
            yield from self._holders(made, subject, office)
        for predicate, unit in self.chance.sample(FIGURES, 2):
            for _ in range(4):
                yield self._figure(made, subject, predicate, unit)
        for body in BODIES:
            for first in (1970, 1970 + self.chance.choice((0, 0, 0, 2))):
                told = self._claim(made, subject, "member of", body, "membership")
                yield replace(told, valid=since(first))
        for _ in range(2):
            opened = self.chance.choice(YEARS)
            told = self._claim(made, subject, "founded", str(opened), "event")
            yield replace(told, object_kind=ObjectKind.DATE, valid=year(opened))

    def _holders(self, made: int, subject: str, office: str) -> Iterator[Claim]:
        """Yield a chain of holders, each told twice."""
        first = 1990
        while first < 2015:
            last = first + self.chance.choice((4, 5, 8))
            holder = self.name()
            for _ in range(2):
                slip = self.chance.random() < 0.02
                told = self._claim(made, subject, office, self.name() if slip else holder, "office")
                yield replace(told, valid=span_of_years(first, last))
            first = last

    def _figure(self, made: int, subject: str, predicate: str, unit: str) -> Claim:
        """Return a figure of some year."""
        of = self.chance.choice(YEARS)
        value = float(1_000_000 + 1000 * of + self.chance.choice((0, 0, 0, 40_000)))
        told = self._claim(made, subject, predicate, f"{value:.0f} {unit}", "quantity")
        return replace(
            told, object_kind=ObjectKind.QUANTITY, value=value, unit=unit, valid=year(of)
        )

    def _claim(self, made: int, subject: str, predicate: str, value: str, kind: str) -> Claim:
        """Return a claim of some source, at a place of its own."""
        number = self.chance.randrange(self.wanted // PER_SOURCE + 1)
        return Claim(
            source_id=self.source(number),
            span=Span(100 * made, 100 * made + 60),
            quote=f"{subject} {predicate} {value}",
            language="en",
            subject=subject,
            predicate=predicate,
            object=value,
            object_kind=ObjectKind.ENTITY,
            extractor=kind,
            qualifiers=qualifiers(),
            asserted_on=self.told_on(number),
            tense=Tense.PAST,
        )
