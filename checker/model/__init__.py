"""The frozen values that the rooms hand to each other. This room knows no other room."""
