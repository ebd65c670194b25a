"""Phrases a shopper types that mean one thing only, in every language spoken here; all in lower case."""

from collections.abc import Mapping
from typing import Final

from oja.assistant import intents
from oja.assistant.intents import Intent

_BY_INTENT: Final[Mapping[Intent, str]] = {
    intents.Greet(): """
        hi, hello, hey, hiya, hi there, hello there, good morning, good afternoon, good evening, good day, how far,
        e kaaro, bawo ni, menu, main menu, start, /start, restart, home, back, help
    """,
    intents.Browse(): """
        browse, shop, catalog, catalogue, category, categories, products, all products, what do you sell,
        what do you have, show me what you have, keep browsing, continue shopping
    """,
    intents.ShowCart(): "cart, my cart, view cart, show cart, show my cart, basket, my basket, bag, trolley",
    intents.ChangeCart(): "change, change cart, change items, edit, edit cart, remove, remove item",
    intents.EmptyCart(): "empty cart, empty my cart, clear cart, clear my cart, remove all, remove everything",
    intents.UseCoupon(): """
        coupon, a coupon, coupon code, promo, promo code, voucher, voucher code, discount code, code, my code, use code,
        use a code, use my code, use coupon, use a coupon, apply coupon, apply code, enter code, add code, add coupon,
        i have a code, i have a coupon, i have a promo code, i have a discount code, i have a voucher, i get code,
        do you have a code, any discount
    """,
    intents.DropCoupon(): """
        remove code, remove the code, remove my code, remove coupon, remove the coupon, remove my coupon, take off code,
        take off the code, take the code off, delete code, delete coupon, no code, no coupon, without code, drop code
    """,
    intents.CheckOut(): "checkout, check out, buy, buy now, order now, pay, proceed, i want to pay",
    intents.PickUp(): "pickup, pick up, pick-up, i will pick up, collect, collection",
    intents.Deliver(): "delivery, deliver, deliver it, deliver to me, home delivery",
    intents.Confirm(): "confirm, confirm order, place order, place my order, yes, yes please, yeah, yep",
    intents.Point(): """
        this, this one, it, that, that one, this please, this one please, how much, how much is this, how much is it,
        how much is this one, what is the price, the price, price, price please, is this available, is it available,
        can i get this, i want this, i want this one, i need this, i need this one
    """,
    intents.Cancel(): "cancel, cancel order, stop, no, nope, never mind, nevermind, forget it",
    intents.ShowOrders(): """
        order, orders, my order, my orders, order status, status, track, track order, track my order,
        where is my order, where's my order, wheres my order
    """,
    intents.CallPerson(): """
        person, agent, human, representative, support, customer care, customer service, complaint, call me,
        talk to a person, talk to someone, talk to a human, speak to a person, speak to someone, speak to a human
    """,
    intents.Thank(): """
        thanks, thank you, thank u, thanks a lot, thank you so much, ok thanks, okay thanks, ok thank you, e se,
        bye, goodbye, 🙏, ❤️
    """,
    intents.Nod(): "ok, okay, alright, great, nice, cool, good, fine, noted, 👍, 👌",
}

PHRASES: Final[Mapping[str, Intent]] = {
    " ".join(phrase.split()): intent for intent, phrases in _BY_INTENT.items() for phrase in phrases.split(",")
}
