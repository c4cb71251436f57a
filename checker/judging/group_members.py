"""Who belongs to a group: a region's countries, an organisation's members, as listed or as told."""

from collections.abc import Sequence
from functools import cache

from checker.judging.rows import Row
from checker.vocabulary import Vocabulary

#: Statuses under which a claim makes somebody a member.
MEMBERS = ("member", "founder")


def members(group: str, told: Sequence[Row], vocabulary: Vocabulary) -> frozenset[str]:
    """Return the members of a group by the vocabulary, and by what sources tell."""
    claimed = {
        row.subject
        for row in told
        if row.extractor == "membership"
        and row.object == group
        and row.is_asserted
        and row.status in MEMBERS
        and not row.qualifiers.get("scope")
    }
    return listed_members(group, vocabulary) | frozenset(claimed)


@cache
def listed_members(group: str, vocabulary: Vocabulary) -> frozenset[str]:
    """Return the members of a group that the vocabulary lists, those of its parts included."""
    organisation = vocabulary.family("organisations").get(group, {})
    places = vocabulary.family("places")
    group = places.get(group, {}).get("stands_for", group)
    parts = {group} | {name for name, entry in places.items() if _within(entry, group)}
    countries = {
        name
        for name, entry in places.items()
        if entry.get("kind") == "country" and parts & set(entry.get("regions", ()))
    }
    return frozenset(organisation.get("members", ())) | frozenset(countries)


def _within(entry: object, group: str) -> bool:
    """Say whether a region is told to be part of another."""
    return (
        isinstance(entry, dict)
        and entry.get("kind") == "region"
        and (entry.get("part_of") == group)
    )
