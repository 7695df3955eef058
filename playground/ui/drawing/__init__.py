"""The drawing pad and the answer to it."""
