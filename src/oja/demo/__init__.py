"""Demo: the world that `make run` opens with. Owns nothing; makes everything through the same services as a person."""
