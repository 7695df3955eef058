"""The machine: devices, memory, threads, shares of the time."""
