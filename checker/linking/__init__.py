"""Give the claims of all documents canonical names, and tell copies of one text from sources."""
