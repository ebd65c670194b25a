"""`docs/guides/connect-meta.md`, followed step by step against the sandbox."""

from collections.abc import Awaitable, Callable

import httpx2

from tests.factories import numbers
from tests.factories.numbers import APP_KEY, CHIDI, SECRET, TOKEN
from tests.support.app import until
from tests.support.cast import Actor

Worked = Callable[[], Awaitable[None]]


async def test_the_guide_from_the_first_token_to_the_first_tick(
    client: httpx2.AsyncClient, server: str, ada: Actor, worked: Worked
) -> None:
    number = await numbers.play(client, ada)

    # Step 1: which ways there are.
    ways = (await number.call("GET", "/channel-setup")).json()["data"]
    assert [way["id"] for way in ways] == ["own_app", "twilio", "dialog360"], "no platform app is configured here"

    # Step 2: the token alone finds the number.
    looked = (await number.call("POST", "/channel-setup/numbers", {"access_token": TOKEN})).json()["data"]
    assert [check["state"] for check in looked["checks"]] == ["ok"]
    found = {one["phone_number_id"]: one for one in looked["numbers"]}[number.phone_number_id]
    assert (found["waba_id"], found["display_number"]) == (number.waba_id, "+234 701 234 5678")

    # Step 3: the app secret, tried before anything is kept.
    wrong = await number.checks(number.credentials | {"app_secret": "copied-wrongly"})
    assert wrong["app_secret"][0] == "problem"
    tried = await number.checks(number.credentials)
    assert {name: state for name, (state, _) in tried.items()} == {
        "token": "ok", "account": "ok", "number": "ok", "registered": "ok", "app_secret": "ok",
    }  # fmt: skip
    assert (await number.call("GET", "/channels")).json()["data"]["channels"] == []

    # Step 4: connect.
    connected = await number.connect()
    assert connected["data"]["webhook_url"].endswith(f"/api/webhooks/whatsapp/{APP_KEY}")

    # Step 5: the webhook's address and verify token, entered at Meta.
    assert (await number.checks())["webhook"][0] == "waiting"
    challenge = f"/sandbox/api/numbers/{number.phone_number_id}/challenge"
    assert (await client.post(challenge, json={"verify_token": "guessed"})).json()["is_saved"] is False
    saved = await client.post(challenge, json={"verify_token": connected["verify_token"]})
    assert saved.json()["is_saved"] is True
    assert (await number.checks())["webhook"][0] == "ok"

    # Step 6: the app hears the account.
    subscribed = (await number.on("POST", "/subscription")).json()["data"]
    assert {check["name"]: check["state"] for check in subscribed}["subscribed"] == "ok"

    # Step 7: the first message arrives.
    assert (await number.checks())["first_event"][0] == "waiting"
    await number.writes("Hi")

    async def arrived() -> bool:
        await worked()
        return {state for state, _ in (await number.checks()).values()} == {"ok"}

    assert await until(arrived)

    # Step 8: a test message, until it has its ticks.
    answer = await number.on("POST", "/test-message", {"to": f"+{CHIDI}"})
    assert answer.status_code == 200, answer.text

    async def delivered() -> bool:
        await worked()
        shown = (await client.get(answer.json()["status_url"], headers=ada.headers)).json()["data"]
        return shown["status"] in {"delivered", "read"}

    assert await until(delivered)

    # Step 9: its health.
    page = (await number.on("POST", "/health")).json()["data"]
    assert (page["health"]["quality"], page["health"]["messaging_limit"]) == ("GREEN", "TIER_250")
    assert page["health"]["token_is_valid"] is True
    assert page["health"]["is_subscribed"] is True
    assert page["alerts"] == []
    for secret in (TOKEN, SECRET, connected["verify_token"]):
        assert secret not in (await number.on("GET", "/health")).text


async def test_a_test_message_to_somebody_who_never_wrote_is_a_template(
    client: httpx2.AsyncClient, server: str, ada: Actor, worked: Worked
) -> None:
    number = await numbers.play(client, ada)
    await number.connect()
    answer = await number.on("POST", "/test-message", {"to": "+2348039999999"})
    assert answer.status_code == 200, answer.text
    shown = (await client.get(answer.json()["status_url"], headers=ada.headers)).json()["data"]
    assert shown["kind"] == "template"


async def test_what_is_wrong_is_said_in_a_sentence(client: httpx2.AsyncClient, server: str, ada: Actor) -> None:
    number = await numbers.play(client, ada)
    bad_token = await number.checks(number.credentials | {"access_token": "EAA-old"})
    assert bad_token == {"token": ("problem", bad_token["token"][1])}, "nothing else can be tried with it"
    assert "expired" in bad_token["token"][1] or "access token" in bad_token["token"][1]
    other = await numbers.play(client, ada, "+234 701 000 0000")
    foreign = await number.checks(number.credentials | {"waba_id": other.waba_id})
    assert foreign["number"] == ("problem", "This number does not belong to that account.")
    await client.post(
        f"/sandbox/graph/v26.0/{number.phone_number_id}/deregister", headers={"Authorization": f"Bearer {TOKEN}"}
    )
    assert (await number.checks(number.credentials))["registered"][0] == "problem"


async def test_a_number_is_registered_with_its_six_digits(client: httpx2.AsyncClient, server: str, ada: Actor) -> None:
    number = await numbers.play(client, ada)
    await number.connect()
    hers = {"Authorization": f"Bearer {TOKEN}"}
    registered = await number.on("POST", "/registration", {"pin": "123456"})
    assert registered.status_code == 200, registered.text
    await client.post(f"/sandbox/graph/v26.0/{number.phone_number_id}/deregister", headers=hers)
    refused = await number.on("POST", "/registration", {"pin": "654321"})
    assert (refused.status_code, refused.json()["code"]) == (422, "not_registered")
    again = (await number.on("POST", "/registration", {"pin": "123456"})).json()["data"]
    assert {check["name"]: check["state"] for check in again}["registered"] == "ok"
