"""Claims that a table gives ready-made."""
