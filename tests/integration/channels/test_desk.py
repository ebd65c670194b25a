"""The replay desk: what could not be used is found, tried again, and comes to what it should have been, once."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import asyncpg
import httpx2

from oja.channels import desk
from oja.channels.jobs import prune_events
from oja.kernel import clock
from tests.factories import channels as wire
from tests.support.cast import Actor
from tests.support.graph import Graph

Worked = Callable[[], Awaitable[None]]
LATER = "999"


async def events(client: httpx2.AsyncClient, shop: Actor, **query: str) -> list[dict[str, Any]]:
    """The shop's events, the newest first."""
    answer = await client.get(f"{shop.api}/channel-events", params=query, headers=shop.headers)
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["data"]["channel_events"]
    return found


async def failed_one(client: httpx2.AsyncClient, shop: Actor, text: str = "Is there bread?") -> dict[str, Any]:
    """A message for a number that is not connected yet."""
    await wire.post(client, wire.webhook(wire.heard(wire.text(text), phone_number_id=LATER)))
    return (await events(client, shop))[0]


async def test_a_message_for_an_unconnected_number_is_replayed_after_connecting_and_appears_once(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, owner: asyncpg.Connection, worked: Worked
) -> None:
    await wire.connect_number(ada)
    await failed_one(client, ada)
    await worked()
    event = (await events(client, ada, state="failed"))[0]
    assert event["error"] == "The number 999 is not connected here."
    await wire.connect_number(ada, LATER, display_number="+2347012340000")

    path = f"{ada.api}/channel-events/{event['id']}"
    answer = await client.post(f"{path}/retry", headers=ada.headers)
    assert (answer.status_code, answer.json()["data"]["state"]) == (202, "pending"), answer.text
    again = await client.post(f"{path}/retry", headers=ada.headers)
    assert again.status_code in {202, 409}, "409: it was worked off meanwhile"
    await worked()
    assert (await events(client, ada))[0]["state"] == "decoded"
    produced = (await client.get(f"{path}/messages", headers=ada.headers)).json()["data"]
    assert [(one["text"], one["direction"]) for one in produced] == [("Is there bread?", "in")]
    assert await owner.fetchval("SELECT count(*) FROM messages WHERE direction = 'in'") == 1

    again = await client.post(f"{path}/retry", headers=ada.headers)
    assert (again.status_code, again.json()["code"]) == (409, "already_understood")


async def test_every_failed_event_of_a_time_is_tried_again(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, owner: asyncpg.Connection, worked: Worked
) -> None:
    await wire.connect_number(ada)
    for number in range(5):
        await failed_one(client, ada, f"Message {number}")
    await worked()
    early = (await events(client, ada, state="failed"))[-1]
    await owner.execute(
        "UPDATE channel_events SET received_at = now() - interval '3 days' WHERE id = $1", UUID(early["id"])
    )
    await wire.connect_number(ada, LATER, display_number="+2347012340000")
    span = {"since": (clock.now() - timedelta(days=1)).isoformat(), "until": clock.now().isoformat()}
    answer = await client.post(f"{ada.api}/channel-events/retry", json=span, headers=ada.headers)
    assert (answer.status_code, answer.json()["count"]) == (202, 4)
    await worked()
    assert [event["id"] for event in await events(client, ada, state="failed")] == [early["id"]]
    assert await owner.fetchval("SELECT count(*) FROM messages WHERE direction = 'in'") == 4


async def test_many_are_tried_again_in_batches(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, owner: asyncpg.Connection, worked: Worked
) -> None:
    await wire.connect_number(ada)
    for number in range(5):
        await failed_one(client, ada, f"Message {number}")
    await worked()
    await wire.connect_number(ada, LATER, display_number="+2347012340000")
    since, until = clock.now() - timedelta(days=1), clock.now()
    assert await desk.retry_all(ada.merchant_id, since=since, until=until, batch=2) == 5
    await worked()
    assert await events(client, ada, state="failed") == []
    assert await owner.fetchval("SELECT count(*) FROM messages WHERE direction = 'in'") == 5


async def test_what_still_fails_says_so_again(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, worked: Worked
) -> None:
    await wire.connect_number(ada)
    await failed_one(client, ada)
    await worked()
    event = (await events(client, ada))[0]
    await client.post(f"{ada.api}/channel-events/{event['id']}/retry", headers=ada.headers)
    await worked()
    assert [(one["state"], one["error"]) for one in await events(client, ada)] == [("failed", event["error"])]


async def test_only_the_owner_may_try_again_and_only_what_is_hers(
    client: httpx2.AsyncClient, ada: Actor, bayo: Actor, rival: Actor, graph: Graph, worked: Worked
) -> None:
    await wire.connect_number(ada)
    await failed_one(client, ada)
    await worked()
    event = (await events(client, ada))[0]
    assert (await client.post(f"{ada.api}/channel-events/{event['id']}/retry", headers=bayo.headers)).status_code == 403
    foreign = await client.post(f"{rival.api}/channel-events/{event['id']}/retry", headers=rival.headers)
    assert (foreign.status_code, foreign.json()["code"]) == (404, "not_found")
    span = {"since": "2020-01-01T00:00:00Z", "until": "2100-01-01T00:00:00Z"}
    other = await client.post(f"{rival.api}/channel-events/retry", json=span, headers=rival.headers)
    assert other.json()["count"] == 0


async def test_events_are_found_by_message_id_and_by_number(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, worked: Worked
) -> None:
    await wire.connect_number(ada)
    message = wire.text("Hi", sender="2348055555555")
    await wire.post(client, wire.webhook(wire.heard(message)))
    await wire.post(client, wire.webhook(wire.heard(wire.text("Hello"))))
    await worked()
    for search, count in {
        message["id"]: 1,
        "2348055555555": 1,
        "+234 805 555 5555": 1,
        wire.NUMBER: 2,
        "wamid.unheard": 0,
        "2340000000000": 0,
    }.items():
        found = await events(client, ada, search=search)
        assert len(found) == count, search
    assert len(await events(client, ada, search=message["id"], state="decoded")) == 1


async def test_a_search_finds_nothing_in_another_shops_part_of_a_body(
    client: httpx2.AsyncClient, ada: Actor, rival: Actor, graph: Graph, worked: Worked
) -> None:
    await wire.connect_number(ada)
    await wire.connect_number(rival, "888", display_number="+2348098765432")
    hers = wire.text("Hi", sender="2348055555555")
    both = wire.webhook(wire.heard(hers), wire.heard(wire.text("Hello"), phone_number_id="888"))
    await wire.post(client, both)
    await worked()
    assert len(await events(client, rival)) == 1
    for search in ("2348055555555", hers["id"], wire.NUMBER):
        assert await events(client, rival, search=search) == [], search
    assert len(await events(client, ada, search=hers["id"])) == 1


async def test_understood_events_are_forgotten_after_a_month_and_failed_ones_are_not(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, owner: asyncpg.Connection, worked: Worked
) -> None:
    await wire.connect_number(ada)
    await wire.post(client, wire.webhook(wire.heard(wire.text("Old"))))
    await failed_one(client, ada)
    await worked()
    await owner.execute("UPDATE channel_events SET received_at = now() - interval '31 days'")
    await wire.post(client, wire.webhook(wire.heard(wire.text("New"))))
    await worked()
    await prune_events()
    kept = await owner.fetch("SELECT state, received_at > now() - interval '1 day' AS is_new FROM channel_events")
    assert sorted((row["state"], row["is_new"]) for row in kept) == [("decoded", True), ("failed", False)]
