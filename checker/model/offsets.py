"""Where each code point of a reading stands in the text that it was read from."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Offsets:
    """The places of a reading in a text, one for each code point and one for its end.

    A reading follows its text step by step but for a few places: two numbers tell a run of it,
    where a tuple of all places would need one for each code point.
    """

    starts: tuple[int, ...]  #: where each run begins in the reading, the first at 0
    shifts: tuple[int, ...]  #: how much further on the code points of each run stand in the text
    end: int  #: of the reading, which has a place too

    @classmethod
    def straight(cls, start: int, end: int) -> "Offsets":
        """Return those of a reading that is `[start, end)` of the text itself."""
        return cls((0,), (start,), end - start)

    @classmethod
    def of(cls, places: Iterable[tuple[int, int]], end: int) -> "Offsets":
        """Return those of a reading by some of its places, in order: in the reading, in the text.

        From each on, reading and text go on step by step; of several places of one code point the
        last counts.

        Args:
            places: the first is that of the first code point.
            end: of the reading.
        """
        runs: list[tuple[int, int]] = []
        for start, place in places:
            if runs and runs[-1][0] == start:
                runs.pop()
            if not runs or runs[-1][1] != place - start:
                runs.append((start, place - start))
        return cls(tuple(start for start, _ in runs), tuple(shift for _, shift in runs), end)

    def __len__(self) -> int:
        """Return the number of places."""
        return self.end + 1

    def __getitem__(self, at: int) -> int:
        """Return the place in the text of a code point of the reading."""
        if not 0 <= at <= self.end:
            raise IndexError(f"a reading of {self.end} code points has no place {at}")
        return at + self.shifts[bisect_right(self.starts, at) - 1]
