"""Areas: which of the areas a shop delivers to hers is, and what it costs to bring her order there."""

from collections.abc import Mapping, Sequence
from typing import Any

from oja.assistant import addresses, carting, memory
from oja.assistant.replies import Reply
from oja.assistant.turn import Turn
from oja.carts.views import CartView
from oja.channels import composing
from oja.delivery import queries as delivery
from oja.delivery.pricing import Ways, Zone


async def priced(turn: Turn, cart: CartView) -> tuple[CartView, Zone | None]:
    """The cart with what it costs to bring it, and where it goes; a shop without areas agrees the price in the chat."""
    ways = await delivery.ways(turn.db)
    zone = ways.zone(memory.area(turn.dialogue)) if cart.delivery_method == "delivery" else None
    fee = zone.fee_for(cart.subtotal_minor) if zone else 0
    return cart.brought_for(fee), zone


async def question(turn: Turn, cart: CartView, notes: Sequence[str] = ()) -> Reply | None:
    """What has to be settled before she sees what she will pay; None when nothing is open."""
    ways = await delivery.ways(turn.db)
    if cart.delivery_method != "delivery" or not ways.zones:
        return None
    zone = ways.zone(memory.area(turn.dialogue))
    if zone is None and len(ways.zones) == 1:
        zone = ways.zones[0]
        memory.choose_area(turn.dialogue, zone.id)
    if zone is None:
        return _choice(turn, ways, cart, notes=notes)
    missing = zone.missing_for(cart.subtotal_minor)
    return _too_little(turn, ways, zone, missing, notes) if missing else None


async def ask(turn: Turn, cart: CartView, page: int) -> Reply:
    """The areas, to choose hers."""
    return _choice(turn, await delivery.ways(turn.db), cart, page=page)


async def recognise(turn: Turn, address: Mapping[str, Any]) -> None:
    """Take the one area that an address names; a new address may lie in another one than before."""
    found = (await delivery.ways(turn.db)).zone_named_in(addresses.in_words(address, ""))
    memory.choose_area(turn.dialogue, found.id if found else None)


async def understand(turn: Turn, text: str) -> bool:
    """She typed the name of an area, or of a place in one: True when it is exactly one."""
    found = (await delivery.ways(turn.db)).zone_named_in(text)
    if found is not None:
        memory.choose_area(turn.dialogue, found.id)
    return found is not None


def _choice(turn: Turn, ways: Ways, cart: CartView, *, page: int = 1, notes: Sequence[str] = ()) -> Reply:
    turn.dialogue.step = memory.AREA
    shown = composing.window(len(ways.zones), page)
    rows = [
        composing.row(f"area:{zone.id}", zone.name, _described(turn, zone, cart))
        for zone in ways.zones[shown.offset : shown.offset + shown.count]
    ]
    if shown.has_more:
        rows.append(composing.row(f"areas:{page + 1}", turn.say("row.more"), turn.say("row.more_hint")))
    message = composing.offer(turn.say("checkout.area"), turn.say("list.areas"), ("", rows))
    return Reply(carting.TOPIC, message, tuple(notes))


def _described(turn: Turn, zone: Zone, cart: CartView) -> str:
    fee = zone.fee_for(cart.subtotal_minor)
    price = turn.money(fee) if fee else turn.say("area.free")
    return composing.one_line(" · ".join([price, ", ".join(zone.places)] if zone.places else [price]), 72)


def _too_little(turn: Turn, ways: Ways, zone: Zone, missing: int, notes: Sequence[str]) -> Reply:
    body = turn.say(
        "checkout.too_little", area=zone.name, minimum=turn.money(zone.minimum_minor or 0), missing=turn.money(missing)
    )
    choices = [
        ("browse", turn.say("button.browse")),
        *([("areas", turn.say("button.other_area"))] if len(ways.zones) > 1 else []),
        *([("pickup", turn.say("button.pickup"))] if ways.has_pickup else []),
    ]
    return Reply(carting.TOPIC, composing.ask(body, *choices), tuple(notes))
