"""Playground: build a neural network by hand, watch it learn, look inside it, play with what it learned."""

__version__ = "0.1.0"
