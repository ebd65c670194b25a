"""Customers: who shops with a merchant, and every identifier they were seen under. Emits nothing."""
