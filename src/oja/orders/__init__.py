"""
Orders: a cart that became a promise. Owns orders, lines and their history, and the answers kept for repeated requests.

Promises: the same cart or the same idempotency key makes one order; stock is taken with it or not at all; prices are
the catalogue's, and a customer never pays one she has not seen. Emits OrderPlaced and OrderStatusChanged.
"""
