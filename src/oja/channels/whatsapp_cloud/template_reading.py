"""Templates that others wrote for the Cloud API, in our own words. Pure, and it loses nothing: see `reading`."""

import contextlib
from collections.abc import Mapping
from typing import Any, Final

from oja.channels.messages import Header, Location, Template, TemplateButton, TemplateCard, Text, dump, load
from oja.channels.whatsapp_cloud import template_payloads
from oja.channels.whatsapp_cloud.pieces import FILES, ODD, read_file, read_sections, spelled

Json = Mapping[str, Any]


def template(given: Json) -> Template:
    """A template as the Cloud API writes it; parts that we have no words for are kept as they are."""
    language = given.get("language")
    code = language.get("code", "") if isinstance(language, Mapping) else str(language or "")
    components = given.get("components")
    whole = Template(str(given.get("name", "")), str(code), components=list(components or []))
    with contextlib.suppress(*ODD):
        read = _filled(whole)
        if template_payloads.template(read).get("components", []) == spelled(whole.components):
            kept = load(dump(read))
            return kept if isinstance(kept, Template) else whole
    return whole


def _filled(whole: Template) -> Template:
    """A template whose components are told apart."""
    parts = {part["type"]: part for part in whole.components if part["type"] != "button"}
    texts = parts["body"]["parameters"] if "body" in parts else []
    is_named = any("parameter_name" in text for text in texts)
    offer = parts["limited_time_offer"]["parameters"][0] if "limited_time_offer" in parts else None
    return Template(
        whole.name,
        whole.language,
        [] if is_named else [text["text"] for text in texts],
        named={text["parameter_name"]: text["text"] for text in texts} if is_named else {},
        header=_template_header(parts["header"]["parameters"][0]) if "header" in parts else None,
        buttons=[_button(part) for part in whole.components if part["type"] == "button"],
        cards=[_card(card) for card in parts["carousel"]["cards"]] if "carousel" in parts else [],
        offer_ends_at=offer["limited_time_offer"]["expiration_time_ms"] if offer else None,
    )


def _template_header(given: Json) -> Text | Header | Location:
    if given["type"] == "text":
        return Text(given["text"])
    if given["type"] == "location":
        place = given["location"]
        return Location(
            float(place["latitude"]), float(place["longitude"]), place.get("name", ""), place.get("address", "")
        )
    return read_file(given)


def _card(given: Json) -> TemplateCard:
    parts = {part["type"]: part for part in given["components"] if part["type"] != "button"}
    above: Json = parts["header"]["parameters"][0] if "header" in parts else {"type": ""}
    product = above.get("product", {})
    return TemplateCard(
        header=read_file(above) if above["type"] in FILES else None,
        catalog_id=product.get("catalog_id", ""),
        retailer_id=product.get("product_retailer_id", ""),
        parameters=[text["text"] for text in parts["body"]["parameters"]] if "body" in parts else [],
        buttons=[_button(part) for part in given["components"] if part["type"] == "button"],
    )


def _button(given: Json) -> TemplateButton:
    parameter = given["parameters"][0]
    action = parameter.get("action", {})
    told = (parameter.get(name) or action.get(name) for name in _BUTTON_VALUES)
    return TemplateButton(
        given["sub_type"],
        int(given["index"]),
        next((value for value in told if value), ""),
        action.get("flow_action_data", {}),
        read_sections(action.get("sections", [])),
    )


_BUTTON_VALUES: Final = ("payload", "text", "coupon_code", "thumbnail_product_retailer_id", "flow_token")
