"""Outside the sandbox a number is a shop's only by proof: nobody can grab one that is not hers."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import httpx2
import pytest
import pytest_asyncio

from oja.kernel import http
from oja.kernel.settings import get_settings
from oja.sandbox import deliveries
from tests.factories import numbers
from tests.factories.numbers import CHIDI, TOKEN, Played
from tests.support.app import until
from tests.support.cast import Actor

PLATFORM_TOKEN = "token-of-the-platform"
APP_ID, APP_SECRET = "4242424242", "secret-of-the-platform"


@pytest_asyncio.fixture(loop_scope="session")
async def real(server: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[None]:
    """An installation that talks to Meta and has an app of its own; it does not know that the sandbox plays Meta."""
    real_settings = {
        "OJA_DEMO": "0",
        "OJA_BASE_URL": server,
        "OJA_GRAPH_URL": f"{server}/sandbox/graph",
        "OJA_WHATSAPP_TOKEN": PLATFORM_TOKEN,
        "OJA_WHATSAPP_APP_SECRET": APP_SECRET,
        "OJA_WHATSAPP_VERIFY_TOKEN": "verify",
        "OJA_META_APP_ID": APP_ID,
        "OJA_META_CONFIG_ID": "77",
    }
    for name, value in real_settings.items():
        monkeypatch.setenv(name, value)
    get_settings.cache_clear()
    yield
    await deliveries.stop()
    await http.close()
    monkeypatch.undo()
    get_settings.cache_clear()


async def of_the_platform(client: httpx2.AsyncClient, shop: Actor) -> Played:
    """A number under the platform's Meta app: the platform's token sees it."""
    return await numbers.play(client, shop, token=None, app_secret=None, app_key=None)


async def test_a_number_of_the_platforms_app_cannot_be_grabbed(
    client: httpx2.AsyncClient, real: None, ada: Actor, rival: Actor
) -> None:
    number = await of_the_platform(client, ada)
    for body in (
        {"waba_id": number.waba_id, "display_number": "+2347012345678"},
        {"waba_id": number.waba_id},
        {"waba_id": number.waba_id, "app_secret": "hers", "display_number": "+2347012345678"},
    ):
        answer = await number.on("PUT", "", body, by=rival)
        assert (answer.status_code, answer.json()["code"]) == (422, "proof_needed"), body
    assert (await number.call("GET", "/channels", by=rival)).json()["data"]["channels"] == []


async def test_a_token_that_does_not_see_the_number_is_no_proof(
    client: httpx2.AsyncClient, real: None, ada: Actor, rival: Actor
) -> None:
    number = await of_the_platform(client, ada)
    hers = await numbers.play(client, rival, "+234 809 876 5432", token="EAA-rivals", app_key="rivals")
    for waba_id in (number.waba_id, hers.waba_id, ""):
        body = {"access_token": "EAA-rivals", "display_number": "+2347012345678"} | (
            {"waba_id": waba_id} if waba_id else {}
        )
        answer = await number.on("PUT", "", body, by=rival)
        assert (answer.status_code, answer.json()["code"]) == (422, "number_not_seen"), waba_id


async def test_a_token_that_sees_the_number_is_proof(client: httpx2.AsyncClient, real: None, ada: Actor) -> None:
    number = await numbers.play(client, ada)
    await number.connect()
    changed = await number.on("PUT", "", {"catalog_id": "555"})
    assert (changed.status_code, changed.json()["data"]["catalog_id"]) == (200, "555"), (
        "what is hers needs no new proof"
    )


async def test_a_connected_number_cannot_be_moved_into_another_shops_account(
    client: httpx2.AsyncClient, real: None, ada: Actor, rival: Actor
) -> None:
    target = await of_the_platform(client, ada)
    hers = await numbers.play(client, rival, "+234 809 876 5432", token="EAA-rivals", app_key="rivals")
    await hers.connect(access_token="EAA-rivals", app_key="rivals")
    moved = await hers.on("PUT", "", {"waba_id": target.waba_id, "app_key": "platform"})
    assert (moved.status_code, moved.json()["code"]) == (422, "number_not_seen")


async def test_the_checks_show_nothing_of_numbers_that_are_not_hers(
    client: httpx2.AsyncClient, real: None, ada: Actor, rival: Actor
) -> None:
    number = await of_the_platform(client, ada)
    for body in ({}, {"waba_id": number.waba_id}):
        answer = await number.on("POST", "/checks", body, by=rival)
        assert (answer.status_code, answer.json()["code"]) == (422, "proof_needed")
        assert "Starling" not in answer.text


async def test_meta_away_connects_nothing(
    client: httpx2.AsyncClient, real: None, ada: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = await numbers.play(client, ada)
    monkeypatch.setenv("OJA_GRAPH_URL", "http://127.0.0.1:9")
    get_settings.cache_clear()
    answer = await number.on("PUT", "", number.credentials | {"display_number": "+2347012345678"})
    assert (answer.status_code, answer.json()["code"]) == (503, "meta_away")


async def signed_up(client: httpx2.AsyncClient, number: Played) -> str:
    """The code with which Meta's sign-up sends the business back."""
    code: str = (await client.post(f"/sandbox/api/numbers/{number.phone_number_id}/signup")).json()["code"]
    return code


