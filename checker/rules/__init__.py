"""Rules: each one file, one test over claims, told as observations on keys."""
