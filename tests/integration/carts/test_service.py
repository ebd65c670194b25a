"""Filling a cart: one for each customer, versioned, priced from the catalogue as it is now."""

import asyncio
from uuid import UUID

import pytest

from oja.carts import queries
from oja.carts import service as carts
from oja.carts.errors import (
    CartClosed,
    CartFull,
    CartNotFound,
    InvalidQuantity,
    ProductUnavailable,
    UnknownProduct,
)
from oja.catalog import service as catalog
from oja.catalog.errors import OutOfStock
from oja.catalog.schemas import ProductChange
from oja.kernel import ids
from oja.kernel.db import merchant_session
from tests.factories.carts import make_cart, make_shopper, put_on_sale
from tests.support.cast import Actor


async def test_a_customer_has_one_open_cart_however_often_she_asks_at_once(ada: Actor) -> None:
    chidi = await make_shopper(ada)

    async def ask() -> UUID:
        async with merchant_session(ada.merchant_id) as db:
            return await carts.open_for(db, chidi)

    assert len(set(await asyncio.gather(*(ask() for _ in range(10))))) == 1


async def test_each_change_is_one_version_even_when_they_come_at_once(ada: Actor) -> None:
    rice = await put_on_sale(ada)
    cart = await make_cart(ada)

    async def add() -> None:
        async with merchant_session(ada.merchant_id) as db:
            await carts.add(db, cart.id, rice.variant_id)

    await asyncio.gather(*(add() for _ in range(8)))
    async with merchant_session(ada.merchant_id) as db:
        after = await queries.get(db, cart.id)
    assert after.version == cart.version + 8
    assert [line.quantity for line in after.lines] == [8]


async def test_adds_up_what_is_in_it(ada: Actor) -> None:
    rice, salt = await put_on_sale(ada), await put_on_sale(ada, "Salt", "8.75")
    cart = await make_cart(ada, (rice, 2), (salt, 1))
    assert [line.name for line in cart.lines] == ["Basmati Rice", "Salt"]
    assert (cart.subtotal_minor, cart.total_minor, cart.item_count) == (5873, 5873, 3)


async def test_shows_a_new_price_beside_the_one_seen_before(ada: Actor) -> None:
    rice = await put_on_sale(ada)
    cart = await make_cart(ada, (rice, 2))
    async with merchant_session(ada.merchant_id) as db:
        await catalog.update_product(db, rice.id, ProductChange(price="30.00"))
    async with merchant_session(ada.merchant_id) as db:
        [line] = (await carts.show_prices(db, cart.id)).lines
        assert (line.unit_price_minor, line.was_price_minor, line.total_minor) == (3000, 2499, 6000)
        seen = await queries.get(db, cart.id)
    assert seen.lines[0].was_price_minor is None
    assert seen.version == cart.version


async def test_tells_how_many_are_left(ada: Actor) -> None:
    rice, salt = await put_on_sale(ada, stock=3), await put_on_sale(ada, "Salt")
    cart = await make_cart(ada, (rice, 3), (salt, 7))
    assert [(line.available, line.is_short) for line in cart.lines] == [(3, False), (None, False)]
    async with merchant_session(ada.merchant_id) as db:
        await catalog.update_product(db, rice.id, ProductChange(stock_quantity=2))
        assert (await queries.get(db, cart.id)).lines[0].is_short


async def test_refuses_more_than_there_are_and_changes_nothing(ada: Actor) -> None:
    rice = await put_on_sale(ada, stock=3)
    cart = await make_cart(ada, (rice, 2))
    async with merchant_session(ada.merchant_id) as db:
        with pytest.raises(OutOfStock) as refusal:
            await carts.add(db, cart.id, rice.variant_id, 2)
        after = await queries.get(db, cart.id)
    assert refusal.value.errors[0]["left"] == 3
    assert (after.version, after.lines[0].quantity) == (cart.version, 2)


async def test_fewer_are_always_allowed(ada: Actor) -> None:
    rice = await put_on_sale(ada, stock=9)
    cart = await make_cart(ada, (rice, 8))
    async with merchant_session(ada.merchant_id) as db:
        await catalog.update_product(db, rice.id, ProductChange(stock_quantity=2))
        after = await carts.set_quantity(db, cart.id, rice.variant_id, 5)
    assert after.lines[0].quantity == 5


