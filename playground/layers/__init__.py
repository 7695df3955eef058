"""Every layer, declared once. Importing this package registers all of them."""
