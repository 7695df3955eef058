"""The layers to choose from."""
