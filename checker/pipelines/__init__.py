"""From a document's segments to words that extractors can read: names, times, figures, clauses."""
