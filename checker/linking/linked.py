"""What linking hands on."""

from collections.abc import Mapping
from dataclasses import dataclass

from checker.model.claim import Claim
from checker.model.mention import Mention


@dataclass(frozen=True, kw_only=True, slots=True)
class Variant:
    """A form of a name that differs by a letter from the form it is taken for."""

    source_id: str
    mention: Mention
    canonical: str
    canonical_mention: Mention  #: one place where the canonical form stands
    canonical_source_id: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Linked:
    """Claims under canonical names, with ids, sorted by source and position."""

    claims: tuple[Claim, ...]
    variants: tuple[Variant, ...]
    copies: Mapping[str, str]  #: source_id -> the source_id that it is a copy of
