"""Relations between states: severed, restored, maintained."""
