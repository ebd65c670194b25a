"""How a number is doing: asked of Meta, told by Meta, and shown to the shop until it is over."""

from collections.abc import Awaitable, Callable
from typing import Any

import asyncpg
import httpx2
import pytest

from oja.channels import account_events, service
from oja.channels.heard import AccountChange
from oja.channels.jobs import look_after_numbers
from oja.kernel import clock
from oja.kernel.db import merchant_session
from tests.factories import channels as wire
from tests.factories import numbers
from tests.factories.numbers import SECRET, TOKEN, Played
from tests.support.cast import Actor
from tests.support.graph import Graph

Worked = Callable[[], Awaitable[None]]


async def told(shop: Actor, name: str, event: str | None, number: Played | None = None, **body: Any) -> None:
    """Meta says something about the account."""
    waba_id = number.waba_id if number else wire.ACCOUNT
    change = AccountChange(name, event, body.pop("display", None), clock.now(), {"event": event, **body})
    async with merchant_session(shop.merchant_id) as db:
        assert await account_events.keep(db, change, waba_id=waba_id, phone_number_id=None) is not None


async def page(number: Played) -> dict[str, Any]:
    """The number's health page."""
    shown: dict[str, Any] = (await number.on("GET", "/health")).json()["data"]
    return shown


async def state(client: httpx2.AsyncClient, shop: Actor, phone_number_id: str = wire.NUMBER) -> str:
    answer = await client.get(f"{shop.api}/channels/{phone_number_id}", headers=shop.headers)
    found: str = answer.json()["data"]["state"]
    return found


async def alerts(client: httpx2.AsyncClient, shop: Actor) -> list[tuple[str, str]]:
    """The open alerts: kind and level."""
    answer = await client.get(f"{shop.api}/channel-alerts", headers=shop.headers)
    assert answer.status_code == 200, answer.text
    return [(alert["kind"], alert["level"]) for alert in answer.json()["data"]]


async def test_the_hourly_round_asks_about_every_number(
    client: httpx2.AsyncClient, server: str, ada: Actor, worked: Worked
) -> None:
    number = await numbers.play(client, ada)
    await number.connect()
    await worked()
    await number.news(quality_rating="YELLOW", messaging_limit="TIER_10K", throughput="HIGH", name_status="DECLINED")
    await look_after_numbers()
    await worked()
    shown = await page(number)
    health = shown["health"]
    assert (health["quality"], health["messaging_limit"], health["name_status"]) == ("YELLOW", "TIER_10K", "DECLINED")
    assert (shown["channel"]["throughput"], health["template_count"], health["can_send"]) == (1000, 1, "AVAILABLE")
    assert ("quality", "warning") in await alerts(client, ada)


async def test_an_expired_token_is_told_and_over_when_a_new_one_is_given(
    client: httpx2.AsyncClient, server: str, ada: Actor
) -> None:
    number = await numbers.play(client, ada)
    await number.connect()
    await number.news(token_lives_seconds=3 * 86_400)
    await number.on("POST", "/health")
    assert await alerts(client, ada) == [("token", "warning")]
    await number.news(token_lives_seconds=-1)
    shown = (await number.on("POST", "/health")).json()["data"]
    assert shown["health"]["token_is_valid"] is False
    assert [(alert["kind"], alert["level"]) for alert in shown["alerts"]] == [("token", "danger")]
    assert "token" in shown["alerts"][0]["sentence"]
    await numbers.play(client, ada, token="EAA-renewed")
    await client.post(
        f"/sandbox/api/numbers/{number.phone_number_id}/account-events", json={"token_lives_seconds": 9e7}
    )
    await number.on("PUT", "", {"access_token": "EAA-renewed"})
    shown = (await number.on("POST", "/health")).json()["data"]
    assert (shown["health"]["token_is_valid"], shown["alerts"]) == (True, [])


