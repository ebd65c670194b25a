"""A cart becomes an order: once, at prices she has seen, with stock that is there."""

import asyncio

import asyncpg
import pytest
import time_machine as travel

from oja.carts import queries as cart_queries
from oja.carts import service as carts
from oja.carts.errors import CartClosed, CartNotFound, InvalidAddress
from oja.catalog import service as catalog
from oja.catalog.errors import OutOfStock
from oja.catalog.schemas import ProductChange
from oja.catalog.variants import offering
from oja.customers import queries as customers
from oja.kernel.db import merchant_session
from oja.orders import placing, queries
from oja.orders.errors import AddressRequired, OrderEmpty, PriceChanged
from oja.orders.views import OrderView
from tests.factories.carts import DONA, make_cart, make_shopper, put_on_sale
from tests.support.cast import Actor


async def test_places_what_is_in_it(ada: Actor, owner: asyncpg.Connection) -> None:
    rice, salt = await put_on_sale(ada, stock=5), await put_on_sale(ada, "Salt", "8.75")
    chidi = await make_shopper(ada)
    cart = await make_cart(ada, (rice, 2), (salt, 1), customer_id=chidi)
    async with merchant_session(ada.merchant_id) as db:
        await carts.set_delivery(db, cart.id, "pickup", notes="Ring twice")
        order = await placing.place(db, await ada.shop(), cart.id, customer_id=chidi, source="chat")
    assert (order.total_minor, order.status, order.notes, order.source) == (5873, "pending", "Ring twice", "chat")
    assert [(line.name, line.quantity) for line in order.lines] == [("Basmati Rice", 2), ("Salt", 1)]
    assert order.customer.name == "Chidi"
    async with merchant_session(ada.merchant_id) as db:
        assert (await cart_queries.get(db, cart.id)).state == "ordered"
        assert await cart_queries.find_open(db, chidi) is None
        read = await queries.get(db, order.id)
    assert read == order
    assert await owner.fetchval("SELECT stock_quantity FROM variants WHERE is_tracked") == 3


async def test_the_same_cart_twice_is_the_first_order(ada: Actor) -> None:
    chidi = await make_shopper(ada)
    cart = await make_cart(ada, (await put_on_sale(ada, stock=5), 2), customer_id=chidi)
    shop = await ada.shop()

    async def confirm() -> OrderView:
        async with merchant_session(ada.merchant_id) as db:
            return await placing.place(db, shop, cart.id, customer_id=chidi, source="chat")

    orders = await asyncio.gather(*(confirm() for _ in range(8)))
    assert len({order.id for order in orders}) == 1
    async with merchant_session(ada.merchant_id) as db:
        assert await queries.count(db) == 1
        [line] = orders[0].lines
        assert (await offering.variants_by_id(db, [line.variant_id]))[line.variant_id].available == 3


async def test_refuses_an_empty_cart(ada: Actor) -> None:
    chidi = await make_shopper(ada)
    cart = await make_cart(ada, customer_id=chidi)
    async with merchant_session(ada.merchant_id) as db:
        with pytest.raises(OrderEmpty):
            await placing.place(db, await ada.shop(), cart.id, customer_id=chidi, source="chat")


async def test_refuses_prices_she_has_not_seen_until_she_has(ada: Actor) -> None:
    rice = await put_on_sale(ada)
    chidi = await make_shopper(ada)
    cart = await make_cart(ada, (rice, 2), customer_id=chidi)
    async with merchant_session(ada.merchant_id) as db:
        await catalog.update_product(db, rice.id, ProductChange(price="30.00"))
    shop = await ada.shop()
    async with merchant_session(ada.merchant_id) as db:
        with pytest.raises(PriceChanged) as refusal:
            await placing.place(db, shop, cart.id, customer_id=chidi, source="chat")
        assert refusal.value.errors[0]["current"] == "30.00"
        assert refusal.value.extra["quote"]["total_amount"] == "60.00"
        await carts.show_prices(db, cart.id)
    async with merchant_session(ada.merchant_id) as db:
        order = await placing.place(db, shop, cart.id, customer_id=chidi, source="chat")
    assert order.total_minor == 6000


async def test_compares_with_the_prices_that_were_accepted(ada: Actor) -> None:
    rice = await put_on_sale(ada)
    chidi = await make_shopper(ada)
    cart = await make_cart(ada, (rice, 2), customer_id=chidi)
    async with merchant_session(ada.merchant_id) as db:
        with pytest.raises(PriceChanged):
            await placing.place(
                db, await ada.shop(), cart.id, customer_id=chidi, source="chat", accept_prices={rice.variant_id: 2000}
            )