async def test_no_pieces_take_the_line_out(ada: Actor) -> None:
    rice = await put_on_sale(ada)
    cart = await make_cart(ada, (rice, 2))
    async with merchant_session(ada.merchant_id) as db:
        after = await carts.set_quantity(db, cart.id, rice.variant_id, 0)
        assert after.lines == []
        assert after.version == cart.version + 1
        again = await carts.set_quantity(db, cart.id, rice.variant_id, 0)
    assert again.version == after.version


async def test_clears_everything(ada: Actor) -> None:
    cart = await make_cart(ada, (await put_on_sale(ada), 2), (await put_on_sale(ada, "Salt"), 1))
    async with merchant_session(ada.merchant_id) as db:
        assert (await carts.clear(db, cart.id)).lines == []


@pytest.mark.parametrize("quantity", [0, -1, 1000])
async def test_refuses_a_quantity_out_of_range(ada: Actor, quantity: int) -> None:
    rice = await put_on_sale(ada)
    cart = await make_cart(ada)
    async with merchant_session(ada.merchant_id) as db:
        with pytest.raises(InvalidQuantity):
            await carts.add(db, cart.id, rice.variant_id, quantity)


async def test_refuses_more_than_999_together(ada: Actor) -> None:
    rice = await put_on_sale(ada)
    cart = await make_cart(ada, (rice, 999))
    async with merchant_session(ada.merchant_id) as db:
        with pytest.raises(InvalidQuantity):
            await carts.add(db, cart.id, rice.variant_id)


async def test_refuses_what_this_shop_does_not_sell(ada: Actor, rival: Actor) -> None:
    theirs = await put_on_sale(rival)
    cart = await make_cart(ada)
    async with merchant_session(ada.merchant_id) as db:
        for variant_id in (theirs.variant_id, ids.new()):
            with pytest.raises(UnknownProduct):
                await carts.add(db, cart.id, variant_id)


async def test_refuses_what_is_no_longer_sold(ada: Actor) -> None:
    rice = await put_on_sale(ada)
    cart = await make_cart(ada, (rice, 1))
    async with merchant_session(ada.merchant_id) as db:
        await catalog.archive_product(db, rice.id)
    async with merchant_session(ada.merchant_id) as db:
        with pytest.raises(ProductUnavailable):
            await carts.add(db, cart.id, rice.variant_id)
        assert (await queries.get(db, cart.id)).lines[0].is_short


async def test_holds_a_hundred_products_at_most(ada: Actor) -> None:
    first, *others = [await put_on_sale(ada, f"Thing {number}") for number in range(101)]
    cart = await make_cart(ada, *((product, 1) for product in others))
    async with merchant_session(ada.merchant_id) as db:
        with pytest.raises(CartFull):
            await carts.add(db, cart.id, first.variant_id)
        assert len((await carts.add(db, cart.id, others[0].variant_id)).lines) == 100


async def test_keeps_how_it_shall_be_delivered(ada: Actor) -> None:
    cart = await make_cart(ada)
    async with merchant_session(ada.merchant_id) as db:
        after = await carts.set_delivery(db, cart.id, "delivery", {"street": "12 Allen Avenue"}, "Ring twice")
    assert (after.delivery_method, after.delivery_address, after.notes) == (
        "delivery",
        {"street": "12 Allen Avenue"},
        "Ring twice",
    )


async def test_nothing_goes_into_a_closed_cart(ada: Actor) -> None:
    rice = await put_on_sale(ada)
    cart = await make_cart(ada, (rice, 1))
    async with merchant_session(ada.merchant_id) as db:
        await carts.close(db, cart.id, state="ordered")
        with pytest.raises(CartClosed):
            await carts.add(db, cart.id, rice.variant_id)
        with pytest.raises(CartClosed):
            await carts.make_code(db, cart.id)


async def test_a_cart_of_another_shop_does_not_exist(ada: Actor, rival: Actor) -> None:
    cart = await make_cart(ada, (await put_on_sale(ada), 1))
    async with merchant_session(rival.merchant_id) as db:
        assert await queries.find(db, cart.id) is None
        with pytest.raises(CartNotFound):
            await carts.clear(db, cart.id)
