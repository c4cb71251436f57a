"""The claims table: its columns, its contract, and its form on disk."""
