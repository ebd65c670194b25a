"""
Layouts: which column of a file is which field of a product. Guessed from the header, changed by the merchant. Pure.

A column is one of `FIELDS`, an `OPTION` (rows of one product id differ by it), a `FACT` kept with the product under the
column's own name, or `LEFT_OUT`.
"""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final, Self

from oja.catalog import names
from oja.catalog.importing import prices
from oja.catalog.importing.cells import ATTRIBUTES, OPTIONS
from oja.catalog.importing.errors import BadLayout

OPTION: Final = "option"
FACT: Final = "fact"
LEFT_OUT: Final = ""
PROBLEM_COLUMN: Final = "To fix"
"""The column that a file of rows to fix has more than the file it came from; never read."""

# As merchants and their suppliers call them, the likeliest first.
_CALLED: Final = {
    "product_id": "product_id; id; product code; item code; code; item id; item number; item no; article number; "
    "article no; article; artikelnummer; art nr; art no; reference; ref; "
    "référence; codigo; código; handle; item #; s/n",
    "name": "name; product name; title; product title; product; item name; item; produit; nom; nom du produit; nombre; "
    "producto; produto; nome; bezeichnung; artikel; titre; titel; jina",
    "price": "price; unit price; selling price; sale price; retail price; regular price; rrp; mrp; amount; prix; "
    "prix unitaire; precio; preço; preco; preis; prezzo; bei; rate",
    "category": "category; product category; category name; department; group; product type; type; catégorie; "
    "categorie; categoría; categoria; kategorie; rayon; warengruppe",
    "subcategory": "subcategory; sub category; sub-category; subgroup; sous-catégorie; subcategoría; subcategoria; "
    "unterkategorie",
    "description": "description; product description; details; long description; desc; descripción; descripcion; "
    "descrição; descricao; beschreibung; maelezo",
    "image_url": "image_url; image; image link; image src; picture; photo; picture url; photo url; images; bild; foto",
    "more_images": "more_images; more pictures; additional images; additional image link; gallery; other images",
    "image_alts": "image_alts; image alt text; alt text; alt texts",
    "in_stock": "in_stock; in stock; in stock?; available; availability; disponible; disponível; verfügbar; en stock",
    "stock_quantity": "stock_quantity; stock; quantity; qty; stock qty; stock quantity; inventory; on hand; units; "
    "quantité; cantidad; quantidade; menge; bestand; balance",
    "is_priority": "is_priority; priority; featured; is featured?; star; starred; bestseller",
    "sku": "sku; item sku; seller sku; stock code",
    "barcode": "barcode; bar code; ean; ean13; ean-13; gtin; upc; isbn; code barre; código de barras; strichcode",
    "weight_kg": "weight_kg; weight; weight kg; net weight; poids; peso; gewicht",
    "supplier_id": "supplier_id; supplier; supplier ref; supplier reference; vendor; vendor id; fournisseur; "
    "proveedor; fornecedor; lieferant",
    "brand": "brand; brand name; marque; marca; marke; manufacturer",
    "tags": "tags; tag; labels; keywords; étiquettes; etiquetas; schlagworte",
    "compare_at_price": "compare_at_price; compare-at price; old price; was price; price before; original price; "
    "ancien prix; precio anterior; preço anterior; streichpreis",
    "cost": "cost; cost price; unit cost; cost per item; purchase price; buying price; prix d'achat; coste; costo; "
    "custo; einkaufspreis",
    "tax_class": "tax_class; tax code; vat class; classe de taxe; steuerklasse",
    "status": "status; product status",
    "variant_weight_kg": "variant_weight_kg; variant weight kg",
    "variant_image_url": "variant_image_url; variant image; variant picture",
    "currency": "currency; currency code; devise; moneda; moeda; währung",
    OPTIONS: OPTIONS,
    ATTRIBUTES: ATTRIBUTES,
}  # fmt: skip
FIELDS: Final = tuple(_CALLED)
_NO_WORDS: Final = str.maketrans("_*.:", "    ")
_REQUIRED: Final = ("name", "price")


