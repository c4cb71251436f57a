"""Time expressions: tagging them in a text, and hanging them on a date."""
