"""Observations of a network that learns, and its answers to what a person draws."""
