"""How a step is done, and done fast: engines, optimisers, number formats, batches."""
