"""Figures: whose measure, how much, when."""
