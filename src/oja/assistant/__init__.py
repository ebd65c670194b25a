"""Assistant: serves shoppers in the chat. Owns what it remembers of each conversation; speaks through conversations."""
