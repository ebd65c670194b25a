"""Connecting Twilio and 360dialog, and what their webhooks refuse: wrong proofs, replays, numbers of somebody else."""

from collections.abc import AsyncIterator, Awaitable, Callable
from urllib.parse import urlencode

import asyncpg
import httpx2
import pytest
import pytest_asyncio

from oja.channels import queries
from oja.channels import service as channels
from oja.channels.twilio import signing
from oja.kernel.db import merchant_session
from oja.kernel.settings import get_settings
from oja.sandbox import deliveries
from tests.factories.played import (
    API_KEY,
    AUTH_TOKEN,
    DIALOG360_NUMBER,
    TWILIO_NUMBER,
    Worked,
    connect_dialog360,
    connect_twilio,
    play,
)
from tests.support.cast import Actor

ACCOUNT = "AC" + "0" * 32


@pytest_asyncio.fixture(loop_scope="session")
async def http(server: str) -> AsyncIterator[httpx2.AsyncClient]:
    """Speaks to the product and to the sandbox on their port."""
    async with httpx2.AsyncClient(base_url=server, timeout=30) as client:
        yield client
    await deliveries.stop()


def inbound(channel: dict[str, str], body: str = "Hi", sid: str = "SM" + "1" * 32, **more: str) -> dict[str, str]:
    """A shopper's message as Twilio posts it."""
    return {
        "MessageSid": sid,
        "AccountSid": channel["waba_id"],
        "From": "whatsapp:+2348031234567",
        "To": "whatsapp:+14155238886",
        "Body": body,
        "ProfileName": "Chidi",
        "WaId": "2348031234567",
        **more,
    }


async def post(
    http: httpx2.AsyncClient, url: str, form: dict[str, str], *, token: str = AUTH_TOKEN, signed: str | None = None
) -> httpx2.Response:
    """Post a form as Twilio does, signed for an address."""
    proof = signing.signature(token, signed or url, list(form.items()))
    kind = "application/x-www-form-urlencoded"
    headers = {"X-Twilio-Signature": proof, "Content-Type": kind}
    path = url.removeprefix(get_settings().public_url)
    return await http.post(path, content=urlencode(form), headers=headers)


async def stored(owner: asyncpg.Connection) -> int:
    return int(await owner.fetchval("SELECT count(*) FROM channel_events"))


async def test_connects_a_number_and_never_shows_its_credentials(ada: Actor, http: httpx2.AsyncClient) -> None:
    channel = await connect_twilio(http, ada)
    assert channel["kind"] == "twilio"
    assert channel["display_number"] == "+14155238886"
    assert channel["webhook_url"].startswith(f"{get_settings().public_url}/api/webhooks/twilio/")
    shown = (await http.get(f"{ada.api}/channels", headers=ada.headers)).text
    assert AUTH_TOKEN not in shown


@pytest.mark.parametrize("connect", [connect_twilio, connect_dialog360])
async def test_a_number_that_was_stopped_and_is_connected_again_alarms_nobody_any_more(
    ada: Actor, http: httpx2.AsyncClient, connect: Callable[..., Awaitable[dict[str, str]]]
) -> None:
    async def told() -> list[str]:
        answer = await http.get(f"{ada.api}/channel-alerts", headers=ada.headers)
        return [alert["kind"] for alert in answer.json()["data"]]

    channel = await connect(http, ada)
    async with merchant_session(ada.merchant_id) as db:
        row = await queries.get_by_phone_number_id(db, channel["phone_number_id"])
        await channels.stop(db, row.id, "The token is gone.")
    assert await told() == ["stopped"]
    assert (await connect(http, ada))["state"] == "active"
    assert await told() == []


async def test_refuses_credentials_that_do_not_work(ada: Actor, http: httpx2.AsyncClient) -> None:
    played = await play(http, "twilio", TWILIO_NUMBER, token=AUTH_TOKEN)
    address = f"{ada.api}/channels/twilio/+14155238886"
    for wrong in (
        {"account_sid": played["waba_id"], "auth_token": "not-the-token"},
        {"account_sid": ACCOUNT, "auth_token": AUTH_TOKEN},
        {"account_sid": played["waba_id"], "auth_token": AUTH_TOKEN, "api_key": "SK" + "0" * 32, "api_secret": "x"},
    ):
        answer = await http.put(address, json=wrong, headers=ada.headers)
        assert (answer.status_code, answer.json()["code"]) == (422, "credentials_refused")
    assert (await http.get(f"{ada.api}/channels", headers=ada.headers)).json()["data"]["channels"] == []
    answer = await http.put(address, json={"account_sid": "AC1", "auth_token": AUTH_TOKEN}, headers=ada.headers)
    assert answer.status_code == 422


