"""The look and the language, shared by every part of the window."""
