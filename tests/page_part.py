"""A generated part of a page that is otherwise written by hand."""

BEGIN = "<!-- generated: {}; do not edit -->\n"
END = "<!-- end of the generated part -->\n"


def with_part(page: str, name: str, part: str) -> str:
    """Return a page with a generated part put in its place."""
    before, begin, rest = page.partition(BEGIN.format(name))
    assert begin, f"the page has no place for the {name}"
    return before + begin + part + END + rest.partition(END)[2]