async def test_what_meta_did_not_answer_changes_nothing(
    client: httpx2.AsyncClient, server: str, ada: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    from oja.kernel.settings import get_settings  # noqa: PLC0415 - only this test makes Meta go away

    number = await numbers.play(client, ada)
    await number.connect()
    before = (await number.on("POST", "/health")).json()["data"]["health"]
    monkeypatch.setenv("OJA_GRAPH_URL", "http://127.0.0.1:9")
    get_settings.cache_clear()
    after = (await number.on("POST", "/health")).json()["data"]
    monkeypatch.undo()
    get_settings.cache_clear()
    assert after["health"]["check_error"]
    assert (after["health"]["quality"], after["health"]["token_is_valid"]) == (before["quality"], True)
    assert after["alerts"] == []


async def test_a_closed_account_stops_its_numbers_until_meta_opens_it(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, worked: Worked
) -> None:
    await wire.connect_number(ada)
    await wire.connect_number(ada, "777", display_number="+2347012340000", waba_id="other")
    await told(ada, "account_update", "DISABLED_UPDATE", ban_info={"waba_ban_state": "DISABLE"})
    await worked()
    assert (await state(client, ada), await state(client, ada, "777")) == ("stopped", "active")
    assert ("account", "danger") in await alerts(client, ada)
    await told(ada, "account_update", "DISABLED_UPDATE", ban_info={"waba_ban_state": "REINSTATE"})
    await worked()
    assert await state(client, ada) == "active"
    assert ("account", "danger") not in await alerts(client, ada)


@pytest.mark.parametrize(
    "event", ["ACCOUNT_DELETED", "PARTNER_REMOVED", "PARTNER_APP_UNINSTALLED", "ACCOUNT_OFFBOARDED"]
)
async def test_a_lost_account_stops_its_numbers(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, worked: Worked, event: str
) -> None:
    await wire.connect_number(ada)
    await told(ada, "account_update", event)
    await worked()
    assert await state(client, ada) == "stopped"


async def test_a_restriction_of_campaigns_only_warns(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, worked: Worked
) -> None:
    await wire.connect_number(ada)
    kinds = [{"restriction_type": "RESTRICTED_BIZ_INITIATED_MESSAGING"}]
    await told(ada, "account_update", "ACCOUNT_RESTRICTION", restriction_info=kinds)
    await worked()
    assert await state(client, ada) == "active"
    assert await alerts(client, ada) == [("account", "danger")]


async def test_news_of_one_number_leave_the_others_alone(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, worked: Worked
) -> None:
    await wire.connect_number(ada)
    await wire.connect_number(ada, "777", display_number="+2347012340000")
    await told(ada, "phone_number_quality_update", "FLAGGED", display="2347012340000")
    await worked()
    answer = await client.get(f"{ada.api}/channel-alerts", headers=ada.headers)
    assert [(alert["phone_number_id"], alert["kind"]) for alert in answer.json()["data"]] == [("777", "quality")]
    await told(ada, "phone_number_quality_update", "UNFLAGGED", display="2347012340000")
    await worked()
    assert await alerts(client, ada) == []


async def test_meta_reinstating_does_not_hide_a_lost_token(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, worked: Worked
) -> None:
    line = await wire.connect_number(ada)
    async with merchant_session(ada.merchant_id) as db:
        await service.stop(db, line.channel_id, "The access token is no longer accepted.")
    await told(ada, "account_update", "ACCOUNT_RECONNECTED")
    await worked()
    assert await state(client, ada) == "stopped", "this is not why it fell silent"
    await client.put(f"{ada.api}/channels/{wire.NUMBER}", json={"access_token": "new"}, headers=ada.headers)
    assert await state(client, ada) == "active"
    assert ("stopped", "danger") not in await alerts(client, ada)


async def test_bayo_sees_alerts_and_a_rival_sees_none(
    client: httpx2.AsyncClient, ada: Actor, bayo: Actor, rival: Actor
) -> None:
    line = await wire.connect_number(ada)
    async with merchant_session(ada.merchant_id) as db:
        await service.stop(db, line.channel_id, "Meta has closed the account.")
        await service.stop(db, line.channel_id, "Meta has closed the account, again.")
    assert await alerts(client, bayo) == [("stopped", "danger")]
    assert await alerts(client, rival) == []


async def test_history_tells_how_far_it_is_and_never_goes_back(
    client: httpx2.AsyncClient, server: str, ada: Actor, worked: Worked
) -> None:
    number = await numbers.play(client, ada)
    await number.news(is_on_biz_app=True)
    await number.connect()
    await worked()
    # The phone is slow to hand over: what is told comes from here.
    await client.post("/sandbox/api/faults", json={"webhook": {"delay_ms": 600_000}})
    assert (await number.on("POST", "/syncs")).status_code == 202
    await worked()
    for progress in (40, 10):
        parts = [{"metadata": {"phase": 0, "chunk_order": 1, "progress": progress}, "threads": []}]
        change = AccountChange("history", None, None, clock.now(), {"history": parts})
        async with merchant_session(ada.merchant_id) as db:
            await account_events.keep(db, change, waba_id=number.waba_id, phone_number_id=number.phone_number_id)
        await worked()
    history = (await page(number))["syncs"][1]
    assert (history["state"], history["progress"]) == ("running", 40)


async def test_a_usual_number_has_nothing_to_share(client: httpx2.AsyncClient, ada: Actor) -> None:
    await wire.connect_number(ada)
    answer = await client.post(f"{ada.api}/channels/{wire.NUMBER}/syncs", headers=ada.headers)
    assert (answer.status_code, answer.json()["code"]) == (409, "not_coexistence")


async def test_no_route_shows_a_secret(
    client: httpx2.AsyncClient, server: str, ada: Actor, owner: asyncpg.Connection, worked: Worked
) -> None:
    number = await numbers.play(client, ada)
    connected = await number.connect()
    await number.writes("Hi")
    await worked()
    event_id = await owner.fetchval("SELECT id FROM channel_events LIMIT 1")
    seen = [
        await number.on("GET"),
        await number.on("GET", "/health"),
        await number.on("POST", "/health"),
        await number.on("POST", "/checks", number.credentials),
        await number.on("POST", "/subscription"),
        await number.on("PATCH", "", {"is_default": True}),
        await number.on("PUT", "", number.credentials),
        await number.call("GET", "/channels"),
        await number.call("GET", "/channel-setup"),
        await number.call("POST", "/channel-setup/numbers", {"access_token": TOKEN}),
        await number.call("GET", "/channel-alerts"),
        await number.call("GET", "/channel-events"),
        await number.call("GET", f"/channel-events/{event_id}"),
        await number.call("GET", "/conversations"),
    ]
    for answer in seen:
        assert answer.status_code == 200, answer.text
        for secret in (TOKEN, SECRET):
            assert secret not in answer.text, answer.request.url
    later = [answer for answer in seen if answer.request.method != "PUT"]
    assert not any(connected["verify_token"] in answer.text for answer in later)
    rows = await owner.fetch(
        "SELECT to_jsonb(c) AS kept FROM channels c UNION ALL SELECT to_jsonb(a) FROM channel_apps a"
    )
    assert not any(secret in row["kept"] for row in rows for secret in (TOKEN, SECRET, connected["verify_token"]))