def _folded(name: str) -> str:
    """A header as it is compared: `Unit_Price (NGN)` → `unit price`."""
    plain = re.sub(r"\([^)]*\)|\[[^\]]*\]", " ", name.strip("\ufeff"))
    return names.folded(plain.translate(_NO_WORDS))


_FIELD_OF: Final = {_folded(name): field for field, called in _CALLED.items() for name in called.split(";")}


@dataclass(frozen=True, slots=True)
class Layout:
    """What each column of a file is, and how its prices are written (`prices`)."""

    columns: tuple[str, ...]
    decimal_mark: str | None = None

    @classmethod
    def guess(cls, header: Sequence[str], currency: str) -> Self:
        """What the header says. A field that two columns could be is the first's; what is unknown is kept as a fact."""
        columns, taken = [], set[str]()
        for name in header:
            field = _field(name, currency)
            if field in taken:
                field = FACT
            if field in FIELDS:
                taken.add(field)
            columns.append(field)
        return cls(tuple(columns))

    @classmethod
    def read(cls, kept: dict[str, Any]) -> Self:
        """A layout as it was kept."""
        return cls(tuple(kept["columns"]), kept["decimal_mark"])

    def kept(self) -> dict[str, Any]:
        """It, to be kept as JSON."""
        return asdict(self)

    def of_file(self, header: Sequence[str]) -> Self | None:
        """It, for a file with this header: a column that says what is to fix is left out. None when they differ."""
        count = sum(1 for name in header if not _says_what_to_fix(name))
        if count != len(self.columns):
            return None
        columns = iter(self.columns)
        placed = (LEFT_OUT if _says_what_to_fix(name) else next(columns) for name in header)
        return type(self)(tuple(placed), self.decimal_mark)

    def to_remember(self, header: Sequence[str]) -> Self:
        """It, without a column that says what is to fix."""
        kept = (field for name, field in zip(header, self.columns, strict=True) if not _says_what_to_fix(name))
        return type(self)(tuple(kept), self.decimal_mark)

    def at(self, field: str) -> int | None:
        """Which column is this field."""
        return self.columns.index(field) if field in self.columns else None

    def check(self, header: Sequence[str]) -> None:
        """
        See that products can be read so.

        :raises BadLayout: there is no column for the name or the price, two are the same, or one is unknown
        """
        if len(self.columns) != len(header):
            raise BadLayout(f"This file has {len(header)} columns; please say of each what it is.")
        for field in self.columns:
            if field not in {*FIELDS, OPTION, FACT, LEFT_OUT}:
                raise BadLayout("One of these fields is unknown. The API's documentation lists them.")
            if field in FIELDS and self.columns.count(field) > 1:
                raise BadLayout(f"Two columns cannot both be the {_said(field)}. Please choose one.")
        for field in _REQUIRED:
            if field not in self.columns:
                raise BadLayout(f"Please say which column has the {_said(field)}.")


def signature(header: Iterable[str]) -> str:
    """What two files have in common whose columns are called the same."""
    kept = [_folded(name) for name in header if not _says_what_to_fix(name)]
    return hashlib.sha256("\x1f".join(kept).encode()).hexdigest()[:32]


def decimal_mark(texts: Iterable[str], currency: str, *, otherwise: str | None) -> str | None:
    """How a file's prices are written, by those that can be written in one way only."""
    return prices.mark_of(texts, currency) or otherwise


def _says_what_to_fix(name: str) -> bool:
    return name.strip() == PROBLEM_COLUMN


def _field(name: str, currency: str) -> str:
    if not name.strip() or _says_what_to_fix(name):
        return LEFT_OUT
    folded = _folded(name)
    known = _FIELD_OF.get(folded)
    if known is None and currency.casefold() in folded.split():
        known = _FIELD_OF.get(" ".join(word for word in folded.split() if word not in {currency.casefold(), "in"}))
    return known or FACT


def _said(field: str) -> str:
    return field.replace("_", " ")
