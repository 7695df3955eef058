"""What a network is trained for: losses and metrics, each declared once, and what each Output is asked."""
