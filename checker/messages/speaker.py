"""Say a message in a language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache

from checker.messages.catalogue import DEFAULT, Choice, Template, catalogue
from checker.model.message import Day, Figure, Listing, Message, Name, Unit, Value, Weekday

#: Joints that only stand before the last part, and how they are told.
ENDS = {"and": "list.end", "or": "list.either"}

#: Names and units by their canonical form.
Names = Mapping[str, str]


@dataclass(frozen=True, kw_only=True, eq=False, slots=True)
class Speaker:
    """Who tells messages in one language."""

    language: str = DEFAULT
    names: Names = field(default_factory=dict)  #: what the language calls things, by canonical name
    units: Names = field(default_factory=dict)

    def tell(self, told: Value) -> str:
        """Return a message, or what fills a place of one, in words."""
        match told:
            case str():
                return told
            case Message():
                return self._filled(told.id, dict(told.values))
            case Name():
                return self.names.get(told.text, told.text)
            case Listing():
                return self._listing(told)
            case Figure():
                unit = self.units.get(told.unit, told.unit)
                return f"{self.number(told.number)} {unit}".rstrip()
            case Unit():
                return self.units.get(told.id, told.id)
            case Day() | Weekday():
                return self._day(told)
            case _:
                return self.number(Decimal(told))

    def say(self, entry: str, **values: Value) -> str:
        """Return an entry of the catalogue with its places filled."""
        return self._filled(entry, values)

    def word(self, sort: str, value: str) -> str:
        """Return what people call a term of the machine formats: a role, a kind, a bucket."""
        return self.say(f"word.{sort}", word=value, shown=value.replace("-", " "))

    def number(self, number: Decimal) -> str:
        """Return a number with the signs of the language; all its digits are kept."""
        if self.language == DEFAULT:
            return f"{number:,f}"
        from babel.numbers import format_decimal

        return str(format_decimal(number, locale=self.language, decimal_quantization=False))

    def _day(self, told: Day | Weekday) -> str:
        """Return a day of the week, or a calendar day as the language writes it in a sentence."""
        from babel.dates import format_date

        if isinstance(told, Weekday):
            return weekday_name(told.number, self.language)
        form = self.tell(Message("format.weekday" if told.weekday else "format.day"))
        return str(format_date(told.day, form, locale=self.language))

    def _filled(self, name: str, values: Mapping[str, Value]) -> str:
        """Return an entry with its places filled."""
        entry = catalogue(self.language)[name]
        template = self._chosen(entry, values[entry.by]) if isinstance(entry, Choice) else entry
        told = []
        for piece in template:
            if isinstance(piece, str):
                told.append(piece)
            else:
                value = values[piece.name]
                words = value if isinstance(value, str) else self.tell(value)
                told.append(words[:1].upper() + words[1:] if piece.opens else words)
        return "".join(told)

    def _chosen(self, choice: Choice, value: Value) -> Template:
        """Return the template that a value chooses."""
        if isinstance(value, int):
            key = plural(value, self.say("format.plurals"))
        else:
            key = value if isinstance(value, str) else self.tell(value)
        return choice.templates.get(key) or choice.templates["other"]

    def _listing(self, told: Listing) -> str:
        """Return parts in a row."""
        parts = [self.tell(part) for part in told.parts]
        if "\n" in told.joint:  # what stands a line each has no lines of its own
            parts = [" ".join(part.split()) for part in parts]
        if told.joint not in ENDS:
            return f"{told.joint} ".join(parts)
        if len(parts) == 1:
            return parts[0]
        first, last = ", ".join(parts[:-1]), parts[-1]
        return self.say(ENDS[told.joint], first=first, last=last)


@cache
def speaker_in(language: str) -> Speaker:
    """Return who tells in a language what names nothing of the vocabulary."""
    return Speaker(language=language)


@cache
def plural(count: int, locale: str) -> str:
    """Return the plural category of a count: `one`, `many`, `other`."""
    from babel import Locale

    return str(Locale.parse(locale).plural_form(count))


def weekday_name(number: int, language: str) -> str:
    """Return the name of a day of the week, 0 for Monday."""
    from babel.dates import get_day_names

    name: str = get_day_names("wide", locale=language)[number]
    return name


#: Who tells in the language of the source code; what sorts messages, whoever reads them.
ENGLISH = Speaker()
