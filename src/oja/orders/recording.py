"""
Recording an order: number, order, lines and history by one statement.

The day's counter and the counts by status are rows that every order of a shop must touch. They are touched last, so
that buyers wait for each other only from here to the commit.
"""

import secrets
from dataclasses import dataclass
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import orjson
from sqlalchemy import text

from oja.carts.pricing import Totals
from oja.kernel import clock, ids
from oja.kernel.db import MerchantSession
from oja.merchants.queries import Shop
from oja.orders import states
from oja.orders.views import ContactView, HistoryView, OrderLineView, OrderView

_RECORD = text(
    """
    WITH number AS (
        INSERT INTO order_counters (merchant_id, day, last)
        VALUES (CAST(:merchant_id AS uuid), CAST(:day AS date), 1)
        ON CONFLICT (merchant_id, day) DO UPDATE SET last = order_counters.last + 1
        RETURNING last
    ), placed AS (
        INSERT INTO orders (
            merchant_id, id, order_number, customer_id, contact_name, contact_phone, cart_id, source, status,
            payment_status, payment_state, fulfilment_status, delivery_method, delivery_address, delivery_area, notes,
            currency, subtotal_minor, discount_minor, delivery_minor, tax_minor, total_minor, tracking_token,
            payment_method, coupon_code, came_by, promised, created_at, updated_at
        )
        SELECT
            CAST(:merchant_id AS uuid), CAST(:order_id AS uuid),
            CAST(:prefix AS text) || lpad(CAST(last AS text), greatest(5, length(CAST(last AS text))), '0'),
            CAST(:customer_id AS uuid), CAST(:contact_name AS text), CAST(:contact_phone AS text),
            CAST(:cart_id AS uuid), CAST(:source AS text), CAST(:status AS text),
            'unpaid', 'unpaid', CAST(:fulfilment AS text), CAST(:delivery_method AS text),
            CAST(:delivery_address AS jsonb), CAST(:delivery_area AS text), CAST(:notes AS text),
            CAST(:currency AS text),
            CAST(:subtotal AS bigint), CAST(:discount AS bigint), CAST(:delivery AS bigint), CAST(:tax AS bigint),
            CAST(:total AS bigint), CAST(:tracking_token AS text), CAST(:payment_method AS text),
            CAST(:coupon_code AS text), CAST(:came_by AS jsonb), CAST(:promised AS jsonb),
            CAST(:at AS timestamptz), CAST(:at AS timestamptz)
        FROM number
        RETURNING order_number
    ), lines AS (
        INSERT INTO order_lines (
            merchant_id, id, order_id, position, product_id, variant_id, external_id, name, sku, image_url, quantity,
            unit_price_minor
        )
        SELECT
            CAST(:merchant_id AS uuid), line.id, CAST(:order_id AS uuid), line.position, line.product_id,
            line.variant_id, line.external_id, line.name, line.sku, line.image_url, line.quantity,
            line.unit_price_minor
        FROM jsonb_to_recordset(CAST(:lines AS jsonb)) AS line (
            id uuid, position int, product_id uuid, variant_id uuid, external_id text, name text, sku text,
            image_url text, quantity int, unit_price_minor bigint
        )
    ), history AS (
        INSERT INTO order_events (merchant_id, id, order_id, kind, to_value, actor_kind, actor_id, at)
        VALUES (
            CAST(:merchant_id AS uuid), CAST(:event_id AS uuid), CAST(:order_id AS uuid), 'placed',
            CAST(:status AS text), CAST(:actor_kind AS text), CAST(:actor_id AS uuid), CAST(:at AS timestamptz)
        )
    )
    SELECT order_number FROM placed
    """
)


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything an order is going to say."""

    id: UUID
    contact: ContactView
    source: str
    lines: list[OrderLineView]
    totals: Totals
    delivery_method: str
    delivery_address: dict[str, Any] | None
    notes: str | None
    cart_id: UUID | None = None
    payment_method: str | None = None
    coupon_code: str | None = None
    came_by: dict[str, Any] | None = None
    promised: dict[str, Any] | None = None
    delivery_area: str | None = None


async def record(db: MerchantSession, shop: Shop, draft: Draft) -> OrderView:
    """Write the order and give it its number. Nothing else should follow in this transaction."""
    now = clock.now()
    day = now.astimezone(ZoneInfo(shop.timezone)).date()
    placed_by = HistoryView("placed", None, states.FIRST, "customer", draft.contact.id, now)
    token = secrets.token_urlsafe(18)
    address = None if draft.delivery_address is None else orjson.dumps(draft.delivery_address).decode()
    values = {
        "merchant_id": db.merchant_id,
        "order_id": draft.id,
        "event_id": ids.new(),
        "day": day,
        "prefix": f"ORD-{day:%Y%m%d}-",
        "customer_id": draft.contact.id,
        "contact_name": draft.contact.name,
        "contact_phone": draft.contact.phone,
        "cart_id": draft.cart_id,
        "source": draft.source,
        "status": states.FIRST,
        "fulfilment": states.fulfilment_of(states.FIRST),
        "delivery_method": draft.delivery_method,
        "delivery_address": address,
        "delivery_area": draft.delivery_area,
        "notes": draft.notes,
        "currency": shop.currency,
        "subtotal": draft.totals.subtotal_minor,
        "discount": draft.totals.discount_minor,
        "delivery": draft.totals.delivery_minor,
        "tax": draft.totals.tax_minor,
        "total": draft.totals.total_minor,
        "tracking_token": token,
        "payment_method": draft.payment_method,
        "coupon_code": draft.coupon_code,
        "came_by": None if draft.came_by is None else orjson.dumps(draft.came_by).decode(),
        "promised": None if draft.promised is None else orjson.dumps(draft.promised).decode(),
        "at": now,
        "lines": orjson.dumps(
            [_row(line, position) for position, line in enumerate(draft.lines)], default=str
        ).decode(),
        "actor_kind": placed_by.actor_kind,
        "actor_id": placed_by.actor_id,
    }
    order_number = (await db.execute(_RECORD, values)).scalar_one()
    return OrderView(
        id=draft.id,
        order_number=order_number,
        customer_id=draft.contact.id,
        customer=draft.contact,
        cart_id=draft.cart_id,
        source=draft.source,
        status=states.FIRST,
        payment_status="unpaid",
        payment_state="unpaid",
        payment_method=draft.payment_method,
        coupon_code=draft.coupon_code,
        came_by=draft.came_by,
        promised=draft.promised,
        fulfilment_status=states.fulfilment_of(states.FIRST),
        delivery_method=draft.delivery_method,
        delivery_address=draft.delivery_address,
        delivery_area=draft.delivery_area,
        notes=draft.notes,
        currency=shop.currency,
        subtotal_minor=draft.totals.subtotal_minor,
        discount_minor=draft.totals.discount_minor,
        delivery_minor=draft.totals.delivery_minor,
        tax_minor=draft.totals.tax_minor,
        total_minor=draft.totals.total_minor,
        tracking_token=token,
        created_at=now,
        updated_at=now,
        lines=draft.lines,
        history=[placed_by],
    )


def _row(line: OrderLineView, position: int) -> dict[str, Any]:
    return {
        "id": line.id,
        "position": position,
        "product_id": line.product_id,
        "variant_id": line.variant_id,
        "external_id": line.external_id,
        "name": line.name,
        "sku": line.sku,
        "image_url": line.image_url,
        "quantity": line.quantity,
        "unit_price_minor": line.unit_price_minor,
    }
