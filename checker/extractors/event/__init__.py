"""Dated events and plans: opened, founded, lost, held, not yet."""
