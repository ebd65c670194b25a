"""360dialog: Meta's own messages, in and out, under another address and with a key of its own."""
