"""Carrying a cart from the web into the chat, by a code that works once."""

import asyncio
from datetime import timedelta
from uuid import UUID

import asyncpg
import pytest
from time_machine import TimeMachineFixture

from oja.carts import codes, queries
from oja.carts import service as carts
from oja.carts.errors import CodeExpired, CodeUsed, UnknownCode
from oja.carts.views import CartView
from oja.catalog import service as catalog
from oja.catalog.schemas import ProductChange
from oja.kernel import clock
from oja.kernel.db import merchant_session
from oja.kernel.errors import Refusal
from tests.factories.carts import DONA, make_cart, make_shopper, put_on_sale
from tests.support.cast import Actor


async def test_a_guests_cart_becomes_hers(ada: Actor) -> None:
    chidi = await make_shopper(ada)
    guest = await make_cart(ada, (await put_on_sale(ada), 2))
    async with merchant_session(ada.merchant_id) as db:
        code = await carts.make_code(db, guest.id)
        cart = await carts.redeem_code(db, code, chidi)
    assert (cart.id, cart.customer_id, cart.item_count) == (guest.id, chidi, 2)
    assert cart.version == guest.version + 1


async def test_it_is_poured_into_the_cart_she_has(ada: Actor) -> None:
    rice, salt, oil = await put_on_sale(ada), await put_on_sale(ada, "Salt"), await put_on_sale(ada, "Oil")
    chidi = await make_shopper(ada)
    hers = await make_cart(ada, (rice, 1), (salt, 998), customer_id=chidi)
    guest = await make_cart(ada, (salt, 5), (oil, 3))
    async with merchant_session(ada.merchant_id) as db:
        cart = await carts.redeem_code(db, await carts.make_code(db, guest.id), chidi)
        left = await queries.get(db, guest.id)
    assert cart.id == hers.id
    assert {line.name: line.quantity for line in cart.lines} == {"Basmati Rice": 1, "Salt": 999, "Oil": 3}
    assert left.state == "merged"


async def test_a_price_that_changed_on_the_way_is_pointed_out(ada: Actor) -> None:
    rice = await put_on_sale(ada)
    guest = await make_cart(ada, (rice, 1))
    async with merchant_session(ada.merchant_id) as db:
        code = await carts.make_code(db, guest.id)
    async with merchant_session(ada.merchant_id) as db:
        await catalog.update_product(db, rice.id, ProductChange(price="20.00"))
    async with merchant_session(ada.merchant_id) as db:
        cart = await carts.redeem_code(db, code, await make_shopper(ada))
    assert cart.lines[0].was_price_minor == 2499


async def test_sent_again_it_opens_the_same_cart_with_nothing_twice(ada: Actor) -> None:
    chidi = await make_shopper(ada)
    guest = await make_cart(ada, (await put_on_sale(ada), 2))
    async with merchant_session(ada.merchant_id) as db:
        code = await carts.make_code(db, guest.id)
        first = await carts.redeem_code(db, code, chidi)
    async with merchant_session(ada.merchant_id) as db:
        again = await carts.redeem_code(db, code.lower().replace("-", ""), chidi)
    assert (again.id, again.item_count, again.version) == (first.id, 2, first.version)


async def test_it_works_for_one_person_only(ada: Actor) -> None:
    chidi, dona = await make_shopper(ada), await make_shopper(ada, DONA, "Dona")
    guest = await make_cart(ada, (await put_on_sale(ada), 2))
    async with merchant_session(ada.merchant_id) as db:
        code = await carts.make_code(db, guest.id)
        await carts.redeem_code(db, code, chidi)
    async with merchant_session(ada.merchant_id) as db:
        with pytest.raises(CodeUsed):
            await carts.redeem_code(db, code, dona)
        assert await queries.find_open(db, dona) is None


async def test_of_two_at_the_same_moment_one_gets_it(ada: Actor) -> None:
    people = [await make_shopper(ada, f"+23480355500{number:02}", None) for number in range(6)]
    guest = await make_cart(ada, (await put_on_sale(ada), 2))
    async with merchant_session(ada.merchant_id) as db:
        code = await carts.make_code(db, guest.id)

    async def redeem(person: UUID) -> CartView | Refusal:
        try:
            async with merchant_session(ada.merchant_id) as db:
                return await carts.redeem_code(db, code, person)
        except Refusal as refusal:
            return refusal

    answers = await asyncio.gather(*(redeem(person) for person in people))
    assert sum(isinstance(answer, CartView) for answer in answers) == 1
    assert sum(isinstance(answer, CodeUsed) for answer in answers) == 5


