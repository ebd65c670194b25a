"""
Which products a code, or a picture, may mean. Nothing here writes.

The hash of 64 bits (`pictures.hashing`) is compared with that of every picture of the shop, in one pass over their
numbers: some milliseconds for fifty thousand. Of the few that come near the fine print decides.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final, Literal
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, Text, Uuid, bindparam, text

from oja.catalog import queries as catalog
from oja.catalog.pictures import hashing
from oja.catalog.pictures.crew import Sight
from oja.catalog.recognition import codes
from oja.catalog.variants import offering
from oja.catalog.views import Offer, ProductView
from oja.kernel.db import MerchantSession

Reason = Literal["barcode", "sku", "picture"]
MOST: Final = 9
NEAR: Final = 10
"""In so few of 64 bits may a hash differ from the shop's own for its fine print to be asked."""
ASKED: Final = 50
ALIKE: Final = 0.98
"""So far must the fine prints go together; measured, see `docs/guides/pictures.md`."""
SPREAD: Final = 3
TINY: Final = 0.0005
"""Of several, those are left out that differ from it so many times as much as the best one does, and a bit more."""

_BY_CODE = text(
    "SELECT variants.id, variants.product_id, variants.barcode = ANY(:codes) IS TRUE AS is_barcode"
    " FROM variants JOIN products ON products.merchant_id = :merchant_id AND products.id = variants.product_id"
    " WHERE variants.merchant_id = :merchant_id AND variants.archived_at IS NULL AND products.status = ANY(:statuses)"
    "  AND (variants.barcode = ANY(:codes) OR variants.sku = ANY(:codes))"
    " ORDER BY is_barcode DESC, variants.position, variants.id LIMIT :most"
).bindparams(
    bindparam("merchant_id", type_=Uuid()),
    bindparam("codes", type_=ARRAY(Text())),
    bindparam("statuses", type_=ARRAY(Text())),
)
_NEAR = text(
    "SELECT shown.product_id, shown.fine, min(bit_count((shown.hash # seen.hash)::bit(64))) AS distance"
    " FROM (SELECT product_id, perceptual_hash AS hash, fine FROM product_pictures"
    "   WHERE merchant_id = :merchant_id AND state = 'ready' AND perceptual_hash IS NOT NULL"
    "  UNION ALL SELECT kept.product_id, kept.perceptual_hash, kept.fine FROM picture_prints AS kept"
    "   JOIN products ON products.merchant_id = :merchant_id AND products.id = kept.product_id"
    "    AND products.image_url = kept.address"
    "   WHERE kept.merchant_id = :merchant_id AND kept.perceptual_hash IS NOT NULL) AS shown"
    " CROSS JOIN unnest(:hashes) AS seen (hash)"
    " JOIN products ON products.merchant_id = :merchant_id AND products.id = shown.product_id"
    "  AND products.status = ANY(:statuses)"
    " WHERE bit_count((shown.hash # seen.hash)::bit(64)) <= :near"
    " GROUP BY shown.product_id, shown.fine ORDER BY distance, shown.product_id LIMIT :most"
).bindparams(
    bindparam("merchant_id", type_=Uuid()),
    bindparam("hashes", type_=ARRAY(BigInteger())),
    bindparam("statuses", type_=ARRAY(Text())),
)
SOLD: Final = ("active",)
OF_THE_TEAM: Final = ("active", "draft")


@dataclass(frozen=True, slots=True)
class Match:
    """A product that may be meant, and why. Of a code also which of its variants; of a picture how alike they are."""

    product: ProductView
    reason: Reason
    offer: Offer | None = None
    likeness: float | None = None


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a picture told. `codes` are the texts that were read; the matches of a code leave no room for others."""

    codes: Sequence[str]
    matches: Sequence[Match]


async def recognise(db: MerchantSession, sight: Sight, statuses: Collection[str] = SOLD) -> Recognised:
    """The products that a picture may show: by the codes on it, else by pictures of the shop that look alike."""
    matches = await by_codes(db, sight.codes, statuses)
    return Recognised(sight.codes, matches or await _alike(db, sight.prints, statuses))


async def by_codes(db: MerchantSession, texts: Sequence[str], statuses: Collection[str] = SOLD) -> list[Match]:
    """The variants that have one of these codes as barcode, then those that have one as SKU."""
    wanted = list(dict.fromkeys(one for written in texts for one in codes.spellings(written)))
    if not wanted:
        return []
    values = {"merchant_id": db.merchant_id, "codes": wanted, "statuses": list(statuses), "most": MOST}
    rows = await db.rows(_BY_CODE, values)
    products = await _products(db, [row.product_id for row in rows])
    offers = await offering.variants_by_id(db, [row.id for row in rows])
    return [
        Match(products[row.product_id], "barcode" if row.is_barcode else "sku", offers[row.id])
        for row in rows
        if row.product_id in products and row.id in offers
    ]


async def _alike(db: MerchantSession, prints: Sequence[tuple[int, str]], statuses: Collection[str]) -> list[Match]:
    if not prints:
        return []
    hashes = [hash_ for hash_, _ in prints]
    seen = [bytes.fromhex(fine) for _, fine in prints]
    values = {
        "merchant_id": db.merchant_id, "hashes": hashes, "statuses": list(statuses), "near": NEAR, "most": ASKED,
    }  # fmt: skip
    likeness: dict[UUID, float] = {}
    for row in await db.rows(_NEAR, values):
        # Pictures that were drawn before there were fine prints have none, and are not claimed to be known.
        alike = max((hashing.likeness(one, row.fine) for one in seen), default=0.0) if row.fine else 0.0
        likeness[row.product_id] = max(alike, likeness.get(row.product_id, 0.0))
    least = max(ALIKE, 1 - SPREAD * (1 - max(likeness.values(), default=0.0)) - TINY)
    alike_enough = {product_id: alike for product_id, alike in likeness.items() if alike >= least}
    best = sorted(alike_enough, key=lambda product_id: -alike_enough[product_id])[:MOST]
    products = await _products(db, best)
    return [Match(products[one], "picture", None, round(likeness[one], 4)) for one in best if one in products]


async def _products(db: MerchantSession, ids: Sequence[UUID]) -> dict[UUID, ProductView]:
    return await catalog.products_by_id(db, ids) if ids else {}
