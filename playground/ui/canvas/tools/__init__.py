"""What can be done on the canvas: edits, commands, menus, editors in place."""
