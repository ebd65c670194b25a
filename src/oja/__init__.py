"""Oja: commerce over WhatsApp, with a web shop that is always in step."""

__version__ = "0.1.0"