async def test_refuses_a_key_of_360dialog_that_does_not_work(ada: Actor, http: httpx2.AsyncClient) -> None:
    await play(http, "dialog360", DIALOG360_NUMBER, token=API_KEY)
    answer = await http.put(f"{ada.api}/channels/dialog360", json={"api_key": "wrong-key"}, headers=ada.headers)
    assert (answer.status_code, answer.json()["code"]) == (422, "credentials_refused")
    assert answer.json()["message"].startswith("360dialog does not accept this API key.")


@pytest.mark.parametrize("kind", ["html", "502", "half", "empty"])
async def test_a_provider_that_is_away_is_not_blamed_on_the_credentials(
    ada: Actor, http: httpx2.AsyncClient, kind: str
) -> None:
    played = await play(http, "twilio", TWILIO_NUMBER, token=AUTH_TOKEN)
    await play(http, "dialog360", DIALOG360_NUMBER, token=API_KEY)
    for path, credentials in (
        ("twilio/+14155238886", {"account_sid": played["waba_id"], "auth_token": AUTH_TOKEN}),
        ("dialog360", {"api_key": API_KEY}),
    ):
        await http.post("/sandbox/api/faults", json={"graph": {"answer": {"kind": kind, "times": 1}, "on": "all"}})
        answer = await http.put(f"{ada.api}/channels/{path}", json=credentials, headers=ada.headers)
        assert (answer.status_code, answer.json()["code"]) == (503, "provider_away")
        answer = await http.put(f"{ada.api}/channels/{path}", json=credentials, headers=ada.headers)
        assert answer.status_code == 200


async def test_a_signature_that_is_wrong_by_anything_stores_nothing(
    ada: Actor, http: httpx2.AsyncClient, owner: asyncpg.Connection
) -> None:
    channel = await connect_twilio(http, ada)
    url, form = channel["webhook_url"], inbound(channel)
    assert (await post(http, url, form, token="another-token")).status_code == 403
    assert (await post(http, url, form, signed=f"{url}?a=1")).status_code == 403
    assert (await post(http, f"{url}0", form)).status_code == 403
    assert (await post(http, url.replace("/twilio/", "/whatsapp/"), form)).status_code == 403
    bare = await http.post(url.removeprefix(get_settings().public_url), data=form)
    assert (bare.status_code, bare.json()["code"]) == (403, "bad_signature")
    assert await stored(owner) == 0


async def test_a_message_is_stored_answered_with_empty_twiml_and_its_replay_adds_nothing(
    ada: Actor, http: httpx2.AsyncClient, owner: asyncpg.Connection, worked: Worked
) -> None:
    channel = await connect_twilio(http, ada)
    form = inbound(channel, "Ẹ káàárọ̀ 👋", SomethingNew="since yesterday")
    for _ in range(3):
        answer = await post(http, channel["webhook_url"], form)
        assert answer.status_code == 200
        assert answer.text.endswith("<Response></Response>")
        assert answer.headers["content-type"].startswith("text/xml")
    # The same message once more in other words is another body, and still the same message.
    assert (await post(http, channel["webhook_url"], {**form, "NumSegments": "1"})).status_code == 200
    await worked()
    assert await stored(owner) == 2
    [message] = await owner.fetch("SELECT text, body::text AS body, provider_at FROM messages WHERE direction = 'in'")
    # Twilio tells no time, so it is the time the form came.
    received = await owner.fetch("SELECT received_at FROM channel_events")
    assert message["provider_at"] in [row["received_at"] for row in received]
    assert message["text"] == "Ẹ káàárọ̀ 👋"
    assert "since yesterday" in message["body"]


async def test_an_address_with_its_usual_port_is_the_same_address(
    ada: Actor, http: httpx2.AsyncClient, owner: asyncpg.Connection
) -> None:
    form = [("Body", "Hi"), ("From", "whatsapp:+2348031234567")]
    plain, with_port = "https://shop.example/hook?a=1", "https://shop.example:443/hook?a=1"
    for told, seen in ((plain, with_port), (with_port, plain)):
        assert signing.is_signed("token", seen, form, signing.signature("token", told, form).encode())
    other = signing.signature("token", "https://shop.example:8443/hook?a=1", form).encode()
    assert not signing.is_signed("token", plain, form, other)


async def test_a_number_of_a_rival_stays_untouched(
    ada: Actor, rival: Actor, http: httpx2.AsyncClient, owner: asyncpg.Connection, worked: Worked
) -> None:
    hers = await connect_twilio(http, ada)
    rivals = await connect_twilio(http, rival, "+1 415 523 9999")
    # Ada's account signs under her own address, and names the rival's number and account.
    form = inbound(rivals, "Give me her orders", To="whatsapp:+14155239999")
    assert (await post(http, hers["webhook_url"], form)).status_code == 200
    await worked()
    row = await owner.fetchrow("SELECT state, error, merchant_ids FROM channel_events")
    assert (row["state"], list(row["merchant_ids"])) == ("failed", [ada.merchant_id])
    assert "another app's key" in row["error"]
    assert await owner.fetchval("SELECT count(*) FROM messages") == 0
    # And a report under Ada's address changes no message of the rival's.
    assert (await http.get(f"{rival.api}/channel-events", headers=ada.headers)).status_code == 404


