"""The data set in use."""
