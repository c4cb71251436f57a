"""Where reading is done: on machines that this one sends it to. Alone, `reading` does it here."""
