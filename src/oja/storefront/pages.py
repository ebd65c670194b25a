"""Pages: the content of each page of a shop, built from what the packages below know."""

import math
from typing import TYPE_CHECKING, Literal

from oja.carts.views import CartView, LineView
from oja.catalog import queries as catalog
from oja.catalog.collections import collected
from oja.catalog.collections import service as collections
from oja.catalog.pictures import queries as pictures
from oja.catalog.search import missing, popular
from oja.catalog.variants import offering
from oja.catalog.views import CategoryView, Offer, ProductView
from oja.kernel.db import MerchantSession
from oja.kernel.settings import get_settings
from oja.merchants.queries import Shop
from oja.storefront import faceting, frame, head, schemas, speaking, urls, words
from oja.storefront.frame import Visit
from oja.storefront.reading import Wish

if TYPE_CHECKING:
    from oja.catalog.collections.models import Collection

PAGE_SIZE = 24
FEATURED = 5
RELATED = 5
AT_ONCE = 20
COLLECTIONS = 12


async def listing(
    db: MerchantSession, visit: Visit, wish: Wish, category: CategoryView | None = None
) -> schemas.Listing:
    """The shop's front, what a search found, or one category."""
    shop = visit.shop
    found = await catalog.find_products(
        db,
        **wish.of(category),
        sort=wish.order,
        offset=(wish.page - 1) * PAGE_SIZE,
        limit=PAGE_SIZE,
    )
    await _remember(db, wish, found.total, is_whole=category is None)
    path = urls.category(shop.slug, category.slug) if category else urls.home(shop.slug)
    view: Literal["home", "category", "search"] = "search" if wish.q else "category" if category else "home"
    is_front = view == "home" and wish == Wish() and found.total > PAGE_SIZE
    return schemas.Listing(
        view=view,
        category=category.name if category else None,
        about=(category.description or "") if category else "",
        collections=await _collections(db, shop) if view == "home" and wish == Wish() else [],
        breadcrumbs=_trail(visit, category.parent_id) if category else [],
        subcategories=[
            schemas.Link(name=one.name, url=urls.category(shop.slug, one.slug))
            for one in visit.categories
            if category and one.parent_id == category.id and one.product_count > 0
        ],
        action_url=path,
        clear_url=urls.with_query(path, q=wish.q),
        filters=_filters(wish),
        facets=await faceting.of_list(db, visit, wish, category, path) if found.total <= faceting.MOST else [],
        featured=await _featured(db, shop) if is_front else [],
        tiles=frame.tiles(shop, await speaking.products(db, shop, found.items)),
        total=found.total,
        pages=_pages(path, wish, found.total),
    )


async def collection(db: MerchantSession, visit: Visit, wish: Wish, row: "Collection") -> schemas.Listing:
    """One collection, in its own order."""
    shop = visit.shop
    found = await collected.products(db, row, offset=(wish.page - 1) * PAGE_SIZE, limit=PAGE_SIZE)
    path = urls.collection(shop.slug, row.slug)
    return schemas.Listing(
        view="collection",
        category=row.name,
        about=row.description or "",
        action_url=path,
        clear_url=path,
        filters=schemas.Filters(),
        tiles=frame.tiles(shop, await speaking.products(db, shop, found.items)),
        total=found.total,
        pages=_pages(path, Wish(page=wish.page), found.total),
    )


async def product(db: MerchantSession, visit: Visit, view: ProductView) -> schemas.Product:
    """One product, with others of its category."""
    shop = visit.shop
    near = await catalog.find_products(db, category_id=view.subcategory_id or view.category_id, limit=RELATED + 1)
    view, *others = await speaking.products(db, shop, [view, *(one for one in near.items if one.id != view.id)])
    tile = frame.tile(shop, view)
    in_cart = sum(line.quantity for line in visit.cart.lines if line.product_id == view.id) if visit.cart else 0
    left = frame.MOST_OF_ONE if view.stock_quantity is None else view.stock_quantity
    question = words.say(shop.language, "ask", shop=shop.name, product=view.name, url=head.absolute(tile.url))
    offers = (await offering.choices(db, [view.id])).get(view.id, []) if view.has_choices else []
    return schemas.Product(
        tile=tile,
        choices=[
            schemas.Choice(
                id=str(one.variant_id),
                name=one.variant,
                price=frame.amount(shop, one.price_minor),
                is_sold_out=not one.in_stock,
            )
            for one in offers
        ],
        description=view.description or "",
        pictures=await _pictures(db, view) if tile.picture else [],
        breadcrumbs=_trail(visit, view.subcategory_id or view.category_id),
        most=max(0, min(AT_ONCE, left - in_cart)),
        ask_url=frame.chat_url(shop, question),
        share_url=urls.share(get_settings().wa_link_base, f"{view.name}, {tile.price.text}\n{head.absolute(tile.url)}"),
        per_kg=_per_kg(shop, view),
        wait=_wait(shop, view, offers),
        related=frame.tiles(shop, others[:RELATED]),
    )


def _per_kg(shop: Shop, view: ProductView) -> schemas.Amount | None:
    if view.has_choices or not view.weight_kg or view.weight_kg == 1:
        return None
    return frame.amount(shop, round(view.price_minor / view.weight_kg))


