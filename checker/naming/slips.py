"""Where a document writes somebody's name a letter off, and where it writes it as usual."""

from collections.abc import Iterator, Sequence

from checker.model.extract import Yield
from checker.model.mention import Mention
from checker.model.names import fold
from checker.model.naming import Person, Slip
from checker.naming.persons_of import may_be_surname


def slips_of(told: Yield, people: Sequence[Person]) -> Iterator[Slip]:
    """Yield the slips of spelling of one document, each with a place of the usual form."""
    off = [person for person in people if person.slips]
    by_form: dict[str, Mention] = {}
    for mention in told.mentions if off else ():
        if mention.kind == "person" or may_be_surname(mention):
            by_form.setdefault(mention.text, mention)
    for person in off:
        usual = by_form.get(person.name)
        for slip in person.slips:
            if slip in by_form and usual is not None and fold(slip) != fold(person.name):
                yield Slip(name=person.name, mention=by_form[slip], usual=usual)
