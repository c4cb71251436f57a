"""Make the claim of a membership: its status, its role and its term."""

from checker.extractors.claiming import claim, told_around
from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.membership.name import Body
from checker.extractors.membership.reading import Reading
from checker.extractors.membership.term import ServedTerm
from checker.extractors.membership.time import Term
from checker.extractors.membership.words import PREDICATE
from checker.extractors.universal import universal_membership
from checker.model.claim import Claim, ObjectKind
from checker.model.interval import Interval
from checker.pipelines.cues import Cues
from checker.pipelines.passage import Passage

#: Id of the extractor.
ID = "membership"
#: Roles that belong to a seat in one body, not to all of a list.
SEATS = frozenset({"permanent", "non-permanent", "elected"})
STATUS = {"founding": "founder", "observer": "observer"}


def membership_claim(  # noqa: PLR0913, PLR0917 - the parts of one claim
    reading: Reading,
    bearer: Entity,
    body: Body,
    valid: Interval,
    tokens: list[int],
    passage: Passage,
    around: Discourse,
    cue: Cues,
    term: Term | None = None,
) -> Claim:
    """Return one claim of membership."""
    scope = universal_membership(reading.told, reading.end, passage, around, cue)
    return claim(
        around.read,
        passage,
        cue,
        tokens=tokens,
        subject=bearer,
        predicate=PREDICATE,
        object=body.entity.name,
        object_kind=ObjectKind.ENTITY,
        extractor=ID,
        told=reading.telling,
        valid=valid,
        qualifiers=_qualifiers(reading, body, around, term) | scope,
    )


def _qualifiers(
    reading: Reading, body: Body, around: Discourse, term: Term | None
) -> dict[str, str | None]:
    """Return status, role and term of a membership."""
    told = reading.told
    listed = around.vocabulary.family("organisations").get(body.entity.name, {}).get("term", {})
    first = body.start == reading.bodies[0].start
    role = body.role or reading.role or (told.role if first or told.role not in SEATS else "")
    if role == "elected" or (not role and term is not None):
        role = listed.get("role", role)
    status = STATUS.get(role, "member")
    if told.former or told.state == "left":
        status = "left"
    elif told.state == "founded":
        status = "founder"
    elif told.state in ("candidate", "observer"):
        status = told.state
    elif told.state == "participant":
        role = role or told.state
    return {
        "status": status,
        "role": role if role not in STATUS else None,
        "term_years": str(term.years) if term is not None and term.years else None,
    }


def served_claim(served: ServedTerm, passage: Passage, around: Discourse, cue: Cues) -> Claim:
    """Return the claim of a term that a noun tells."""
    listed = around.vocabulary.family("organisations").get(served.body.entity.name, {})
    return claim(
        around.read,
        passage,
        cue,
        tokens=[served.start, served.end - 1],
        subject=served.bearer,
        predicate=PREDICATE,
        object=served.body.entity.name,
        object_kind=ObjectKind.ENTITY,
        extractor=ID,
        told=told_around(passage, served.verb, cue)[0],
        valid=served.valid,
        qualifiers={"status": "member", "role": listed.get("term", {}).get("role")},
    )
