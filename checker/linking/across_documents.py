"""The names under which all documents know the people of each."""

from collections.abc import Collection, Mapping, Sequence

from checker.model.naming import Person
from checker.naming.heads import Heads
from checker.naming.people import are_kin, same_person
from checker.naming.spelling import Spelling


def across_documents(
    persons: Sequence[Person], ways: Spelling, kin: Collection[str] = ()
) -> Mapping[str, str]:
    """Return a document's full name -> the name under which all documents know the person.

    A name that can be the short form of two others stays as it is, and so does one that differs
    from a name told as that of kin by more than what follows its first word.
    """
    names = sorted({p.name for p in persons}, key=lambda n: (-len(n), n))
    canonical: dict[str, str] = {}
    heads = Heads(ways)
    for name in names:
        near = heads.forms(name) if " " in name else ()
        fit = [h for h in near if same_person(name, h, ways)]
        owners = [h for h in fit if not are_kin(name, h, kin, ways)]
        canonical[name] = owners[0] if len(owners) == 1 else name
        if canonical[name] == name:
            heads.add(name)
    return canonical
