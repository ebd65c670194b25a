"""What waits to be read, and the conversation of one customer."""

from collections.abc import Awaitable, Callable
from typing import Any

import httpx2

from tests.factories import channels as wire
from tests.factories import conversations as talk
from tests.support.cast import Actor
from tests.support.graph import Graph

Worked = Callable[[], Awaitable[None]]


async def listed(client: httpx2.AsyncClient, shop: Actor, **wanted: str) -> list[dict[str, Any]]:
    answer = await client.get(f"{shop.api}/conversations", params=wanted, headers=shop.headers)
    rows: list[dict[str, Any]] = answer.json()["data"]["conversations"]
    assert answer.json()["data"]["pagination"]["total"] == len(rows)
    return rows


async def test_lists_what_waits_to_be_read(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, worked: Worked
) -> None:
    line = await wire.connect_number(ada)
    looked_at = str(await talk.start_chat(line, "2348031234501"))
    await wire.post(client, wire.webhook(wire.heard(wire.text("Hello?", "2348031234502"))))
    await worked()
    [waiting] = await listed(client, ada, unread="true")
    assert (waiting["customer"]["phone"], waiting["unread"]) == ("+2348031234502", 1)
    assert [row["id"] for row in await listed(client, ada, unread="false")] == [looked_at]


async def test_finds_the_conversation_of_one_customer(client: httpx2.AsyncClient, ada: Actor) -> None:
    line = await wire.connect_number(ada)
    for number in ("2348031234501", "2348031234502"):
        await talk.start_chat(line, number)
    everything = await listed(client, ada)
    wanted = everything[0]
    assert [row["id"] for row in await listed(client, ada, customer_id=wanted["customer"]["id"])] == [wanted["id"]]
