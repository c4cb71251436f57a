"""What rules look for in one document alone, found once, when the document is read."""
