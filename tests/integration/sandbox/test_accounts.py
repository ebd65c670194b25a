"""The Graph lookalike's side of connecting: tokens, accounts, registration, subscriptions, profile, and its driver."""

import hashlib
import hmac

import httpx2

from tests.support.app import until
from tests.support.sandbox import SECRET, TOKEN, Line, Shop


async def ask(line: Line, path: str, **query: str) -> httpx2.Response:
    return await line.graph("GET", path, params=query)


async def news(line: Line, **given: object) -> int:
    answer = await line.client.post(f"/sandbox/api/numbers/{line.phone_number_id}/account-events", json=given)
    assert answer.status_code == 200, answer.text
    told: int = answer.json()["webhooks"]
    return told


async def test_a_token_tells_what_it_is_worth(line: Line) -> None:
    data = (await ask(line, "debug_token", input_token=TOKEN)).json()["data"]
    assert (data["is_valid"], data["expires_at"], data["granular_scopes"][0]["target_ids"]) == (True, 0, [line.waba_id])
    stolen = (await ask(line, "debug_token", input_token="stolen")).json()["data"]
    assert (stolen["is_valid"], stolen["error"]["code"]) == (False, 190)
    assert (await line.graph("GET", "debug_token", token="stolen", params={"input_token": TOKEN})).status_code == 401


async def test_an_expired_token_opens_nothing(line: Line) -> None:
    await news(line, token_lives_seconds=60)
    assert (await ask(line, line.phone_number_id)).status_code == 200
    await line.client.post("/sandbox/api/clock", json={"advance_seconds": 120})
    refused = await ask(line, line.phone_number_id)
    assert (refused.status_code, refused.json()["error"]["error_subcode"]) == (401, 463)
    assert (await ask(line, "debug_token", input_token=TOKEN)).status_code == 200
    assert (await ask(line, "debug_token", input_token=TOKEN)).json()["data"]["is_valid"] is False


async def test_a_proof_is_checked(line: Line) -> None:
    proof = hmac.new(SECRET.encode(), TOKEN.encode(), hashlib.sha256).hexdigest()
    assert (await ask(line, line.phone_number_id, appsecret_proof=proof)).status_code == 200
    wrong = await ask(line, line.phone_number_id, appsecret_proof="0" * 64)
    assert (wrong.status_code, wrong.json()["error"]["code"]) == (400, 100)


async def test_fields_are_answered_as_asked_and_unknown_ones_refused(line: Line) -> None:
    number = (await ask(line, line.phone_number_id, fields="quality_rating,is_on_biz_app")).json()
    assert number == {"quality_rating": "GREEN", "is_on_biz_app": False, "id": line.phone_number_id}
    account = (await ask(line, line.waba_id, fields="name,account_review_status")).json()
    assert account == {"name": "Starling Market", "account_review_status": "APPROVED", "id": line.waba_id}
    assert (await ask(line, line.phone_number_id, fields="no_such_field")).status_code == 400


async def test_news_change_the_number_and_arrive_as_webhooks(line: Line, shop: Shop) -> None:
    assert await news(line, quality_rating="RED", messaging_limit="TIER_2K", ban_state="DISABLE") == 4
    await shop.gets(4)
    values = shop.values
    assert {"FLAGGED", "UPGRADE", "DISABLED_UPDATE"} <= {value.get("event") for value in values}
    assert any(value.get("max_daily_conversations_per_business") == "TIER_2K" for value in values)
    number = (await ask(line, line.phone_number_id, fields="quality_rating,health_status")).json()
    assert (number["quality_rating"], number["health_status"]["can_send_message"]) == ("RED", "BLOCKED")
    await line.write("Hi")
    refused = await line.say("Hello")
    assert (refused.status_code, refused.json()["error"]["code"]) == (403, 131031)
    await news(line, ban_state="REINSTATE")
    assert (await line.say("Hello")).status_code == 200


async def test_an_app_is_subscribed_and_taken_off(line: Line) -> None:
    apps = f"{line.waba_id}/subscribed_apps"
    assert len((await ask(line, apps)).json()["data"]) == 1
    assert (await line.graph("DELETE", apps)).json() == {"success": True}
    assert (await ask(line, apps)).json()["data"] == []
    assert (await line.graph("POST", apps)).json() == {"success": True}
    assert len((await ask(line, apps)).json()["data"]) == 1


async def told(line: Line) -> list[tuple[str, str]]:
    """Events and states of a chat's webhooks, the newest first, when nothing waits any more but what may be read."""
    found: list[tuple[str, str]] = []

    async def settled() -> bool:
        rows = (await line.client.get(f"{line.chat()}/wire")).json()
        found[:] = [(row["event"], row["state"]) for row in rows if row["kind"] == "webhook"]
        return all(state != "waiting" for _, state in found)

    await until(settled, seconds=10)
    return found


async def test_an_app_that_is_not_subscribed_hears_nothing_and_never_will(line: Line, shop: Shop) -> None:
    apps = f"{line.waba_id}/subscribed_apps"
    await line.graph("DELETE", apps)
    await line.write("Is anybody there?")
    assert await told(line) == [("message", "given up")]
    assert (await line.say("We hear nothing, yet we can speak.")).status_code == 200
    assert await news(line, quality_rating="RED") == 1
    assert {state for _, state in await told(line)} == {"given up"}
    assert [one["status"] for one in await line.messages()] == ["delivered", "read"], "the phone is told all the same"
    assert shop.raw == []
    await line.graph("POST", apps)
    await line.write("And now?")
    await shop.gets(1)
    assert shop.texts == ["And now?"], "what was missed is not told afterwards"


async def test_what_waits_to_be_told_again_is_dropped_with_the_subscription(line: Line, shop: Shop) -> None:
    shop.answers = [500]
    await line.write("Hi")
    await shop.gets(1)
    await line.graph("DELETE", f"{line.waba_id}/subscribed_apps")
    assert await told(line) == [("message", "given up")]
    assert len(shop.raw) == 1


async def test_a_number_is_played_without_a_subscription_and_played_again_keeps_it(line: Line, shop: Shop) -> None:
    number = {"display_phone_number": "+234 803 000 0100", "merchant_name": "Starling Market", "token": TOKEN}
    number |= {"app_secret": SECRET, "webhook_url": shop.url}
    for given in ({"is_subscribed": False}, {}):
        await line.client.post("/sandbox/api/numbers", json=number | given)
        assert (await ask(line, f"{line.waba_id}/subscribed_apps")).json()["data"] == []
    await line.write("Hi")
    assert await told(line) == [("message", "given up")]


async def test_a_profile_is_changed_and_shown(line: Line) -> None:
    profile = f"{line.phone_number_id}/whatsapp_business_profile"
    await line.graph("POST", profile, json={"messaging_product": "whatsapp", "about": "Open", "unknown": 1})
    shown = (await ask(line, profile, fields="about,email")).json()["data"][0]
    assert shown == {"about": "Open", "messaging_product": "whatsapp"}


async def test_the_phone_app_shares_once_and_only_when_it_is_in_use(line: Line) -> None:
    body = {"messaging_product": "whatsapp", "sync_type": "history"}
    path = f"{line.phone_number_id}/smb_app_data"
    assert (await line.graph("POST", path, json=body)).status_code == 400
    await news(line, is_on_biz_app=True)
    assert "request_id" in (await line.graph("POST", path, json=body)).json()
    assert (await line.graph("POST", path, json=body)).status_code == 400
