"""Couponing: a code is typed, put on her cart or taken off it. The cart carries it through every door."""

from oja.assistant import carting, checkout, memory, savings
from oja.assistant.replies import Reply
from oja.assistant.turn import Turn
from oja.carts import queries as carts
from oja.carts import service as filling
from oja.carts.coupons import queries as coupons
from oja.carts.coupons.service import TRIES
from oja.carts.views import CartView
from oja.channels import composing
from oja.kernel import ratelimit
from oja.kernel.errors import Refusal, TooMany

LONGEST = 40


def ask(turn: Turn) -> Reply:
    """Which code she has: what she types next is it."""
    turn.dialogue.step = memory.COUPON
    return Reply(carting.TOPIC, composing.say(turn.say("coupon.ask")))


async def use(turn: Turn, typed: str) -> Reply:
    """Put a code on her cart, and show what it changes; or say why it does not work."""
    code = " ".join(typed.replace("\x00", "").split())[:LONGEST]
    if not code:
        return ask(turn)
    cart_id = await filling.open_for(turn.db, turn.shopper.id)
    before = await carts.get(turn.db, cart_id)
    try:
        await ratelimit.take(TRIES, str(turn.conversation_id))
        _, trouble = await coupons.look_up(turn.db, code, before.subtotal_minor, turn.shopper.id)
        if trouble is not None:
            return await _show(turn, before, savings.why_not(turn, code, trouble))
        cart = await filling.use_coupon(turn.db, cart_id, code)
    except TooMany:
        return await _show(turn, before, turn.say("coupon.too_many"))
    except Refusal as refusal:
        return await _show(turn, before, str(refusal))
    return await _show(turn, before, turn.say("coupon.taken", code=cart.coupon_code))


async def drop(turn: Turn) -> Reply:
    """Take the code off her cart."""
    cart = await carts.find_open(turn.db, turn.shopper.id)
    if cart is None or cart.coupon_code is None:
        return await carting.show(turn, turn.say("coupon.none"))
    await filling.use_coupon(turn.db, cart.id, None)
    return await _show(turn, cart, turn.say("coupon.dropped", code=cart.coupon_code))


async def _show(turn: Turn, before: CartView, note: str) -> Reply:
    """Where she was: at the order she is about to place, or at her cart."""
    shown = memory.shown_summary(turn.dialogue)
    if shown is not None and (shown.cart_id, shown.version) == (before.id, before.version):
        return await checkout.summary(turn, note)
    return await carting.show(turn, note)
