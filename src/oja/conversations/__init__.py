"""Conversations: what is said between a shop and its customers, and who speaks. Emits MessageReceived, OwnerChanged."""
