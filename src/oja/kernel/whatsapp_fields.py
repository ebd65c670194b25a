"""Checks of one field of a WhatsApp message: words within a length, entries within a count, links that are links."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from oja.kernel import whatsapp_table as table
from oja.kernel.whatsapp_table import BAD_PARAMETER, INVALID, MISSING, Json, Problem


def words(content: Json, name: str, limit: int, *, within: str = "", required: bool = True) -> Iterator[Problem]:
    """A text that is there (unless it may be missing) and not too long."""
    field = f"{within}.{name}" if within else name
    value = content.get(name)
    if value is None and not required:
        return
    if not isinstance(value, str) or not value.strip():
        if required or value is not None:
            yield Problem(MISSING, field, f"{field} must have some text.")
    elif len(value) > limit:
        yield Problem(BAD_PARAMETER, field, f"{field} has {len(value)} characters; WhatsApp takes at most {limit}.")


def count(items: Sequence[Any], field: str, least: int, most: int) -> Iterator[Problem]:
    """As many entries as WhatsApp takes."""
    if not least <= len(items) <= most:
        yield Problem(INVALID, field, f"{field} has {len(items)} entries; WhatsApp takes {least} to {most}.")


def unique(values: Sequence[Any], field: str, name: str) -> Iterator[Problem]:
    """No value twice."""
    if len({repr(value) for value in values}) != len(values):
        yield Problem(INVALID, field, f"Every {name} in {field} must be different.")


def source(content: Json, field: str) -> Iterator[Problem]:
    """An uploaded id or a link, and not both."""
    link = content.get("link")
    if "file_id" in content:
        yield Problem(BAD_PARAMETER, field, "One of the shop's own files (file_id) stands alone, without id or link.")
    elif bool(content.get("id")) == bool(link):
        yield Problem(BAD_PARAMETER, field, "Media needs either an uploaded id or a link, and not both.")
    elif link and not is_link(link):
        yield Problem(INVALID, f"{field}.link", "The link must be a full http or https address.")


def listed(value: Any) -> Sequence[Any]:
    """The list that should stand here; anything else counts as none."""
    return value if isinstance(value, list) else []


def mapped(value: Any) -> Json:
    """The object that should stand here; anything else counts as empty."""
    return value if isinstance(value, Mapping) else {}


def filled(content: Json, name: str, *, within: str) -> Iterator[Problem]:
    """Some text, of any length."""
    value = content.get(name)
    if not isinstance(value, str) or not value.strip():
        yield Problem(MISSING, f"{within}.{name}", f"{within}.{name} must have some text.")


def one_of(value: Any, allowed: Sequence[str], field: str) -> Iterator[Problem]:
    """One of the words that WhatsApp knows here."""
    if value not in allowed:
        yield Problem(INVALID, field, f"{field} must be one of: {', '.join(allowed)}.")


def product_sections(sections: Any, where: str) -> Iterator[Problem]:
    """Products under headings: how many of both, and that each has its heading and its retailer id."""
    given = [mapped(section) for section in listed(sections)]
    yield from count(given, where, 1, table.LIST_SECTIONS)
    items = [len(listed(section.get("product_items"))) for section in given]
    if not 1 <= sum(items) <= table.PRODUCTS:
        message = f"{where} has {sum(items)} products; WhatsApp takes 1 to {table.PRODUCTS} in all."
        yield Problem(INVALID, f"{where}.product_items", message)
    for i, section in enumerate(given):
        inside = f"{where}[{i}]"
        yield from words(section, "title", table.SECTION_TITLE, within=inside, required=len(given) > 1)
        yield from count(listed(section.get("product_items")), f"{inside}.product_items", 1, table.PRODUCTS)
        for j, item in enumerate(listed(section.get("product_items"))):
            yield from filled(mapped(item), "product_retailer_id", within=f"{inside}.product_items[{j}]")


def action_named(action: Json, name: str) -> Iterator[Problem]:
    """The action of an interactive message has the name that belongs to its type."""
    if action.get("name") != name:
        yield Problem(INVALID, "interactive.action.name", f'The action of this message must be named "{name}".')


def is_link(value: Any) -> bool:
    """True for a full http or https address."""
    return isinstance(value, str) and re.match(r"^https?://[^\s/]+", value) is not None
