"""What the launcher tells the person who started it."""

import json
import sys
from pathlib import Path
from typing import Any

from oja.kernel.settings import Settings


def say(words: str) -> None:
    """One line of progress."""
    sys.stdout.write(f"  {words}\n")
    sys.stdout.flush()


def welcome(settings: Settings, home: Path, seconds: float) -> None:
    """The addresses, and with the demo the logins."""
    world = _demo_world(home) if settings.is_demo else {}
    slugs = [merchant["slug"] for merchant in world.get("merchants", []) if merchant.get("slug")]
    rows = [("Start page", "/")]
    rows += [("Shop", f"/{slug}") for slug in slugs[:1]]
    rows += [("Dashboard", "/dashboard")]
    if settings.has_sandbox:
        rows += [("WhatsApp phone", "/sandbox")]
    rows += [("API", "/api/docs")]
    base = settings.public_url
    lines = ["", f"Oja is open, after {seconds:.1f} s.", ""]
    lines += [f"  {name:<15} {base}{path}" for name, path in rows]
    logins = [login for login in world.get("logins", []) if login.get("email")]
    if logins:
        lines += ["", "  Sign in on the dashboard with:"]
        width = max(len(login["email"]) for login in logins)
        lines += [
            f"    {login['email']:<{width}}  {login.get('password', '')}  {login.get('role', '')}".rstrip()
            for login in logins
        ]
        lines += [f"  (kept in {home / 'demo.json'})"]
    lines += ["", "  Ctrl-C closes the shop and keeps everything.", ""]
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()


def _demo_world(home: Path) -> dict[str, Any]:
    try:
        world: dict[str, Any] = json.loads((home / "demo.json").read_text())
    except (OSError, ValueError):
        return {}
    return world
