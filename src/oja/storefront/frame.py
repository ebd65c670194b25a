"""Frame: what every page of a shop shows around its content, and the small parts that several pages share."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from oja.carts.views import CartView
from oja.catalog.pictures import renditions
from oja.catalog.views import CategoryView, ProductView
from oja.kernel import phones
from oja.kernel.money import Money
from oja.kernel.settings import get_settings
from oja.merchants.queries import Shop
from oja.storefront import dressing, languages, listing_schemas, page_schemas, schemas, urls
from oja.storefront.cards import icons
from oja.storefront.cards import service as cards
from oja.storefront.design.looks import PLAIN, ShopLook
from oja.storefront.design.opening import Opening
from oja.storefront.info import queries as info
from oja.storefront.info.models import ShopPage

FEW = 5
MOST_OF_ONE = 999


@dataclass(frozen=True)
class Visit:
    """Who looks at what: the shop, its categories, the visitor's cart, and the page asked for."""

    shop: Shop
    categories: list[CategoryView]
    cart: CartView | None
    here: str
    said: schemas.Said | None = None
    own_language: str = ""
    """The shop's; `shop` is in the visitor's."""
    look: ShopLook = PLAIN
    """In the visitor's language, as far as the merchant said it in that."""
    opening: Opening | None = None
    pages: Sequence[ShopPage] = ()
    """In the merchant's own words, as far as shoppers see them."""
    own_look: ShopLook = PLAIN
    """In the shop's own language."""
    saves_data: bool = False
    is_counted: bool = False
    """False for a program, and for who asks not to be counted."""

    @property
    def own_shop(self) -> Shop:
        """The shop in its own language."""
        return languages.spoken(self.shop, self.own_language or self.shop.language)


def page(visit: Visit, body: page_schemas.Body) -> page_schemas.Page:
    """A whole page around `body`."""
    current = _current_category(visit, body)
    return page_schemas.Page(
        locale=_tag(visit.shop),
        languages=_languages(visit),
        shop=shop_props(visit),
        categories=[
            schemas.CategoryLink(name=one.name, url=urls.category(visit.shop, one.slug), is_current=one.id == current)
            for one in visit.categories
            if one.parent_id is None and one.product_count > 0
        ],
        cart=cart_summary(visit),
        here=visit.here,
        said=visit.said,
        saves_data=visit.saves_data,
        icon_url=urls.icon(visit.shop, icons.SIZES[0], icons.of(visit.shop, visit.look).version),
        card_url=urls.card(visit.shop, cards.of_shop(visit.own_shop, visit.own_look).version),
        manifest_url=urls.manifest(visit.shop),
        told_url=urls.told(visit.shop),
        worker_url=urls.worker(visit.shop) if get_settings().offline else None,
        body=body,
    )


def _tag(shop: Shop) -> str:
    """Of a language that is spoken in many countries, the shop's: `en-NG`."""
    return shop.language if "-" in shop.language else f"{shop.language}-{shop.country}"


def _languages(visit: Visit) -> list[schemas.Language]:
    shop = visit.shop
    own = languages.spoken(shop, visit.own_language)
    there = languages.of(own)
    return [
        schemas.Language(
            code=one,
            name=languages.name(one),
            url=urls.also(visit.here, **{languages.PARAMETER: one}),
            is_own=one == visit.own_language,
            is_current=one == shop.language,
        )
        for one in there
        if len(there) > 1
    ]


def shop_props(visit: Visit) -> schemas.Shop:
    """The shop as its pages show it."""
    shop, look = visit.shop, visit.look
    return schemas.Shop(
        name=shop.name,
        slug=shop.slug,
        initial=shop.name.strip()[:1].upper(),
        tagline=look.tagline,
        logo_url=look.logo_url,
        origin=shop.origin,
        home_url=urls.home(shop),
        cart_url=urls.cart(shop),
        suggest_url=urls.suggest(shop),
        add_url=urls.add(shop),
        chat_url=dressing.hello_url(shop),
        phone=phones.pretty(shop.whatsapp_number),
        announcement=dressing.announcement(shop, look),
        hours=dressing.hours(shop, look, visit.opening),
        pages=[
            schemas.Link(name=info.words(page, shop.language)[0], url=urls.info(shop, page.slug))
            for page in visit.pages
            if page.in_footer
        ],
        socials=dressing.socials(look),
    )


def chat_url(shop: Shop, text: str) -> str | None:
    """A link that opens a chat with the shop, or None when it has no number."""
    return urls.chat(get_settings().wa_link_base, shop.whatsapp_number, text) if shop.whatsapp_number else None


def amount(shop: Shop, minor: int) -> schemas.Amount:
    """An amount in the shop's currency, formatted here and nowhere else."""
    money = Money(minor, shop.currency)
    return schemas.Amount(amount=str(money), currency=shop.currency, text=money.display(shop.money_locale))


def tile(shop: Shop, product: ProductView, rating: schemas.Rating | None = None) -> schemas.Tile:
    """A product as the grid shows it."""
    left = product.stock_quantity
    is_there = product.in_stock and left != 0
    is_last = is_there and left is not None and left <= FEW
    return schemas.Tile(
        id=str(product.id),
        name=product.name,
        url=urls.product(shop, product.slug),
        image_url=product.image_url,
        picture=picture(product.image_url),
        price=amount(shop, product.from_minor),
        was=_was(shop, product),
        availability="last" if is_last else "available" if is_there else "sold_out",
        left=left if is_last else None,
        has_choices=product.has_choices,
        rating=rating,
    )


def _was(shop: Shop, product: ProductView) -> schemas.Amount | None:
    """Of several variants, each has a price of its own before: none is said of all."""
    before = product.compare_at_minor
    if before is None or product.has_choices or before <= product.price_minor:
        return None
    return amount(shop, before)


def picture(address: str | None, alt: str = "") -> schemas.Picture | None:
    """A picture of ours in all its sizes; None for an address from elsewhere."""
    shown = renditions.of(address)
    if shown is None:
        return None
    return schemas.Picture(
        template=shown.template, widths=list(shown.widths), width=shown.width, height=shown.height, alt=alt
    )


def cart_summary(visit: Visit) -> schemas.CartSummary:
    """What the cart bar and the badges show."""
    if visit.cart is None or not visit.cart.lines:
        return schemas.CartSummary()
    pieces: dict[str, int] = {}
    for line in visit.cart.lines:
        pieces[str(line.product_id)] = pieces.get(str(line.product_id), 0) + line.quantity
    return schemas.CartSummary(
        count=visit.cart.item_count,
        total=amount(visit.shop, visit.cart.subtotal_minor),
        version=cart_version(visit.cart),
        in_cart=pieces,
    )


def cart_version(cart: CartView) -> str:
    """A name for the state of a cart; what comes before the dot is the cart's own, and says nothing of it."""
    return f"{hashlib.blake2b(cart.id.bytes, digest_size=6).hexdigest()}.{cart.version}"


def _current_category(visit: Visit, body: page_schemas.Body) -> UUID | None:
    if not isinstance(body, listing_schemas.Listing) or body.category is None:
        return None
    by_url = {urls.category(visit.shop, one.slug): one for one in visit.categories}
    shown = by_url.get(body.action_url)
    return shown.path[0] if shown else None
