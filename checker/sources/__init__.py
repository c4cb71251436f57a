"""Bytes to documents: text as it lies on disk, its blocks, languages and damages."""
