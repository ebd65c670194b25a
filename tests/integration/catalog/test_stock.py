"""Stock: all or nothing, never sold twice, never stuck."""

import asyncio
from uuid import UUID

import pytest

from oja.catalog import queries, service
from oja.catalog.errors import OutOfStock
from oja.catalog.schemas import NewProduct, ProductChange
from oja.catalog.stock import service as stock
from oja.catalog.variants import offering
from oja.kernel import ids
from oja.kernel.db import merchant_session
from tests.support.cast import Actor


async def put_on_sale(shop: Actor, quantity: int | None, **fields: object) -> UUID:
    async with merchant_session(shop.merchant_id) as db:
        new = NewProduct.model_validate({"name": "Yam", "price": "5", "stock_quantity": quantity} | fields)
        return (await service.create_product(db, new)).variant_id


async def left(shop: Actor, variant_id: UUID) -> int | None:
    async with merchant_session(shop.merchant_id) as db:
        return (await offering.variants_by_id(db, [variant_id]))[variant_id].available


async def take(shop: Actor, wanted: dict[UUID, int]) -> bool:
    try:
        async with merchant_session(shop.merchant_id) as db:
            await stock.take(db, wanted)
    except OutOfStock:
        return False
    return True


async def test_fifty_buyers_of_ten_pieces_get_exactly_ten(ada: Actor) -> None:
    yam = await put_on_sale(ada, 10)

    sold = await asyncio.gather(*(take(ada, {yam: 1}) for _ in range(50)))

    assert sum(sold) == 10
    assert await left(ada, yam) == 0


async def test_baskets_in_any_order_never_wait_on_each_other(ada: Actor) -> None:
    first, second = await put_on_sale(ada, 40), await put_on_sale(ada, 40)

    sold = await asyncio.gather(
        *(take(ada, {first: 1, second: 1} if number % 2 else {second: 1, first: 1}) for number in range(40))
    )

    assert all(sold)
    assert (await left(ada, first), await left(ada, second)) == (0, 0)


async def test_takes_all_or_nothing_and_says_what_is_left(ada: Actor) -> None:
    plenty, few = await put_on_sale(ada, 10), await put_on_sale(ada, 2)

    async with merchant_session(ada.merchant_id) as db:
        with pytest.raises(OutOfStock) as refusal:
            await stock.take(db, {plenty: 1, few: 3})

    assert refusal.value.errors == [{"variant_id": str(few), "name": "Yam", "wanted": 3, "left": 2}]
    assert (await left(ada, plenty), await left(ada, few)) == (10, 2)


async def test_uncounted_stock_is_sold_while_available(ada: Actor) -> None:
    yam, off = await put_on_sale(ada, None), await put_on_sale(ada, None, in_stock=False)

    assert await take(ada, {yam: 500})
    assert not await take(ada, {off: 1})
    assert await left(ada, yam) is None


async def test_refuses_what_is_archived_unknown_or_foreign(ada: Actor, rival: Actor) -> None:
    archived = await put_on_sale(ada, 5, status="archived")
    foreign = await put_on_sale(rival, 5)

    for variant_id in (archived, foreign, ids.new()):
        assert not await take(ada, {variant_id: 1})
    assert await left(rival, foreign) == 5


async def test_gives_back_what_was_taken(ada: Actor) -> None:
    yam, uncounted = await put_on_sale(ada, 1), await put_on_sale(ada, None)
    assert await take(ada, {yam: 1, uncounted: 1})

    async with merchant_session(ada.merchant_id) as db:
        await stock.give_back(db, {yam: 1, uncounted: 1, ids.new(): 1})

    assert (await left(ada, yam), await left(ada, uncounted)) == (1, None)


async def test_the_version_moves_only_when_it_sells_out_or_comes_back(ada: Actor) -> None:
    yam = await put_on_sale(ada, 3)

    async def version() -> int:
        async with merchant_session(ada.merchant_id) as db:
            return await queries.version(db)

    before = await version()
    await take(ada, {yam: 1})
    assert await version() == before
    await take(ada, {yam: 2})
    assert await version() == before + 1
    async with merchant_session(ada.merchant_id) as db:
        await stock.give_back(db, {yam: 2})
    assert await version() == before + 2


async def test_buyers_and_the_merchant_change_one_product_at_once(ada: Actor) -> None:
    yam = await put_on_sale(ada, 30)
    async with merchant_session(ada.merchant_id) as db:
        product_id = (await offering.variants_by_id(db, [yam]))[yam].product_id

    async def reprice(price: int) -> bool:
        async with merchant_session(ada.merchant_id) as db:
            await service.update_product(db, product_id, ProductChange(price=price))
        return True

    work = [take(ada, {yam: 1}) if number % 3 else reprice(number + 1) for number in range(45)]
    assert all(await asyncio.gather(*work))
    assert await left(ada, yam) == 0
