"""Who holds which office of which body, since when and until when."""
