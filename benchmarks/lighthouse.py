"""Lighthouse on the demo shop's pages: a mid-range phone on a simulated slow 4G line, best of three runs each."""

import asyncio
import json
import re
import subprocess
from pathlib import Path
from typing import Any

import httpx2

from benchmarks.bench import Bench, Row
from oja.demo.world import SHOPS

FOLDER = Path(__file__).parents[1] / "web" / "lighthouse"
RUNS = 3


async def run(bench: Bench) -> list[Row]:
    """What the home, a category, a product and a cart score."""
    async with bench.process("seed") as seeding:
        assert await asyncio.to_thread(seeding.wait) == 0, "the demo shop was not made"
    async with bench.process("serve"), bench.process("work"):
        pages = await _pages(f"{bench.url}/{SHOPS[0].slug}")
        found = await asyncio.to_thread(_look, pages)
    return [row for page in found for row in _rows(page)]


async def _pages(shop: str) -> list[dict[str, Any]]:
    """One page of each kind, as somebody reaches it who has put the first product into her cart."""
    async with httpx2.AsyncClient(follow_redirects=True) as shopper:
        home = (await shopper.get(shop)).text
        first = re.search(r'name="product_id" value="([^"]+)"', home)
        category, product = re.search(r"/c/[^\"?#]+", home), re.search(r"/p/[^\"?#]+", home)
        assert first, "the home shows no product"
        assert category, "the home leads to no category"
        assert product, "the home leads to no product"
        await shopper.post(
            f"{shop}/cart/lines",
            data={"product_id": first[1]},
        )
        cookies = "; ".join(f"{name}={value}" for name, value in shopper.cookies.items())
    assert cookies, "nothing came into the cart"
    return [
        {"name": "home", "url": shop},
        {"name": "category", "url": shop + category[0]},
        {"name": "product", "url": shop + product[0]},
        # Nobody's cart belongs into a search engine, so it is rightly not open to one.
        {"name": "cart", "url": f"{shop}/cart", "headers": {"Cookie": cookies}, "skipped": ["is-crawlable"]},
    ]


def _look(pages: list[dict[str, Any]]) -> list[dict[str, Any]]:
    command = ["node", "audit.mjs", json.dumps(pages), str(RUNS)]
    done = subprocess.run(command, cwd=FOLDER, stdout=subprocess.PIPE, text=True, check=True)
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def _rows(page: dict[str, Any]) -> list[Row]:
    name, score, lcp, cls = page["name"], page["performance"], page["lcp"], page["cls"]
    failed = " ".join(page["failed"])
    others = min(page["accessibility"], page["bestPractices"], page["seo"])
    machine = f"a machine of index {page['index']:.0f}, slowed {page['slowdown']:.1f} times"
    return [
        Row("lighthouse", f"{name}: performance", score, "", ">= 95", score >= 95, machine),
        Row("lighthouse", f"{name}: the least of the others", others, "", "100", others == 100, failed),
        Row("lighthouse", f"{name}: the largest paint", lcp, "ms", "<= 1,500 ms", lcp <= 1500),
        Row("lighthouse", f"{name}: shift of layout", cls, "", "<= 0.02", cls <= 0.02),
    ]
