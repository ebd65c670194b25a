"""Checks of WhatsApp messages that show products, and of cards side by side (reference: WhatsApp 1.6)."""

from collections.abc import Iterator, Mapping
from typing import Any

from oja.kernel import whatsapp_table as table
from oja.kernel.whatsapp_fields import (
    action_named,
    count,
    filled,
    is_link,
    listed,
    mapped,
    product_sections,
    source,
    words,
)
from oja.kernel.whatsapp_table import INVALID, Json, Problem

ACTION = "interactive.action"


def product(action: Json) -> Iterator[Problem]:
    """One product."""
    for name in ("catalog_id", "product_retailer_id"):
        yield from filled(action, name, within=ACTION)


def product_list(action: Json) -> Iterator[Problem]:
    """Several products under headings."""
    yield from filled(action, "catalog_id", within=ACTION)
    yield from product_sections(action.get("sections"), f"{ACTION}.sections")


def catalog(action: Json) -> Iterator[Problem]:
    """The whole catalogue behind one button."""
    yield from action_named(action, "catalog_message")
    given = mapped(action.get("parameters"))
    if "thumbnail_product_retailer_id" in given:
        yield from filled(given, "thumbnail_product_retailer_id", within=f"{ACTION}.parameters")


def carousel(action: Json) -> Iterator[Problem]:
    """Two to ten cards of one sort: products of one catalogue, or pictures with a link or with buttons."""
    cards = [mapped(card) for card in listed(action.get("cards"))]
    yield from count(cards, f"{ACTION}.cards", *table.CARDS)
    yield from card_order(cards, f"{ACTION}.cards")
    of_products = [card.get("type") == "product" for card in cards]
    if len(set(of_products)) > 1:
        yield Problem(INVALID, f"{ACTION}.cards", "Cards with products and cards with pictures cannot be mixed.")
    for i, card in enumerate(cards):
        check = _product_card if card.get("type") == "product" else _media_card
        yield from check(card, f"{ACTION}.cards[{i}]")
    catalogs = {mapped(card.get("action")).get("catalog_id") for card in cards}
    if all(of_products) and len(set(map(repr, catalogs))) > 1:
        yield Problem(INVALID, f"{ACTION}.cards", "All products of a carousel must come from the same catalog.")
    if len({tuple(map(_kind, _buttons(card))) for card in cards}) > 1:
        yield Problem(INVALID, f"{ACTION}.cards", "All cards must have the same kinds and number of buttons.")


def card_order(cards: list[Json], where: str) -> Iterator[Problem]:
    """Cards are counted from 0, in their order."""
    if [card.get("card_index") for card in cards] != list(range(len(cards))):
        yield Problem(INVALID, f"{where}.card_index", "The cards must be numbered 0, 1, 2 … in their order.")


def _product_card(card: Json, where: str) -> Iterator[Problem]:
    for name in ("catalog_id", "product_retailer_id"):
        yield from filled(mapped(card.get("action")), name, within=f"{where}.action")


def _media_card(card: Json, where: str) -> Iterator[Problem]:
    header = mapped(card.get("header"))
    kind = header.get("type")
    if kind not in {"image", "video"}:
        yield Problem(INVALID, f"{where}.header.type", "Every card needs a picture or a film above its words.")
    else:
        yield from source(mapped(header.get(kind)), f"{where}.header.{kind}")
    yield from card_body(mapped(card.get("body")), where)
    for button in _buttons(card):
        reply = mapped(mapped(button).get("quick_reply"))
        yield from words(reply, "title", table.BUTTON_TITLE, within=f"{where}.action.buttons.quick_reply")
        yield from words(reply, "id", table.BUTTON_ID, within=f"{where}.action.buttons.quick_reply")
    if not _buttons(card):
        link = mapped(mapped(card.get("action")).get("parameters"))
        yield from words(link, "display_text", table.CTA_TEXT, within=f"{where}.action.parameters")
        if not is_link(link.get("url")):
            yield Problem(INVALID, f"{where}.action.parameters.url", "Every card needs buttons, or a link to open.")


def card_body(body: Json, where: str) -> Iterator[Problem]:
    """The few words under a card's picture."""
    yield from words(body, "text", table.CARD_BODY, within=f"{where}.body", required=False)
    if str(body.get("text", "")).count("\n") > table.CARD_LINE_BREAKS:
        message = f"The words of a card may have {table.CARD_LINE_BREAKS} line breaks at most."
        yield Problem(INVALID, f"{where}.body.text", message)


def _buttons(card: Json) -> list[Any]:
    return list(listed(mapped(card.get("action")).get("buttons")))


def _kind(button: Any) -> str:
    return str(button.get("type")) if isinstance(button, Mapping) else ""