async def test_adopting_and_opening_at_the_same_moment_leaves_one_open_cart(
    ada: Actor, owner: asyncpg.Connection
) -> None:
    rice = await put_on_sale(ada)
    for number in range(5):
        chidi = await make_shopper(ada, f"+23480366600{number:02}")
        guest = await make_cart(ada, (rice, 2))
        async with merchant_session(ada.merchant_id) as db:
            code = await carts.make_code(db, guest.id)

        async def redeem(code: str = code, chidi: UUID = chidi) -> None:
            async with merchant_session(ada.merchant_id) as db:
                await carts.redeem_code(db, code, chidi)

        async def fill(chidi: UUID = chidi) -> None:
            async with merchant_session(ada.merchant_id) as db:
                cart_id = await carts.open_for(db, chidi)
                await carts.add(db, cart_id, rice.variant_id)

        await asyncio.gather(redeem(), fill())
        query = "SELECT id FROM carts WHERE customer_id = $1 AND state = 'open'"
        [cart] = await owner.fetch(query, chidi)
        assert await owner.fetchval("SELECT sum(quantity) FROM cart_lines WHERE cart_id = $1", cart["id"]) == 3


async def test_it_grows_old(ada: Actor, time_machine: TimeMachineFixture) -> None:
    guest = await make_cart(ada, (await put_on_sale(ada), 2))
    chidi = await make_shopper(ada)
    async with merchant_session(ada.merchant_id) as db:
        code = await carts.make_code(db, guest.id)
    time_machine.move_to(clock.now() + timedelta(hours=24, seconds=1))
    async with merchant_session(ada.merchant_id) as db:
        with pytest.raises(CodeExpired):
            await carts.redeem_code(db, code, chidi)


async def test_a_made_up_code_is_unknown(ada: Actor, rival: Actor) -> None:
    guest = await make_cart(ada, (await put_on_sale(ada), 2))
    chidi = await make_shopper(ada)
    async with merchant_session(ada.merchant_id) as db:
        code = await carts.make_code(db, guest.id)
        forged = code[:-1] + ("2" if code[-1] != "2" else "3")
        for wrong in (forged, codes.new(ada.merchant_id), "OJA-AAAA-BBBB-CCCC", "", "hello"):
            with pytest.raises(UnknownCode):
                await carts.redeem_code(db, wrong, chidi)
    theirs = await make_shopper(rival)
    async with merchant_session(rival.merchant_id) as db:
        with pytest.raises(UnknownCode):
            await carts.redeem_code(db, code, theirs)


async def test_an_ordered_cart_is_not_opened_again(ada: Actor) -> None:
    guest = await make_cart(ada, (await put_on_sale(ada), 2))
    chidi = await make_shopper(ada)
    async with merchant_session(ada.merchant_id) as db:
        code = await carts.make_code(db, guest.id)
        await carts.close(db, guest.id, state="ordered")
        with pytest.raises(CodeUsed):
            await carts.redeem_code(db, code, chidi)


async def test_of_somebody_elses_cart_she_gets_a_copy(ada: Actor) -> None:
    chidi, dona = await make_shopper(ada), await make_shopper(ada, DONA, "Dona")
    his = await make_cart(ada, (await put_on_sale(ada), 2), customer_id=chidi)
    async with merchant_session(ada.merchant_id) as db:
        cart = await carts.redeem_code(db, await carts.make_code(db, his.id), dona)
        kept = await queries.get(db, his.id)
    assert cart.id != his.id
    assert cart.item_count == 2
    assert (kept.customer_id, kept.state, kept.item_count) == (chidi, "open", 2)


async def test_the_code_itself_is_not_in_the_database(ada: Actor, owner: asyncpg.Connection) -> None:
    guest = await make_cart(ada)
    async with merchant_session(ada.merchant_id) as db:
        code = await carts.make_code(db, guest.id)
    rows = await owner.fetch("SELECT c::text AS row FROM cart_codes c")
    assert len(rows) == 1
    assert code not in rows[0]["row"]
    assert code.replace("-", "") not in rows[0]["row"]
