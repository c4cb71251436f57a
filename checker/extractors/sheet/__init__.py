"""Facts of a sheet: lines that give a value under its label."""
