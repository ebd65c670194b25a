"""Answers: which of our verbs serves which intent. The whole map on one page."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final

from oja.assistant import browsing, carting, checkout, couponing, greeting, intents, picturing, tracking
from oja.assistant.intents import Intent
from oja.assistant.replies import Reply
from oja.assistant.turn import Turn

Verb = Callable[[Turn, Any], Awaitable[Reply | None]]

_VERBS: Final[Mapping[type[Intent], Verb]] = {
    intents.Greet: lambda turn, _: greeting.greet(turn),
    intents.Thank: lambda turn, _: greeting.answer_thanks(turn),
    intents.SendMedia: lambda turn, wish: greeting.acknowledge_media(turn, wish.kind),
    intents.ShowPicture: picturing.receive,
    intents.Point: lambda turn, _: picturing.point(turn),
    intents.NotThis: lambda turn, _: picturing.take_back(turn),
    intents.ShareContact: lambda turn, _: greeting.acknowledge_media(turn, "contacts"),
    intents.CallPerson: lambda turn, _: greeting.announce_person(turn),
    intents.Browse: lambda turn, wish: browsing.categories(turn, wish.category_id, wish.page),
    intents.ShowProducts: lambda turn, wish: browsing.products(turn, wish.category_id, wish.page),
    intents.ShowProduct: lambda turn, wish: browsing.product(turn, wish.product_id, wish.external_id),
    intents.Find: lambda turn, wish: browsing.find(turn, wish.text, wish.parts, wish.page),
    intents.ChooseVariant: lambda turn, wish: browsing.variants(turn, wish.product_id, wish.page),
    intents.Wait: lambda turn, wish: browsing.wait(turn, wish.variant_id),
    intents.Add: lambda turn, wish: carting.add(turn, wish.variant_id),
    intents.SayNumber: lambda turn, wish: carting.number(turn, wish.number),
    intents.SetQuantity: lambda turn, wish: carting.set_quantity(turn, wish.variant_id, wish.quantity),
    intents.ShowCart: lambda turn, _: carting.show(turn),
    intents.ChangeCart: lambda turn, wish: carting.choose_line(turn, wish.page),
    intents.ShowLine: lambda turn, wish: carting.show_line(turn, wish.variant_id),
    intents.EmptyCart: lambda turn, _: carting.clear(turn),
    intents.FillCart: lambda turn, wish: carting.fill(turn, wish.items),
    intents.OpenCode: lambda turn, wish: carting.open_code(turn, wish.code),
    intents.UseCoupon: lambda turn, wish: couponing.use(turn, wish.code),
    intents.DropCoupon: lambda turn, _: couponing.drop(turn),
    intents.CheckOut: lambda turn, _: checkout.begin(turn),
    intents.PickUp: lambda turn, _: checkout.pick_up(turn),
    intents.Deliver: lambda turn, wish: checkout.deliver(turn, to_saved_address=wish.to_saved_address),
    intents.ChooseArea: lambda turn, wish: checkout.choose_area(turn, wish.zone_id, wish.page),
    intents.ShareLocation: checkout.share_location,
    intents.FillAddress: lambda turn, wish: checkout.fill_address(turn, dict(wish.address)),
    intents.Confirm: checkout.confirm,
    intents.Cancel: lambda turn, _: checkout.leave(turn),
    intents.ShowOrders: lambda turn, _: tracking.latest(turn),
    intents.ShowOrder: lambda turn, wish: tracking.show(turn, wish.order_id, wish.number),
}


async def answer(turn: Turn, intent: Intent) -> Reply | None:
    """Do what she wants, and say so; None when nothing needs to be said."""
    verb = _VERBS.get(type(intent))
    return await verb(turn, intent) if verb is not None else None
