"""Report: a shop's visits put together with its products and with the orders that they led to."""

from collections import Counter
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

import orjson

from oja.catalog import queries as catalog
from oja.kernel.db import MerchantSession
from oja.kernel.money import Money, decimal_text
from oja.merchants.queries import Shop
from oja.orders import queries as orders
from oja.orders.checkout.queries import WEB
from oja.orders.views import Owed
from oja.storefront.measured import folding, queries, schemas, speed
from oja.storefront.measured.queries import Visits

MOST: Final = 10
_PARTS: Final = ("source", "medium", "campaign", "content")


async def of(db: MerchantSession, shop: Shop, days: int) -> schemas.VisitsOut:
    """What happened in the last `days` days, today among them."""
    found = await queries.visits(db, shop.timezone, days)
    owed = await orders.owed_since(db, folding.begin_of(found.since, shop.timezone))
    on_the_web = [one for one in owed if one.source == WEB]
    minor = sum(one.total_minor for one in on_the_web)
    return schemas.VisitsOut(
        days=days,
        since=found.since,
        currency=shop.currency,
        funnel=schemas.Funnel(
            visits=found.of("visit"),
            product_views=found.of("product"),
            carts=found.of("cart"),
            checkouts=found.of("checkout"),
            handoffs=found.of("handoff"),
            orders=sum(one.orders for one in on_the_web),
            **_money(shop, minor),
        ),
        by_day=[
            schemas.Day(day=day, visits=found.by_day.get(day, 0))
            for day in (found.since + timedelta(days=number) for number in range(days))
        ],
        products=await _products(db, found),
        searches=[
            schemas.Searched(phrase=phrase, times=times, missed=found.by_name("missed")[phrase])
            for phrase, times in found.top("search", MOST)
        ],
        links=_links(shop, found, owed),
        referrers=[schemas.Referrer(host=host, visits=visits) for host, visits in found.top("referrer", 5)],
        devices=schemas.Devices(**{one: found.by_name("device")[one] for one in ("phone", "tablet", "computer")}),
        speed=_speed(found),
    )


async def _products(db: MerchantSession, found: Visits) -> list[schemas.SeenProduct]:
    # A browser may name what is no product of this shop.
    top = [(UUID(name), views) for name, views in found.top("product", 3 * MOST)]
    known = await catalog.products_by_id(db, [product_id for product_id, _ in top])
    adds = found.by_name("added")
    return [
        schemas.SeenProduct(
            id=product_id,
            name=known[product_id].name,
            image_url=known[product_id].image_url,
            views=views,
            adds=adds[str(product_id)],
        )
        for product_id, views in top
        if product_id in known
    ][:MOST]


def _links(shop: Shop, found: Visits, owed: list[Owed]) -> list[schemas.LinkResult]:
    """
    Those that led to most money first, then to most visits; the links in messages are one of them.

    Each visit and order counts once. Came it by a campaign's link in a message, it counts for the campaign: that name
    she chose, while every link in her messages has a mark.
    """
    visits: Counter[tuple[str, ...]] = Counter()
    for name, times in found.by_name("link").items():
        visits[_parts(orjson.loads(name))] += times
    sold: Counter[tuple[str, ...]] = Counter()
    money: Counter[tuple[str, ...]] = Counter()
    in_messages: list[Owed] = []
    for one in owed:
        if one.came_by and any(_parts(one.came_by)):
            sold[_parts(one.came_by)] += one.orders
            money[_parts(one.came_by)] += one.total_minor
        elif one.came_by and "message_id" in one.came_by:
            in_messages.append(one)
    rows = [
        _result(shop, parts, visits[parts], sold[parts], money[parts])
        for parts in sorted(visits.keys() | sold.keys(), key=lambda key: (-money[key], -visits[key], key))[:MOST]
    ]
    if found.of("message") or in_messages:
        orders_of = sum(one.orders for one in in_messages)
        minor = sum(one.total_minor for one in in_messages)
        rows.insert(0, _result(shop, ("", "", "", ""), found.of("message"), orders_of, minor, is_messages=True))
    return rows


def _parts(came_by: dict[str, Any]) -> tuple[str, ...]:
    return tuple(str(came_by.get(part, "")) for part in _PARTS)


def _result(
    shop: Shop, parts: tuple[str, ...], visits: int, sold: int, minor: int, *, is_messages: bool = False
) -> schemas.LinkResult:
    named = dict(zip(_PARTS, parts, strict=True))
    return schemas.LinkResult(**named, is_messages=is_messages, visits=visits, orders=sold, **_money(shop, minor))


def _money(shop: Shop, minor: int) -> dict[str, str]:
    text = Money(minor, shop.currency).display(shop.money_locale)
    return {"revenue": decimal_text(minor, shop.currency), "revenue_text": text}


def _speed(found: Visits) -> list[schemas.PageSpeed]:
    return [
        schemas.PageSpeed(
            page=page,
            vitals=[
                schemas.Measured(vital=vital, value=vitals[vital], verdict=speed.verdict(vital, vitals[vital]))
                for vital in speed.VITALS
                if vital in vitals
            ],
        )
        for page, vitals in sorted(found.speeds.items())
    ]
