"""WhatsApp Cloud: Meta's own API. Signed webhooks in, Graph calls out."""
