"""The order of names in lists: as a reader looks for them, the same on every machine."""

import unicodedata


def sort_key(name: str) -> tuple[str, str]:
    """Return what names are sorted by: letters without accents and case first."""
    if name.isascii():
        return name.casefold(), name
    folded = unicodedata.normalize("NFKD", name).casefold()
    return "".join(c for c in folded if not unicodedata.combining(c)), name
