"""The page of an order: where it is on its way, what is in it, and how to ask about it. For whoever has its link."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from babel.dates import format_skeleton

from oja.kernel import clock
from oja.kernel.db import MerchantSession
from oja.kernel.money import known_locale
from oja.merchants.queries import Shop
from oja.orders import queries as orders
from oja.orders import states
from oja.orders.reviews import queries as reviews
from oja.orders.reviews import service as reviewing
from oja.orders.views import OrderLineView, OrderView
from oja.storefront import estimating, frame, pins, urls, words
from oja.storefront.ordering_schemas import LineReview, Order, OrderLine, Step

TOKEN: Final = re.compile(r"[A-Za-z0-9_-]{20,60}")
_PLACE: Final = ("street", "landmark", "city", "state", "postal_code", "instructions")


async def find(db: MerchantSession, shop: Shop, token: str) -> Order | None:
    """The order behind a link; None when no order has this token."""
    order = await orders.find_by_token(db, token) if TOKEN.fullmatch(token) else None
    return None if order is None else _page(shop, order, await _reviews(db, shop, order))


async def _reviews(db: MerchantSession, shop: Shop, order: OrderView) -> dict[UUID, LineReview]:
    """What she said of each line of it, or may say: once it has reached her, where the shop shows reviews."""
    if shop.reviews == "off" or order.status != reviewing.REACHED:
        return {}
    said, now = await reviews.of_order(db, order.id), clock.now()
    return {
        line.id: LineReview(
            id=str(line.id),
            rating=one.rating,
            words=one.words,
            is_waiting=one.standing == "waiting",
            is_open=one.can_be_changed(now),
            answer=one.answer,
        )
        if (one := said.get(line.id))
        else LineReview(id=str(line.id))
        for line in order.lines
    }


def _page(shop: Shop, order: OrderView, said: Mapping[UUID, LineReview]) -> Order:
    address = order.delivery_address or {}
    is_over = order.status in {reviewing.REACHED, states.CANCELLED}
    question = words.say(shop.language, "ask_order", shop=shop.name, number=order.order_number)
    return Order(
        number=order.order_number,
        placed_at=_moment(shop, order.created_at),
        steps=_steps(shop, order),
        lines=[_line(shop, line, said.get(line.id)) for line in order.lines],
        count=order.item_count,
        subtotal=frame.amount(shop, order.subtotal_minor),
        discount=frame.amount(shop, order.discount_minor) if order.discount_minor else None,
        coupon=order.coupon_code,
        delivery=frame.amount(shop, order.delivery_minor) if order.delivery_minor else None,
        tax=frame.amount(shop, order.tax_minor) if order.tax_minor else None,
        total=frame.amount(shop, order.total_minor),
        payment_status=order.payment_status,
        payment_method=order.payment_method,
        delivery_method=order.delivery_method,
        address=[*([order.delivery_area] if order.delivery_area else []), *places(address)],
        map_url=pins.link(address),
        recipient=address.get("recipient") or order.customer.name,
        phone=_end_of(address.get("phone") or order.customer.phone),
        slot=address.get("slot"),
        estimate=None if is_over else estimating.told(shop, order.promised),
        notes=order.notes,
        chat_url=frame.chat_url(shop, question),
        live_url=f"{urls.order(shop, order.tracking_token)}/live",
        review_url=urls.review_order(shop, order.tracking_token),
    )


def places(address: Mapping[str, Any]) -> list[str]:
    """Where it goes, part by part."""
    return [str(address[part]) for part in _PLACE if address.get(part)]


def _steps(shop: Shop, order: OrderView) -> list[Step]:
    """The whole way of an order; of a cancelled one, as far as it came."""
    taken = {step.to_value: step.at for step in order.history if step.kind in {"placed", "status"}}
    way = states.way(order.delivery_method)
    if order.status == states.CANCELLED:
        way = (*(status for status in way if status in taken), states.CANCELLED)
    here = way.index(order.status)
    return [
        Step(
            status=status,
            at=_moment(shop, taken[status]) if status in taken else None,
            is_done=place <= here,
            is_current=place == here,
        )
        for place, status in enumerate(way)
    ]


def _line(shop: Shop, line: OrderLineView, said: LineReview | None) -> OrderLine:
    return OrderLine(
        name=line.name,
        image_url=line.image_url,
        picture=frame.picture(line.image_url),
        quantity=line.quantity,
        price=frame.amount(shop, line.unit_price_minor),
        total=frame.amount(shop, line.total_minor),
        review=said,
    )


def _moment(shop: Shop, at: datetime) -> str:
    """As people of the shop's country say when: `28 Nov, 09:14`."""
    zone, locale = ZoneInfo(shop.timezone), known_locale(shop.money_locale)
    return ", ".join(format_skeleton(part, at, zone, locale=locale) for part in ("MMMd", "Hm"))


def _end_of(phone: str | None) -> str | None:
    """Enough for her to know it again, and nothing for others."""
    return f"… {phone[-4:]}" if phone else None
