"""What is the same for a word form wherever it stands: its letters and its features."""

from dataclasses import dataclass


class Morph:
    """The features of a word form: `Number=Sing|PronType=Int,Rel`."""

    __slots__ = ("_features",)

    def __init__(self, written: str) -> None:
        """Take the features apart."""
        pairs = (part.partition("=") for part in written.split("|") if "=" in part)
        self._features = {name: values.split(",") for name, _, values in pairs}

    def __len__(self) -> int:
        """Return the number of features."""
        return len(self._features)

    def get(self, name: str, default: list[str] | None = None) -> list[str]:
        """Return the values of a feature."""
        found = self._features.get(name)
        return found if found is not None else [] if default is None else default


@dataclass(frozen=True, slots=True)
class Form:
    """What is the same wherever a word is written so."""

    text: str
    lower: str
    is_alpha: bool
    is_currency: bool
    is_lower: bool
    is_punct: bool
    is_quote: bool
    is_space: bool
    is_title: bool
    like_num: bool
