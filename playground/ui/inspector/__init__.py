"""The right-hand column, and the list of problems."""
