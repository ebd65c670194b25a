"""Products: added, changed, archived by hand. Whole files of them come in through `importing`."""

from typing import Any
from uuid import UUID

from sqlalchemy import select

from oja.catalog import addressing, amounts, changing, names, queries
from oja.catalog.categories import service as categorising
from oja.catalog.errors import ExternalIdTaken, ProductNotFound
from oja.catalog.linked import queries as linked
from oja.catalog.linked import taking_up
from oja.catalog.models import Product, Variant
from oja.catalog.schemas import NewProduct, ProductChange
from oja.catalog.stock import counting
from oja.catalog.variants.errors import VariantRequired
from oja.catalog.views import ProductView
from oja.kernel import ids
from oja.kernel.db import MerchantSession

ON_PRODUCT = (
    "name", "description", "image_url", "is_priority", "weight_kg", "supplier_id", "external_id", "status", "brand",
    "tags", "attributes", "tax_class",
)  # fmt: skip
ON_VARIANT = ("sku", "barcode")


async def create_product(db: MerchantSession, new: NewProduct) -> ProductView:
    """
    Add a product with its one variant. Without a category it goes to `Uncategorised`.

    Emits CatalogChanged.

    :raises BadPrice: the price is not an amount of the shop's currency
    :raises ExternalIdTaken: another product has that id
    :raises UnknownCategory: the category is not this shop's, or archived
    :raises WrongSubcategory: the subcategory belongs to another category
    """
    prices = await amounts.read(db, new.model_dump(include=set(amounts.COLUMNS)))
    await changing.lock(db)
    leaf_id = await categorising.leaf(db, new.category_id, new.subcategory_id)
    product_id = ids.new()
    external_id = new.external_id or str(product_id)
    await _refuse_taken(db, external_id)
    given = new.model_dump(include=set(ON_PRODUCT)) | {"external_id": external_id}
    slug = await _free_slug(db, new.name, product_id)
    db.add(Product(id=product_id, slug=slug, category_id=leaf_id, **given))
    await db.flush()
    variant = Variant(
        id=ids.new(),
        product_id=product_id,
        **prices,
        is_tracked=new.stock_quantity is not None,
        stock_quantity=new.stock_quantity or 0,
        is_available=new.in_stock is not False,
        **new.model_dump(include=set(ON_VARIANT)),
    )
    db.add(variant)
    await db.flush()
    counting.opened(db, variant.id, new.stock_quantity)
    await taking_up.want(db, [(product_id, address) for address in new.image_urls])
    await changing.changed(db)
    return await queries.get_product(db, product_id)


async def update_product(db: MerchantSession, product_id: UUID, change: ProductChange) -> ProductView:
    """
    Change what was given of a product; its address stays unless another is given. Price, SKU and barcode are those of
    the variant in front; whether it is sold at all is said of all its variants.

    Setting a quantity also puts it back on sale, unless the same change says otherwise. Emits CatalogChanged.

    :raises ProductNotFound: there is none with that id
    :raises BadPrice: the price is not an amount of the shop's currency
    :raises ExternalIdTaken: another product has that id
    :raises UnknownCategory: the category is not this shop's, or archived
    :raises WrongSubcategory: the subcategory belongs to another category
    :raises SlugTaken: another product has that address
    :raises VariantRequired: a quantity is given, and it comes in several variants
    """
    given = change.model_dump(exclude_unset=True)
    prices = await amounts.read(db, given)
    await changing.lock(db)
    product = await db.get(Product, (db.merchant_id, product_id))
    if product is None:
        raise ProductNotFound
    every = select(Variant).where(Variant.product_id == product_id, Variant.archived_at.is_(None)).order_by(Variant.id)
    fresh = every.with_for_update(key_share=True).execution_options(populate_existing=True)
    living = (await db.scalars(fresh)).all()
    if len(living) > 1 and "stock_quantity" in given:
        raise VariantRequired("This product comes in several variants. Please count each of them.")
    variant = next(one for one in living if one.is_default)
    await _apply(db, product, given)
    for column, minor in prices.items():
        setattr(variant, column, minor)
    for name in ON_VARIANT:
        if name in given:
            setattr(variant, name, given[name])
    for one in living:
        await counting.give(db, one, given)
    await changing.changed(db)
    return await queries.get_product(db, product_id)


async def archive_product(db: MerchantSession, product_id: UUID) -> None:
    """
    Take a product off sale for good; orders keep it. Doing it again changes nothing. Emits CatalogChanged.

    :raises ProductNotFound: there is none with that id
    """
    await changing.lock(db)
    product = await db.get(Product, (db.merchant_id, product_id))
    if product is None:
        raise ProductNotFound
    if product.status != "archived":
        product.status = "archived"
        await changing.changed(db)


async def _apply(db: MerchantSession, product: Product, given: dict[str, Any]) -> None:
    if "external_id" in given and given["external_id"] != product.external_id:
        await _refuse_taken(db, given["external_id"])
    if given.keys() & {"category_id", "subcategory_id"}:
        product.category_id = await _moved(db, product, given)
    if "slug" in given:
        await addressing.change(db, "product", product, given["slug"])
    if "image_url" in given and await linked.is_here(db, product.id, given["image_url"]):
        given = {name: value for name, value in given.items() if name != "image_url"}
    for name in ON_PRODUCT:
        if name in given:
            setattr(product, name, given[name])


async def _refuse_taken(db: MerchantSession, external_id: str) -> None:
    if await db.scalar(select(Product.id).where(Product.external_id == external_id)) is not None:
        raise ExternalIdTaken


async def _free_slug(db: MerchantSession, name: str, product_id: UUID) -> str:
    slug = names.slug(name, otherwise="product")
    taken = await db.scalar(select(Product.id).where(Product.slug == slug))
    return slug if taken is None else names.told_apart(slug, product_id)


async def _moved(db: MerchantSession, product: Product, given: dict[str, Any]) -> UUID:
    """The new leaf. A new category leaves the old subcategory behind; a subcategory alone brings its category."""
    now = await queries.get_product(db, product.id)
    category_id, subcategory_id = given.get("category_id"), given.get("subcategory_id")
    if "category_id" not in given and subcategory_id is None:
        category_id = now.category_id
    elif "subcategory_id" not in given and category_id == now.category_id:
        subcategory_id = now.subcategory_id
    return await categorising.leaf(db, category_id, subcategory_id)
