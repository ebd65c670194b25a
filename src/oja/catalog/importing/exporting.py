"""
Exporting: every product in the format's columns, a row for each variant, or in those of another system; page by page.

What those have no column for stands in columns of our own, so that the file imported again changes nothing.
"""

from collections.abc import AsyncGenerator, Callable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Any, Final, Literal
from urllib.parse import urljoin
from uuid import UUID

import orjson
from babel.numbers import get_currency_precision
from sqlalchemy import Integer, Uuid, bindparam, text
from sqlalchemy.dialects.postgresql import JSONB

from oja.catalog.importing import for_shopify, for_woocommerce
from oja.catalog.importing.cells import ATTRIBUTES, OPTIONS
from oja.catalog.importing.exported import Exported
from oja.catalog.importing.several import tags_text
from oja.catalog.importing.tables import Page
from oja.kernel.db import merchant_session
from oja.kernel.money import decimal_text
from oja.kernel.settings import get_settings

System = Literal["shopify", "woocommerce"]
_Rows = Callable[[Sequence[Exported]], Iterator[list[str]]]
_SYSTEMS: Final[dict[System, tuple[Sequence[str], _Rows]]] = {
    "shopify": (for_shopify.HEADER, for_shopify.rows),
    "woocommerce": (for_woocommerce.HEADER, for_woocommerce.rows),
}
AT_ONCE: Final = 2_000
_COLUMNS: Final = (
    "product_id", "name", "description", "price", "category", "subcategory", "image_url", "in_stock", "is_priority",
    "weight_kg", "barcode", "supplier_id", "stock_quantity", "sku", "brand", "tags", "compare_at_price", "cost",
    "tax_class", "status", "variant_weight_kg", "variant_image_url", "more_images", "image_alts",
)  # fmt: skip
_HAS = text(
    "SELECT EXISTS (SELECT FROM products WHERE merchant_id = :merchant_id AND status <> 'archived'"
    " AND options <> '[]') AS options, EXISTS (SELECT FROM products WHERE merchant_id = :merchant_id"
    " AND status <> 'archived' AND attributes <> '{}') AS attributes"
).bindparams(bindparam("merchant_id", type_=Uuid()))
_PAGE = (
    text(
        "SELECT product.id, product.external_id, product.slug, product.name, product.description, offer.price_minor,"
        " top.name AS category, CASE WHEN leaf.parent_id IS NOT NULL THEN leaf.name END AS subcategory,"
        " product.image_url, offer.is_available, product.is_priority, product.weight_kg, offer.barcode,"
        " product.supplier_id, CASE WHEN offer.is_tracked THEN offer.stock_quantity END AS stock_quantity, offer.sku,"
        " product.brand, product.tags, offer.compare_at_minor, offer.cost_minor, product.tax_class, product.status,"
        " offer.weight_kg AS variant_weight_kg, offer.image_url AS variant_image_url,"
        " product.options AS option_names, offer.options AS options, product.attributes, pictures.listed AS pictures"
        " FROM (SELECT * FROM products WHERE merchant_id = :merchant_id AND status <> 'archived' AND id > :after"
        "  ORDER BY id LIMIT :most) AS product"
        " JOIN variants AS offer ON offer.merchant_id = :merchant_id AND offer.product_id = product.id"
        "  AND offer.archived_at IS NULL"
        " JOIN categories AS leaf ON leaf.merchant_id = :merchant_id AND leaf.id = product.category_id"
        " JOIN categories AS top ON top.merchant_id = :merchant_id AND top.id = coalesce(leaf.root_id, leaf.id)"
        " LEFT JOIN LATERAL (SELECT jsonb_agg(jsonb_build_array(address, url, alt) ORDER BY is_waiting, place, id)"
        "  AS listed FROM (SELECT linked.address, own.url, own.alt, false AS is_waiting, own.position AS place, own.id"
        "   FROM product_pictures AS own LEFT JOIN linked_pictures AS linked ON linked.merchant_id = :merchant_id"
        "    AND linked.picture_id = own.id WHERE own.merchant_id = :merchant_id AND own.product_id = product.id"
        "   UNION ALL SELECT address, NULL, alt, true, place, id FROM linked_pictures WHERE merchant_id = :merchant_id"
        "    AND product_id = product.id AND state <> 'fetched') AS one WHERE coalesce(address, url) IS NOT NULL"
        "  ) AS pictures ON true"
        " ORDER BY product.id, offer.is_default DESC, offer.position, offer.id"
    )
    .bindparams(
        bindparam("merchant_id", type_=Uuid()), bindparam("after", type_=Uuid()), bindparam("most", type_=Integer())
    )
    .columns(id=Uuid(), option_names=JSONB(), options=JSONB(), attributes=JSONB(), pictures=JSONB())
)


