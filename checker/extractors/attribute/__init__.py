"""Plain attributes: capital, head office, designer, owner."""
