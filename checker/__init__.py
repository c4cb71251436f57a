"""Tell which statements in a body of documents cannot all stand, or no longer stand, and prove it."""

__version__ = "0.1.0"
