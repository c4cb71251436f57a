"""What measuring says of a rule: how many planted faults it found, how often it was wrong."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Measured:
    """The counts of one rule over clean documents and over copies with one fault each."""

    injected: int  #: faults that the rule should find; 0 where none of its sort were planted
    found: int
    alarms: int  #: warnings and errors in the untouched text
    sentences: int  #: of the untouched text
    wrong: int  #: warnings and errors in the changed documents that no fault explains
    variants: int  #: changed documents