def _wait(shop: Shop, view: ProductView, offers: list[Offer]) -> schemas.Wait | None:
    """The form for what is sold out; a shop without a number cannot tell anybody."""
    gone = [schemas.Link(name=one.variant, url=str(one.variant_id)) for one in offers if not one.in_stock]
    if not view.has_choices and (not view.in_stock or view.stock_quantity == 0):
        gone = [schemas.Link(name=view.name, url=str(view.variant_id))]
    if not gone or not shop.whatsapp_number:
        return None
    consent = words.say(shop.language, "consent", shop=shop.name)
    return schemas.Wait(url=urls.wait(shop.slug, view.slug), choices=gone, consent=consent)


async def _remember(db: MerchantSession, wish: Wish, total: int, *, is_whole: bool) -> None:
    """Count what shoppers look for in the whole shop, once for each search; and what is not found."""
    if not wish.q or wish.narrows or not is_whole or wish.page > 1:
        return
    await (popular if total else missing).note(db, wish.q)


async def _pictures(db: MerchantSession, view: ProductView) -> list[schemas.Picture]:
    """Every picture of a product that is ready, in its order."""
    shown = [frame.picture(row.url, row.alt) for row in await pictures.of_product(db, view.id)]
    return [one for one in shown if one is not None]


async def cart(db: MerchantSession, visit: Visit) -> schemas.Cart:
    """The visitor's cart."""
    shop, view = visit.shop, visit.cart
    products = await catalog.products_by_id(db, [line.product_id for line in view.lines]) if view else {}
    lines = [_line(shop, line, products.get(line.product_id)) for line in view.lines] if view else []
    blocked = any(line.trouble in {"sold_out", "too_many"} for line in lines)
    return schemas.Cart(
        lines=lines,
        count=view.item_count if view else 0,
        subtotal=frame.amount(shop, view.subtotal_minor) if view and lines else None,
        handoff_url=urls.handoff(shop.slug),
        can_order=bool(lines and shop.whatsapp_number and not blocked),
    )


def order_text(shop: Shop, view: CartView, code: str) -> str:
    """The message that a shopper sends to order: short, with the code that opens the cart in the chat."""
    return words.say(
        shop.language,
        "order",
        shop=shop.name,
        count=view.item_count,
        total=frame.amount(shop, view.subtotal_minor).text,
        code=code,
    )


def _line(shop: Shop, line: LineView, product: ProductView | None) -> schemas.CartLine:
    most = frame.MOST_OF_ONE if line.available is None else line.available
    trouble: Literal["sold_out", "too_many", "price_changed"] | None = None
    if not line.in_stock or most == 0:
        trouble = "sold_out"
    elif line.quantity > most:
        trouble = "too_many"
    elif line.was_price_minor is not None:
        trouble = "price_changed"
    return schemas.CartLine(
        id=str(line.variant_id),
        url=urls.line(shop.slug, line.variant_id),
        product=schemas.Link(
            name=line.name, url=urls.product(shop.slug, product.slug) if product else urls.home(shop.slug)
        ),
        image_url=line.image_url,
        picture=frame.picture(line.image_url),
        quantity=line.quantity,
        most=most,
        price=frame.amount(shop, line.unit_price_minor),
        total=frame.amount(shop, line.total_minor),
        trouble=trouble,
    )


async def _collections(db: MerchantSession, shop: Shop) -> list[schemas.CollectionLink]:
    rows = (await collections.list_collections(db))[:COLLECTIONS]
    return [
        schemas.CollectionLink(
            name=row.name,
            url=urls.collection(shop.slug, row.slug),
            image_url=row.image_url,
            picture=frame.picture(row.image_url),
            count=count,
        )
        for row, count in zip(rows, await collected.counts(db, rows), strict=True)
        if count
    ]


async def _featured(db: MerchantSession, shop: Shop) -> list[schemas.Tile]:
    found = await catalog.find_products(db, is_priority=True, in_stock=True, limit=FEATURED)
    return frame.tiles(shop, await speaking.products(db, shop, found.items)) if len(found.items) == FEATURED else []


def _filters(wish: Wish) -> schemas.Filters:
    return schemas.Filters(
        q=wish.q, sort=wish.sort, min=wish.minimum, max=wish.maximum, in_stock=wish.in_stock, kept=wish.kept(),
        are_set=wish.narrows,
    )  # fmt: skip


def _pages(path: str, wish: Wish, total: int) -> schemas.Pages:
    last = max(1, math.ceil(total / PAGE_SIZE))
    before, after = min(wish.page - 1, last), wish.page + 1
    return schemas.Pages(
        current=wish.page,
        last=last,
        previous_url=urls.with_query(path, **wish.query(page=before)) if before >= 1 else None,
        next_url=urls.with_query(path, **wish.query(page=after)) if after <= last else None,
    )


def _trail(visit: Visit, category_id: object) -> list[schemas.Link]:
    by_id = {one.id: one for one in visit.categories}
    trail: list[schemas.Link] = []
    while (one := by_id.get(category_id)) is not None and len(trail) < 5:  # type: ignore[call-overload]
        trail.insert(0, schemas.Link(name=one.name, url=urls.category(visit.shop.slug, one.slug)))
        category_id = one.parent_id
    return trail