async def choose(number: Played, shared: dict[str, Any], by: Actor | None = None, **more: str) -> httpx2.Response:
    """Connect a number with the ticket of a sign-up."""
    body = {"ticket": shared["ticket"], "phone_number_id": number.phone_number_id, "waba_id": number.waba_id}
    return await number.call("POST", "/channel-setup/signup/number", body | more, by=by)


async def test_the_sign_up_is_proof_and_brings_a_token_of_her_own(
    client: httpx2.AsyncClient, real: None, ada: Actor
) -> None:
    number = await of_the_platform(client, ada)
    ways = (await number.call("GET", "/channel-setup")).json()["data"]
    assert ways[0]["id"] == "platform"
    assert ways[0]["url"].startswith("https://www.facebook.com/v26.0/dialog/oauth?")
    assert f"client_id={APP_ID}&config_id=77&" in ways[0]["url"]
    code = await signed_up(client, number)
    shared = (await number.call("POST", "/channel-setup/signup", {"code": code})).json()["data"]
    assert [one["phone_number_id"] for one in shared["numbers"]] == [number.phone_number_id]
    assert "EAA" not in shared["ticket"]
    answer = await choose(number, shared, pin="123456")
    assert answer.status_code == 200, answer.text
    channel = answer.json()["data"]
    assert (channel["app_key"], channel["has_access_token"], channel["state"]) == ("platform", True, "active")
    assert channel["display_number"] == "+234 701 234 5678"
    checks = await number.checks()
    assert (checks["registered"][0], checks["subscribed"][0]) == ("ok", "ok")
    again = await number.call("POST", "/channel-setup/signup", {"code": code})
    assert (again.status_code, again.json()["code"]) == (422, "signup_failed"), "a code is worth one exchange"


async def test_a_sign_up_for_one_number_does_not_open_another(
    client: httpx2.AsyncClient, real: None, ada: Actor, rival: Actor
) -> None:
    target = await of_the_platform(client, ada)
    hers = await numbers.play(client, rival, "+234 809 876 5432", token=None, app_secret=None, app_key=None)
    code = await signed_up(client, hers)
    shared = (await hers.call("POST", "/channel-setup/signup", {"code": code})).json()["data"]
    for waba_id in (target.waba_id, hers.waba_id):
        answer = await choose(target, shared, by=rival, pin="123456", waba_id=waba_id)
        assert (answer.status_code, answer.json()["code"]) == (422, "number_not_seen")
    by_ada = await choose(hers, shared, by=ada, pin="123456")
    assert (by_ada.status_code, by_ada.json()["code"]) == (422, "signup_failed"), "a ticket is one shop's"
    assert (await target.call("GET", "/channels", by=rival)).json()["data"]["channels"] == []


async def test_a_number_that_stays_in_the_phone_app_is_not_registered_and_shares_once(
    client: httpx2.AsyncClient, real: None, ada: Actor, worked: Callable[[], Awaitable[None]]
) -> None:
    number = await of_the_platform(client, ada)
    await number.news(is_on_biz_app=True)
    code = await signed_up(client, number)
    shared = (await number.call("POST", "/channel-setup/signup", {"code": code})).json()["data"]
    assert shared["numbers"][0]["is_coexistence"] is True
    answer = await choose(number, shared)
    assert answer.status_code == 200, answer.text
    channel = answer.json()["data"]
    assert (channel["is_coexistence"], channel["throughput"]) == (True, 20)
    page: dict[str, Any] = {}

    async def shared_all() -> bool:
        await worked()
        page.update((await number.on("GET", "/health")).json()["data"])
        return [(sync["kind"], sync["state"]) for sync in page["syncs"]] == [("contacts", "done"), ("history", "done")]

    await until(shared_all, seconds=20)
    assert page["syncs"][1]["progress"] == 100
    assert (await number.on("POST", "/syncs")).status_code == 202
    await worked()
    again = (await number.on("GET", "/health")).json()["data"]
    assert again["syncs"] == page["syncs"], "Meta lets one ask once, so nobody asks twice"


async def test_without_a_platform_app_there_is_no_sign_up(client: httpx2.AsyncClient, server: str, ada: Actor) -> None:
    number = await of_the_platform(client, ada)
    answer = await number.call("POST", "/channel-setup/signup", {"code": await signed_up(client, number)})
    assert (answer.status_code, answer.json()["code"]) == (409, "signup_off")


async def test_in_the_sandbox_the_platforms_token_will_do(client: httpx2.AsyncClient, server: str, ada: Actor) -> None:
    number = await of_the_platform(client, ada)
    answer = await number.on("PUT", "", {"waba_id": number.waba_id})
    assert answer.status_code == 200, answer.text
    assert answer.json()["data"]["has_access_token"] is False
    assert CHIDI not in answer.text
    assert TOKEN not in answer.text
