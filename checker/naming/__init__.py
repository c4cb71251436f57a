"""Whom and what one document names, found when it is read; linking brings documents together."""
