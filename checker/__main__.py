"""Let `python -m checker` do what the command `checker` does."""

from checker.cli import main

if __name__ == "__main__":  # a process that helps to read imports this too
    main()
