"""Bare uvicorn + asyncpg routes: what the machine gives without any product around it."""

import os
import uuid
from collections.abc import Awaitable, Callable, MutableMapping
from pathlib import Path
from typing import Any

import asyncpg
import orjson
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

POOL_SIZE = 8
_pools: list[asyncpg.Pool] = []


async def insert(scope: Scope, receive: Receive, send: Send) -> None:
    """Insert the body as one row, committed before the answer."""
    if scope["type"] == "lifespan":
        await _live(receive, send)
        return
    message = await receive()
    body = message.get("body", b"")
    while message.get("more_body"):
        message = await receive()
        body += message.get("body", b"")
    await _pools[0].execute("INSERT INTO bare_rows (id, body) VALUES ($1, $2)", uuid.uuid4(), body)
    await answer(send, b'{"status":"success"}')


async def answer(send: Send, body: bytes) -> None:
    """200 with a JSON body."""
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def _live(receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        if message["type"] == "lifespan.startup":
            _pools.append(await asyncpg.create_pool(os.environ["BARE_DATABASE_URL"], min_size=2, max_size=POOL_SIZE))
            await send({"type": "lifespan.startup.complete"})
        else:
            await _pools[0].close()
            await send({"type": "lifespan.shutdown.complete"})
            return


async def _page(_request: Request) -> Response:
    """The bytes that a shop's page has."""
    return Response(_kept[0], media_type="text/html")


_kept = [Path(os.environ["BARE_PAGE"]).read_bytes()] if "BARE_PAGE" in os.environ else []
page = Starlette(routes=[Route("/", _page)])


_PRODUCTS = """
SELECT p.id, p.external_id, p.name, p.slug, p.description, p.image_url, v.price_minor, leaf.id AS leaf_id,
    leaf.name AS leaf, top.id AS top_id, top.name AS top, p.is_priority, v.is_available, v.is_tracked, v.stock_quantity,
    v.sku, v.barcode, p.is_in_whatsapp_catalog, p.weight_kg, p.supplier_id, p.status, v.id AS variant_id, p.created_at,
    p.updated_at
FROM products AS p
JOIN variants AS v ON v.merchant_id = p.merchant_id AND v.product_id = p.id AND v.is_default
JOIN categories AS leaf ON leaf.merchant_id = p.merchant_id AND leaf.id = p.category_id
LEFT JOIN categories AS top ON top.merchant_id = p.merchant_id AND top.id = leaf.parent_id
WHERE p.merchant_id = $1 AND p.status = 'active' ORDER BY p.id DESC LIMIT 20
"""


async def products(scope: Scope, receive: Receive, send: Send) -> None:
    """The newest 20 products as JSON."""
    if scope["type"] == "lifespan":
        await _live(receive, send)
        return
    rows = await _pools[0].fetch(_PRODUCTS, uuid.UUID(os.environ["BARE_MERCHANT"]))
    await answer(send, orjson.dumps({"products": [dict(row) for row in rows]}, default=str))
