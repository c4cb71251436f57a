"""Lead rows of the claims table, and words of texts, to evidence."""

from checker.judging.rows import Row
from checker.model.document import Damage
from checker.model.finding import Evidence, Role
from checker.model.span import Span


def evidence(row: Row, role: Role) -> Evidence:
    """Return a claim as evidence."""
    return Evidence(
        source_id=row.source_id,
        span=row.span,
        quote=row.quote,
        role=role,
        claim_id=row.claim_id,
        value=row.object,
        valid_time=row.valid.edtf,
    )


def passage_evidence(source_id: str, span: Span, quote: str, role: Role) -> Evidence:
    """Return words of a text, which carry no claim, as evidence."""
    return Evidence(source_id=source_id, span=span, quote=quote, role=role)


def damage_evidence(source_id: str, damage: Damage) -> Evidence:
    """Return damaged words as evidence."""
    return passage_evidence(source_id, damage.span, damage.quote, Role.RIVAL)
