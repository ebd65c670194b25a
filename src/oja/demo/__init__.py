"""Demo: the world that is seeded once when OJA_DEMO=1, so that everything can be tried before anything is connected."""
