"""Migrations: the schema, step by step, run by `oja migrate`."""
