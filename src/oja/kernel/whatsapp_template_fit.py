"""
Does what is sent fit the approved template: as many words as it has variables, the right file above them, what each of
its buttons needs? Asked by the shop before it sends, and by the sandbox when it is sent to (reference: WhatsApp 1.8,
1.9). Pure; both sides are Meta's JSON.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from oja.kernel.whatsapp_fields import is_link
from oja.kernel.whatsapp_table import BAD_PARAMETER, MISSING, Json, Problem
from oja.kernel.whatsapp_template_parts import (
    MEDIA_FORMATS,
    Parts,
    button_sample,
    kind_of,
    maps,
    parts,
    upper,
    variables,
    words,
)

COUNT: Final = 132000
FORMAT: Final = 132012

_TEXTS: Final = frozenset({"text", "currency", "date_time"})
_UNFIT: Final = re.compile(r"[\n\t]| {5,}")
_SUB_TYPES: Final = {"QUICK_REPLY": "quick_reply", "URL": "url", "OTP": "url", "COPY_CODE": "copy_code",
                     "CATALOG": "catalog", "MPM": "mpm", "FLOW": "flow"}  # fmt: skip
_FILES: Final = {"IMAGE": "image", "VIDEO": "video", "GIF": "video", "DOCUMENT": "document"}


def misfits(components: Any, content: Json) -> list[Problem]:
    """Why the `template` part of a message does not fit the template's components; empty when it does."""
    return list(_unfit(parts(components), content.get("components"), ""))


def _unfit(design: Parts, given: Any, where: str) -> Iterator[Problem]:
    sent = maps(given)
    yield from _header(design, _parameters(sent, "header"), f"{where}header")
    yield from _texts(variables(design.body.get("text")), _parameters(sent, "body"), f"{where}body")
    if design.offer and design.offer.get("has_expiration") and not _parameters(sent, "limited_time_offer"):
        yield Problem(MISSING, f"{where}offer", "Say until when the offer lasts.")
    yield from _buttons(design, sent, where)
    if design.cards:
        yield from _cards(design, sent)


def _parameters(sent: list[Json], kind: str) -> list[Json]:
    found = [one for one in sent if words(one.get("type")).lower() == kind]
    return maps(found[0].get("parameters")) if found else []


def _header(design: Parts, given: list[Json], where: str) -> Iterator[Problem]:
    kind = design.header_format
    if kind == "TEXT":
        yield from _texts(variables(design.header.get("text")), given, where)
    elif kind in MEDIA_FORMATS:
        name = _FILES[kind]
        file = given[0].get(name) if given and given[0].get("type") == name else None
        if not isinstance(file, Mapping):
            noun = {"image": "picture", "video": "video", "document": "document"}[name]
            yield Problem(FORMAT, where, f"This template begins with a {noun}: give its address or an uploaded file.")
        elif not file.get("id") and not is_link(file.get("link")):
            yield Problem(BAD_PARAMETER, where, "The file above the text needs an uploaded id or a full address.")
    elif kind == "LOCATION":
        place = given[0].get("location") if given else None
        if not isinstance(place, Mapping) or not place.get("latitude") or not place.get("longitude"):
            yield Problem(FORMAT, where, "This template begins with a place on the map: give where it is.")
    elif kind == "PRODUCT":
        product = given[0].get("product") if given else None
        if not isinstance(product, Mapping) or not product.get("product_retailer_id"):
            yield Problem(FORMAT, where, "This template begins with a product: say which.")
    elif given:
        yield Problem(COUNT, where, "This template has no header to fill in.")


def _texts(names: list[str], given: list[Json], where: str) -> Iterator[Problem]:
    if len(given) != len(names):
        wanted = f"{len(names)} variable" + ("" if len(names) == 1 else "s")
        yield Problem(COUNT, where, f"The {where.rpartition('.')[2]} has {wanted} to fill in, and {len(given)} came.")
        return
    is_named = any(not name.isdigit() for name in names)
    for number, parameter in enumerate(given, 1):
        name = words(parameter.get("parameter_name")) if is_named else str(number)
        field = f"{where}.{name or number}"
        if is_named and name not in names:
            yield Problem(BAD_PARAMETER, field, f"There is no variable {name!r} in this template: it has {names}.")
        if words(parameter.get("type")) not in _TEXTS:
            yield Problem(FORMAT, field, "Only words can fill this variable.")
        text = words(parameter.get("text"))
        if parameter.get("type") == "text" and not text.strip():
            yield Problem(MISSING, field, f"Fill in {{{{{name or number}}}}}.")
        elif _UNFIT.search(text):
            yield Problem(BAD_PARAMETER, field, "What fills a variable is one line, without tabs or rows of spaces.")


def _buttons(design: Parts, sent: list[Json], where: str) -> Iterator[Problem]:
    given: dict[int, Json] = {}
    for one in sent:
        if words(one.get("type")).lower() == "button":
            place = str(one.get("index", ""))
            given[int(place) if place.isdigit() else -1] = one
    for index, component in given.items():
        kind = kind_of(design.buttons[index]) if 0 <= index < len(design.buttons) else ""
        if words(component.get("sub_type")).lower() != _SUB_TYPES.get(kind):
            field = f"{where}buttons[{index}]"
            yield Problem(FORMAT, field, "This template has no such button to fill in at this place.")
    for index, button in enumerate(design.buttons):
        parameters = maps(given[index].get("parameters")) if index in given else []
        yield from _button(button, parameters[0] if parameters else {}, f"{where}buttons[{index}]")


def _button(button: Json, parameter: Json, where: str) -> Iterator[Problem]:
    kind = kind_of(button)
    if (kind == "OTP" or (kind == "URL" and variables(button.get("url")))) and not words(parameter.get("text")):
        yield Problem(MISSING, where, "Give what stands at the end of this button's link.")
    elif kind == "COPY_CODE" and not words(parameter.get("coupon_code")):
        yield Problem(MISSING, where, f"Give the code that this button copies, such as {button_sample(button)}.")
    elif kind == "MPM":
        action = parameter.get("action")
        if not isinstance(action, Mapping) or not maps(action.get("sections")):
            yield Problem(MISSING, where, "Say which products this button shows.")


def _cards(design: Parts, sent: list[Json]) -> Iterator[Problem]:
    carousel = next((one for one in sent if upper(one.get("type")) == "CAROUSEL"), {})
    cards = maps(carousel.get("cards"))
    if len(cards) != len(design.cards):
        yield Problem(COUNT, "cards", f"This template has {len(design.cards)} cards to fill in, and {len(cards)} came.")
        return
    for index, (card, filled) in enumerate(zip(design.cards, cards, strict=True)):
        yield from _unfit(parts(card.get("components")), filled.get("components"), f"cards[{index}].")
