"""Figures of one text held against each other: conversions, wholes and their parts."""
