"""Browsing: categories, products, one product, and finding by a typed word."""

from collections.abc import Sequence
from uuid import UUID

from oja.assistant import greeting, memory
from oja.assistant.replies import Reply
from oja.assistant.turn import Turn, absolute
from oja.carts import queries as carts
from oja.catalog import queries as catalog
from oja.catalog.search import missing, popular
from oja.catalog.stock import waiting
from oja.catalog.translations import service as translating
from oja.catalog.variants import offering
from oja.catalog.views import CategoryView, Offer, ProductView
from oja.channels import composing
from oja.channels.messages import Row
from oja.kernel.errors import NotFound
from oja.kernel.whatsapp_limits import LIST_ROWS

TOPIC = "browse"
FEW = 5
DESCRIPTION = 400
SEARCHES = 3


async def categories(turn: Turn, category_id: UUID | None = None, page: int = 1, *, words: str = "") -> Reply:
    """The categories, or the subcategories of one; of one without any, its products."""
    every = [category for category in await _categories(turn) if category.product_count]
    inside = [category for category in every if category.parent_id == category_id]
    parent = next((category for category in every if category.id == category_id), None)
    if not inside:
        return await products(turn, category_id) if parent else await _nothing_here(turn, has_categories=bool(every))
    if parent is None:
        rows = _paged(turn, inside, page, "browse", [])
        return Reply(TOPIC, composing.offer(words or turn.say("categories"), turn.say("list.categories"), ("", rows)))
    everything = composing.row(
        f"cat:{parent.id}:1",
        turn.say("row.everything"),
        turn.say("category.count", count=parent.product_count),
    )
    rows = _paged(turn, inside, page, f"sub:{parent.id}", [everything])
    body = turn.say("category", category=parent.name)
    if parent.description:
        body = composing.paragraphs(body, composing.clip(parent.description, DESCRIPTION))
    return Reply(TOPIC, composing.offer(body, turn.say("list.categories"), (parent.name, rows)))


async def products(turn: Turn, category_id: UUID | None, page: int = 1) -> Reply:
    """The products of a category, ten at a time."""
    category = next((one for one in await _categories(turn) if one.id == category_id), None)
    if category is None or not category.product_count:
        return await categories(turn, words=turn.say("product.gone"))
    shown = composing.window(category.product_count, page)
    found = await catalog.find_products(
        turn.db, category_id=category.id, sort="name", offset=shown.offset, limit=shown.count
    )
    if not found.items:
        return await categories(turn, words=turn.say("product.gone"))
    rows = [product_row(turn, product) for product in await _worded(turn, found.items)]
    if shown.has_more:
        rows.append(_more(turn, f"cat:{category.id}:{page + 1}"))
    body = turn.say("products", category=category.name, count=found.total)
    return Reply(TOPIC, composing.offer(body, turn.say("list.products"), (category.name, rows)))


async def product(turn: Turn, product_id: UUID | None = None, external_id: str = "") -> Reply:
    """One product, by our id or by the merchant's own; one that is gone leads back to the shelves."""
    found = await _find(turn, product_id, external_id)
    if found is None or found.status != "active":
        return await categories(turn, words=turn.say("product.gone"))
    return await card(turn, found)


