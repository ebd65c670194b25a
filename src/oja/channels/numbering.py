"""
Choices in plain words: what a provider cannot show as a button, a row or a product, as lines that can be answered.

    Rice                        The shopper answers "2", and `choices(message)[1]` says what she chose.
    1. Basmati Rice – ₦24.99
    2. Ofada Rice – ₦19.99

Pure: the same message has the same numbers, so that nothing needs to be kept until she answers.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from oja.channels.messages import (
    Buttons,
    Carousel,
    ListMessage,
    OutMessage,
    Products,
)

HINT = "Reply with a number."


@dataclass(frozen=True, slots=True)
class Choice:
    """One line she can answer with its number: the id of a button or a row, or a product by its retailer id."""

    id: str
    title: str = ""
    description: str = ""
    is_product: bool = False


@dataclass(frozen=True, slots=True)
class Shelf:
    """What plain words need to know of the shop: its address, and its products' pages and names by retailer id."""

    url: str = ""
    links: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)


def choices(message: OutMessage) -> list[Choice]:
    """What may be chosen in a message, in the order of its numbers; empty when there is nothing to choose."""
    return list(chain.from_iterable(found for _, found in _groups(message)))


def lines(message: OutMessage, shelf: Shelf) -> str:
    """
    The choices of a message as numbered lines; empty when there is nothing to choose.

    A heading stands where there are several.
    """
    number = 0
    blocks: list[str] = []
    groups = list(_groups(message))
    for heading, found in groups:
        block = [f"*{heading}*"] if heading and len(groups) > 1 else []
        for choice in found:
            number += 1
            block.append(f"{number}. {_line(choice, shelf)}")
        blocks.append("\n".join(block))
    return "\n\n".join(blocks)


def product_line(retailer_id: str, shelf: Shelf) -> str:
    """A product's name and the address of its page, as far as they are known."""
    name, link = shelf.names.get(retailer_id, ""), shelf.links.get(retailer_id, "")
    return f"{name}: {link}" if name and link else link or name or retailer_id


def _line(choice: Choice, shelf: Shelf) -> str:
    if choice.is_product:
        return product_line(choice.id, shelf)
    return f"{choice.title} – {choice.description}" if choice.description else choice.title


def _groups(message: OutMessage) -> Iterator[tuple[str, Sequence[Choice]]]:
    match message:
        case Buttons(buttons=buttons):
            yield "", [Choice(button.id, button.title) for button in buttons]
        case ListMessage(sections=sections):
            for section in sections:
                yield section.title, [Choice(row.id, row.title, row.description) for row in section.rows]
        case Products(sections=shelves):
            for one in shelves:
                yield one.title, [_product(retailer_id) for retailer_id in one.retailer_ids]
        case Carousel(retailer_ids=retailer_ids):
            yield "", [_product(retailer_id) for retailer_id in retailer_ids]
        case _:
            return


def _product(retailer_id: str) -> Choice:
    return Choice(retailer_id, is_product=True)
