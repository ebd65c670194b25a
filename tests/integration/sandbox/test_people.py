"""Who a shopper is to a business, and the merchant's own phone."""

from typing import Any

import pytest

from oja.kernel import whatsapp_limits
from tests.integration.sandbox.conftest import CHIDI, ZAINAB, Line, Shop

NEW_NUMBER = "2348039999999"
PARENT = "NG.ENT.11815799212886844830"


async def identity(line: Line, user: str = CHIDI, **wanted: Any) -> dict[str, Any]:
    answer = await line.client.post(f"{line.chat(user)}/identity", json=wanted)
    assert answer.status_code == 200, answer.text
    shown: dict[str, Any] = answer.json()
    return shown


async def test_a_business_sees_the_ids_it_may_see(line: Line, shop: Shop) -> None:
    user_id = (await identity(line))["user_id"]
    seen = {
        "both": {"from": CHIDI, "from_user_id": user_id},
        "phone": {"from": CHIDI},
        "user_id": {"from_user_id": user_id},
        "user_id_in_from": {"from": user_id},
    }
    for count, (mode, expected) in enumerate(seen.items(), start=1):
        await identity(line, mode=mode)
        await line.write(mode)
        await shop.gets(count)
        message = shop.values[-1]["messages"][0]
        assert {key: message[key] for key in message if key.startswith("from")} == expected, mode
        contact = shop.values[-1]["contacts"][0]
        assert contact.get("wa_id") == expected.get("from"), mode
        assert contact.get("user_id") == expected.get("from_user_id"), mode


async def test_a_status_names_no_more_than_a_message_does(line: Line, shop: Shop) -> None:
    user_id = (await identity(line, mode="user_id"))["user_id"]
    await line.write("Hi")
    await line.say("Hello", user_id)
    await shop.gets(2)
    assert "recipient_id" not in shop.statuses[0]
    assert shop.statuses[0]["recipient_user_id"] == user_id
    assert shop.values[1]["contacts"] == [{"user_id": user_id}]


async def test_a_parent_id_and_a_username_are_told(line: Line, shop: Shop) -> None:
    await identity(line, ZAINAB, parent_user_id=PARENT, profile={"name": "Zainab", "username": "zainab.lagos"})
    await line.write("Hi", ZAINAB)
    await shop.gets(1)
    assert shop.values[0]["contacts"] == [
        {"profile": {"name": "Zainab", "username": "zainab.lagos"}, "user_id": ZAINAB, "parent_user_id": PARENT}
    ]
    assert shop.values[0]["messages"][0]["from_parent_user_id"] == PARENT


async def test_nobody_shows_a_number_she_does_not_have(line: Line) -> None:
    answer = await line.client.post(f"{line.chat(ZAINAB)}/identity", json={"mode": "phone"})
    assert answer.status_code == 422


async def test_a_new_number_is_told_and_the_chat_goes_on(line: Line, shop: Shop) -> None:
    await line.write("Hi", profile={"name": "Chidi"})
    before = (await line.client.get(line.chat())).json()
    after = (await line.client.post(f"{line.chat()}/number", json={"wa_id": NEW_NUMBER})).json()
    await shop.gets(2)
    assert "contacts" not in shop.values[1]
    [told] = shop.values[1]["messages"]
    assert told["from"] == CHIDI
    assert "from_user_id" not in told
    assert told["system"] == {
        "body": f"Chidi changed from {CHIDI} to {NEW_NUMBER}",
        "type": "user_changed_number",
        "wa_id": NEW_NUMBER,
        "user_id": after["user_id"],
        "previous_user_id": before["user_id"],
    }
    assert after["user_id"] != before["user_id"]
    await line.write("It is me", NEW_NUMBER)
    assert len(await line.messages(NEW_NUMBER)) == 3
    assert await line.messages(CHIDI) == []


async def test_an_old_number_may_be_somebody_elses_tomorrow(line: Line, shop: Shop) -> None:
    await line.write("Hi")
    await line.client.post(f"{line.chat()}/number", json={"wa_id": NEW_NUMBER})
    await line.write("Who is this?")
    assert len(await line.messages(CHIDI)) == 1
    taken = await line.client.post(f"{line.chat()}/number", json={"wa_id": NEW_NUMBER})
    assert taken.status_code == 409
    await shop.gets(3)


async def test_a_hidden_number_changes_without_being_told(line: Line, shop: Shop) -> None:
    await identity(line, mode="user_id")
    await line.write("Hi")
    await line.client.post(f"{line.chat()}/number", json={"wa_id": NEW_NUMBER})
    await shop.gets(2)
    [told] = shop.values[1]["messages"]
    assert told["system"]["type"] == "user_changed_user_id"
    assert CHIDI not in str(told["system"])
    assert NEW_NUMBER not in str(told["system"])


