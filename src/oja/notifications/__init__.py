"""Notifications: what happened, told to the people it concerns. Order placed or changed: a message in the chat."""
