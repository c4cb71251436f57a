"""Tell which statements of many documents cannot all stand, or no longer stand, and prove it."""

__version__ = "0.1.0"