async def test_refuses_what_is_no_longer_there_and_leaves_the_cart_open(ada: Actor) -> None:
    rice, salt = await put_on_sale(ada, stock=5), await put_on_sale(ada, "Salt", stock=5)
    chidi = await make_shopper(ada)
    cart = await make_cart(ada, (salt, 1), (rice, 4), customer_id=chidi)
    async with merchant_session(ada.merchant_id) as db:
        await catalog.update_product(db, rice.id, ProductChange(stock_quantity=3))
    # The assistant answers in the same transaction, so a refusal must leave nothing behind in it.
    async with merchant_session(ada.merchant_id) as db:
        with pytest.raises(OutOfStock) as refusal:
            await placing.place(db, await ada.shop(), cart.id, customer_id=chidi, source="chat")
    assert [(error["product_id"], error["left"]) for error in refusal.value.errors] == [(str(rice.id), 3)]
    async with merchant_session(ada.merchant_id) as db:
        after = await cart_queries.get(db, cart.id)
        assert (after.state, after.version) == ("open", cart.version)
        assert [line.available for line in after.lines] == [5, 3]


async def test_a_delivery_needs_an_address(ada: Actor) -> None:
    chidi = await make_shopper(ada)
    cart = await make_cart(ada, (await put_on_sale(ada), 1), customer_id=chidi)
    shop = await ada.shop()
    async with merchant_session(ada.merchant_id) as db:
        with pytest.raises(AddressRequired):
            await placing.place(db, shop, cart.id, customer_id=chidi, source="chat", delivery_method="delivery")
        with pytest.raises(InvalidAddress):
            await placing.place(
                db, shop, cart.id, customer_id=chidi, source="chat", delivery_method="delivery",
                delivery_address={"city": "Lagos"},
            )  # fmt: skip


async def test_an_address_given_in_the_chat_is_offered_next_time(ada: Actor) -> None:
    chidi = await make_shopper(ada)
    cart = await make_cart(ada, (await put_on_sale(ada), 1), customer_id=chidi)
    async with merchant_session(ada.merchant_id) as db:
        await carts.set_delivery(db, cart.id, "delivery", {"lat": 6.6, "lng": 3.35, "landmark": "Blue gate"})
        order = await placing.place(db, await ada.shop(), cart.id, customer_id=chidi, source="chat")
    async with merchant_session(ada.merchant_id) as db:
        kept = (await customers.get(db, chidi)).default_address
    assert kept == order.delivery_address == {"country": "NG", "lat": 6.6, "lng": 3.35, "landmark": "Blue gate"}


async def test_nobody_orders_somebody_elses_cart(ada: Actor) -> None:
    chidi, dona = await make_shopper(ada), await make_shopper(ada, DONA, "Dona")
    cart = await make_cart(ada, (await put_on_sale(ada), 1), customer_id=chidi)
    shop = await ada.shop()
    async with merchant_session(ada.merchant_id) as db:
        with pytest.raises(CartNotFound):
            await placing.place(db, shop, cart.id, customer_id=dona, source="chat")
        await placing.place(db, shop, cart.id, customer_id=chidi, source="chat")
    async with merchant_session(ada.merchant_id) as db:
        with pytest.raises(CartNotFound):
            await placing.place(db, shop, cart.id, customer_id=dona, source="chat")


async def test_a_merged_cart_is_not_ordered(ada: Actor) -> None:
    chidi = await make_shopper(ada)
    cart = await make_cart(ada, (await put_on_sale(ada), 1))
    async with merchant_session(ada.merchant_id) as db:
        await carts.close(db, cart.id, state="merged")
        with pytest.raises(CartClosed):
            await placing.place(db, await ada.shop(), cart.id, customer_id=chidi, source="chat")


async def test_the_number_carries_the_day_of_the_shop(ada: Actor) -> None:
    chidi = await make_shopper(ada)
    rice = await put_on_sale(ada)
    cart = await make_cart(ada, (rice, 1), customer_id=chidi)
    shop = await ada.shop()
    # Half past eleven at night in London is half past midnight in Lagos.
    with travel.travel("2026-11-23T23:30:00Z", tick=True):
        async with merchant_session(ada.merchant_id) as db:
            order = await placing.place(db, shop, cart.id, customer_id=chidi, source="chat")
    assert order.order_number == "ORD-20261124-00001"


async def test_numbers_grow_past_five_digits(ada: Actor, owner: asyncpg.Connection) -> None:
    chidi = await make_shopper(ada)
    rice = await put_on_sale(ada)
    cart = await make_cart(ada, (rice, 1), customer_id=chidi)
    with travel.travel("2026-11-24T12:00:00Z", tick=True):
        await owner.execute("INSERT INTO order_counters VALUES ($1, '2026-11-24', 99999)", ada.merchant_id)
        async with merchant_session(ada.merchant_id) as db:
            order = await placing.place(db, await ada.shop(), cart.id, customer_id=chidi, source="chat")
    assert order.order_number == "ORD-20261124-100000"
