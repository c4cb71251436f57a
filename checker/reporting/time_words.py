"""An EDTF date or interval in words; many claims hold for the same time, so it is said once."""

from markupsafe import Markup, escape

from checker.messages.speaker import Speaker
from checker.reporting.escaped import show

#: What EDTF marks a day with that is not known well.
DOUBT = str.maketrans("", "", "~?%")

#: So many times are held in words; there are few in a report, but none may grow without end.
HELD = 10_000


class TimeWords(dict[str, Markup]):
    """Times in the words of a language, as HTML."""

    def __init__(self, speaker: Speaker) -> None:
        """Take who says them."""
        self._speaker = speaker

    def of(self, edtf: str) -> Markup:
        """Return a time in words."""
        return self[edtf]

    def __missing__(self, edtf: str) -> Markup:
        """Put a time into words."""
        if len(self) >= HELD:
            self.clear()
        self[edtf] = made = self._time(edtf)
        return made

    def _time(self, edtf: str) -> Markup:
        """Return a day or an interval in words; one with an unknown end says so."""
        ends = edtf.split("/")
        if len(ends) != 2:  # noqa: PLR2004 - an interval has two ends
            return self.day(edtf)
        start, end = ends
        if end == "..":
            return self._say("page.since", start=self.day(start))
        if not end:
            return self._say("page.from-unknown", start=self.day(start))
        if start == "..":
            return self._say("page.until", end=self.day(end))
        if not start:
            return self._say("page.until-unknown", end=self.day(end))
        return self._say("page.from-to", start=self.day(start), end=self.day(end))

    def day(self, edtf: str) -> Markup:
        """Return a day in words."""
        bare = edtf.translate(DOUBT)
        return show(bare) if bare == edtf else self._say("page.about", day=bare)

    def _say(self, entry: str, **values: str) -> Markup:
        """Return an entry of the catalogue, escaped."""
        return escape(self._speaker.say(entry, **values))
