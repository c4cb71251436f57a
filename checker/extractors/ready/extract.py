"""Rows of a table of claims as claims: like any other, with the row itself as the quote."""

from collections.abc import Iterator

from checker.extractors.discourse import Discourse
from checker.extractors.extractor import Extractor
from checker.extractors.ready.names import Names, names
from checker.extractors.ready.template import template_of
from checker.model.claim import Claim, ObjectKind, Tense, qualifiers
from checker.model.document import Record
from checker.model.edtf import interval, is_edtf
from checker.model.quantity import QuantityMention
from checker.pipelines.passage import ReadDocument
from checker.pipelines.quantities.tag import tag_quantities
from checker.sources.records import QUALIFIERS, valid_time
from checker.vocabulary import Vocabulary

#: How a holder or a member holds where the table says nothing else.
STATUS = {"office": "titular", "membership": "member"}
#: Figures of a table are read as in English where its language is not known.
DEFAULT_LANGUAGE = "en"
#: Ends that leave a row holding on the day of its table.
NOT_ENDED = ("", "..")


def extract(around: Discourse) -> Iterator[Claim]:
    """Yield the claims of a table's rows."""
    for record in around.read.document.records:
        yield _claim(record, around.read, names(around.vocabulary), around.vocabulary)


def _claim(record: Record, read: ReadDocument, known: Names, vocabulary: Vocabulary) -> Claim:
    """Return the claim of a row."""
    document = read.document
    predicate = known.predicate(record.cell("predicate"))
    figure = _figure(record, document.language, vocabulary)
    template = template_of(predicate, vocabulary, is_figure=figure is not None)
    unit = _unit(predicate, figure, vocabulary)
    value, kind = _object(record, template, figure, unit, known)
    when = valid_time(dict(record.cells))
    if template == "event" and kind is ObjectKind.DATE:
        when = when or value
    narrowing = {name: known.thing(record.cell(name)) or None for name in QUALIFIERS}
    narrowing["status"] = record.cell("status") or STATUS.get(template)
    return Claim(
        source_id=document.source.source_id,
        span=record.span,
        quote=document.quote(record.span),
        language=document.language,
        subject=known.thing(record.cell("subject")),
        predicate=predicate,
        object=value,
        object_kind=kind,
        extractor=template,
        value=figure.quantity.value if figure and kind is ObjectKind.QUANTITY else None,
        unit=unit if kind is ObjectKind.QUANTITY else "",
        qualifiers=qualifiers(**narrowing, source=record.cell("source") or None),
        valid=interval(when),
        asserted_on=read.dating.edtf,
        tense=_tense(record, template),
    )


def _object(
    record: Record, template: str, figure: QuantityMention | None, unit: str, known: Names
) -> tuple[str, ObjectKind]:
    """Return what a row gives as its object, and of what sort that is."""
    written = record.cell("object")
    if template == "relation":
        return written, ObjectKind.STATE
    if template == "quantity" and figure is not None:
        return f"{figure.quantity.value:.15g} {unit}".strip(), ObjectKind.QUANTITY
    if template not in ("office", "membership") and is_edtf(written):
        return written, ObjectKind.DATE
    if template == "quantity":
        return written, ObjectKind.TEXT
    return known.thing(written), ObjectKind.ENTITY


def _figure(record: Record, language: str, vocabulary: Vocabulary) -> QuantityMention | None:
    """Return the figure that is the whole of a row's object, with its unit."""
    written = f"{record.cell('object')} {record.cell('unit')}".strip()
    for tongue in dict.fromkeys((language, DEFAULT_LANGUAGE)):
        found = tag_quantities(written, tongue, vocabulary)
        if len(found) == 1 and found[0].span.end - found[0].span.start == len(written):
            return found[0]
    return None


def _unit(predicate: str, figure: QuantityMention | None, vocabulary: Vocabulary) -> str:
    """Return the unit of a figure; one that names none takes that of its measure."""
    if figure is None:
        return ""
    measure = vocabulary.family("predicates").get(predicate, {})
    return figure.quantity.unit or str(measure.get("unit", ""))


def _tense(record: Record, template: str) -> Tense:
    """Return the tense in which a row speaks: the present until it names an end."""
    if template == "event" or record.cell("valid_until") not in NOT_ENDED:
        return Tense.NONE
    return Tense.PRESENT


EXTRACTOR = Extractor(id="ready", title="Rows of a table of claims", extract=extract)
