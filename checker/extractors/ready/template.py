"""Which kind of claim a predicate makes, so that its rows meet what texts say of the same thing."""

from checker.vocabulary import Vocabulary


def template_of(predicate: str, vocabulary: Vocabulary, *, is_figure: bool) -> str:
    """Return the template of a predicate; what is not listed is told by its object."""
    listed = vocabulary.family("predicates").get(predicate)
    if listed is not None:
        return str(listed["template"])
    if predicate in vocabulary.pack("offices/offices"):
        return "office"
    if predicate.removesuffix(" minister") in vocabulary.pack("offices/portfolios"):
        return "office"
    return "quantity" if is_figure else "attribute"
