"""Checkout: pickup or delivery, the address, a phone number when the rider needs one, the summary, the order."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from oja.assistant import addresses, browsing, carting, delivery_form, greeting, memory, tracking
from oja.assistant.intents import Confirm, ShareLocation
from oja.assistant.replies import Reply
from oja.assistant.turn import Turn
from oja.carts import queries as carts
from oja.carts import service as filling
from oja.carts.errors import InvalidAddress
from oja.carts.views import CartView
from oja.catalog.errors import OutOfStock
from oja.channels import composing, flows
from oja.channels.messages import ContactRequest, LocationRequest, OutMessage
from oja.conversations import queries as conversations
from oja.customers import service as customers
from oja.customers.errors import InvalidPhone
from oja.kernel.errors import Refusal
from oja.orders import placing
from oja.orders.errors import PriceChanged

TOPIC = carting.TOPIC
EXAMPLES: Mapping[str, str] = {"NG": "0803 123 4567", "KE": "0712 345678", "GH": "024 123 4567"}


async def begin(turn: Turn, *notes: str) -> Reply:
    """How she would like to get it; with a saved address, that is one tap."""
    cart = await carts.find_open(turn.db, turn.shopper.id)
    if cart is None or not cart.lines:
        return await carting.empty(turn, *notes, key="checkout.no_cart")
    if any(line.is_short for line in cart.lines):
        return await begin(turn, *notes, *await _drop_what_is_short(turn, cart))
    saved = turn.shopper.default_address
    if not addresses.is_findable(saved):
        message = composing.ask(
            turn.say("checkout.how"),
            ("pickup", turn.say("button.pickup")),
            ("delivery", turn.say("button.delivery")),
        )
        return Reply(TOPIC, message, notes)
    message = composing.ask(
        turn.say("checkout.how_known", address=place_in_words(turn, saved or {})),
        ("addr:saved", turn.say("button.saved_address")),
        ("delivery", turn.say("button.new_address")),
        ("pickup", turn.say("button.pickup")),
    )
    return Reply(TOPIC, message, notes)


async def pick_up(turn: Turn) -> Reply:
    """She fetches it."""
    cart = await carts.find_open(turn.db, turn.shopper.id)
    if cart is None or not cart.lines:
        return await begin(turn)
    await filling.set_delivery(turn.db, cart.id, "pickup")
    return await summary(turn)


async def deliver(turn: Turn, *, to_saved_address: bool) -> Reply:
    """It is brought: to the saved address, or she is asked where."""
    cart = await carts.find_open(turn.db, turn.shopper.id)
    if cart is None or not cart.lines:
        return await begin(turn)
    saved = turn.shopper.default_address
    if to_saved_address and saved and addresses.is_findable(saved):
        return await _deliver_to(turn, saved)
    turn.dialogue.step = memory.ADDRESS
    return Reply(TOPIC, await _address_form(turn) or LocationRequest(turn.say("checkout.address")))


async def _address_form(turn: Turn) -> OutMessage | None:
    """The form, on a number that has one; typing the address works all the same."""
    conversation = await conversations.get(turn.db, turn.conversation_id)
    form = await flows.find(turn.db, conversation.channel_id, delivery_form.PURPOSE)
    if form is None or form.state != "published" or form.flow_id is None:
        return None
    return delivery_form.message(
        turn.say("checkout.address_form"),
        turn.say("button.address_form"),
        conversation.id,
        turn.shop.id,
        form.flow_id,
    )


async def fill_address(turn: Turn, address: Mapping[str, str]) -> Reply:
    """What she wrote into the form."""
    return await _deliver_to(turn, address)


async def type_address(turn: Turn, text: str) -> Reply:
    """The address she typed."""
    address = addresses.typed(text)
    if address is None:
        turn.dialogue.step = memory.ADDRESS
        return Reply(TOPIC, composing.say(turn.say("checkout.address_short")))
    return await _deliver_to(turn, address)


async def share_location(turn: Turn, place: ShareLocation) -> Reply:
    """The place she shared; before there is anything to deliver it only leads to the shelves."""
    return await _deliver_to(turn, addresses.shared(place))


async def give_phone(turn: Turn, text: str) -> Reply:
    """The number a rider may call, when the chat did not bring one."""
    try:
        phone = customers.normalise_phone(text, turn.shop.country)
    except InvalidPhone:
        turn.dialogue.step = memory.PHONE
        example = EXAMPLES.get(turn.shop.country, "+44 20 7946 0000")
        return Reply(TOPIC, composing.say(turn.say("checkout.phone_again", example=example)))
    await customers.remember_phone(turn.db, turn.shopper.id, phone)
    cart = await carts.find_open(turn.db, turn.shopper.id)
    if cart is None or not cart.lines or cart.delivery_address is None:
        return await begin(turn)
    await filling.set_delivery(turn.db, cart.id, "delivery", {**cart.delivery_address, "phone": phone})
    return await summary(turn)


async def summary(turn: Turn, *notes: str) -> Reply:
    """Everything at a glance, and the button that places the order: exactly this cart at exactly these prices."""
    cart = await carts.find_open(turn.db, turn.shopper.id)
    if cart is None or not cart.lines:
        return await carting.empty(turn, *notes)
    if any(line.is_short for line in cart.lines):
        return await summary(turn, *notes, *await _drop_what_is_short(turn, cart))
    if cart.delivery_method is None or (cart.delivery_method == "delivery" and cart.delivery_address is None):
        return await begin(turn, *notes)
    cart = await filling.show_prices(turn.db, cart.id)
    memory.show_summary(
        turn.dialogue, cart.id, cart.version, {line.variant_id: line.unit_price_minor for line in cart.lines}
    )
    message = composing.ask(
        _summary_words(turn, cart),
        (f"confirm:{cart.id}:{cart.version}", turn.say("button.confirm")),
        ("change", turn.say("button.change")),
        ("checkout", turn.say("button.change_delivery")),
    )
    return Reply(TOPIC, message, notes)


async def confirm(turn: Turn, wish: Confirm) -> Reply:
    """
    Place the order she saw. Tapped twice it is one order; when something changed in between, she sees what first.

    The order itself is confirmed by the shop's notification, so that one bubble answers, whatever the door.
    """
    shown = memory.shown_summary(turn.dialogue)
    wanted = (wish.cart_id, wish.version) if wish.cart_id else shown and shown[:2]
    if not wanted:
        return await carting.show(turn)
    cart = await carts.find(turn.db, wanted[0]) if wanted[0] else None
    if cart is None or cart.customer_id != turn.shopper.id:
        return await carting.show(turn)
    if cart.state != "open":
        return await tracking.already_placed(turn, cart.id)
    if shown is None or shown[:2] != wanted or cart.version != wanted[1]:
        return await summary(turn, turn.say("summary.changed"))
    return await _place(turn, cart, shown[2])


async def leave(turn: Turn) -> Reply:
    """Stop checking out; the cart stays."""
    is_checking_out = turn.dialogue.step != memory.SHOPPING
    turn.dialogue.step = memory.SHOPPING
    memory.forget_summary(turn.dialogue)
    if is_checking_out:
        return await carting.show(turn, turn.say("checkout.left"))
    return Reply(TOPIC, await greeting.menu(turn, turn.say("checkout.nothing_to_leave")))


def place_in_words(turn: Turn, address: Mapping[str, Any]) -> str:
    """An address as one line."""
    place = turn.say("address.location")
    if "lat" in address and "lng" in address:
        place = turn.say("address.map", latitude=f"{address['lat']:.5f}", longitude=f"{address['lng']:.5f}")
    return composing.one_line(addresses.in_words(address, place), 240)


async def _deliver_to(turn: Turn, address: Mapping[str, Any]) -> Reply:
    cart = await carts.find_open(turn.db, turn.shopper.id)
    if cart is None or not cart.lines:
        return await begin(turn)
    known = {"phone": turn.shopper.phone} if turn.shopper.phone else {}
    given = {**known, **address}
    try:
        await filling.set_delivery(turn.db, cart.id, "delivery", given)
    except InvalidAddress as refusal:
        turn.dialogue.step = memory.ADDRESS
        return Reply(TOPIC, LocationRequest(turn.say("checkout.address")), (str(refusal),))
    if "phone" not in given:
        turn.dialogue.step = memory.PHONE
        return Reply(TOPIC, ContactRequest(turn.say("checkout.phone")))
    return await summary(turn)


async def _place(turn: Turn, cart: CartView, prices: Mapping[UUID, int]) -> Reply:
    try:
        await placing.place(
            turn.db,
            turn.shop,
            cart.id,
            customer_id=turn.shopper.id,
            source="chat",
            accept_prices=prices,
        )
    except PriceChanged:
        return await summary(turn, *_price_notes(turn, await carts.get(turn.db, cart.id), prices))
    except OutOfStock:
        return await summary(turn, *await _drop_what_is_short(turn, await carts.get(turn.db, cart.id)))
    except Refusal as refusal:
        return await carting.show(turn, str(refusal))
    turn.dialogue.step = memory.SHOPPING
    memory.forget_summary(turn.dialogue)
    return Reply(TOPIC, None)


async def _drop_what_is_short(turn: Turn, cart: CartView) -> list[str]:
    notes = []
    for line in cart.lines:
        if line.is_short:
            left = (line.available or 0) if line.in_stock else 0
            await filling.set_quantity(turn.db, cart.id, line.variant_id, left)
            notes.append(carting.shortage(turn, line.name, left))
    return notes


def _price_notes(turn: Turn, cart: CartView, before: Mapping[UUID, int]) -> list[str]:
    changed = [line for line in cart.lines if line.unit_price_minor != before.get(line.variant_id)]
    return [
        turn.say(
            "summary.price",
            name=carting.short(line.name),
            price=turn.money(line.unit_price_minor),
            before=turn.money(before.get(line.variant_id, line.unit_price_minor)),
        )
        for line in changed[: browsing.FEW]
    ]


def _summary_words(turn: Turn, cart: CartView) -> str:
    parts = [
        (turn.say("summary.subtotal", amount=turn.money(cart.subtotal_minor)), cart.subtotal_minor != cart.total_minor),
        (turn.say("summary.discount", amount=turn.money(cart.discount_minor)), cart.discount_minor),
        (turn.say("summary.delivery", amount=turn.money(cart.delivery_minor)), cart.delivery_minor),
        (turn.say("summary.tax", amount=turn.money(cart.tax_minor)), cart.tax_minor),
        (turn.say("cart.total", total=turn.money(cart.total_minor)), True),
    ]
    totals = "\n".join(words for words, is_shown in parts if is_shown)
    return composing.paragraphs(
        turn.say("summary"), carting.lines(turn, cart, 450), totals, delivery_words(turn, cart.delivery_address)
    )


def delivery_words(turn: Turn, address: Mapping[str, Any] | None) -> str:
    """Where it goes, and whom the rider calls."""
    if address is None:
        return turn.say("summary.pickup", shop=turn.shop.name)
    words = [turn.say("summary.to", address=place_in_words(turn, address))]
    if address.get("slot"):
        words.append(turn.say("summary.slot", slot=address["slot"]))
    if address.get("phone"):
        words.append(turn.say("summary.phone", phone=address["phone"]))
    return "\n".join(words)
