"""The whole conversation, from "Hi" to an order on its way."""

import pytest

from oja.channels.messages import Buttons, ListMessage, LocationRequest
from oja.kernel.db import merchant_session
from oja.kernel.settings import get_settings
from oja.orders import changing
from oja.orders import queries as orders
from oja.orders.changing import Actor as Who
from tests.factories.chats import Phone, body, choice, choices
from tests.factories.shelves import stock_up
from tests.support.cast import Actor

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_from_hi_to_a_delivered_order_one_bubble_a_turn(ada: Actor, chidi: Phone) -> None:
    rice = await stock_up(
        ada, "Basmati Rice 5 kg", price="2499.50", description="Extra long.", image_url="/media/a.jpg"
    )
    await stock_up(ada, "Honey Beans 1 kg", price="1200")

    [welcome] = await chidi.says("Hi")
    assert isinstance(welcome, Buttons)
    assert "Welcome to *Starling Market*" in body(welcome)
    assert f"{get_settings().public_url}/starlingmarket" in body(welcome)
    assert list(choices(welcome)) == ["browse", "cart", "person"]

    [categories] = await chidi.taps("browse")
    assert list(choices(categories).values()) == ["Grains"]
    [products] = await chidi.picks(choice(categories, "Grains"))
    assert isinstance(products, ListMessage)
    assert "₦2,499.50" in {row.description for row in products.sections[0].rows}

    [card] = await chidi.picks(choice(products, "Basmati"))
    assert isinstance(card, Buttons)
    assert card.header_image_url == f"{get_settings().public_url}/media/a.jpg"
    assert "₦2,499.50 · In stock" in body(card)
    assert "Extra long." in body(card)

    [added] = await chidi.taps(choice(card, "Add to cart"))
    assert "Added: 1 × Basmati Rice 5 kg." in body(added)
    [three] = await chidi.says("3")
    assert "Now 3 × Basmati Rice 5 kg." in body(three)
    assert "*Total: ₦7,498.50*" in body(three)

    [how] = await chidi.taps("checkout")
    assert list(choices(how)) == ["pickup", "delivery"]
    [where] = await chidi.taps("delivery")
    assert isinstance(where, LocationRequest)
    [summary] = await chidi.says("12 Allen Avenue, Ikeja, opposite the bank")
    assert "3 × Basmati Rice 5 kg – ₦7,498.50" in body(summary)
    assert "Delivery to: 12 Allen Avenue, Ikeja, opposite the bank" in body(summary)
    assert "Phone: +2348031112222" in body(summary)

    [confirmation] = await chidi.taps(choice(summary, "Place order"))
    async with merchant_session(ada.merchant_id) as db:
        [order] = (await orders.list_orders(db)).items
    assert order.order_number in body(confirmation)
    assert "*Total: ₦7,498.50*" in body(confirmation)
    assert order.source == "chat"
    assert order.lines[0].product_id == rice.id

    [mine] = await chidi.taps("orders")
    assert "Received, waiting to be confirmed" in body(mine)
    async with merchant_session(ada.merchant_id) as db:
        await changing.set_status(db, order.id, "confirmed", actor=Who("team", ada.user_id))
    [news] = await chidi.hears()
    assert f"confirmed your order *{order.order_number}*" in body(news)
