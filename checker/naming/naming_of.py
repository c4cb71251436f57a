"""All that linking wants of one document alone."""

from checker.model.extract import Yield
from checker.model.naming import Naming
from checker.naming.explained import explained
from checker.naming.kin import kin_of, kin_words
from checker.naming.persons_of import name_forms, people_of
from checker.naming.slips import slips_of
from checker.naming.spelling import spelling
from checker.naming.things_of import things_of
from checker.naming.word_numbers import word_numbers
from checker.vocabulary import Vocabulary


def naming_of(told: Yield, vocabulary: Vocabulary) -> Naming:
    """Return whom and what a document names; it depends on what is read of it, and nothing else."""
    kin = kin_of(told, kin_words(vocabulary))
    people = people_of(told, spelling(vocabulary), kin)
    known = {form for person in people for form in person.forms}
    known.update(m.text for m in told.mentions if m.kind != "person")
    return Naming(
        people=people,
        slips=tuple(slips_of(told, people)),
        kin=tuple(kin),
        unexplained=tuple(sorted(set(name_forms(told)) - known)),
        things=tuple(things_of(told.mentions)),
        listed=tuple(dict.fromkeys(m.text for m in told.mentions if m.entry)),
        shorts=tuple(explained(told)),
        words=word_numbers(told.document.text),
    )
