"""Let `python -m checker` do what the command `checker` does."""

from checker.cli import main

main()
