"""Checks of interactive WhatsApp messages: buttons, lists, links, requests and forms (reference: WhatsApp 1.6)."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final

from oja.kernel import whatsapp_commerce, whatsapp_payments
from oja.kernel import whatsapp_table as table
from oja.kernel.whatsapp_fields import (
    action_named as _named,
)
from oja.kernel.whatsapp_fields import (
    count,
    filled,
    is_link,
    listed,
    mapped,
    one_of,
    source,
    unique,
    words,
)
from oja.kernel.whatsapp_table import INVALID, MISSING, Json, Problem


def interactive(content: Json) -> Iterator[Problem]:
    """Everything Meta would refuse in the `interactive` part of a message."""
    kind = content.get("type")
    action = content.get("action")
    rule = _INTERACTIVE.get(str(kind))
    if rule is None:
        yield Problem(INVALID, "interactive.type", f"WhatsApp has no interactive message of type {kind!r}.")
        return
    if not isinstance(action, Mapping):
        yield Problem(MISSING, "interactive.action", "An interactive message needs an action.")
        return
    yield from _part(content, "body", table.INTERACTIVE_BODY, required=rule.needs_body)
    yield from _part(content, "footer", table.INTERACTIVE_FOOTER, required=False)
    yield from _header(content.get("header"), rule)
    yield from rule.check(action)


def _part(content: Json, name: str, limit: int, *, required: bool) -> Iterator[Problem]:
    part = content.get(name)
    if part is None and not required:
        return
    yield from words(part if isinstance(part, Mapping) else {}, "text", limit, within=f"interactive.{name}")


def _header(header: Any, rule: "_Interactive") -> Iterator[Problem]:
    if header is None and not rule.needs_header:
        return
    kind = header.get("type") if isinstance(header, Mapping) else None
    if header is None:
        yield Problem(MISSING, "interactive.header", "This message needs a line above it: a header of type text.")
    elif kind not in rule.headers:
        yield Problem(INVALID, "interactive.header.type", f"This message cannot have a header of type {kind!r}.")
    elif kind == "text":
        yield from words(header, "text", table.INTERACTIVE_HEADER, within="interactive.header")
    else:
        content = header.get(kind)
        yield from source(content if isinstance(content, Mapping) else {}, f"interactive.header.{kind}")


def _reply_buttons(action: Json) -> Iterator[Problem]:
    where = "interactive.action.buttons"
    buttons = listed(action.get("buttons"))
    yield from count(buttons, where, 1, table.BUTTONS)
    replies = [button.get("reply") if isinstance(button, Mapping) else None for button in buttons]
    for index, reply in enumerate(replies):
        given = reply if isinstance(reply, Mapping) else {}
        yield from words(given, "title", table.BUTTON_TITLE, within=f"{where}[{index}].reply")
        yield from words(given, "id", table.BUTTON_ID, within=f"{where}[{index}].reply")
    for name in ("id", "title"):
        yield from unique([reply.get(name) for reply in replies if isinstance(reply, Mapping)], where, name)


def _list_rows(action: Json) -> Iterator[Problem]:
    yield from words(action, "button", table.LIST_BUTTON, within="interactive.action")
    where = "interactive.action.sections"
    sections = [section for section in listed(action.get("sections")) if isinstance(section, Mapping)]
    yield from count(sections, where, 1, table.LIST_SECTIONS)
    rows = list(chain.from_iterable(listed(section.get("rows")) for section in sections))
    yield from count(rows, f"{where}.rows", 1, table.LIST_ROWS)
    for i, section in enumerate(sections):
        yield from words(section, "title", table.SECTION_TITLE, within=f"{where}[{i}]", required=len(sections) > 1)
        yield from count(listed(section.get("rows")), f"{where}[{i}].rows", 1, table.LIST_ROWS)
        for j, row in enumerate(listed(section.get("rows"))):
            given = row if isinstance(row, Mapping) else {}
            inside = f"{where}[{i}].rows[{j}]"
            yield from words(given, "id", table.ROW_ID, within=inside)
            yield from words(given, "title", table.ROW_TITLE, within=inside)
            yield from words(given, "description", table.ROW_DESCRIPTION, within=inside, required=False)
    yield from unique([row.get("id") for row in rows if isinstance(row, Mapping)], f"{where}.rows", "id")


def _cta_url(action: Json) -> Iterator[Problem]:
    where = "interactive.action.parameters"
    parameters = action.get("parameters")
    given = parameters if isinstance(parameters, Mapping) else {}
    yield from _named(action, "cta_url")
    yield from words(given, "display_text", table.CTA_TEXT, within=where)
    if not is_link(given.get("url")):
        yield Problem(INVALID, f"{where}.url", "The link must be a full http or https address.")


def _request(name: str) -> Callable[[Json], Iterator[Problem]]:
    return lambda action: _named(action, name)


def _address(action: Json) -> Iterator[Problem]:
    yield from _named(action, "address_message")
    country = mapped(action.get("parameters")).get("country")
    yield from one_of(country, table.COUNTRIES["address_message"], "interactive.action.parameters.country")


def _flow(action: Json) -> Iterator[Problem]:
    where = "interactive.action.parameters"
    given = mapped(action.get("parameters"))
    yield from _named(action, "flow")
    yield from one_of(given.get("flow_message_version"), ["3"], f"{where}.flow_message_version")
    yield from words(given, "flow_cta", table.FLOW_CTA, within=where)
    yield from one_of(given.get("flow_action", "navigate"), ["navigate", "data_exchange"], f"{where}.flow_action")
    yield from one_of(given.get("mode", "published"), ["published", "draft"], f"{where}.mode")
    if bool(given.get("flow_id")) == bool(given.get("flow_name")):
        yield Problem(MISSING, f"{where}.flow_id", "A Flow is named by its flow_id or its flow_name, and not by both.")
    payload = given.get("flow_action_payload")
    if payload is None:
        return
    if given.get("flow_action") == "data_exchange":
        yield Problem(INVALID, f"{where}.flow_action_payload", "With data_exchange our endpoint says where it begins.")
    yield from filled(mapped(payload), "screen", within=f"{where}.flow_action_payload")
    if mapped(payload).get("data", {"": ""}) in ({}, None):
        yield Problem(INVALID, f"{where}.flow_action_payload.data", "The data of a Flow is left out or not empty.")


def _voice_call(action: Json) -> Iterator[Problem]:
    yield from _named(action, "voice_call")
    given = mapped(action.get("parameters"))
    yield from words(given, "display_text", table.CTA_TEXT, within="interactive.action.parameters", required=False)


@dataclass(frozen=True, slots=True)
class _Interactive:
    check: Callable[[Json], Iterator[Problem]]
    needs_body: bool = True
    needs_header: bool = False
    headers: frozenset[str] = frozenset({"text"})


_ANY_HEADER: Final = frozenset({"text", "image", "video", "document"})
_NO_HEADER: Final[frozenset[str]] = frozenset()

_INTERACTIVE: Final[Mapping[str, _Interactive]] = {
    "button": _Interactive(_reply_buttons, headers=_ANY_HEADER),
    "list": _Interactive(_list_rows),
    "cta_url": _Interactive(_cta_url, headers=_ANY_HEADER),
    "location_request_message": _Interactive(_request("send_location"), headers=_NO_HEADER),
    "address_message": _Interactive(_address),
    "request_contact_info": _Interactive(_request("request_contact_info"), headers=_NO_HEADER),
    "product": _Interactive(whatsapp_commerce.product, needs_body=False, headers=_NO_HEADER),
    "product_list": _Interactive(whatsapp_commerce.product_list, needs_header=True),
    "catalog_message": _Interactive(whatsapp_commerce.catalog, headers=_NO_HEADER),
    "carousel": _Interactive(whatsapp_commerce.carousel, headers=_NO_HEADER),
    "flow": _Interactive(_flow, headers=_ANY_HEADER),
    "order_details": _Interactive(whatsapp_payments.order_details, headers=_ANY_HEADER),
    "order_status": _Interactive(whatsapp_payments.order_status, headers=_NO_HEADER),
    "call_permission_request": _Interactive(_request("call_permission_request"), needs_body=False, headers=_NO_HEADER),
    "voice_call": _Interactive(_voice_call, headers=_NO_HEADER),
}
