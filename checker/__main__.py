"""Let `python -m checker` do what the command `checker` does."""

from checker.cli import command

if __name__ == "__main__":  # a process that helps to read imports this too
    command()
