"""Whether a holding that is told without a time is told of now."""

from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.timing import tells_of_its_day
from checker.model.claim import Tense
from checker.pipelines.grammar import leaves_brackets
from checker.pipelines.passage import Passage
from checker.pipelines.scopes import Telling

if TYPE_CHECKING:
    from checker.extractors.office.holding import Holding


def is_history(holding: "Holding", told: Telling, around: Discourse) -> bool:
    """Say whether a standing text tells a deed in the present: `2016: X is elected president`."""
    begins = holding.begins or (holding.clause is not None and holding.phrase.begins)
    return begins and told.tense is Tense.PRESENT and not tells_of_its_day(around.read)


def is_aside(holding: "Holding", passage: Passage, around: Discourse) -> bool:
    """Say whether a title in brackets explains what a standing text tells before them."""
    word = passage.doc[holding.phrase.name.start]
    bare = holding.clause is None and not tells_of_its_day(around.read)
    return bare and leaves_brackets(word, word.sent.end)


def is_of_now(holding: "Holding", told: Telling, around: Discourse) -> bool:
    """Say whether the words speak of the document's own day."""
    if holding.phrase.status == "former":
        return False
    if told.tense is Tense.PRESENT:
        return True
    return holding.clause is None and tells_of_its_day(around.read)
