"""Connecting numbers: credentials go in and never come out, and a number has one shop."""

import asyncpg
import httpx2

from tests.factories import channels as wire
from tests.support.cast import Actor
from tests.support.graph import Graph

CREDENTIALS = {
    "waba_id": wire.ACCOUNT,
    "display_number": wire.DISPLAY,
    "access_token": "EAAG-secret",
    "app_key": "starling",
    "app_secret": "app-secret",
}


async def put(
    client: httpx2.AsyncClient, shop: Actor, body: dict[str, str], number: str = wire.NUMBER
) -> httpx2.Response:
    return await client.put(f"{shop.api}/channels/{number}", json=body, headers=shop.headers)


async def test_credentials_are_sealed_and_never_shown(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    answer = await put(client, ada, CREDENTIALS)
    body = answer.json()
    assert answer.status_code == 200
    assert body["data"]["has_access_token"] is True
    assert body["data"]["webhook_url"].endswith("/api/webhooks/whatsapp/starling")
    assert len(body["verify_token"]) > 20, "made here, so it is told once"
    for shown in (await client.get(f"{ada.api}/channels", headers=ada.headers), await put(client, ada, {})):
        for secret in ("EAAG-secret", "app-secret", body["verify_token"]):
            assert secret not in shown.text
    kept = await owner.fetchrow(
        "SELECT c.credentials, a.app_secret FROM channels c JOIN channel_apps a USING (app_key)"
    )
    assert "EAAG-secret" not in kept["credentials"]
    assert "app-secret" not in kept["app_secret"]


async def test_what_is_left_out_stays(client: httpx2.AsyncClient, ada: Actor) -> None:
    await put(client, ada, CREDENTIALS)
    changed = (await put(client, ada, {"catalog_id": "555"})).json()["data"]
    assert (changed["catalog_id"], changed["app_key"], changed["has_access_token"]) == ("555", "starling", True)


async def test_meta_is_asked_for_the_number_when_it_is_left_out(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph
) -> None:
    answer = await put(client, ada, {"waba_id": wire.ACCOUNT, "access_token": "hers"})
    data = answer.json()["data"]
    assert (data["display_number"], data["verified_name"]) == ("+234 701 234 5678", "Starling Market")
    assert graph.tokens == ["hers"]


async def test_a_number_of_another_shop_is_refused(client: httpx2.AsyncClient, ada: Actor, rival: Actor) -> None:
    await put(client, ada, CREDENTIALS)
    answer = await put(client, rival, CREDENTIALS | {"app_key": "rivals"})
    assert (answer.status_code, answer.json()["code"]) == (409, "number_taken")
    assert (await client.get(f"{rival.api}/channels", headers=rival.headers)).json()["data"]["channels"] == []


async def test_an_app_key_of_another_shop_is_refused(client: httpx2.AsyncClient, ada: Actor, rival: Actor) -> None:
    await put(client, ada, CREDENTIALS)
    answer = await put(client, rival, CREDENTIALS, number="777")
    assert (answer.status_code, answer.json()["code"]) == (409, "app_key_taken")
    stranger = await put(client, rival, {"display_number": "+2348098765432", "app_key": "starling"}, number="777")
    assert (stranger.status_code, stranger.json()["code"]) == (422, "unknown_app")


async def test_an_agent_sees_no_channels(client: httpx2.AsyncClient, bayo: Actor) -> None:
    assert (await put(client, bayo, CREDENTIALS)).status_code == 403
