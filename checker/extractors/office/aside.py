"""An office in brackets is that of what stands before them, not of what the text is about."""

from checker.extractors.office.holding import Holding
from checker.pipelines.passage import Passage

OPENING, CLOSING = ("[", "("), ("]", ")", "}")


def is_of_what_is_listed(holding: Holding, passage: Passage) -> bool:
    """Say whether a person and an office stand alone in brackets: `Party of X [Y, president]`.

    The office is that of what stands before, whatever the text is about.
    """
    doc, start, end = passage.doc, holding.holder.start - 1, holding.phrase.end
    while start > 0 and doc[start].pos_ == "PROPN" and doc[start].text not in OPENING:
        start -= 1  # a title
    opened = start > 0 and doc[start].text in OPENING and holding.holder.end <= holding.phrase.start
    return opened and end < len(doc) and doc[end].text in CLOSING
