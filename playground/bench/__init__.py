"""The budgets, measured: ``playground bench``."""
