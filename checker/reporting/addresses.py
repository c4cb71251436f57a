"""Where each thing of the report stands: on the one page, or on which page of the folder."""

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

#: Longest readable part of a page's name.
NAME_LENGTH = 40


@dataclass(frozen=True, kw_only=True, slots=True)
class Addresses:
    """The way from one page to every id of the report."""

    #: Id of a part, rule, source, finding or subject -> its page; empty for the one page.
    pages: Mapping[str, str] = field(default_factory=dict)
    folder: str = ""  #: from the page that links to the folder of pages
    entry: str = ""  #: from the page that links to the entry page

    def href(self, anchor: str, *, on: str = "") -> str:
        """Return the link to an id; what no page of the folder holds stands on the entry page.

        Args:
            anchor: the id.
            on: the id of what it stands in, where it is none of those that have a page.
        """
        page = self.pages.get(on or anchor)
        return f"{self.folder}{page}#{anchor}" if page else f"{self.entry}#{anchor}"

    def permanent(self, anchor: str) -> str:
        """Return the link that stays when findings move from page to page."""
        return f"{self.entry}#{anchor}"


def beside(href: str, anchor: str) -> str:
    """Return the link to an id that stands on the page to which another link leads."""
    return f"{href.partition('#')[0]}#{anchor}"


def page_name(prefix: str, name: str) -> str:
    """Return the file name of a page; distinct names differ on every file system."""
    folded = unicodedata.normalize("NFKD", name).lower()
    words = "-".join(re.findall(r"[a-z0-9]+", folded))[:NAME_LENGTH].strip("-")
    digest = hashlib.sha256(name.encode()).hexdigest()[:8]
    return "-".join(filter(None, (prefix, words, digest))) + ".html"
