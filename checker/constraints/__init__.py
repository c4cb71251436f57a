"""Rules without code: what a project wants of its predicates, one file per kind of constraint."""
