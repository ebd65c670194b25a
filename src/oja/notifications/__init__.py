"""Notifications: tells shoppers in the chat what became of their orders. Owns nothing; speaks through conversations."""
