"""Checks of what fills a template: its header, body, buttons, cards and offer (reference: WhatsApp 1.6, 1.9)."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from oja.kernel import whatsapp_table as table
from oja.kernel.whatsapp_commerce import card_order
from oja.kernel.whatsapp_fields import count, filled, listed, mapped, product_sections, source, unique, words
from oja.kernel.whatsapp_table import BAD_PARAMETER, INVALID, MISSING, Json, Problem

FILES: Final = ("image", "video", "document")


def template(content: Json) -> Iterator[Problem]:
    """Everything Meta would refuse in the `template` part of a message, as far as one can tell without the template."""
    yield from words(content, "name", table.TEMPLATE_NAME, within="template")
    language = content.get("language")
    if not isinstance(language, Mapping) or not language.get("code"):
        yield Problem(MISSING, "template.language.code", "A template needs the code of its language.")
    yield from _components(listed(content.get("components")), "template.components")


def _components(components: Any, where: str) -> Iterator[Problem]:
    buttons: list[str] = []
    for i, component in enumerate(components):
        inside = f"{where}[{i}]"
        if not isinstance(component, Mapping) or not component.get("type"):
            yield Problem(MISSING, f"{inside}.type", "A part of a template needs a type.")
            continue
        kind = str(component["type"]).lower()
        yield from _PARTS.get(kind, _other)(component, inside)
        if kind == "button":
            buttons.append(str(component.get("index")))
    yield from unique(buttons, where, "index of a button")


def _header(component: Json, where: str) -> Iterator[Problem]:
    parameters = [mapped(one) for one in listed(component.get("parameters"))]
    yield from count(parameters, f"{where}.parameters", 1, 1)
    for given in parameters:
        kind, inside = str(given.get("type", "text")).lower(), f"{where}.parameters[0]"
        if kind == "text":
            yield from words(given, "text", table.TEMPLATE_HEADER, within=inside)
        elif kind in FILES:
            yield from source(mapped(given.get(kind)), f"{inside}.{kind}")
        elif kind == "location":
            for name in ("latitude", "longitude"):
                if not mapped(given.get("location")).get(name):
                    yield Problem(MISSING, f"{inside}.location.{name}", f"The place above the words needs a {name}.")
        elif kind == "product":
            for name in ("product_retailer_id", "catalog_id"):
                yield from filled(mapped(given.get("product")), name, within=f"{inside}.product")


def _body(component: Json, where: str) -> Iterator[Problem]:
    for j, parameter in enumerate(listed(component.get("parameters"))):
        given = mapped(parameter)
        if given.get("type") == "text" and "text" in given:
            length = len(str(given["text"]))
            if not 0 < length <= table.TEMPLATE_PARAMETER:
                message = f"A parameter has {length} characters; WhatsApp takes 1 to {table.TEMPLATE_PARAMETER}."
                yield Problem(BAD_PARAMETER, f"{where}.parameters[{j}].text", message)


def _button(component: Json, where: str) -> Iterator[Problem]:
    index = str(component.get("index", ""))
    if not (index.isdecimal() and int(index) < table.TEMPLATE_BUTTONS):
        most = table.TEMPLATE_BUTTONS - 1
        yield Problem(INVALID, f"{where}.index", f"The index of a button is a number from 0 to {most}.")
    kind = str(component.get("sub_type") or "").lower()
    if not kind:
        yield Problem(MISSING, f"{where}.sub_type", "A button of a template needs a sub_type.")
        return
    check = _BUTTONS.get(kind)
    parameters = listed(component.get("parameters"))
    if check is None:
        return
    yield from count(parameters, f"{where}.parameters", 1, 1)
    for parameter in parameters:
        yield from check(mapped(parameter), f"{where}.parameters[0]")


def _quick_reply(given: Json, where: str) -> Iterator[Problem]:
    if given.get("type") == "payload":
        yield from words(given, "payload", table.TEMPLATE_PAYLOAD, within=where)


def _url(given: Json, where: str) -> Iterator[Problem]:
    yield from words(given, "text", table.TEMPLATE_URL, within=where)


def _copy_code(given: Json, where: str) -> Iterator[Problem]:
    yield from words(given, "coupon_code", table.COUPON_CODE, within=where)


def _products(given: Json, where: str) -> Iterator[Problem]:
    action = mapped(given.get("action"))
    yield from filled(action, "thumbnail_product_retailer_id", within=f"{where}.action")
    yield from product_sections(action.get("sections"), f"{where}.action.sections")


def _carousel(component: Json, where: str) -> Iterator[Problem]:
    cards = [mapped(card) for card in listed(component.get("cards"))]
    yield from count(cards, f"{where}.cards", *table.CARDS)
    yield from card_order(cards, f"{where}.cards")
    for i, card in enumerate(cards):
        yield from _components(listed(card.get("components")), f"{where}.cards[{i}].components")


def _offer(component: Json, where: str) -> Iterator[Problem]:
    parameters = [mapped(one) for one in listed(component.get("parameters"))]
    yield from count(parameters, f"{where}.parameters", 1, 1)
    for given in parameters:
        ends = mapped(given.get("limited_time_offer")).get("expiration_time_ms")
        if not isinstance(ends, int) or isinstance(ends, bool) or ends <= 0:
            field = f"{where}.parameters[0].limited_time_offer.expiration_time_ms"
            yield Problem(MISSING, field, "An offer needs the moment it ends, in milliseconds since 1970.")


def _other(_component: Json, _where: str) -> Iterator[Problem]:
    """Parts that Meta may add any day are Meta's to judge."""
    yield from ()


_PARTS: Final[Mapping[str, Callable[[Json, str], Iterator[Problem]]]] = {
    "header": _header,
    "body": _body,
    "button": _button,
    "carousel": _carousel,
    "limited_time_offer": _offer,
}
_BUTTONS: Final[Mapping[str, Callable[[Json, str], Iterator[Problem]]]] = {
    "quick_reply": _quick_reply,
    "url": _url,
    "copy_code": _copy_code,
    "mpm": _products,
}
