"""
Documents: a product as search sees it, each of its words weighed by where it stands and how often. Pure.

The weight is BM25F's, without the rarity of the word, which is known when somebody searches. Lengths are compared with
typical ones, not with the shop's average, so that a product's weights depend on nothing but the product.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from uuid import UUID

from oja.catalog.search import words

SATURATION = 1.2
"""BM25's k1: how soon a word said again stops counting."""
SHORTNESS = 0.75
"""BM25's b: how much a word counts more in a short text than in a long one."""
PARTS = 1024
"""What a worth of one is."""
LONGEST_DESCRIPTION = 20_000
BRANDS = frozenset({"brand", "manufacturer", "supplier", "make"})
YES = frozenset({"yes", "true", "y"})


class Field(NamedTuple):
    """A part of a product: what a word in it is worth, and how many words it usually has."""

    worth: float
    length: int


NAME = Field(3, 12)
BRAND = Field(1, 2)
DESCRIPTION = Field(1, 20)
LABELS = Field(1, 2)
ATTRIBUTES = Field(0.4, 40)


class Texts(NamedTuple):
    """
    What is written about a product. Other names and the further description are those of other languages; labels are
    its categories and tags; attributes are by their names.
    """

    product_id: UUID
    is_draft: bool
    name: str
    other_names: str
    description: str
    brand: str
    labels: str
    variants: str
    attributes: Mapping[str, Any]


@dataclass(slots=True)
class Document:
    """A product's words: those of its name in order, and of each how much it is said."""

    product_id: UUID
    is_draft: bool
    name: list[str]
    said: dict[str, float] = field(default_factory=dict)


def document(texts: Texts) -> Document:
    """Read a product's texts."""
    brands, others = _split(texts.attributes)
    read = Document(texts.product_id, texts.is_draft, words.of(texts.name))
    for part, told in (
        (NAME, (texts.name,)),
        (NAME, (texts.other_names,)),
        (DESCRIPTION, (texts.description[:LONGEST_DESCRIPTION],)),
        (BRAND, (texts.brand, *brands)),
        (LABELS, (texts.labels,)),
        (ATTRIBUTES, (texts.variants, *others)),
    ):
        _say(read.said, part, [word for text in told if text for word in words.shelved(text)])
    return read


def weights(said: Mapping[str, float], term_of: Mapping[str, int]) -> dict[int, int]:
    """Of each term what a product is worth to those who look for it, in whole parts, so that equals stay equal."""
    by_term: dict[int, float] = {}
    for word, often in said.items():
        term = term_of[word]
        by_term[term] = by_term[term] + often if term in by_term else often
    most = PARTS * (SATURATION + 1)
    return {term: round(often * most / (SATURATION + often)) for term, often in by_term.items()}


def _say(said: dict[str, float], part: Field, spoken: Sequence[str]) -> None:
    once = part.worth / (1 - SHORTNESS + SHORTNESS * len(spoken) / part.length)
    for word in spoken:
        said[word] = said[word] + once if word in said else once


def _split(attributes: Mapping[str, Any]) -> tuple[list[str], list[str]]:
    """The brands, and all other values; of what a product simply has ("wireless: yes") the name is what people say."""
    brands, others = [], []
    for name, value in attributes.items():
        told = " ".join(map(str, value)) if isinstance(value, list) else str(value)
        if name.casefold() in BRANDS:
            brands.append(told)
        else:
            others.append(name if told.casefold() in YES else told)
    return brands, others


def vocabulary(read: Iterable[Document]) -> set[str]:
    """Every word of these."""
    return {word for one in read for word in one.said}
