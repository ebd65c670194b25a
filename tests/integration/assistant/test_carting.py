"""The cart in the chat: numbers, changes, shortages, codes from the web, and WhatsApp's own cart."""

from uuid import UUID

import asyncpg
import pytest

from oja.carts import service as carts
from oja.kernel.db import merchant_session
from tests.factories.chats import Phone, body, choice, choices
from tests.factories.shelves import restock, stock_up
from tests.support.cast import Actor

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def web_cart(ada: Actor, variant_id: UUID, quantity: int = 2) -> str:
    async with merchant_session(ada.merchant_id) as db:
        cart_id = await carts.open_guest(db)
        await carts.add(db, cart_id, variant_id, quantity)
        return await carts.make_code(db, cart_id)


async def test_a_number_is_how_many_of_what_she_looks_at(ada: Actor, chidi: Phone) -> None:
    await stock_up(ada, "Rice", price="2500", stock=50)
    await chidi.says("rice")
    [added] = await chidi.says("2")
    assert "Added: 2 × Rice." in body(added)
    [changed] = await chidi.says("5")
    assert "Now 5 × Rice." in body(changed)
    [gone] = await chidi.says("0")
    assert "Rice is out of your cart." in body(gone)
    assert "Your cart is empty" in body(gone)
    [puzzled] = await chidi.says("7")
    assert "I am not sure what the 7 is for" in body(puzzled)


async def test_where_buttons_are_said_in_words_a_number_is_one_of_them(
    ada: Actor, chidi: Phone, owner: asyncpg.Connection
) -> None:
    await stock_up(ada, "Ofada Rice", price="2500", stock=50)
    await stock_up(ada, "Long Rice", price="2000", stock=50)
    await owner.execute("UPDATE channels SET kind = 'twilio'")
    [found] = await chidi.says("rice")
    second = list(choices(found).values())[1]
    [shown] = await chidi.says("2")
    assert second in body(shown)
    [added] = await chidi.taps(choice(shown, "Add"))
    assert f"Added: 1 × {second}." in body(added)
    [three] = await chidi.says("3")
    assert f"Now 3 × {second}." in body(three), "under buttons it is how many"
    await chidi.says(second)
    [more] = await chidi.says("2 pieces")
    assert f"Now 2 × {second}." in body(more), "with more words it is how many"


async def test_lines_are_changed_by_buttons_and_taken_out(ada: Actor, chidi: Phone) -> None:
    rice, beans = await stock_up(ada, "Rice"), await stock_up(ada, "Beans")
    for product in (rice, beans):
        await chidi.taps(f"add:{product.variant_id}")
    [lines] = await chidi.taps("change")
    [line] = await chidi.picks(choice(lines, "Rice"))
    assert "One less" not in choices(line).values(), "there is one only"
    [cart] = await chidi.taps(choice(line, "One more"))
    assert "Now 2 × Rice." in body(cart)
    [cart] = await chidi.taps(f"qty:{rice.variant_id}:0")
    assert "Rice is out of your cart." in body(cart)
    assert "1 × Beans" in body(cart)
    [line] = await chidi.taps("change")
    assert "*Beans*" in body(line), "a single line is shown at once"
    [empty] = await chidi.says("empty cart")
    assert "your cart is empty now" in body(empty)


async def test_a_cart_of_many_lines_can_be_changed_to_the_last(ada: Actor, chidi: Phone) -> None:
    products = [await stock_up(ada, f"Thing {number:02} with a rather long name that goes on") for number in range(14)]
    for product in products:
        reply = {"id": f"add:{product.variant_id}", "title": "Add to cart"}
        await chidi.drops({"type": "interactive", "interactive": {"type": "button_reply", "button_reply": reply}})
    [added] = await chidi.hears()
    assert "14 items in your cart" in body(added)
    [cart] = await chidi.taps("cart")
    assert "…and " in body(cart)
    assert "*Total:" in body(cart)
    [page] = await chidi.taps("change")
    assert "Empty the cart" in choices(page).values()
    [rest] = await chidi.picks(choice(page, "More"))
    assert len([key for key in (*choices(page), *choices(rest)) if key.startswith("line:")]) == 14


async def test_adds_as_many_as_there_are_and_says_so(ada: Actor, chidi: Phone) -> None:
    product = await stock_up(ada, "Goat Meat", stock=3)
    await chidi.says("goat meat")
    [some] = await chidi.says("10")
    assert "there are only 3 pieces of Goat Meat left" in body(some)
    assert "3 × Goat Meat" in body(some)
    await restock(ada, product.id, 0)
    [cart] = await chidi.taps("cart")
    assert "3 × Goat Meat – sold out" in body(cart)
    [checkout] = await chidi.taps("checkout")
    assert "Goat Meat has just sold out, so I took it out of your cart." in body(checkout)
    [none] = await chidi.taps(f"add:{product.variant_id}")
    assert "Sorry, Goat Meat has just sold out." in body(none)


async def test_a_code_opens_the_web_cart_once_for_one_person(
    ada: Actor, chidi: Phone, dona: Phone, owner: asyncpg.Connection
) -> None:
    rice = await stock_up(ada, "Rice")
    code = await web_cart(ada, rice.variant_id)
    [opened] = await chidi.says(f"Hi! I would like to order my cart {code.lower()} please")
    assert "Here is the cart you filled on our page." in body(opened)
    assert "2 × Rice" in body(opened)
    assert "checkout" in choices(opened)
    [again] = await chidi.says(code)
    assert "2 × Rice" in body(again)
    [used] = await dona.says(code)
    assert "That cart was opened before." in body(used)

    old = await web_cart(ada, rice.variant_id)
    await owner.execute("UPDATE cart_codes SET expires_at = now() - interval '1 minute'")
    [expired] = await dona.says(old)
    assert "grown old" in body(expired)
    [unknown] = await dona.says("OJA-0000-0000-0000")
    assert "I do not know that code" in body(unknown)


async def test_whatsapps_own_cart_is_priced_by_us_and_what_is_missing_is_said(ada: Actor, chidi: Phone) -> None:
    await stock_up(ada, "Rice", price="2500", external_id="R-1")
    await stock_up(ada, "Goat Meat", price="9200", stock=1, external_id="G-1")
    items = [
        {"product_retailer_id": "R-1", "quantity": 2, "item_price": 1, "currency": "NGN"},
        {"product_retailer_id": "G-1", "quantity": 3, "item_price": 1, "currency": "NGN"},
        {"product_retailer_id": "nobody", "quantity": 1, "item_price": 1, "currency": "NGN"},
    ]
    [cart] = await chidi.sends({"type": "order", "order": {"catalog_id": "1", "product_items": items}})
    assert "2 × Rice – ₦5,000" in body(cart)
    assert "there is only 1 piece of Goat Meat left" in body(cart)
    assert "One item is no longer in our shop, so I left it out." in body(cart)
    assert "*Total: ₦14,200*" in body(cart)
