"""Editors' written decisions: read from `claims/decisions/`, applied to findings by exact match."""
