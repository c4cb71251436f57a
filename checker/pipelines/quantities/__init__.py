"""Quantities in running text: figures, number words, money, measures, shares, ranges, ratios."""

from checker.pipelines.quantities.lexicon import unit_table
from checker.pipelines.quantities.tag import tag_quantities

__all__ = ["tag_quantities", "unit_table"]
