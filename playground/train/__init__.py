"""Training: settings, the thread, the step, the observations. Importing this package does not import torch."""
