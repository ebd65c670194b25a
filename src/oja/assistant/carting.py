"""Carting: what goes into the cart, comes out of it, and how it is shown."""

from collections.abc import Mapping
from uuid import UUID

from oja.assistant import browsing, memory, savings
from oja.assistant.replies import Reply
from oja.assistant.turn import Turn
from oja.carts import queries as carts
from oja.carts import service as filling
from oja.carts.coupons import queries as coupons
from oja.carts.errors import CartFull, CodeExpired, CodeUsed, InvalidQuantity, UnknownCode
from oja.carts.views import CartView, LineView
from oja.catalog.errors import OutOfStock
from oja.catalog.variants import offering
from oja.channels import composing
from oja.kernel.errors import Refusal

TOPIC = "cart"
LINES = 600
MOST = 999


async def show(turn: Turn, *notes: str) -> Reply:
    """The cart: lines, total, and the ways on. An empty one leads to the shelves."""
    cart = await carts.find_open(turn.db, turn.shopper.id)
    if cart is None or not cart.lines:
        return await empty(turn, *notes)
    link = f"{turn.link}/open/{await filling.make_link(turn.db, turn.shopper.id)}"
    words = composing.paragraphs(
        turn.say("cart"),
        lines(turn, cart),
        savings.words(turn, cart),
        turn.say("cart.total", total=turn.money(cart.total_minor)),
        turn.say("cart.web", link=link),
    )
    message = composing.ask(
        words,
        ("checkout", turn.say("button.checkout")),
        ("change", turn.say("button.change")),
        ("browse", turn.say("button.keep_browsing")),
        footer=await code_hint(turn, cart),
    )
    return Reply(TOPIC, message, notes)


async def code_hint(turn: Turn, cart: CartView) -> str:
    """How to use a code, or to take it off; nothing in a shop that has none to give."""
    if cart.coupon_code is not None:
        return turn.say("coupon.how_off")
    return turn.say("coupon.how") if await coupons.has_any(turn.db) else ""


async def empty(turn: Turn, *notes: str, key: str = "cart.empty") -> Reply:
    """Nothing in the cart: said, with the categories at hand."""
    reply = await browsing.categories(turn, words=turn.say(key))
    return Reply(TOPIC, reply.message, notes)


async def add(turn: Turn, variant_id: UUID, quantity: int = 1) -> Reply:
    """Put into the cart as many as there are; say what happened and what the cart comes to."""
    offer = (await offering.variants_by_id(turn.db, [variant_id])).get(variant_id)
    if offer is None or offer.status != "active":
        return await browsing.categories(turn, words=turn.say("product.gone"))
    memory.look_at(turn.dialogue, variant_id)
    cart_id = await filling.open_for(turn.db, turn.shopper.id)
    try:
        cart = await filling.add(turn.db, cart_id, variant_id, quantity)
    except OutOfStock:
        return await _as_many_as_there_are(turn, cart_id, variant_id, offer.name, offer.available)
    except (CartFull, InvalidQuantity) as refusal:
        return await show(turn, str(refusal))
    return _added(turn, cart, turn.say("cart.added", quantity=quantity, name=short(offer.name)))


async def set_quantity(turn: Turn, variant_id: UUID, quantity: int) -> Reply:
    """Let there be so many of one thing in the cart; 0 takes it out."""
    cart = await carts.find_open(turn.db, turn.shopper.id)
    line = _line(cart, variant_id)
    if cart is None or line is None:
        return await add(turn, variant_id, quantity) if quantity else await show(turn)
    memory.look_at(turn.dialogue, variant_id if quantity else None)
    try:
        await filling.set_quantity(turn.db, cart.id, variant_id, quantity)
    except OutOfStock:
        return await _as_many_as_there_are(turn, cart.id, variant_id, line.name, line.available)
    except Refusal as refusal:
        return await show(turn, str(refusal))
    note = turn.say("cart.set", quantity=quantity, name=short(line.name))
    return await show(turn, note if quantity else turn.say("cart.removed", name=short(line.name)))


async def number(turn: Turn, count: int) -> Reply:
    """A number on its own: how many of what she just looked at."""
    if turn.focus is None:
        cart = await carts.find_open(turn.db, turn.shopper.id)
        if cart is None or len(cart.lines) != 1:
            return await browsing.categories(turn, words=turn.say("cart.no_number", number=count))
        return await set_quantity(turn, cart.lines[0].variant_id, min(count, MOST))
    return await set_quantity(turn, turn.focus, min(count, MOST))


async def choose_line(turn: Turn, page: int = 1) -> Reply:
    """Which line to change: a list of all of them."""
    cart = await carts.find_open(turn.db, turn.shopper.id)
    if cart is None or not cart.lines:
        return await empty(turn)
    if len(cart.lines) == 1:
        return await show_line(turn, cart.lines[0].variant_id)
    shown = composing.window(len(cart.lines), page, room=9)
    rows = [
        composing.row(f"line:{line.variant_id}", line.name, _sum(turn, line))
        for line in cart.lines[shown.offset : shown.offset + shown.count]
    ]
    if shown.has_more:
        rows.append(composing.row(f"change:{page + 1}", turn.say("row.more"), turn.say("row.more_hint")))
    rows.append(composing.row("empty", turn.say("row.empty_cart"), turn.say("row.empty_cart_hint")))
    return Reply(TOPIC, composing.offer(turn.say("cart.choose"), turn.say("list.cart"), ("", rows)))


