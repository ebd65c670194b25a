"""Shop addresses: which words may stand after the slash. Pure."""

import re

RESERVED = frozenset(
    {
        "about", "account", "admin", "api", "app", "assets", "auth", "billing", "blog", "cart", "checkout", "console",
        "contact", "dashboard", "demo", "dev", "docs", "favicon", "graph", "healthz", "help", "home", "jobs", "legal",
        "live", "login", "logout", "mail", "media", "metrics", "oja", "openapi", "order", "orders", "phone", "plans",
        "pricing", "privacy", "readyz", "register", "robots", "sandbox", "search", "settings", "shop", "shops",
        "sign-in", "sign-up", "sitemap", "static", "status", "store", "support", "sw", "terms", "www", "webhooks",
    }
)  # fmt: skip
SHAPE = re.compile(r"^[a-z0-9](?:[a-z0-9-]{1,38}[a-z0-9])$")
SHAPE_WORDS = "3 to 40 letters, digits or hyphens, beginning and ending with a letter or digit"


def normalise(raw: str) -> str:
    """What somebody typed, in the form addresses have: lower case, no spaces around."""
    return raw.strip().lower()


def problem(address: str) -> str | None:
    """Why this address cannot be used, as a sentence; None when it can."""
    if not SHAPE.match(address):
        return f"Use {SHAPE_WORDS}."
    if address in RESERVED:
        return "This address is kept for Oja itself. Please choose another."
    return None
