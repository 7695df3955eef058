"""The frame of the window: menus, toolbar, messages, files, and what joins the parts."""
