"""Oja: commerce over WhatsApp, with a web shop that is always in step."""