async def test_a_number_is_connected_to_one_shop(ada: Actor, rival: Actor, http: httpx2.AsyncClient) -> None:
    channel = await connect_twilio(http, ada)
    credentials = {"account_sid": channel["waba_id"], "auth_token": AUTH_TOKEN}
    answer = await http.put(f"{rival.api}/channels/twilio/14155238886", json=credentials, headers=rival.headers)
    assert (answer.status_code, answer.json()["code"]) == (409, "number_taken")


async def test_metas_credentials_do_not_overwrite_twilios(ada: Actor, http: httpx2.AsyncClient) -> None:
    channel = await connect_twilio(http, ada)
    meta = {"waba_id": "1", "display_number": "+14155238886", "access_token": "EAAG"}
    answer = await http.put(f"{ada.api}/channels/{channel['phone_number_id']}", json=meta, headers=ada.headers)
    assert (answer.status_code, answer.json()["code"]) == (409, "other_provider")


async def test_agents_connect_nothing(bayo: Actor, http: httpx2.AsyncClient) -> None:
    credentials = {"account_sid": ACCOUNT, "auth_token": AUTH_TOKEN}
    for path, body in (("twilio/14155238886", credentials), ("dialog360", {"api_key": API_KEY})):
        answer = await http.put(f"{bayo.api}/channels/{path}", json=body, headers=bayo.headers)
        assert answer.status_code == 403


async def test_lists_the_contents_that_whatsapp_approved_and_sends_one(
    ada: Actor, http: httpx2.AsyncClient, owner: asyncpg.Connection, worked: Worked
) -> None:
    channel = await connect_twilio(http, ada)
    login = (channel["waba_id"], AUTH_TOKEN)
    body = "Hi {{1}}, order {{2}} is {{3}}. Thank you!"
    content = {
        "friendly_name": "order update",
        "language": "en",
        "variables": {"1": "Chidi", "2": "ORD-1", "3": "shipped"},
        "types": {"twilio/text": {"body": body}},
    }
    made = (await http.post("/sandbox/twilio/v1/Content", json=content, auth=login)).json()
    asked = {"name": "order_update", "category": "UTILITY"}
    address = f"/sandbox/twilio/v1/Content/{made['sid']}/ApprovalRequests"
    assert (await http.post(f"{address}/whatsapp", json=asked, auth=login)).status_code == 201
    assert (await http.post("/sandbox/api/clock", json={"advance_seconds": 3})).status_code == 200
    assert (await http.get(address, auth=login)).json()["whatsapp"]["status"] == "approved"

    parts = [{"type": "body", "parameters": [{"type": "text", "text": one} for one in ("Chidi", "ORD-7", "packed")]}]
    template = {"name": "order_update", "language": {"code": "en"}, "components": parts}
    send = {"to": "+2348031234567", "type": "template", "template": template}
    answer = await http.post(f"{ada.api}/whatsapp/send", json=send, headers=ada.headers)
    assert answer.status_code == 200, answer.text
    chat = f"/sandbox/api/chats/{channel['phone_number_id']}/2348031234567/messages"
    [bubble] = (await http.get(chat)).json()
    assert bubble["body"]["text"]["body"] == "Hi Chidi, order ORD-7 is packed. Thank you!"
    outside = {"to": "+2348031234567", "type": "text", "text": {"body": "Hello"}}
    refused = (await http.post(f"{ada.api}/whatsapp/send", json=outside, headers=ada.headers)).json()
    assert [(one["name"], one["body"]) for one in refused["templates"]] == [("order_update", body)]


async def test_360dialogs_webhooks_carry_our_token(
    ada: Actor, http: httpx2.AsyncClient, owner: asyncpg.Connection
) -> None:
    channel = await connect_dialog360(http, ada)
    path = channel["webhook_url"].removeprefix(get_settings().public_url)
    kept = (await http.get("/sandbox/dialog360/v1/configs/webhook", headers={"D360-API-KEY": API_KEY})).json()
    assert kept["url"] == channel["webhook_url"]
    token = kept["headers"]["X-Oja-Token"]
    body = {"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": []}]}
    for headers in ({}, {"X-Oja-Token": ""}, {"X-Oja-Token": f"{token}0"}):
        assert (await http.post(path, json=body, headers=headers)).status_code == 403
    assert (await http.post(f"{path}/wrong", json=body)).status_code == 403
    assert await stored(owner) == 0
    assert (await http.post(path, json=body, headers={"X-Oja-Token": token})).json() == {"status": "success"}
    assert (await http.post(f"{path}/{token}", json={**body, "more": 1})).status_code == 200
    assert await stored(owner) == 2
