"""Interactive messages as the Cloud API writes them (reference: WhatsApp 1.6, 1.9). Pure."""

from functools import singledispatch

from oja.channels.messages import (
    AddressRequest,
    Buttons,
    Carousel,
    Catalog,
    ContactRequest,
    CtaUrl,
    Flow,
    Header,
    Image,
    ListMessage,
    LocationRequest,
    OrderDetails,
    OrderStatus,
    OutMessage,
    PayItem,
    Product,
    Products,
)
from oja.channels.whatsapp_cloud.pieces import Json, filled, header, products
from oja.kernel.whatsapp_limits import OFFSET

FLOW_MESSAGE_VERSION = "3"


@singledispatch
def interactive(message: OutMessage) -> Json:
    """The `interactive` part of a message."""
    raise TypeError(f"{type(message).__name__} is no interactive message")


@interactive.register
def _buttons(message: Buttons) -> Json:
    replies = [{"type": "reply", "reply": {"id": button.id, "title": button.title}} for button in message.buttons]
    above = _above(message.header or _image(message.header_image_url), message.header_text)
    return _whole("button", message.body, {"buttons": replies}, above=above, footer=message.footer)


@interactive.register
def _list(message: ListMessage) -> Json:
    sections = [
        filled(
            title=section.title,
            rows=[filled(id=row.id, title=row.title, description=row.description) for row in section.rows],
        )
        for section in message.sections
    ]
    action = {"button": message.button, "sections": sections}
    return _whole("list", message.body, action, above=_above(None, message.header_text), footer=message.footer)


@interactive.register
def _cta_url(message: CtaUrl) -> Json:
    action = _named("cta_url", {"display_text": message.label, "url": message.url})
    above = _above(message.header or _image(message.header_image_url), message.header_text)
    return _whole("cta_url", message.body, action, above=above, footer=message.footer)


@interactive.register
def _location_request(message: LocationRequest) -> Json:
    return _whole("location_request_message", message.body, _named("send_location"))


@interactive.register
def _contact_request(message: ContactRequest) -> Json:
    return _whole("request_contact_info", message.body, _named("request_contact_info"))


@interactive.register
def _address_request(message: AddressRequest) -> Json:
    wanted = filled(values=message.values, saved_addresses=message.saved_addresses)
    action = _named("address_message", {"country": message.country, **wanted})
    return _whole("address_message", message.body, action, footer=message.footer)


@interactive.register
def _product(message: Product) -> Json:
    action = {"catalog_id": message.catalog_id, "product_retailer_id": message.retailer_id}
    return _whole("product", message.body, action, footer=message.footer)


@interactive.register
def _products(message: Products) -> Json:
    action = {"catalog_id": message.catalog_id, "sections": products(message.sections)}
    above = _above(None, message.header_text)
    return _whole("product_list", message.body, action, above=above, footer=message.footer)


@interactive.register
def _catalog(message: Catalog) -> Json:
    shown = filled(thumbnail_product_retailer_id=message.thumbnail_retailer_id)
    return _whole("catalog_message", message.body, _named("catalog_message", shown), footer=message.footer)


@interactive.register
def _carousel(message: Carousel) -> Json:
    cards = [
        {
            "card_index": index,
            "type": "product",
            "action": {"product_retailer_id": retailer_id, "catalog_id": message.catalog_id},
        }
        for index, retailer_id in enumerate(message.retailer_ids)
    ]
    return _whole("carousel", message.body, {"cards": cards})


@interactive.register
def _flow(message: Flow) -> Json:
    payload = {"screen": message.screen, **filled(data=message.data)}
    parameters = {
        "flow_message_version": FLOW_MESSAGE_VERSION,
        "flow_token": message.token,
        **filled(flow_id=message.flow_id, flow_name="" if message.flow_id else message.flow_name),
        **filled(mode="draft" if message.is_draft else ""),
        "flow_cta": message.label,
        "flow_action": message.action,
        **({"flow_action_payload": payload} if message.action == "navigate" and message.screen else {}),
    }
    above = _above(message.header, message.header_text)
    return _whole("flow", message.body, _named("flow", parameters), above=above, footer=message.footer)


@interactive.register
def _order_details(message: OrderDetails) -> Json:
    order: Json = {
        "status": "pending",
        "items": [_pay_item(item) for item in message.items],
        "subtotal": _amount(message.subtotal),
        "tax": _described(*message.tax),
    }
    if message.shipping is not None:
        order["shipping"] = _described(*message.shipping)
    if message.discount is not None:
        order["discount"] = _described(*message.discount) | filled(discount_program_name=message.discount_program)
    parameters = {
        "reference_id": message.reference_id,
        "type": message.goods,
        "currency": message.currency,
        "total_amount": _amount(message.total),
        "order": order,
        **message.payment,
    }
    action = _named("review_and_pay", parameters)
    above = _above(message.header, "")
    return _whole("order_details", message.body, action, above=above, footer=message.footer)


@interactive.register
def _order_status(message: OrderStatus) -> Json:
    order = {"status": message.status, **filled(description=message.description)}
    action = _named("review_order", {"reference_id": message.reference_id, "order": order})
    return _whole("order_status", message.body, action, footer=message.footer)


def _whole(kind: str, body: str, action: Json, *, above: Json | None = None, footer: str = "") -> Json:
    below = {"footer": {"text": footer}} if footer else {}
    words = {"body": {"text": body}} if body else {}
    return {"type": kind, **filled(header=above), **words, **below, "action": action}


def _named(name: str, parameters: Json | None = None) -> Json:
    return {"name": name, **({"parameters": parameters} if parameters else {})}


def _above(given: Header | None, text: str) -> Json | None:
    if given is not None:
        return header(given)
    return {"type": "text", "text": text} if text else None


def _image(url: str) -> Image | None:
    return Image(url=url) if url else None


def _amount(value: int) -> Json:
    return {"value": value, "offset": OFFSET}


def _described(value: int, description: str) -> Json:
    return {**_amount(value), **filled(description=description)}


def _pay_item(item: PayItem) -> Json:
    sale = {"sale_amount": _amount(item.sale_amount)} if item.sale_amount is not None else {}
    return {
        "retailer_id": item.retailer_id,
        "name": item.name,
        "amount": _amount(item.amount),
        "quantity": item.quantity,
        **sale,
    }
