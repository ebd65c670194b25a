"""
Interactive messages that others wrote for the Cloud API, in our own words. Pure, and it loses nothing.

A reader takes the usual shape for granted; what it understood is kept only when it encodes to exactly what was given.
Anything else is carried as it is, for `whatsapp_limits` to judge.
"""

import contextlib
from collections.abc import Callable, Mapping
from typing import Any, Final

from oja.channels.messages import (
    AddressRequest,
    Button,
    Buttons,
    Carousel,
    Catalog,
    ContactRequest,
    CtaUrl,
    Flow,
    Header,
    Interactive,
    ListMessage,
    LocationRequest,
    OrderDetails,
    OrderStatus,
    OutMessage,
    PayItem,
    Product,
    Products,
    Row,
    Section,
    dump,
    load,
)
from oja.channels.whatsapp_cloud import interactive_payloads
from oja.channels.whatsapp_cloud.pieces import FILES, ODD, read_file, read_sections, spelled

Json = Mapping[str, Any]


def interactive(given: Json) -> OutMessage:
    """An interactive message as the Cloud API writes it: one of ours, else `Interactive` with all of it."""
    reader = _READERS.get(str(given.get("type")))
    with contextlib.suppress(*ODD):
        if reader is not None and interactive_payloads.interactive(read := reader(given)) == spelled(given):
            return load(dump(read))
    return Interactive(dict(given))


def _buttons(given: Json) -> OutMessage:
    replies = [button["reply"] for button in given["action"]["buttons"]]
    return Buttons(
        given["body"]["text"],
        [Button(reply["id"], reply["title"]) for reply in replies],
        header_text=_line(given),
        footer=_footer(given),
        header=_file(given),
    )


def _list(given: Json) -> OutMessage:
    action = given["action"]
    sections = [
        Section(
            section.get("title", ""),
            [Row(row["id"], row["title"], row.get("description", "")) for row in section["rows"]],
        )
        for section in action["sections"]
    ]
    return ListMessage(given["body"]["text"], action["button"], sections, _line(given), _footer(given))


def _cta_url(given: Json) -> OutMessage:
    link = given["action"]["parameters"]
    return CtaUrl(
        given["body"]["text"],
        link["display_text"],
        link["url"],
        footer=_footer(given),
        header_text=_line(given),
        header=_file(given),
    )


def _address_request(given: Json) -> OutMessage:
    wanted = given["action"]["parameters"]
    saved = wanted.get("saved_addresses", [])
    return AddressRequest(given["body"]["text"], wanted["country"], wanted.get("values", {}), saved, _footer(given))


def _product(given: Json) -> OutMessage:
    action = given["action"]
    return Product(action["product_retailer_id"], action["catalog_id"], _body(given), _footer(given))


def _products(given: Json) -> OutMessage:
    action = given["action"]
    return Products(
        given["body"]["text"], action["catalog_id"], read_sections(action["sections"]), _line(given), _footer(given)
    )


def _catalog(given: Json) -> OutMessage:
    shown = given["action"].get("parameters", {})
    return Catalog(given["body"]["text"], shown.get("thumbnail_product_retailer_id", ""), _footer(given))


def _carousel(given: Json) -> OutMessage:
    actions = [card["action"] for card in given["action"]["cards"]]
    return Carousel(
        given["body"]["text"], actions[0]["catalog_id"], [action["product_retailer_id"] for action in actions]
    )


def _flow(given: Json) -> OutMessage:
    wanted = given["action"]["parameters"]
    first = wanted.get("flow_action_payload", {})
    return Flow(
        given["body"]["text"],
        wanted["flow_cta"],
        wanted["flow_token"],
        wanted.get("flow_id", ""),
        wanted.get("flow_name", ""),
        wanted["flow_action"],
        first.get("screen", ""),
        first.get("data", {}),
        is_draft=wanted.get("mode") == "draft",
        header_text=_line(given),
        footer=_footer(given),
        header=_file(given),
    )


def _order_details(given: Json) -> OutMessage:
    wanted = dict(given["action"]["parameters"])
    order = wanted.pop("order")
    discount = order.get("discount")
    return OrderDetails(
        given["body"]["text"],
        wanted.pop("reference_id"),
        wanted.pop("currency"),
        [_pay_item(item) for item in order["items"]],
        order["subtotal"]["value"],
        wanted.pop("total_amount")["value"],
        goods=wanted.pop("type"),
        tax=_described(order["tax"]),
        shipping=_described(order["shipping"]) if "shipping" in order else None,
        discount=_described(discount) if discount else None,
        discount_program=discount.get("discount_program_name", "") if discount else "",
        footer=_footer(given),
        payment=wanted,
        header=_file(given),
    )


def _order_status(given: Json) -> OutMessage:
    wanted = given["action"]["parameters"]
    order = wanted["order"]
    return OrderStatus(
        given["body"]["text"], wanted["reference_id"], order["status"], order.get("description", ""), _footer(given)
    )


def _pay_item(item: Json) -> PayItem:
    sale = item["sale_amount"]["value"] if "sale_amount" in item else None
    return PayItem(item["retailer_id"], item["name"], item["amount"]["value"], item["quantity"], sale)


def _described(amount: Json) -> tuple[int, str]:
    return amount["value"], amount.get("description", "")


def _file(given: Json) -> Header | None:
    above = given.get("header", {})
    return read_file(above) if above.get("type") in FILES else None


def _line(given: Json) -> str:
    return str(given.get("header", {}).get("text", ""))


def _body(given: Json) -> str:
    return str(given.get("body", {}).get("text", ""))


def _footer(given: Json) -> str:
    return str(given.get("footer", {}).get("text", ""))


_READERS: Final[Mapping[str, Callable[[Json], OutMessage]]] = {
    "button": _buttons,
    "list": _list,
    "cta_url": _cta_url,
    "location_request_message": lambda given: LocationRequest(given["body"]["text"]),
    "request_contact_info": lambda given: ContactRequest(given["body"]["text"]),
    "address_message": _address_request,
    "product": _product,
    "product_list": _products,
    "catalog_message": _catalog,
    "carousel": _carousel,
    "flow": _flow,
    "order_details": _order_details,
    "order_status": _order_status,
}
