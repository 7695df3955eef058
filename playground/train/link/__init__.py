"""What crosses the border between training and whoever watches it: commands, events, the process."""
