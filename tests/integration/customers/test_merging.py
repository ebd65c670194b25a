"""Two records of one person are joined, with all that hangs on them, and taken apart again without a trace."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

import httpx2
import pytest

from oja.kernel import clock
from tests.factories import channels as wire
from tests.factories.carts import put_on_sale
from tests.factories.orders import make_order
from tests.support.cast import Actor
from tests.support.graph import graph

__all__ = ["graph"]

Worked = Callable[[], Awaitable[None]]
HER_ID = "NG.13491208655302741918"
HER_NUMBER = wire.CHIDI


@pytest.fixture(autouse=True)
def a_graph(graph: object) -> object:
    """Nothing leaves this machine."""
    return graph


async def _get(client: httpx2.AsyncClient, shop: Actor, path: str) -> Any:
    answer = await client.get(f"{shop.api}/{path}", headers=shop.headers)
    assert answer.status_code == 200, answer.text
    return answer.json()["data"]


async def _post(client: httpx2.AsyncClient, shop: Actor, path: str, **body: Any) -> httpx2.Response:
    return await client.post(f"{shop.api}/{path}", json=body, headers=shop.headers)


async def _hear(
    client: httpx2.AsyncClient,
    *,
    number: str | None = None,
    bsuid: str | None = None,
    body: str,
    at: int | None = None,
) -> None:
    """A shopper writes, seen by her number, her business-scoped id, or both."""
    ids = ({"from": number} if number else {}) | ({"from_user_id": bsuid} if bsuid else {})
    contact: dict[str, Any] = {"profile": {"name": "Chidi"}}
    contact |= ({"wa_id": number} if number else {}) | ({"user_id": bsuid} if bsuid else {})
    message = {name: value for name, value in wire.text(body).items() if name != "from"} | ids
    message |= {"timestamp": str(at)} if at is not None else {}
    await wire.post(client, wire.webhook(wire.change(contacts=[contact], messages=[message])))


async def _texts(client: httpx2.AsyncClient, shop: Actor, conversation_id: str) -> list[str]:
    said = await _get(client, shop, f"conversations/{conversation_id}/messages?limit=100")
    return [message["text"] for message in said["messages"] if message["direction"] == "in"][::-1]


async def _chats(client: httpx2.AsyncClient, shop: Actor) -> list[dict[str, Any]]:
    return list((await _get(client, shop, "conversations"))["conversations"])


async def _customers(client: httpx2.AsyncClient, shop: Actor) -> list[dict[str, Any]]:
    return list((await _get(client, shop, "customers"))["customers"])


async def _two_records(
    client: httpx2.AsyncClient, shop: Actor, worked: Worked
) -> tuple[dict[str, Any], dict[str, Any]]:
    """She wrote by number and ordered; later by her id alone. Answers both records, the older first."""
    await wire.connect_number(shop)
    await _hear(client, number=HER_NUMBER, body="by number")
    await worked()
    await make_order(client, shop, (await put_on_sale(shop), 1), phone=f"+{HER_NUMBER}")
    await _hear(client, bsuid=HER_ID, body="by id")
    await worked()
    newer, older = await _customers(client, shop)
    return older, newer


async def test_what_both_said_is_one_thread_once_the_channel_proves_it(
    client: httpx2.AsyncClient, ada: Actor, worked: Worked
) -> None:
    older, newer = await _two_records(client, ada, worked)
    assert len(await _chats(client, ada)) == 2
    await _hear(client, number=HER_NUMBER, bsuid=HER_ID, body="by both")
    await worked()
    (chat,) = await _chats(client, ada)
    assert chat["customer"]["id"] == older["id"]
    assert await _texts(client, ada, chat["id"]) == ["by number", "by id", "by both"]
    assert [one["id"] for one in await _customers(client, ada)] == [older["id"]]
    assert (await _get(client, ada, f"customers/{newer['id']}"))["merged_into_id"] == older["id"]
    identity = await _get(client, ada, f"customers/{older['id']}/identity")
    assert {one["kind"] for one in identity["identifiers"]} == {"wa_id", "phone", "bsuid"}
    assert identity["doubles"] == []


async def test_taken_apart_each_has_what_she_had(client: httpx2.AsyncClient, ada: Actor, worked: Worked) -> None:
    older, newer = await _two_records(client, ada, worked)
    before = {chat["customer"]["id"]: await _texts(client, ada, chat["id"]) for chat in await _chats(client, ada)}
    merged = (await _post(client, ada, f"customers/{newer['id']}/merge", customer_id=older["id"])).json()["data"]
    assert merged["customer"]["id"] == older["id"]
    await worked()
    assert len(await _chats(client, ada)) == 1
    await _hear(client, number=HER_NUMBER, body="since")
    await worked()
    undone = await _post(client, ada, f"customers/{older['id']}/merges/{merged['merge_id']}/undo")
    assert undone.status_code == 200, undone.text
    await worked()
    after = {chat["customer"]["id"]: await _texts(client, ada, chat["id"]) for chat in await _chats(client, ada)}
    assert after == {older["id"]: [*before[older["id"]], "since"], newer["id"]: before[newer["id"]]}
    identity = await _get(client, ada, f"customers/{newer['id']}/identity")
    assert [one["value"] for one in identity["identifiers"]] == [HER_ID]
    again = await _post(client, ada, f"customers/{older['id']}/merges/{merged['merge_id']}/undo")
    assert (again.status_code, again.json()["code"]) == (409, "not_undone")


async def test_chats_of_before_open_no_window_when_two_are_joined(
    client: httpx2.AsyncClient, ada: Actor, worked: Worked
) -> None:
    await wire.connect_number(ada)
    now = int(clock.now().timestamp())
    await _hear(client, number=HER_NUMBER, body="two days ago", at=now - 48 * 3600)
    await worked()
    other, reacted = "2348055550000", {"type": "reaction", "reaction": {"message_id": "wamid.GONE", "emoji": "👍"}}
    past = wire.text("an hour ago", other, timestamp=str(now - 3600))
    chunk = {
        "metadata": {"phase": 1, "chunk_order": 1, "progress": 100},
        "threads": [{"id": other, "messages": [past]}],
    }
    await wire.post(client, wire.webhook(wire.change(field="history", history=[chunk])))
    permission = {"type": "call_permission_reply", "call_permission_reply": {"response": "accept"}}
    for content in (reacted, {"type": "interactive", "interactive": permission}):
        quiet = {"from": other, "id": wire.wamid(), "timestamp": str(now - 60), **content}
        await wire.post(client, wire.webhook(wire.heard(quiet)))
    await worked()
    first, second = await _customers(client, ada)
    await _post(client, ada, f"customers/{first['id']}/merge", customer_id=second["id"])
    await worked()
    (chat,) = await _chats(client, ada)
    until = datetime.fromisoformat(chat["window_open_until"])
    assert (chat["is_window_open"], until.timestamp()) == (False, now - 24 * 3600)
    await _hear(client, number=other, body="ten minutes ago", at=now - 600)
    await worked()
    (chat,) = await _chats(client, ada)
    assert chat["is_window_open"]


async def test_what_was_used_of_a_coupon_follows_and_returns(
    client: httpx2.AsyncClient, ada: Actor, worked: Worked
) -> None:
    await _post(client, ada, "coupons", code="ONCE", kind="percent", percent=10, most_per_customer=1)
    rice = await put_on_sale(ada, "Rice", "100")

    async def order(phone: str, code: str | None = "once") -> str:
        items = [{"product_id": str(rice.id), "quantity": 1}]
        body = {"merchant_id": str(ada.merchant_id), "customer": {"phone": phone}, "items": items, "coupon_code": code}
        return str((await client.post("/api/orders", json=body)).json().get("code", "placed"))

    older, newer = "+2348031112222", "+2348039990000"
    assert await order(older, None) == "placed"
    assert [await order(newer), await order(newer)] == ["placed", "coupon_used_up"]
    people = {one["phone"]: one["id"] for one in await _customers(client, ada)}
    path = f"customers/{people[older]}"
    merged = (await _post(client, ada, f"{path}/merge", customer_id=people[newer])).json()["data"]
    await worked()
    assert await order(older) == "coupon_used_up", "she is one person, and used it"
    await _post(client, ada, f"{path}/merges/{merged['merge_id']}/undo")
    await worked()
    assert [await order(newer), await order(older)] == ["coupon_used_up", "placed"]


async def test_orders_follow_and_return(client: httpx2.AsyncClient, ada: Actor, worked: Worked) -> None:
    older, newer = await _two_records(client, ada, worked)

    async def orders_of(customer: dict[str, Any]) -> int:
        return int((await _get(client, ada, f"orders?customer_id={customer['id']}"))["pagination"]["total"])

    # The order stands under the newer record when it was placed by somebody younger: here it is the older one's.
    assert (await orders_of(older), await orders_of(newer)) == (1, 0)
    third = {"phone": "+2348039990000", "name": "Chidi O."}
    await make_order(client, ada, (await put_on_sale(ada, "Beans"), 1), customer=third)
    youngest = (await _customers(client, ada))[0]
    merged = (await _post(client, ada, f"customers/{older['id']}/merge", customer_id=youngest["id"])).json()["data"]
    await worked()
    assert (await orders_of(older), await orders_of(youngest)) == (2, 0)
    await _post(client, ada, f"customers/{older['id']}/merges/{merged['merge_id']}/undo")
    await worked()
    assert (await orders_of(older), await orders_of(youngest)) == (1, 1)


async def test_two_people_are_flagged_until_somebody_looks(
    client: httpx2.AsyncClient, ada: Actor, worked: Worked
) -> None:
    await wire.connect_number(ada)
    await _hear(client, number=HER_NUMBER, bsuid=HER_ID, body="Chidi here")
    await _hear(client, number=HER_NUMBER, bsuid="NG.22222222222222222222", body="I have this number now")
    await worked()
    flagged = (await _get(client, ada, "customers?needs_review=true"))["customers"]
    assert len(flagged) == 2
    one, other = flagged
    identity = await _get(client, ada, f"customers/{one['id']}/identity")
    assert [double["id"] for double in identity["doubles"]] == [other["id"]]
    answer = await _post(client, ada, f"customers/{one['id']}/different", customer_id=other["id"])
    assert (answer.status_code, answer.json()["data"]["needs_review"]) == (200, False)
    await _hear(client, number=HER_NUMBER, bsuid="NG.22222222222222222222", body="Hello again")
    await worked()
    assert (await _get(client, ada, "customers?needs_review=true"))["customers"] == []


async def test_nobody_is_joined_with_herself_or_with_another_shops_customer(
    client: httpx2.AsyncClient, ada: Actor, rival: Actor, worked: Worked
) -> None:
    older, newer = await _two_records(client, ada, worked)
    same = await _post(client, ada, f"customers/{older['id']}/merge", customer_id=older["id"])
    assert (same.status_code, same.json()["code"]) == (422, "same_person")
    await make_order(client, rival, (await put_on_sale(rival), 1))
    theirs = (await _customers(client, rival))[0]
    assert (await _post(client, ada, f"customers/{older['id']}/merge", customer_id=theirs["id"])).status_code == 404
    merged = (await _post(client, ada, f"customers/{older['id']}/merge", customer_id=newer["id"])).json()["data"]
    foreign = await _post(client, rival, f"customers/{theirs['id']}/merges/{merged['merge_id']}/undo")
    assert foreign.status_code == 404
    twice = await _post(client, ada, f"customers/{older['id']}/merge", customer_id=newer["id"])
    assert (twice.status_code, twice.json()["code"]) == (422, "same_person")


async def test_an_agent_may_look_but_not_join(
    client: httpx2.AsyncClient, ada: Actor, bayo: Actor, worked: Worked
) -> None:
    older, newer = await _two_records(client, ada, worked)
    await _get(client, bayo, f"customers/{older['id']}/identity")
    assert (await _post(client, bayo, f"customers/{older['id']}/merge", customer_id=newer["id"])).status_code == 403
