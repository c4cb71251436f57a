"""Another person holds the office, in every place where the document names the holder."""

import re
from collections.abc import Iterator

from faults.fault import Fault, Injection, drawn
from faults.words import people
from faults.world import Mark, Text, World

from checker.model.span import Span


def inject(world: World) -> Iterator[Injection]:
    """Yield each marked holder replaced by another name."""
    for mark in world.marked("holder"):
        name = mark.told["name"]
        text, spans = renamed(mark.text, name, drawn(people(), world.name, name))
        yield Injection(
            text=text,
            spans=tuple(spans),
            brings=(mark.told["brings"], *mark.told.get("or", ("TIM201",))),
            also=("TIM205", *_starts(mark)),
        )


def _starts(mark: Mark) -> tuple[str, ...]:
    """Return the rules that may speak of the start, where the document tells one."""
    return tuple(mark.told.get("also", ()))


def renamed(text: Text, name: str, new: str) -> tuple[Text, list[Span]]:
    """Return a text in which a person has another name, in full and by surname alone."""
    surname, new_surname = (n.rsplit(maxsplit=1)[-1] for n in (name, new))
    made, spans, last = "", [], 0
    for match in re.finditer(rf"{re.escape(name)}|\b{re.escape(surname)}\b", text.words):
        made += text.words[last : match.start()]
        words = new if match[0] == name else new_surname
        spans.append(Span(len(made), len(made) + len(words)))
        made, last = made + words, match.end()
    return Text(words=made + text.words[last:], source=text.source), spans


FAULT = Fault(
    name="another holder",
    what="the holder of an office gets another name throughout one document",
    inject=inject,
)
