"""Orders: a cart that became a promise. Owns orders, lines and their history; emits OrderPlaced, OrderStatusChanged."""