async def find(turn: Turn, text: str, parts: Sequence[str] = (), page: int = 1) -> Reply:
    """Products by what she typed: one is shown at once, several in a list; nothing is said kindly."""
    offset = (page - 1) * (LIST_ROWS - 1)
    found = await catalog.find_products(turn.db, search=text, sort="relevance", offset=offset, limit=LIST_ROWS)
    if len(parts) > 1 and not found.fitting:
        return await _find_each(turn, parts[:SEARCHES])
    if found.total == 0:
        return await _not_found(turn, text)
    if page == 1:
        await popular.note(turn.db, text)
    if (found.total == 1 or (found.fitting == 1 and page == 1)) and found.items:
        return await card(turn, found.items[0])
    shown = composing.window(found.total, page)
    if shown.offset != offset:
        return await find(turn, text, page=shown.offset // (LIST_ROWS - 1) + 1)
    rows = [product_row(turn, item) for item in await _worded(turn, found.items[: shown.count])]
    if shown.has_more:
        rows.append(_more(turn, f"find:{page + 1}:{text}"))
    body = turn.say("found", words=composing.one_line(text, 60), count=found.total)
    return Reply(TOPIC, composing.offer(body, turn.say("list.products"), ("", rows)))


async def variants(turn: Turn, product_id: UUID, page: int = 1) -> Reply:
    """Which one of a product she means: each with its price, and one that is sold out to be waited for."""
    found = await _find(turn, product_id, "")
    if found is None or found.status != "active":
        return await categories(turn, words=turn.say("product.gone"))
    if not found.has_choices:
        return await card(turn, found)
    offers = (await offering.choices(turn.db, [found.id])).get(found.id, [])
    shown = composing.window(len(offers), page)
    rows = [variant_row(turn, one) for one in offers[shown.offset : shown.offset + shown.count]]
    if shown.has_more:
        rows.append(_more(turn, f"choose:{found.id}:{page + 1}"))
    body = turn.say("product.which", name=composing.one_line(found.name, 80))
    return Reply(f"product:{found.id}", composing.offer(body, turn.say("list.variants"), ("", rows)))


async def wait(turn: Turn, variant_id: UUID) -> Reply:
    """Note that she wants to hear when it is back; when it is already, show it."""
    offer = (await offering.variants_by_id(turn.db, [variant_id])).get(variant_id)
    if offer is None or offer.status != "active":
        return await categories(turn, words=turn.say("product.gone"))
    if offer.in_stock:
        return await product(turn, offer.product_id)
    await waiting.ask(turn.db, variant_id, customer_id=turn.shopper.id)
    return await categories(turn, words=turn.say("product.waiting", name=composing.one_line(offer.name, 80)))


def variant_row(turn: Turn, offer: Offer) -> Row:
    """A variant in a list: a tap puts it into the cart, or waits for it."""
    price = turn.money(offer.price_minor)
    if offer.in_stock:
        return composing.row(f"add:{offer.variant_id}", offer.variant, price)
    return composing.row(
        f"wait:{offer.variant_id}", offer.variant, f"{turn.say('product.sold_out')} · {turn.say('button.wait')}"
    )


def product_row(turn: Turn, item: ProductView) -> Row:
    """A product in a list: its name, below it the price."""
    price = _price(turn, item)
    words = price if item.in_stock else f"{price} · {turn.say('product.sold_out')}"
    return composing.row(f"p:{item.id}", item.name, words)


async def card(turn: Turn, found: ProductView, question: str = "") -> Reply:
    """
    Picture, price, what is left, a few words, and a button that puts it into the cart.

    With a `question` that she may say no to, such as whether this is what she means.
    """
    [found] = await _worded(turn, [found])
    is_counted = found.in_stock and not found.has_choices
    memory.look_at(turn.dialogue, found.variant_id if is_counted else None)
    second = (f"cat:{found.subcategory_id or found.category_id}:1", turn.say("button.similar"))
    if question:
        second = ("notthis", turn.say("button.not_this"))
        memory.ask(turn.dialogue, _first_button(turn, found)[0])
    cart = await carts.find_open(turn.db, turn.shopper.id)
    last = ("cart", turn.say("button.cart")) if cart and cart.lines else ("browse", turn.say("button.browse"))
    facts = f"*{found.name.strip()}*\n{_price(turn, found)} · {_availability(turn, found)}"
    message = composing.ask(
        composing.paragraphs(question, facts, composing.clip(found.description or "", DESCRIPTION)),
        _first_button(turn, found),
        second,
        last,
        picture=absolute(found.image_url),
        footer=turn.say("product.how_many") if is_counted else "",
    )
    return Reply(f"product:{found.id}", message)


async def _find_each(turn: Turn, texts: Sequence[str]) -> Reply:
    """Several quick texts that are not one name: one list with a section for each."""
    room = LIST_ROWS // len(texts)
    sections: list[tuple[str, list[Row]]] = []
    seen: dict[UUID, ProductView] = {}
    for text in texts:
        found = await catalog.find_products(turn.db, search=text, sort="relevance", limit=room)
        new = [item for item in await _worded(turn, found.items) if item.id not in seen]
        seen.update((item.id, item) for item in new)
        sections.append((text, [product_row(turn, item) for item in new]))
    if not seen:
        return await _not_found(turn, ", ".join(texts))
    if len(seen) == 1:
        return await card(turn, next(iter(seen.values())))
    return Reply(TOPIC, composing.offer(turn.say("found.several"), turn.say("list.products"), *sections))


async def _not_found(turn: Turn, text: str) -> Reply:
    await missing.note(turn.db, text)
    words = turn.say("found.nothing", words=composing.one_line(text, 60))
    return await categories(turn, words=words)


async def _nothing_here(turn: Turn, *, has_categories: bool) -> Reply:
    if has_categories:
        return await categories(turn, words=turn.say("product.gone"))
    return Reply(TOPIC, await greeting.menu(turn, turn.say("shop.empty", shop=turn.shop.name)))


async def _find(turn: Turn, product_id: UUID | None, external_id: str) -> ProductView | None:
    if product_id is None:
        return (await catalog.products_by_external_id(turn.db, [external_id])).get(external_id)
    try:
        return await catalog.get_product(turn.db, product_id)
    except NotFound:
        return None


def _paged(turn: Turn, inside: Sequence[CategoryView], page: int, choice: str, first: list[Row]) -> list[Row]:
    shown = composing.window(len(inside), page, room=LIST_ROWS - len(first))
    rows = [
        composing.row(f"cat:{one.id}", one.name, turn.say("category.count", count=one.product_count))
        for one in inside[shown.offset : shown.offset + shown.count]
    ]
    return [*first, *rows, *([_more(turn, f"{choice}:{page + 1}")] if shown.has_more else [])]


def _more(turn: Turn, choice: str) -> Row:
    return composing.row(choice, turn.say("row.more"), turn.say("row.more_hint"))


async def _categories(turn: Turn) -> list[CategoryView]:
    """The shop's categories in her language."""
    every = await catalog.categories(turn.db)
    return every if _speaks_alike(turn) else await translating.categories(turn.db, turn.language, every)


async def _worded(turn: Turn, items: Sequence[ProductView]) -> Sequence[ProductView]:
    """The products in her language, as far as they are translated."""
    return items if _speaks_alike(turn) else await translating.products(turn.db, turn.language, items)


def _speaks_alike(turn: Turn) -> bool:
    return turn.language == turn.shop.language


def _first_button(turn: Turn, found: ProductView) -> tuple[str, str]:
    if found.has_choices:
        return f"choose:{found.id}:1", turn.say("button.choose")
    if found.in_stock:
        return f"add:{found.variant_id}", turn.say("button.add")
    return f"wait:{found.variant_id}", turn.say("button.wait")


def _price(turn: Turn, item: ProductView) -> str:
    price = turn.money(item.from_minor)
    return turn.say("product.from", price=price) if item.has_choices else price


def _availability(turn: Turn, item: ProductView) -> str:
    if not item.in_stock:
        return turn.say("product.sold_out")
    if item.is_tracked and item.stock_quantity is not None and item.stock_quantity <= FEW:
        return turn.say("product.few_left", count=item.stock_quantity)
    return turn.say("product.in_stock")
