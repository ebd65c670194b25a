"""A product in several variants in the chat: which one is asked, and what is sold out is waited for."""

import asyncpg
import httpx2
import pytest

from oja.channels.messages import ListMessage
from tests.factories.carts import make_shopper
from tests.factories.chats import Phone, body, choice, choices
from tests.factories.shelves import restock, spread, stock_up
from tests.support.cast import Actor

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.usefixtures("app")]


async def test_asks_which_one_and_puts_it_into_the_cart(ada: Actor, chidi: Phone) -> None:
    shirt = await stock_up(ada, "Shirt", price="4000")
    await spread(ada, shirt, ("S", "4000", 5), ("M", "4500", 5), ("L", "5000", 0))
    [card] = await chidi.says("shirt")
    assert "from ₦4,000" in body(card)
    assert not any(key.startswith("add:") for key in choices(card))

    [which] = await chidi.taps(choice(card, "Choose"))
    assert isinstance(which, ListMessage)
    assert "which one would you like?" in body(which)
    rows = {row.title: row.description for row in which.sections[0].rows}
    assert rows == {"S": "₦4,000", "M": "₦4,500", "L": "Sold out for now · Tell me when back"}
    [added] = await chidi.picks(choice(which, "M"))

    assert "Added: 1 × Shirt, M." in body(added)
    [three] = await chidi.says("3")
    assert "Now 3 × Shirt, M." in body(three)
    assert "₦13,500" in body(three)


async def test_a_number_means_no_variant_before_one_is_chosen(ada: Actor, chidi: Phone) -> None:
    shirt = await stock_up(ada, "Shirt", price="4000")
    await spread(ada, shirt, ("S", "4000", 5), ("M", "4500", 5))
    await chidi.says("shirt")
    [puzzled] = await chidi.says("2")
    assert "I am not sure what the 2 is for" in body(puzzled)


async def test_a_long_list_of_variants_goes_on(ada: Actor, chidi: Phone) -> None:
    shirt = await stock_up(ada, "Shirt", price="4000")
    sizes = [(f"No. {number}", "4000", None) for number in range(12)]
    await spread(ada, shirt, *sizes)

    [first] = await chidi.picks(f"choose:{shirt.id}:1")
    [second] = await chidi.picks(choice(first, "More"))

    seen = [title for title in [*choices(first).values(), *choices(second).values()] if title.startswith("No.")]
    assert seen == [name for name, _, _ in sizes]


async def test_whatsapps_own_cart_names_a_variant_by_its_id(ada: Actor, chidi: Phone) -> None:
    shirt = await stock_up(ada, "Shirt", price="4000", external_id="SH-1")
    made = await spread(ada, shirt, ("S", "4000", 5), ("M", "4500", 5))
    items = [
        {"product_retailer_id": name, "quantity": 1, "item_price": 1, "currency": "NGN"}
        for name in ("SH-1", str(made["M"]))
    ]
    [cart] = await chidi.sends({"type": "order", "order": {"catalog_id": "1", "product_items": items}})

    assert "1 × Shirt, S – ₦4,000" in body(cart)
    assert "1 × Shirt, M – ₦4,500" in body(cart)


async def test_what_is_sold_out_is_waited_for_and_told_once(
    ada: Actor, chidi: Phone, owner: asyncpg.Connection
) -> None:
    meat = await stock_up(ada, "Goat Meat", price="9000", stock=0)
    [card] = await chidi.says("goat meat")
    [promised] = await chidi.taps(choice(card, "Tell me when back"))
    assert "I will tell you here when Goat Meat is back." in body(promised)

    await restock(ada, meat.id, 4)
    told = await chidi.hears()

    assert [body(one) for one in told] == ["Good news: *Goat Meat* is back at Starling Market, for ₦9,000!"]
    [again] = await chidi.picks(choice(told[0], "Show me"))
    assert choice(again, "Add").startswith("add:")
    await restock(ada, meat.id, 0)
    await restock(ada, meat.id, 2)
    assert await chidi.hears() == []
    assert await owner.fetchval("SELECT count(*) FROM stock_interests WHERE fulfilled_at IS NULL") == 0


async def test_whoever_speaks_for_her_now_is_told(
    ada: Actor, chidi: Phone, owner: asyncpg.Connection, client: httpx2.AsyncClient
) -> None:
    meat = await stock_up(ada, "Goat Meat", stock=0)
    await chidi.says("Hi")
    hers = await owner.fetchval("SELECT id FROM customers")
    other = await make_shopper(ada, "+2348030000009", "C. Okafor")
    wish = {"variant_id": str(meat.variant_id), "customer_id": str(other)}
    await client.post(f"{ada.api}/stock/interests", headers=ada.headers, json=wish)
    url = f"{ada.api}/customers/{other}/merge"
    merged = await client.post(url, headers=ada.headers, json={"customer_id": str(hers)})
    assert merged.json()["data"]["customer"]["id"] == str(hers), merged.text

    await restock(ada, meat.id, 4)

    [told] = await chidi.hears()
    assert "*Goat Meat* is back" in body(told)
