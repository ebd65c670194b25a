"""Checks of interactive WhatsApp messages: buttons, lists, links, products and requests."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final

from oja.kernel import whatsapp_table as table
from oja.kernel.whatsapp_fields import count, is_link, listed, source, unique, words
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
    yield from _header(content.get("header"), rule.headers)
    yield from rule.check(action)


def _part(content: Json, name: str, limit: int, *, required: bool) -> Iterator[Problem]:
    part = content.get(name)
    if part is None and not required:
        return
    yield from words(part if isinstance(part, Mapping) else {}, "text", limit, within=f"interactive.{name}")


def _header(header: Any, allowed: frozenset[str]) -> Iterator[Problem]:
    if header is None:
        return
    kind = header.get("type") if isinstance(header, Mapping) else None
    if kind not in allowed:
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


def _single_product(action: Json) -> Iterator[Problem]:
    for name in ("catalog_id", "product_retailer_id"):
        if not action.get(name):
            yield Problem(MISSING, f"interactive.action.{name}", f"A product message needs the {name}.")


def _product_list(action: Json) -> Iterator[Problem]:
    where = "interactive.action.sections"
    if not action.get("catalog_id"):
        yield Problem(MISSING, "interactive.action.catalog_id", "A product message needs the catalog_id.")
    sections = [section for section in listed(action.get("sections")) if isinstance(section, Mapping)]
    yield from count(sections, where, 1, table.LIST_SECTIONS)
    for index, section in enumerate(sections):
        yield from words(section, "title", table.SECTION_TITLE, within=f"{where}[{index}]", required=len(sections) > 1)
    items = list(chain.from_iterable(listed(section.get("product_items")) for section in sections))
    yield from count(items, f"{where}.product_items", 1, table.PRODUCTS)


def _carousel(action: Json) -> Iterator[Problem]:
    yield from count(listed(action.get("cards")), "interactive.action.cards", *table.CARDS)


def _free(_action: Json) -> Iterator[Problem]:
    """Kinds that are passed on as they are: flows, payments and calls have rules of their own elsewhere."""
    yield from ()


def _named(action: Json, name: str) -> Iterator[Problem]:
    if action.get("name") != name:
        yield Problem(INVALID, "interactive.action.name", f'The action of this message must be named "{name}".')


@dataclass(frozen=True, slots=True)
class _Interactive:
    check: Callable[[Json], Iterator[Problem]]
    needs_body: bool = True
    headers: frozenset[str] = frozenset({"text"})


_ANY_HEADER: Final = frozenset({"text", "image", "video", "document"})
_NO_HEADER: Final[frozenset[str]] = frozenset()

_INTERACTIVE: Final[Mapping[str, _Interactive]] = {
    "button": _Interactive(_reply_buttons, headers=_ANY_HEADER),
    "list": _Interactive(_list_rows),
    "cta_url": _Interactive(_cta_url, headers=_ANY_HEADER),
    "location_request_message": _Interactive(_request("send_location"), headers=_NO_HEADER),
    "address_message": _Interactive(_request("address_message")),
    "request_contact_info": _Interactive(_request("request_contact_info"), headers=_NO_HEADER),
    "product": _Interactive(_single_product, needs_body=False, headers=_NO_HEADER),
    "product_list": _Interactive(_product_list),
    "catalog_message": _Interactive(_request("catalog_message"), headers=_NO_HEADER),
    "carousel": _Interactive(_carousel, headers=_NO_HEADER),
    "flow": _Interactive(_free, headers=_ANY_HEADER),
    "order_details": _Interactive(_free, headers=_ANY_HEADER),
    "order_status": _Interactive(_free, headers=_NO_HEADER),
    "call_permission_request": _Interactive(_free, headers=_NO_HEADER),
    "voice_call": _Interactive(_free, headers=_NO_HEADER),
}
