"""All rules, written out by hand; a test holds the list against the folder."""

from checker.rules import single_value_conflict, succession, superseded_value
from checker.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    single_value_conflict.RULE,
    superseded_value.RULE,
    succession.RULE,
)
