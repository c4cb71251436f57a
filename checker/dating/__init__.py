"""When a document was written, from its manifest row or from what its text gives away."""

from checker.dating.date_document import date_document

__all__ = ["date_document"]
