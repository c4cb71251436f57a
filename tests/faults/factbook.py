"""Country profiles beside the project as worlds: two editions of each, with the same holders.

A world is the government of one country in two editions. Only countries whose holders are the same
in both are drawn, so that a clean pair has nothing to find. Marks are made by the pattern that the
evaluation reads `(since ...)` with, not by what the program reads.
"""

import json
import random
from collections.abc import Mapping, Sequence
from typing import Any

from evaluation.factbook import DATA, SECTION, SEED, Tuple, by_pattern, text_of
from faults.world import Mark, Text, World

from checker.model.document import Source, SourceKind
from checker.model.span import Span

#: Where the profiles lie, if they do.
FOLDER = DATA
EDITIONS = ("2022-12", "2025-12")
COUNTRIES = 15
#: Kinds of faults that profiles are marked for.
FAULTS = ("another holder", "shifted year")
#: Fields of the government that are read.
FIELDS = ("Country name", "Capital", "Executive branch")

Profile = Mapping[str, Any]


def worlds() -> tuple[World, ...]:
    """Return the worlds of a fixed draw of countries; none where the data is not there."""
    paths = [FOLDER / f"factbook_{edition}.jsonl" for edition in EDITIONS]
    if not all(path.is_file() for path in paths):
        return ()
    editions = [_profiles(path.read_text("utf-8")) for path in paths]
    made = [
        world
        for name in sorted(set(editions[0]) & set(editions[1]))
        if (world := _world(name, [edition[name] for edition in editions])) is not None
    ]
    drawn = random.Random(SEED).sample(  # noqa: S311 - always the same sample
        made, min(COUNTRIES, len(made))
    )
    return tuple(sorted(drawn, key=lambda world: world.name))


def _profiles(text: str) -> dict[str, Profile]:
    """Return the profiles of an edition by country."""
    return {profile["name"]: profile for profile in map(json.loads, text.splitlines())}


def _world(name: str, profiles: Sequence[Profile]) -> World | None:
    """Return the world of a country; None where its holders have changed or cannot be marked."""
    older, newer = (by_pattern(dict(profile)) for profile in profiles)
    if not older or set(older) != set(newer):
        return None
    texts = tuple(
        _text(profile, edition) for profile, edition in zip(profiles, EDITIONS, strict=True)
    )
    marks = [mark for text in texts for held in newer for mark in _marks(text, held)]
    if len(marks) != len(texts) * len(newer):
        return None
    return World(name=name, texts=texts, marks={"holder": tuple(marks), "year": tuple(marks)})


def _text(profile: Profile, edition: str) -> Text:
    """Return the government of a profile as a document of its edition."""
    fields = profile["sections"].get(SECTION, {})
    kept = {name: fields[name] for name in FIELDS if name in fields}
    source = Source(
        source_id=f"edition-{edition}",
        path=f"edition-{edition}.txt",
        sha256="",
        title=f"{profile['name']} ({edition})",
        language="en",
        published_on=profile["commit_date"],
        kind=SourceKind.REFERENCE,
    )
    return Text(words=text_of({**profile, "sections": {SECTION: kept}}) + "\n", source=source)


def _marks(text: Text, held: Tuple) -> list[Mark]:
    """Return the mark on a holder with the start in parentheses, where it stands once."""
    begin = f"{held.holder} (since "
    if text.words.count(begin) != 1 or text.words.count(held.holder.split()[-1]) != 1:
        return []
    start = text.words.index(begin)
    end = text.words.find(")", start) + 1
    words = text.words[start:end]
    told = {"name": held.holder, "brings": "VAL101", "or": ["TIM201", "VAL103"], "also": ["TIM205"]}
    return [Mark(text=text, span=Span(start, end), words=words, told=told)]
