"""What a project file means: its settings, its presets, how it is opened. Nothing here needs torch."""
