"""Who belongs to which organisation: since when, until when, in which role."""
