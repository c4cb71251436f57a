"""Read claims out of passages: one kind of claim per file, nothing judged."""
