"""
Variants: the ways in which one product is sold, such as sizes and colours.

All living variants of a product have a value for the same options, no two the same ones. One of them stands in front:
what lists and the format's own fields show.
"""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, select, update

from oja.catalog import amounts, changing, limits, names
from oja.catalog.errors import ProductNotFound
from oja.catalog.models import Product, Variant
from oja.catalog.stock import counting
from oja.catalog.variants import offering
from oja.catalog.variants.errors import LastVariant, TooManyVariants, VariantExists, VariantNotFound, WrongOptions
from oja.catalog.variants.schemas import NewVariant, VariantChange
from oja.catalog.views import VariantView
from oja.kernel import clock, ids
from oja.kernel.db import MerchantSession

AS_GIVEN = ("sku", "barcode", "weight_kg", "image_url", "position", "low_stock_at")


async def add(db: MerchantSession, product_id: UUID, new: NewVariant) -> VariantView:
    """
    Add a variant behind the others. Emits CatalogChanged.

    :raises ProductNotFound: there is none with that id
    :raises WrongOptions: not a value for each of the product's options
    :raises VariantExists: a living variant has these options
    :raises TooManyVariants: the product has as many as it can
    :raises BadPrice: a price is not an amount of the shop's currency
    """
    given = new.model_dump(exclude_unset=True)
    prices = await amounts.read(db, given)
    product, living = await open_product(db, product_id)
    if len(living) >= limits.VARIANTS:
        raise TooManyVariants
    _check_options(product.options, living, new.options)
    if prices.get("price_minor") is None:
        prices["price_minor"] = next(one.price_minor for one in living if one.is_default)
    variant = Variant(
        id=ids.new(),
        product_id=product_id,
        is_default=False,
        options=new.options,
        name=called(product.options, new.options),
        is_tracked=new.stock_quantity is not None,
        stock_quantity=new.stock_quantity or 0,
        is_available=new.in_stock is not False,
        **prices,
        **new.model_dump(include=set(AS_GIVEN)),
    )
    if "position" not in given:
        variant.position = max(one.position for one in living) + 1
    db.add(variant)
    await db.flush()
    counting.opened(db, variant.id, new.stock_quantity)
    await counted(db, product)
    return await offering.get_variant(db, variant.id)


async def change(db: MerchantSession, variant_id: UUID, wanted: VariantChange) -> VariantView:
    """
    Change what was given of a variant. Setting a quantity also puts it back on sale, unless the same change says
    otherwise. Emits CatalogChanged.

    :raises VariantNotFound: there is none with that id
    :raises WrongOptions: not a value for each of the product's options
    :raises VariantExists: another living variant has these options
    :raises TooManyVariants: the product has as many living ones as it can
    :raises BadPrice: a price is not an amount of the shop's currency
    """
    given = wanted.model_dump(exclude_unset=True)
    prices = await amounts.read(db, given)
    product, living = await open_product(db, await _product_of(db, variant_id))
    variant = await db.get_one(Variant, (db.merchant_id, variant_id), populate_existing=True)
    others = [one for one in living if one.id != variant_id]
    if "is_archived" in given and variant.archived_at is not None:
        if len(others) >= limits.VARIANTS:
            raise TooManyVariants
        variant.archived_at = None
    if variant.archived_at is None and given.keys() & {"options", "is_archived"}:
        _give_options(product, variant, others, given.get("options", variant.options))
    if "is_default" in given and not variant.is_default:
        await put_in_front(db, variant)
    for name, value in {**prices, **{name: given[name] for name in AS_GIVEN if name in given}}.items():
        setattr(variant, name, value)
    await counting.give(db, variant, given)
    await counted(db, product)
    return await offering.get_variant(db, variant_id)


async def archive(db: MerchantSession, variant_id: UUID) -> None:
    """
    Take a variant off sale for good; orders keep it. The next one stands in front when it did. Doing it again changes
    nothing. Emits CatalogChanged.

    :raises VariantNotFound: there is none with that id
    :raises LastVariant: the product has no other
    """
    product, living = await open_product(db, await _product_of(db, variant_id))
    variant = next((one for one in living if one.id == variant_id), None)
    if variant is None:
        return
    others = [one for one in living if one is not variant]
    if not others:
        raise LastVariant
    if variant.is_default:
        await put_in_front(db, others[0])
    variant.archived_at = clock.now()
    await counted(db, product)


def called(option_names: Sequence[str], options: dict[str, str]) -> str:
    """What a variant is called beside its product's name: `"42 / Red"`."""
    return " / ".join(options[name] for name in option_names)


async def _product_of(db: MerchantSession, variant_id: UUID) -> UUID:
    product_id: UUID | None = await db.scalar(select(Variant.product_id).where(Variant.id == variant_id))
    if product_id is None:
        raise VariantNotFound
    return product_id


async def open_product(db: MerchantSession, product_id: UUID) -> tuple[Product, list[Variant]]:
    """
    The product and its living variants in order, none of which anybody else changes meanwhile.

    :raises ProductNotFound: there is none with that id
    """
    await changing.lock(db)
    product = await db.get(Product, (db.merchant_id, product_id), populate_existing=True)
    if product is None:
        raise ProductNotFound
    rows = select(Variant).where(Variant.product_id == product_id).order_by(Variant.id).with_for_update(key_share=True)
    found = await db.scalars(rows.execution_options(populate_existing=True))
    living = [one for one in found if one.archived_at is None]
    return product, sorted(living, key=lambda one: (one.position, one.id))


def _give_options(product: Product, variant: Variant, others: Sequence[Variant], options: dict[str, str]) -> None:
    if not others:
        product.options = list(options)
    _check_options(product.options, others, options)
    variant.options, variant.name = options, called(product.options, options)


def _check_options(option_names: Sequence[str], others: Sequence[Variant], options: dict[str, str]) -> None:
    if set(options) != set(option_names) or (others and not option_names):
        message = None if option_names else "Give the variant that is there its options first, such as a size."
        raise WrongOptions(message, options=list(option_names))
    if any(_folded(one.options) == _folded(options) for one in others):
        raise VariantExists


def _folded(options: dict[str, str]) -> dict[str, str]:
    return {name: names.folded(value) for name, value in options.items()}


async def put_in_front(db: MerchantSession, variant: Variant) -> None:
    """Let a living variant be the one that lists show."""
    # Two statements in this order: at no time are there two in front.
    others = update(Variant).where(Variant.product_id == variant.product_id, Variant.is_default)
    await db.execute(others.values(is_default=False))
    variant.is_default = True


async def counted(db: MerchantSession, product: Product) -> None:
    """Note how many living variants a product has, and say that the catalogue changed."""
    await db.flush()
    living = select(func.count()).select_from(Variant)
    count = await db.scalar(living.where(Variant.product_id == product.id, Variant.archived_at.is_(None)))
    product.variant_count = count or 1
    await changing.changed(db)
