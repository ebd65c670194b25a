"""Twilio: WhatsApp by forms. Signed form webhooks in, `Messages.json` and Content templates out."""
