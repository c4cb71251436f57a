"""Prove a report again: from the files as they lie there, every word and every verdict anew."""
