"""A new project: its folders, a worked example, and a page that says how to go on."""
