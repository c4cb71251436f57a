"""Quantities in running text: figures, number words, money, measures, shares, ranges, ratios."""

from checker.pipelines.quantities.lexicon import unit_table
from checker.pipelines.quantities.tag import tag_quantities
from checker.pipelines.quantities.wholes import SHARE_OF_ONE

__all__ = ["SHARE_OF_ONE", "tag_quantities", "unit_table"]
