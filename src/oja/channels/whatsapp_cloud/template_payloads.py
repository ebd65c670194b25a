"""Templates as the Cloud API sends them: a name, a language, what fills each part (reference: WhatsApp 1.9). Pure."""

from oja.channels.messages import Location, Template, TemplateButton, TemplateCard, Text
from oja.channels.whatsapp_cloud.pieces import Json, filled, header, products


def template(message: Template) -> Json:
    """The `template` part of a message."""
    components = message.components or _components(message)
    whole: Json = {"name": message.name, "language": {"code": message.language}}
    return {**whole, "components": components} if components else whole


def _components(message: Template) -> list[Json]:
    found: list[Json] = []
    if message.header is not None:
        found.append({"type": "header", "parameters": [_header(message)]})
    if body := _texts(message.parameters) + _named_texts(message.named):
        found.append({"type": "body", "parameters": body})
    if message.offer_ends_at is not None:
        offer = {"type": "limited_time_offer", "limited_time_offer": {"expiration_time_ms": message.offer_ends_at}}
        found.append({"type": "limited_time_offer", "parameters": [offer]})
    if message.cards:
        found.append({"type": "carousel", "cards": [_card(index, card) for index, card in enumerate(message.cards)]})
    return found + [_button(button) for button in message.buttons]


def _header(message: Template) -> Json:
    match message.header:
        case Text(body=body):
            return {"type": "text", "text": body}
        case Location(latitude=latitude, longitude=longitude, name=name, address=address):
            place = {"latitude": str(latitude), "longitude": str(longitude), **filled(name=name, address=address)}
            return {"type": "location", "location": place}
        case None:
            raise ValueError("a template without a header has no header part")
        case file:
            return header(file)


def _card(index: int, card: TemplateCard) -> Json:
    components: list[Json] = []
    if card.header is not None:
        components.append({"type": "header", "parameters": [header(card.header)]})
    elif card.retailer_id:
        product = {"product_retailer_id": card.retailer_id, "catalog_id": card.catalog_id}
        components.append({"type": "header", "parameters": [{"type": "product", "product": product}]})
    if card.parameters:
        components.append({"type": "body", "parameters": _texts(card.parameters)})
    return {"card_index": index, "components": components + [_button(button) for button in card.buttons]}


def _button(button: TemplateButton) -> Json:
    return {
        "type": "button",
        "sub_type": button.kind,
        "index": str(button.index),
        "parameters": [_button_parameter(button)],
    }


def _button_parameter(button: TemplateButton) -> Json:
    match button.kind:
        case "quick_reply":
            return {"type": "payload", "payload": button.value}
        case "url":
            return {"type": "text", "text": button.value}
        case "copy_code":
            return {"type": "coupon_code", "coupon_code": button.value}
        case "catalog":
            return {"type": "action", "action": {"thumbnail_product_retailer_id": button.value}}
        case "mpm":
            shown = {"thumbnail_product_retailer_id": button.value, "sections": products(button.sections)}
            return {"type": "action", "action": shown}
        case "flow":
            answer = {"flow_token": button.value, **filled(flow_action_data=button.data)}
            return {"type": "action", "action": answer}


def _texts(parameters: list[str]) -> list[Json]:
    return [{"type": "text", "text": text} for text in parameters]


def _named_texts(named: dict[str, str]) -> list[Json]:
    return [{"type": "text", "parameter_name": name, "text": text} for name, text in named.items()]
