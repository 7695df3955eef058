"""A run: its thread, its trainer, its state, its folder."""
