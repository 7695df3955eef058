"""Data of a person's own: files and folders, what is in them, and what it can be used for."""
