"""Known ways of words to come alive in a page; a page that runs one calls `alive`, as tests see."""

from dataclasses import replace

from reporting.hostile import hostile_outcome
from reporting.outcomes import POPULATION_CONFLICT, decision, finding, outcome

from checker.model.decision import Verdict
from checker.model.document import Document, Segment, SegmentKind, Source
from checker.model.finding import Finding, Severity
from checker.model.offsets import Offsets
from checker.model.outcome import Outcome, RuleRun, Unread
from checker.model.reported import Reported
from checker.model.span import Span

#: What would run, load or change the page. Each fetches from a host that is nowhere.
AWAY = "https://evil.invalid"
PAYLOADS = (
    "<script>alive()</script>",
    f"<script src={AWAY}/x.js></script>",
    "<img src=x onerror=alive()>",
    f"<img src={AWAY}/x.png>",
    "<svg onload=alive()><script>alive()</script></svg>",
    "<svg><animate onbegin=alive() attributeName=x></svg>",
    "<iframe srcdoc='<script>parent.alive()</script>'></iframe>",
    f"<iframe src={AWAY}></iframe><object data={AWAY}></object><embed src={AWAY}>",
    f"<link rel=stylesheet href={AWAY}/x.css><style>@import '{AWAY}/y.css';</style>",
    f"<base href={AWAY}/><meta http-equiv=refresh content='0;url={AWAY}'>",
    "<body onload=alive()><details open ontoggle=alive()><marquee onstart=alive()>",
    "<input autofocus onfocus=alive()><form action=javascript:alive()><button>",
    "<a href=javascript:alive()>x</a><math href=javascript:alive()>x</math>",
    "javascript:alive()",
    "data:text/html,<script>alive()</script>",
    '" onmouseover=alive() x="',
    "' onfocus='alive()' tabindex=0 '",
    "</script><script>alive()</script>",
    "</style><script>alive()</script>",
    "</textarea></title></template></noscript><script>alive()</script>",
    "<!--<script>--><script>alive()</script>",
    "--><script>alive()</script><!--",
    "]]><script>alive()</script>",
    "{{ 7 * 191 }}{% for x in ().__class__.__bases__ %}alive{% endfor %}${7*191}<%= 7*191 %>",
    "\\u003cscript\\u003ealive()\\u003c/script\\u003e &lt;script&gt;alive()&lt;/script&gt;",
    "line\u2028alive()//\u2029alive()",
    "\ufeff<scr\u0000ipt>alive()</script>",
    "\u202e<script>alive()</script>\u202c",
    "![x](https://evil.invalid/x.png) [x](javascript:alive()) <https://evil.invalid>",
    '=HYPERLINK("https://evil.invalid")',
    "\x1b]8;;https://evil.invalid\x07x\x1b]8;;\x07",
    "::error file=x::y\n::stop-commands::z",
)
TEXT = "\n".join(f"{words} End." for words in PAYLOADS) + "\n"


def living_outcome() -> Outcome:
    """Return an outcome that has every payload in every field that a stranger can fill."""
    named = outcome()
    every = [_with(words, number) for number, words in enumerate(PAYLOADS)]
    return replace(
        _of_packs_and_sentences(named, every),
        documents=(
            *named.documents,
            *(document for document, _ in every),
            *hostile_outcome().documents,
        ),
        findings=(*named.findings, *(found for _, found in every)),
        claims=(
            *named.claims,
            *(
                replace(
                    named.claims[0],
                    claim_id=f"c-hostile-{n}",
                    subject=words,
                    object=words,
                    unit=words,
                    attributed_to=words,
                    qualifiers=(("place", words),),
                )
                for n, words in enumerate(PAYLOADS)
            ),
        ),
        decisions=(
            *named.decisions,
            *(
                replace(
                    decision(found, Verdict.DEFERRED), reason=words, decided_by=words, note=words
                )
                for words, (_, found) in zip(PAYLOADS, every, strict=True)
            ),
        ),
        unread=tuple(Unread(path=f"seeds/{w}", what=w, remedy=w) for w in PAYLOADS),
    )


def _of_packs_and_sentences(named: Outcome, every: list[tuple[Reported, Finding]]) -> Outcome:
    """Return an outcome with them in its rules and labels, and in what is due and not covered."""
    return replace(
        named,
        rules=(
            *named.rules,
            *(
                RuleRun(
                    rule_id=f"OWN{number:03}",
                    name=words,
                    title=words,
                    explanation=words,
                    kind=words,
                    ran=number % 2 == 0,
                    skipped_because=words,
                )
                for number, words in enumerate(PAYLOADS)
            ),
        ),
        labels={words: words for words in PAYLOADS},
        due=tuple(
            replace(named.due[0], due_id=f"d-{number}{words}", what=words, quote=words)
            for number, words in enumerate(PAYLOADS)
        ),
        uncovered=tuple(
            named.uncovered[0]._replace(
                source_id=document.source.source_id, span=found.evidence[0].span
            )
            for document, found in every
        ),
    )


def _with(words: str, number: int) -> tuple[Reported, Finding]:
    """Return a document and a finding that carry a payload wherever one can stand."""
    start = TEXT.index(words)
    span = Span(start, start + len(words))
    segment = Segment(
        kind=SegmentKind.PARAGRAPH,
        span=span,
        reading=words,
        offsets=Offsets.straight(span.start, span.end),
        language="en",
    )
    source = Source(
        source_id=f"{number}{words}",
        path=f"{number}{words}.txt",
        sha256="0" * 64,
        title=words,
        publisher=words,
        url=words,
        note=words,
    )
    read = Document(source=source, text=TEXT, segments=(segment,), damages=(), language="en")
    document = Reported.of(read)
    cited = replace(
        POPULATION_CONFLICT.evidence[0],
        source_id=source.source_id,
        span=span,
        quote=words,
        value=words,
        claim_id=f"c-hostile-{number}",
    )
    found = finding(
        f"5afe{number:08}",
        severity=Severity.ERROR,
        subject=words,
        predicate=words,
        message=words,
        suggestion=words,
        inference=(words,),
        evidence=(cited,),
    )
    return document, found