async def show_line(turn: Turn, variant_id: UUID) -> Reply:
    """One line, with one more, one less, and out."""
    line = _line(await carts.find_open(turn.db, turn.shopper.id), variant_id)
    if line is None:
        return await show(turn)
    memory.look_at(turn.dialogue, variant_id)
    less = [(f"qty:{variant_id}:{line.quantity - 1}", turn.say("button.one_less"))] if line.quantity > 1 else []
    body = turn.say(
        "cart.line_choose",
        name=composing.one_line(line.name, 200),
        quantity=line.quantity,
        price=turn.money(line.unit_price_minor),
        total=turn.money(line.total_minor),
    )
    more = (f"qty:{variant_id}:{line.quantity + 1}", turn.say("button.one_more"))
    out = (f"qty:{variant_id}:0", turn.say("button.remove"))
    return Reply(TOPIC, composing.ask(body, more, *less, out))


async def clear(turn: Turn) -> Reply:
    """Take everything out."""
    cart = await carts.find_open(turn.db, turn.shopper.id)
    if cart is not None and cart.lines:
        await filling.clear(turn.db, cart.id)
    return await empty(turn, key="cart.emptied")


async def fill(turn: Turn, items: tuple[tuple[str, int], ...]) -> Reply:
    """A cart filled in WhatsApp's own catalogue: our prices, our stock, and plain words about what could not be had."""
    filling.come_through(turn.db, "catalogue")
    known = await offering.by_retailer_id(turn.db, [retailer_id for retailer_id, _ in items])
    cart_id = await filling.open_for(turn.db, turn.shopper.id)
    notes, missing = [turn.say("cart.received")], 0
    for retailer_id, quantity in items:
        offer = known.get(retailer_id)
        if offer is None or offer.status != "active":
            missing += 1
            continue
        try:
            await filling.add(turn.db, cart_id, offer.variant_id, quantity)
        except OutOfStock:
            reply = await _as_many_as_there_are(turn, cart_id, offer.variant_id, offer.name, offer.available)
            notes.extend(reply.notes)
        except Refusal as refusal:
            notes.append(str(refusal))
    if missing:
        notes.append(turn.say("cart.not_sold", count=missing))
    return await show(turn, *(notes if missing < len(items) else notes[1:]))


async def open_code(turn: Turn, code: str) -> Reply:
    """The cart that was filled on the web page, here in the chat."""
    try:
        cart = await filling.redeem_code(turn.db, code, turn.shopper.id)
    except CodeExpired:
        return await show(turn, turn.say("code.expired"))
    except CodeUsed:
        return await show(turn, turn.say("code.used"))
    except UnknownCode:
        return await show(turn, turn.say("code.unknown"))
    return await show(turn, *([turn.say("cart.opened")] if cart.lines else []))


def lines(turn: Turn, cart: CartView, limit: int = LINES) -> str:
    """The lines of a cart, one a line; what does not fit is counted."""
    return composing.bullet_lines([_line_words(turn, line) for line in cart.lines], limit, turn.say("cart.rest"))


def short(name: str) -> str:
    """A product's name inside a sentence."""
    return composing.one_line(name, 80)


def shortage(turn: Turn, name: str, left: int) -> str:
    """What was changed because there is less than she wanted."""
    key = "short.lowered" if left else "short.taken_out"
    return turn.say(key, name=short(name), left=left)


async def _as_many_as_there_are(turn: Turn, cart_id: UUID, variant_id: UUID, name: str, available: int | None) -> Reply:
    left = available or 0
    if not left:
        cart = await carts.find_open(turn.db, turn.shopper.id)
        if _line(cart, variant_id) is not None:
            await filling.set_quantity(turn.db, cart_id, variant_id, 0)
            return await show(turn, shortage(turn, name, 0))
        return await show(turn, turn.say("short.none", name=short(name)))
    await filling.set_quantity(turn.db, cart_id, variant_id, min(left, MOST))
    return await show(turn, turn.say("short.some", name=short(name), left=left))


def _added(turn: Turn, cart: CartView, note: str) -> Reply:
    body = turn.say("cart.count", count=cart.item_count, total=turn.money(cart.total_minor))
    message = composing.ask(
        body,
        ("checkout", turn.say("button.checkout")),
        ("cart", turn.say("button.cart")),
        ("browse", turn.say("button.keep_browsing")),
        footer=turn.say("cart.how_many"),
    )
    return Reply(TOPIC, message, (note,))


def _line_words(turn: Turn, line: LineView) -> str:
    values: Mapping[str, object] = {"quantity": line.quantity, "name": short(line.name)}
    if not line.in_stock:
        return turn.say("cart.line.sold_out", **values)
    if line.is_short:
        return turn.say("cart.line.short", left=line.available, **values)
    if line.was_price_minor is not None:
        prices = {"price": turn.money(line.unit_price_minor), "before": turn.money(line.was_price_minor)}
        return turn.say("cart.line.changed", total=turn.money(line.total_minor), **prices, **values)
    return turn.say("cart.line", total=turn.money(line.total_minor), **values)


def _sum(turn: Turn, line: LineView) -> str:
    return turn.say(
        "cart.line_detail",
        quantity=line.quantity,
        price=turn.money(line.unit_price_minor),
        total=turn.money(line.total_minor),
    )


def _line(cart: CartView | None, variant_id: UUID) -> LineView | None:
    return next((line for line in cart.lines if line.variant_id == variant_id), None) if cart else None
