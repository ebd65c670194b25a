"""The service worker's script as a browser gets it: changed by each build, and by each design of the shop."""

import functools
import hashlib
from typing import Final

import orjson

from oja.kernel.pages import BUILT, NotBuilt
from oja.merchants.queries import Shop
from oja.storefront import document, urls

SCRIPT: Final = BUILT / "worker" / "worker.js"

# Depends on no build: a switch must work when what it switches off does not.
FAREWELL: Final = """\
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil((async () => {
  const begin = "oja" + new URL(registration.scope).pathname.replace(/\\/$/, "") + ":";
  for (const name of await caches.keys()) if (name.startsWith(begin)) await caches.delete(name);
  await registration.unregister();
})()));
"""
"""Takes the place of any worker, and then itself away with all that was kept."""


def script(shop: Shop, edition: int) -> str:
    """
    The worker of `shop` when its design has this edition.

    :raises NotBuilt: the build did not run
    """
    try:
        text = _read(SCRIPT.stat().st_mtime_ns)
    except FileNotFoundError:
        raise NotBuilt from None
    assets = document.built()
    version = hashlib.blake2b(f"{text}{assets.css}{shop}{edition}".encode(), digest_size=8).hexdigest()
    told = {"version": version, "offline": urls.offline(shop), "assets": assets.scripts}
    return f"self.oja={orjson.dumps(told).decode()};\n{text}"


@functools.lru_cache(maxsize=2)
def _read(_written_at: int) -> str:
    return SCRIPT.read_text()