async def products(merchant_id: UUID, currency: str, system: System | None = None) -> AsyncGenerator[Page]:
    """The rows, after one with the names of the columns: each page as the shop is when it is read."""
    if system is not None:
        header, write = _SYSTEMS[system]
        yield [header]
        async for page in _pages(merchant_id, currency):
            yield [row for product in page for row in write(product)]
        return
    async with merchant_session(merchant_id) as db:
        [has] = await db.rows(_HAS, {"merchant_id": merchant_id})
    extra = [name for name, is_there in ((OPTIONS, has.options), (ATTRIBUTES, has.attributes)) if is_there]
    columns = (*_COLUMNS, *extra)
    yield [columns]
    async for page in _pages(merchant_id, currency):
        yield [[offer.cells[name] for name in columns] for product in page for offer in product]


def numbers(currency: str) -> set[str]:
    """The columns that hold numbers. Three decimals could be thousands to whoever reads them: such stay texts."""
    amounts = {"price", "compare_at_price", "cost"} if get_currency_precision(currency) < 3 else set()
    return {"weight_kg", "variant_weight_kg", "stock_quantity"} | amounts


async def _pages(merchant_id: UUID, currency: str) -> AsyncGenerator[list[list[Exported]]]:
    """Products with their variants, some thousand at a time."""
    after = UUID(int=0)
    while True:
        values = {"merchant_id": merchant_id, "after": after, "most": AT_ONCE}
        async with merchant_session(merchant_id) as db:
            rows = (await (await db.connection()).execute(_PAGE, values)).all()
        if not rows:
            return
        yield [[_exported(row, currency) for row in offers] for _, offers in groupby(rows, key=lambda row: row.id)]
        after = rows[-1].id


def _exported(row: Any, currency: str) -> Exported:
    (main, alt), *others = pictures = _pictures(row)
    options = {name: row.options[name] for name in row.option_names if name in row.options}
    told = {
        "product_id": row.external_id,
        "name": row.name,
        "description": row.description,
        "price": _amount(row.price_minor, currency),
        "category": row.category,
        "subcategory": row.subcategory,
        "image_url": main,
        "more_images": " ".join(address for address, _ in others if address),
        "image_alts": "\n".join((alt, *(alt for _, alt in others))).rstrip("\n"),
        "in_stock": "true" if row.is_available else "false",
        "is_priority": "true" if row.is_priority else "false",
        "weight_kg": _plain(row.weight_kg),
        "barcode": row.barcode,
        "supplier_id": row.supplier_id,
        "stock_quantity": row.stock_quantity,
        "sku": row.sku,
        "brand": row.brand,
        "tags": tags_text(row.tags) if row.tags else None,
        "compare_at_price": _amount(row.compare_at_minor, currency),
        "cost": _amount(row.cost_minor, currency),
        "tax_class": row.tax_class,
        "status": row.status,
        "variant_weight_kg": _plain(row.variant_weight_kg),
        "variant_image_url": _full(row.variant_image_url),
        OPTIONS: _object(options),
        ATTRIBUTES: _object(row.attributes),
    }
    cells = {name: "" if value is None else str(value) for name, value in told.items()}
    return Exported(cells, row.slug, options, row.attributes, [(one, said) for one, said in pictures if one])


def _pictures(row: Any) -> list[tuple[str | None, str]]:
    """
    Each picture's address and what is to be seen on it; first the one that stands for the product, if any.

    What was fetched goes under the address it came from, what was uploaded under ours.
    """
    main, others = (_full(row.image_url), ""), []
    for address, url, alt in row.pictures or ():
        said = " ".join(alt.split())
        if row.image_url in {address, url}:
            main = (address or _full(row.image_url), said)
        else:
            others.append((address or _full(url), said))
    return [main, *others]


def _full(address: str | None) -> str | None:
    """An address that others understand, too."""
    return urljoin(get_settings().public_url, address) if address else None


def _amount(minor: int | None, currency: str) -> str | None:
    return None if minor is None else decimal_text(minor, currency)


def _plain(number: Decimal | None) -> str | None:
    return None if number is None else f"{number.normalize():f}"


def _object(pairs: dict[str, str]) -> str:
    return orjson.dumps(pairs).decode() if pairs else ""
