"""All rules, written out by hand; a test holds the list against the folder."""

from checker.rules import (
    changed_source,
    copied_text,
    damaged_text,
    inferred_date,
    name_variant,
    single_value_conflict,
    succession,
    superseded_value,
    undated_source,
    unlisted_source,
)
from checker.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    single_value_conflict.RULE,
    superseded_value.RULE,
    succession.RULE,
    name_variant.RULE,
    damaged_text.RULE,
    undated_source.RULE,
    unlisted_source.RULE,
    changed_source.RULE,
    inferred_date.RULE,
    copied_text.RULE,
)
