"""
Conversations: who said what to whom, and who speaks for the shop. Owns conversations and messages.

Promises: a shopper's message is kept once however often it arrives; a message of ours leaves once or says that it may
have; the messages of one conversation leave in order. Emits MessageReceived.
"""