@pytest.mark.parametrize("user", [CHIDI, ZAINAB])
async def test_an_id_rotates_and_stays_rotated(line: Line, shop: Shop, user: str) -> None:
    await line.write("Hi", user)
    before = (await line.client.get(line.chat(user))).json()["user_id"]
    after = (await line.client.post(f"{line.chat(user)}/rotation")).json()
    assert whatsapp_limits.USER_ID.match(after["user_id"])
    await shop.gets(2)
    [told] = shop.values[1]["messages"]
    assert (told["system"]["previous_user_id"], told["system"]["user_id"]) == (before, after["user_id"])
    assert not any(key.startswith("from") for key in told)
    await line.write("Still me", after["user"])
    await shop.gets(3)
    assert shop.values[2]["messages"][0]["from_user_id"] == after["user_id"]
    assert (await line.say("Hello", after["user_id"])).status_code == 200


async def test_says_that_a_shopper_has_no_chat(line: Line) -> None:
    assert (await line.client.get(line.chat())).status_code == 404
    assert (await line.client.post(f"{line.chat()}/rotation")).status_code == 404


async def test_a_call_that_nobody_takes_opens_the_window(line: Line, shop: Shop) -> None:
    assert (await line.client.post(f"{line.chat()}/calls")).status_code == 202
    await shop.gets(1)
    [call] = shop.values[0]["calls"]
    assert (call["from"], call["event"], call["direction"]) == (CHIDI, "terminate", "USER_INITIATED")
    assert (await line.say("Sorry, we missed you.")).status_code == 200


async def test_an_echo_is_told_shown_and_opens_no_window(line: Line, shop: Shop) -> None:
    echo = {"to": CHIDI, "type": "text", "text": {"body": "Typed on my phone"}}
    url = f"/sandbox/api/numbers/{line.phone_number_id}/echoes"
    message_id = (await line.client.post(url, json=echo)).json()["id"]
    await shop.gets(1)
    [told] = shop.values[0]["message_echoes"]
    assert (told["from"], told["to"], told["id"]) == ("2348030000100", CHIDI, message_id)
    assert told["text"] == {"body": "Typed on my phone"}
    [shown] = await line.messages()
    assert (shown["direction"], shown["is_echo"], shown["body"]) == ("out", True, echo)
    assert (await line.say("Window?")).status_code == 400
    revoke = {"to": CHIDI, "type": "revoke", "revoke": {"original_message_id": message_id}}
    await line.client.post(url, json=revoke)
    await shop.gets(2)
    assert shop.values[1]["message_echoes"][0]["revoke"] == {"original_message_id": message_id}


async def test_history_comes_in_chunks_of_what_was_said(line: Line, shop: Shop) -> None:
    await line.write("Hi")
    await line.write("Hi", "2348057654321")
    await line.client.post(f"/sandbox/api/numbers/{line.phone_number_id}/history", json={"chunks": 2, "phase": 1})
    await shop.gets(4)
    chunks = [value["history"][0] for value in shop.values if "history" in value]
    about = sorted((chunk["metadata"] for chunk in chunks), key=lambda one: one["chunk_order"])
    assert about == [
        {"phase": 1, "chunk_order": 1, "progress": 50},
        {"phase": 1, "chunk_order": 2, "progress": 100},
    ]
    threads = {thread["id"]: thread for chunk in chunks for thread in chunk["threads"]}
    assert set(threads) == {CHIDI, "2348057654321"}
    [said] = threads[CHIDI]["messages"]
    assert (said["from"], said["text"]["body"], "status" in said["history_context"]) == (CHIDI, "Hi", True)


async def test_history_may_be_declined(line: Line, shop: Shop) -> None:
    await line.client.post(f"/sandbox/api/numbers/{line.phone_number_id}/history", json={"declined": True})
    await shop.gets(1)
    assert shop.values[0]["history"][0]["errors"][0]["code"] == 2593109


async def test_contacts_of_the_phone_are_handed_over(line: Line, shop: Shop) -> None:
    contact = {"full_name": "Chidi Okafor", "first_name": "Chidi", "phone_number": CHIDI}
    await line.client.post(f"/sandbox/api/numbers/{line.phone_number_id}/contacts", json={"contacts": [contact]})
    await shop.gets(1)
    [synced] = shop.values[0]["state_sync"]
    assert (synced["type"], synced["action"], synced["contact"]) == ("contact", "add", contact)


async def test_a_webhook_of_any_field_can_be_sent(line: Line, shop: Shop) -> None:
    value = {"event": "ACCOUNT_RESTRICTION", "restriction_info": [{"restriction_type": "RESTRICTED_BIZ"}]}
    url = f"/sandbox/api/numbers/{line.phone_number_id}/webhooks"
    await line.client.post(url, json={"field": "account_update", "value": value})
    await shop.gets(1)
    assert shop.values == [value]


async def test_many_chats_come_in_one_body(line: Line, shop: Shop) -> None:
    await line.faults(webhook={"batch": 10})
    for number in range(4):
        await line.write(f"Hi {number}", f"234803000000{number}")

    await shop.gets(4)
    assert len(shop.raw) < 4
    assert sorted(shop.texts) == ["Hi 0", "Hi 1", "Hi 2", "Hi 3"]
    assert all(len(value["contacts"]) == len(value["messages"]) for value in shop.values)
