"""All that linking wants of one document alone."""

from checker.model.extract import Extract
from checker.model.naming import Naming
from checker.naming.explained import explained
from checker.naming.kin import kin_of, kin_words
from checker.naming.persons_of import name_forms, people_of
from checker.naming.spelling import spelling
from checker.naming.word_numbers import word_numbers
from checker.vocabulary import Vocabulary


def naming_of(extract: Extract, vocabulary: Vocabulary) -> Naming:
    """Return whom and what a document names; it depends on what is read of it, and nothing else."""
    kin = kin_of(extract, kin_words(vocabulary))
    people = people_of(extract, spelling(vocabulary), kin)
    known = {form for person in people for form in person.forms}
    known.update(m.text for m in extract.mentions if m.kind != "person")
    return Naming(
        people=people,
        kin=tuple(kin),
        unexplained=tuple(sorted(set(name_forms(extract)) - known)),
        shorts=tuple(explained(extract)),
        words=word_numbers(extract.document.text),
    )
