"""Whether words of joining can mean a membership: people also join firms and leave posts."""

from checker.extractors.entity import Entity
from checker.extractors.membership.name import Body, is_joined
from checker.extractors.membership.phrase import Told
from checker.pipelines.passage import NameKind

#: What people join, by its head word; other verbs of joining tell of posts and jobs.
OF_PEOPLE = frozenset({"party", "movement", "club", "orchestra", "guerrilla", "ensemble"})
#: What people are elected to as members.
ELECTING = frozenset({"school", "institute", "association", "commission", "club"})
#: What people work for, so that to be part of it is no membership.
EMPLOYING = frozenset(
    {"company", "bank", "ministry", "agency", "media", "government", "university"}
)
ENSEMBLES = frozenset({"ensemble", "orchestra"})
PARTIES = frozenset({"party", "movement"})
#: States told by a noun: any body can have members.
BY_NOUN = frozenset({"candidate", "observer"})


def fits(bearer: Entity, body: Body, told: Told, *, partisan: bool = False) -> bool:
    """Say whether the words can mean a membership of this body, by who is said to have it.

    Args:
        bearer: who is said to have it.
        body: of which body.
        told: by which words.
        partisan: whether the text calls the bearer by what people do in parties and teams.
    """
    if told.state == "founded":  # people found companies
        party = bearer.kind is NameKind.PERSON and body.entity.sort in PARTIES
        ensemble = bearer.kind is NameKind.PERSON and body.entity.sort in ENSEMBLES
        return party or ensemble or (bearer.is_country and is_joined(body.entity))
    if told.at != told.verb or told.state in BY_NOUN:
        return True
    if bearer.kind is NameKind.PERSON:
        serves = told.state in ("member", "elected")
        return (
            told.personal
            or body.role != ""
            or body.entity.sort in OF_PEOPLE
            or (told.state == "elected" and body.entity.sort in ELECTING)
            or (partisan and body.entity.sort not in EMPLOYING)
            or (serves and (is_joined(body.entity) or _has_seats(body.entity)))
        )
    enrolled = told.personal and told.state == "member"  # `is affiliated with X`
    return is_joined(body.entity) or (enrolled and body.entity.kind is NameKind.ORGANISATION)


def _has_seats(body: Entity) -> bool:
    """Say whether a person who belongs to something is likely a member of it."""
    return body.kind is NameKind.ORGANISATION and body.sort not in EMPLOYING
