"""Live: an open page hears when its cart or its order changes, through whichever door, and looks again."""

import asyncio
import time
from collections.abc import AsyncIterator
from typing import Final

from fastapi import Request
from fastapi.responses import Response, StreamingResponse

from oja.carts import service as carts
from oja.kernel import live, ratelimit
from oja.kernel.db import merchant_session
from oja.kernel.routing import Router
from oja.orders import queries as orders
from oja.storefront import entering, order_page

router = Router()

STREAMS: Final = ratelimit.Limit("shop-live", burst=60, per_minute=60)
PING_SECONDS: Final = 25
LONGEST_SECONDS: Final = 600
"""A browser comes again by itself; so no stream outlives a cart that became a part of another for long."""
NOTHING: Final = 204
"""Tells an EventSource not to come again."""


@router.get("/{slug}/cart/live")
async def watch_cart(slug: str, request: Request) -> Response:
    """Each change of the cart that this browser holds, as a hint to look again."""
    shop = await entering.find_shop(slug)
    if shop is None:
        return Response(status_code=NOTHING)
    await _take(request)
    async with merchant_session(shop.id) as db:
        cart = await entering.cart_of(db, request, shop)
    return _stream(carts.live_topic(shop.id, cart.id)) if cart else Response(status_code=NOTHING)


@router.get("/{slug}/orders/{token}/live")
async def watch_order(slug: str, token: str, request: Request) -> Response:
    """Each step of an order, for whoever has its link."""
    shop = await entering.find_shop(slug)
    if shop is None or not order_page.TOKEN.fullmatch(token):
        return Response(status_code=NOTHING)
    await _take(request)
    async with merchant_session(shop.id) as db:
        order = await orders.find_by_token(db, token)
    return _stream(orders.live_topic(shop.id, order.id)) if order else Response(status_code=NOTHING)


async def _take(request: Request) -> None:
    await ratelimit.take(STREAMS, request.client.host if request.client else "unknown")


def _stream(topic: str) -> StreamingResponse:
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no", "Referrer-Policy": "no-referrer"}
    return StreamingResponse(_hints(topic), media_type="text/event-stream", headers=headers)


async def _hints(topic: str) -> AsyncIterator[bytes]:
    """Whatever happened, the page only learns that something did. Ends when there will be no more news of this one."""
    ends_at = time.monotonic() + LONGEST_SECONDS
    async with live.listen(topic) as queue:
        yield b"retry: 1000\nevent: ready\ndata: {}\n\n"
        while time.monotonic() < ends_at:
            try:
                message = await asyncio.wait_for(queue.get(), PING_SECONDS)
            except TimeoutError:
                yield b": still here\n\n"
                continue
            yield b"data: {}\n\n"
            if message.get("type") == "cart_closed":
                return
