"""What is done for every shop in turn."""

from uuid import UUID

import pytest
from sqlalchemy.exc import DBAPIError

from oja.merchants.rounds import in_every_shop
from tests.support.cast import Actor

YEARLY = "0 0 1 1 *"


async def test_what_fails_in_one_shop_keeps_no_other_from_its_turn(ada: Actor, rival: Actor) -> None:
    visited: list[UUID] = []

    @in_every_shop(YEARLY)
    async def look_in(*, merchant_id: UUID) -> None:
        visited.append(merchant_id)
        if merchant_id == ada.merchant_id:
            raise ValueError

    await look_in()

    assert visited == sorted([ada.merchant_id, rival.merchant_id])


async def test_a_lost_database_ends_the_round(ada: Actor, rival: Actor) -> None:
    visited: list[UUID] = []

    @in_every_shop(YEARLY)
    async def give_up(*, merchant_id: UUID) -> None:
        visited.append(merchant_id)
        raise DBAPIError("", None, ConnectionResetError(), connection_invalidated=True)

    with pytest.raises(DBAPIError):
        await give_up()
    assert visited == sorted([ada.merchant_id, rival.merchant_id])[:1]
