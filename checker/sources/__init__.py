"""Bytes to documents: text as it lies on disk, blocks, languages, and what is wrong with the words."""
