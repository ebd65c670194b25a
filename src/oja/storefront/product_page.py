"""The page of one product: what it is, which of its variants to take, what is like it, and what she saw before."""

from uuid import UUID

from oja.catalog import queries as catalog
from oja.catalog.pictures import queries as pictures
from oja.catalog.search import likeness
from oja.catalog.variants import offering
from oja.catalog.views import Offer, ProductView
from oja.delivery import queries as delivery
from oja.kernel.db import MerchantSession
from oja.kernel.settings import get_settings
from oja.merchants.queries import Shop
from oja.storefront import estimating, frame, pages, reviewing, schemas, shelving, speaking, urls, words
from oja.storefront.cards import service as cards
from oja.storefront.cards.service import Card
from oja.storefront.frame import Visit
from oja.storefront.reading import Wish

RELATED = 5
REMEMBERED = 10
AT_ONCE = 20


async def of(db: MerchantSession, visit: Visit, view: ProductView, wish: Wish) -> schemas.Product:
    """One product, with others like it. The variant of `wish` is chosen beforehand, its page is that of the reviews."""
    shop = visit.shop
    others = await _like(db, visit, view)
    card = cards.of_product(visit.own_shop, visit.own_look, view)
    tile, *related = await shelving.tiles(db, shop, [view, *others])
    [view] = await speaking.products(db, shop, [view])
    in_cart = sum(line.quantity for line in visit.cart.lines if line.product_id == view.id) if visit.cart else 0
    left = frame.MOST_OF_ONE if view.stock_quantity is None else view.stock_quantity
    offers = (await offering.choices(db, [view.id])).get(view.id, []) if view.has_choices else []
    chosen = next((one for one in offers if str(one.variant_id) == wish.variant and one.in_stock), None)
    name = f"{view.name}, {chosen.variant}" if chosen else view.name
    price = frame.amount(shop, chosen.price_minor) if chosen else tile.price
    address = shop.absolute(urls.with_query(tile.url, variant=str(chosen.variant_id) if chosen else ""))
    question = words.say(shop.language, "ask", shop=shop.name, product=name, url=address)
    return schemas.Product(
        tile=tile,
        choices=[_choice(shop, one, is_chosen=one is chosen) for one in offers],
        description=view.description or "",
        pictures=await _pictures(db, view, chosen) if tile.picture else [],
        breadcrumbs=pages.trail(visit, view.subcategory_id or view.category_id),
        most=max(0, min(AT_ONCE, left - in_cart)),
        ask_url=frame.chat_url(shop, question),
        share_url=urls.share(get_settings().wa_link_base, f"{name}, {price.text}\n{address}"),
        per_kg=_per_kg(shop, view),
        wait=_wait(shop, view, offers),
        related=related,
        estimates=estimating.of_all(shop, visit.look, await delivery.ways(db))
        if tile.availability != "sold_out"
        else [],
        reviews=await reviewing.of_product(db, shop, view.id, tile.url, wish.page) if tile.rating else None,
        seen_url=urls.seen(shop),
        card_url=_card_url(shop, view, card),
    )


async def seen(db: MerchantSession, visit: Visit, named: str) -> schemas.Seen:
    """Those of the products named that are still sold, in the order in which they are named."""
    wanted = [one for one in (_uuid(part) for part in named.split(",")[:REMEMBERED]) if one is not None]
    there = await catalog.products_by_id(db, wanted) if wanted else {}
    kept = [there[one] for one in wanted if one in there and there[one].status == "active"]
    return schemas.Seen(tiles=await shelving.tiles(db, visit.shop, kept))


def _card_url(shop: Shop, view: ProductView, card: Card) -> str:
    """A photo that lies elsewhere is not composed: it is shown as it is."""
    if view.image_url and not card.photo:
        return view.image_url
    return urls.product_card(shop, view.slug, card.version)


async def _like(db: MerchantSession, visit: Visit, view: ProductView) -> list[ProductView]:
    """What one could take instead, out of the same department."""
    department = [one.id for one in visit.categories if view.category_id in one.path]
    return await likeness.alike(db, view, department, most=RELATED)


def _choice(shop: Shop, one: Offer, *, is_chosen: bool) -> schemas.Choice:
    is_last = one.in_stock and one.available is not None and one.available <= frame.FEW
    return schemas.Choice(
        id=str(one.variant_id),
        name=one.variant,
        price=frame.amount(shop, one.price_minor),
        is_sold_out=not one.in_stock,
        left=one.available if is_last else None,
        is_chosen=is_chosen,
    )


async def _pictures(db: MerchantSession, view: ProductView, chosen: Offer | None) -> list[schemas.Picture]:
    """Every picture of a product that is ready, in its order; that of the variant that was chosen first."""
    rows = await pictures.of_product(db, view.id)
    if chosen is not None:
        rows = sorted(rows, key=lambda row: row.url != chosen.image_url)
    shown = [frame.picture(row.url, row.alt) for row in rows]
    return [one for one in shown if one is not None]


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
    return schemas.Wait(url=urls.wait(shop, view.slug), choices=gone, consent=consent)


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
