"""The blocks of a text whose figures belong to sentences."""

from checker.model.document import SegmentKind

PROSE = (SegmentKind.PARAGRAPH, SegmentKind.LIST_ITEM)
