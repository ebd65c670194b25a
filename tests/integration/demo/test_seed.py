"""The demo world: complete, made once, and with its keys written down."""

import io
import json
from collections.abc import Iterator
from pathlib import Path

import asyncpg
import pytest
from PIL import Image

from oja import wiring
from oja.catalog import queries as catalog
from oja.channels import queries as channels
from oja.demo import service as demo
from oja.demo.chats import Line
from oja.demo.world import NUMBER, SHOPPERS
from oja.identity import service as identity
from oja.kernel import storage
from oja.kernel.db import merchant_session, platform_session
from oja.kernel.settings import get_settings
from oja.merchants import queries as merchants
from oja.orders import queries as orders
from tests.factories.chats import work

pytestmark = pytest.mark.asyncio(loop_scope="session")

assert wiring.JOBS, "the seed emits events: their handlers are registered"


@pytest.fixture(autouse=True)
def written() -> Iterator[Path]:
    path = get_settings().home / "demo.json"
    path.unlink(missing_ok=True)
    yield path
    path.unlink(missing_ok=True)


async def counts(owner: asyncpg.Connection) -> dict[str, int]:
    tables = (
        "merchants",
        "users",
        "products",
        "categories",
        "orders",
        "conversations",
        "messages",
        "channels",
        "carts",
    )
    return {table: await owner.fetchval(f"SELECT count(*) FROM {table}") for table in tables}


# ruff: noqa: ASYNC240 - a test may wait for its disk


shown: list[Line] = []


async def show(line: Line) -> None:
    """What `wiring` puts on the sandbox's phone."""
    shown.append(line)


async def test_the_demo_world_is_as_promised_and_made_once(owner: asyncpg.Connection, written: Path) -> None:
    await demo.seed(get_settings(), show)
    first = await counts(owner)
    assert written.stat().st_mode & 0o777 == 0o600
    world = json.loads(written.read_text())

    for login in world["logins"]:
        async with platform_session() as db:
            signed_in = await identity.sign_in(db, email=login["email"], password=login["password"])
        assert signed_in.person.email == login["email"]
    assert [login["email"] for login in world["logins"]] == [
        "ada@starling.example", "bayo@starling.example", "rita@rival.example", "admin@oja.example",
    ]  # fmt: skip

    starling = await merchants.shop_by_slug("starlingmarket")
    assert starling is not None
    assert (starling.currency, starling.timezone, starling.name) == ("NGN", "Africa/Lagos", "Starling Market")
    async with merchant_session(starling.id) as db:
        page = await catalog.find_products(db, limit=100)
        assert page.total >= 120
        assert len([one for one in await catalog.categories(db) if one.parent_id is None]) >= 8
        for product in page.items:
            picture = await storage.get(product.image_url or "")
            assert picture is not None
            assert len(picture) < 40_000
        drawn = await storage.get(page.items[0].image_url or "")
        assert drawn is not None
        with Image.open(io.BytesIO(drawn)) as image:
            assert (image.format, image.size) == ("JPEG", (600, 600))
        assert {order.status for order in (await orders.list_orders(db)).items} > {"pending", "confirmed", "shipped"}
        channel = await channels.default(db)
    assert channel is not None
    assert channel.phone_number_id == NUMBER.phone_number_id == world["numbers"][0]["phone_number_id"]
    assert first["conversations"] == len(SHOPPERS)
    team = await owner.fetch("SELECT owner FROM conversations WHERE owner = 'team'")
    assert len(team) == 1, "one shopper asked for a person"

    await work(owner)
    told = await owner.fetchval("SELECT count(*) FROM messages WHERE cause LIKE 'order-placed:%'")
    assert told == first["orders"]
    before = await counts(owner)

    written.unlink()
    await demo.seed(get_settings(), show)
    assert await counts(owner) == before
    heard = await owner.fetchval("SELECT count(*) FROM messages WHERE direction = 'in'")
    assert len(shown) == len({line.id for line in shown}) == heard, "every line is on the phone, once"
    assert json.loads(written.read_text()) == world
