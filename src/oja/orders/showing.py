"""Showing: an order as the API tells it."""

from typing import Any

from oja.kernel.money import Money, decimal_text
from oja.merchants.queries import Shop
from oja.orders.views import OrderLineView, OrderView


def placed(order: OrderView) -> dict[str, Any]:
    """To whoever placed it: the order, and nothing of what is known about the customer."""
    return {
        "order_id": order.id,
        "order_number": order.order_number,
        "total_amount": decimal_text(order.total_minor, order.currency),
        "status": order.status,
        "payment_status": order.payment_status,
        "fulfilment_status": order.fulfilment_status,
        "delivery_method": order.delivery_method,
        "delivery_area": order.delivery_area,
        "coupon_code": order.coupon_code,
        "currency": order.currency,
        "subtotal": decimal_text(order.subtotal_minor, order.currency),
        "discount": decimal_text(order.discount_minor, order.currency),
        "delivery_fee": decimal_text(order.delivery_minor, order.currency),
        "tax": decimal_text(order.tax_minor, order.currency),
        "created_at": order.created_at,
    }


def summary(order: OrderView, shop: Shop) -> dict[str, Any]:
    """To the shop's team, in a list."""
    return {
        "id": order.id,
        "merchant_id": shop.id,
        "order_number": order.order_number,
        "customer_id": order.customer_id,
        "customer": {"id": order.customer.id, "name": order.customer.name, "phone": order.customer.phone},
        "status": order.status,
        "payment_status": order.payment_status,
        "fulfilment_status": order.fulfilment_status,
        "payment_state": order.payment_state,
        "payment_method": order.payment_method,
        "coupon_code": order.coupon_code,
        "came_by": order.came_by,
        "possible_statuses": order.possible_statuses,
        "delivery_method": order.delivery_method,
        "delivery_address": order.delivery_address,
        "delivery_area": order.delivery_area,
        "notes": order.notes,
        "source": order.source,
        "currency": order.currency,
        "subtotal": decimal_text(order.subtotal_minor, order.currency),
        "subtotal_text": _text(order.subtotal_minor, order, shop),
        "discount": decimal_text(order.discount_minor, order.currency),
        "discount_text": _text(order.discount_minor, order, shop),
        "delivery_fee": decimal_text(order.delivery_minor, order.currency),
        "delivery_fee_text": _text(order.delivery_minor, order, shop),
        "tax": decimal_text(order.tax_minor, order.currency),
        "tax_text": _text(order.tax_minor, order, shop),
        "total_amount": decimal_text(order.total_minor, order.currency),
        "total_text": _text(order.total_minor, order, shop),
        "item_count": order.item_count,
        "items": [_item(line, order, shop) for line in order.lines],
        "created_at": order.created_at,
        "updated_at": order.updated_at,
    }


def detail(order: OrderView, shop: Shop) -> dict[str, Any]:
    """To the shop's team, on its page."""
    history = [
        {
            "kind": step.kind,
            "from_value": step.from_value,
            "to_value": step.to_value,
            "actor_kind": step.actor_kind,
            "actor_id": step.actor_id,
            "at": step.at,
        }
        for step in order.history
    ]
    return {**summary(order, shop), "history": history}


def _text(minor: int, order: OrderView, shop: Shop) -> str:
    return Money(minor, order.currency).display(shop.money_locale)


def _item(line: OrderLineView, order: OrderView, shop: Shop) -> dict[str, Any]:
    return {
        "id": line.id,
        "product_id": line.product_id,
        "variant_id": line.variant_id,
        "external_id": line.external_id,
        "name": line.name,
        "sku": line.sku,
        "image_url": line.image_url,
        "quantity": line.quantity,
        "price": decimal_text(line.unit_price_minor, order.currency),
        "price_text": _text(line.unit_price_minor, order, shop),
        "total": decimal_text(line.total_minor, order.currency),
        "total_text": _text(line.total_minor, order, shop),
    }
