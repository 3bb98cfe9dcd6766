"""Nothing: the time to start."""
