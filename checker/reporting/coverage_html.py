"""The bar that shows where the sentences of a source ended, put together by hand.

A report has one for each source; a template that loops over all of them takes many times longer.
"""

from collections.abc import Sequence

from markupsafe import Markup

from checker.messages.speaker import Speaker
from checker.model.outcome import Bucket
from checker.reporting.escaped import escaped
from checker.reporting.source_view import Share


class CoverageHtml:
    """Makes the bars in one language."""

    def __init__(self, speaker: Speaker) -> None:
        """Take who names the buckets."""
        self._words = {bucket: escaped(speaker.word("bucket", bucket.value)) for bucket in Bucket}

    def bar(self, shares: Sequence[Share]) -> Markup:
        """Return a bar with its buckets in words."""
        words = [f"{share.count} {self._words[share.bucket]}" for share in shares]
        pieces = "".join(
            f'<rect class="b-{share.bucket}" x="{share.x}%" y="0" width="{share.width}%" '
            f'height="10"><title>{told}</title></rect>\n'
            for share, told in zip(shares, words, strict=True)
        )
        label = ", ".join(words)
        return Markup(  # noqa: S704 - all escaped
            f'<svg class="coverage" width="100%" height="10" role="img" aria-label="{label}">\n'
            f"{pieces}</svg>\n"
        )
