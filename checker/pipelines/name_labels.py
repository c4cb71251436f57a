"""What the labels of spaCy's recognition of names mean to us."""

from checker.pipelines.passage import NameKind

LABELS = {
    "PERSON": NameKind.PERSON,
    "PER": NameKind.PERSON,
    "ORG": NameKind.ORGANISATION,
    "GPE": NameKind.PLACE,
    "LOC": NameKind.THING,
    "FAC": NameKind.THING,
    "EVENT": NameKind.THING,
    "WORK_OF_ART": NameKind.THING,
}
