"""Checkout: pickup or delivery, the address, a phone number when the rider needs one, the summary, the order."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from oja.assistant import (
    addresses,
    areas,
    browsing,
    carting,
    delivery_form,
    greeting,
    memory,
    savings,
    summing_up,
    tracking,
)
from oja.assistant.intents import Confirm, ShareLocation
from oja.assistant.replies import Reply
from oja.assistant.turn import Turn
from oja.carts import queries as carts
from oja.carts import service as filling
from oja.carts.coupons.errors import CouponUsedUp
from oja.carts.errors import InvalidAddress
from oja.carts.views import CartView
from oja.catalog.errors import OutOfStock
from oja.channels import composing, flows
from oja.channels.messages import ContactRequest, LocationRequest, OutMessage
from oja.conversations import queries as conversations
from oja.customers import service as customers
from oja.customers.errors import InvalidPhone
from oja.delivery import queries as delivery
from oja.delivery.pricing import Zone
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
    ways = await delivery.ways(turn.db)
    if not ways.has_delivery:
        return await pick_up(turn, *notes)
    pickup = [("pickup", turn.say("button.pickup"))] if ways.has_pickup else []
    saved = turn.shopper.default_address
    if addresses.is_findable(saved):
        message = composing.ask(
            turn.say("checkout.how_known", address=summing_up.place(turn, saved or {})),
            ("addr:saved", turn.say("button.saved_address")),
            ("delivery", turn.say("button.new_address")),
            *pickup,
        )
        return Reply(TOPIC, message, notes)
    if not pickup:
        return await deliver(turn, *notes, to_saved_address=False)
    message = composing.ask(turn.say("checkout.how"), *pickup, ("delivery", turn.say("button.delivery")))
    return Reply(TOPIC, message, notes)


async def pick_up(turn: Turn, *notes: str) -> Reply:
    """She fetches it."""
    cart = await carts.find_open(turn.db, turn.shopper.id)
    if cart is None or not cart.lines or not (await delivery.ways(turn.db)).has_pickup:
        return await begin(turn, *notes)
    await filling.set_delivery(turn.db, cart.id, "pickup")
    return await summary(turn, *notes)


async def deliver(turn: Turn, *notes: str, to_saved_address: bool) -> Reply:
    """It is brought: to the saved address, or she is asked where."""
    cart = await carts.find_open(turn.db, turn.shopper.id)
    if cart is None or not cart.lines or not (await delivery.ways(turn.db)).has_delivery:
        return await begin(turn, *notes)
    saved = turn.shopper.default_address
    if to_saved_address and saved and addresses.is_findable(saved):
        return await _deliver_to(turn, saved)
    turn.dialogue.step = memory.ADDRESS
    return Reply(TOPIC, await _address_form(turn) or LocationRequest(turn.say("checkout.address")), notes)


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


async def choose_area(turn: Turn, zone_id: UUID | None, page: int) -> Reply:
    """The area she chose, or all of them to choose from."""
    cart = await carts.find_open(turn.db, turn.shopper.id)
    if cart is None or not cart.lines or cart.delivery_method != "delivery":
        return await begin(turn)
    if zone_id is None:
        return await areas.ask(turn, cart, page)
    memory.choose_area(turn.dialogue, zone_id)
    return await summary(turn)


async def share_location(turn: Turn, place: ShareLocation) -> Reply:
    """The place she shared; before there is anything to deliver it only leads to the shelves."""
    return await _deliver_to(turn, addresses.shared(place))


async def pin(turn: Turn, place: ShareLocation) -> Reply:
    """The place on the map beside the street that she has just given: a rider needs both."""
    cart = await carts.find_open(turn.db, turn.shopper.id)
    known = (cart.delivery_address or {}) if cart is not None else {}
    if cart is None or not known.get("street"):
        return await share_location(turn, place)
    address = {**known, "lat": place.latitude, "lng": place.longitude}
    await filling.set_delivery(turn.db, cart.id, "delivery", address)
    return await _go_on(turn, address)


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
    ways = await delivery.ways(turn.db)
    is_possible = {"pickup": ways.has_pickup, "delivery": ways.has_delivery and cart.delivery_address is not None}
    if not is_possible.get(cart.delivery_method or ""):
        return await begin(turn, *notes)
    if (open_question := await areas.question(turn, cart, notes)) is not None:
        return open_question
    cart, zone = await areas.priced(turn, await filling.show_prices(turn.db, cart.id))
    memory.show_summary(turn.dialogue, cart)
    message = composing.ask(
        summing_up.words(turn, cart, zone, ways.pickup_address),
        (f"confirm:{cart.id}:{cart.version}", turn.say("button.confirm")),
        ("change", turn.say("button.change")),
        ("checkout", turn.say("button.change_delivery")),
        footer=await carting.code_hint(turn, cart),
    )
    return Reply(TOPIC, message, notes)


async def confirm(turn: Turn, wish: Confirm) -> Reply:
    """
    Place the order she saw. Tapped twice it is one order; when something changed in between, she sees what first.

    The order itself is confirmed by the shop's notification, so that one bubble answers, whatever the door.
    """
    shown = memory.shown_summary(turn.dialogue)
    wanted = (wish.cart_id, wish.version) if wish.cart_id else shown and (shown.cart_id, shown.version)
    if not wanted:
        return await carting.show(turn)
    # Held first: nothing of it changes between the look and the order.
    cart = await carts.find(turn.db, wanted[0], is_locked=True) if wanted[0] else None
    if cart is None or cart.customer_id != turn.shopper.id:
        return await carting.show(turn)
    if cart.state != "open":
        return await tracking.already_placed(turn, cart.id)
    if shown is None or (shown.cart_id, shown.version) != wanted or cart.version != wanted[1]:
        return await summary(turn, turn.say("summary.changed"))
    cart, zone = await areas.priced(turn, cart)
    changed = savings.differences(turn, cart, shown.off_minor, shown.delivery_minor)
    if changed or await areas.question(turn, cart) is not None:
        return await summary(turn, *changed)
    return await _place(turn, cart, zone, shown.prices)


async def leave(turn: Turn) -> Reply:
    """Stop checking out; the cart stays."""
    is_checking_out = turn.dialogue.step != memory.SHOPPING
    turn.dialogue.step = memory.SHOPPING
    memory.forget_summary(turn.dialogue)
    if is_checking_out:
        return await carting.show(turn, turn.say("checkout.left"))
    return Reply(TOPIC, await greeting.menu(turn, turn.say("checkout.nothing_to_leave")))


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
    await areas.recognise(turn, given)
    return await _go_on(turn, given)


async def _go_on(turn: Turn, address: Mapping[str, Any]) -> Reply:
    if "phone" not in address:
        turn.dialogue.step = memory.PHONE
        return Reply(TOPIC, ContactRequest(turn.say("checkout.phone")))
    return await summary(turn)


async def _place(turn: Turn, cart: CartView, zone: Zone | None, prices: Mapping[UUID, int]) -> Reply:
    try:
        # What a refused order began is undone; the rest of her turn stays.
        async with turn.db.begin_nested():
            await placing.place(
                turn.db,
                turn.shop,
                cart.id,
                customer_id=turn.shopper.id,
                source="chat",
                accept_prices=prices,
                coupon=cart.coupon,
                fee_minor=cart.delivery_minor,
                delivery_area=zone.name if zone else None,
            )
    except CouponUsedUp:
        return await summary(
            turn, *savings.differences(turn, await carts.get(turn.db, cart.id), cart.discount_minor, 0)
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
