"""The delivery form, from the button in the chat to the address in the order, through the sandbox's phone."""

from collections.abc import Awaitable, Callable
from typing import Any

import httpx2
import pytest
import pytest_asyncio

from oja.kernel.settings import get_settings
from tests.factories.shelves import stock_up
from tests.support.app import until
from tests.support.cast import Actor

Worked = Callable[[], Awaitable[None]]
CHIDI = "2348031112222"
NUMBER = {"display_phone_number": "+234 803 000 0100", "merchant_name": "Starling Market"}


class Handset:
    """A shopper's phone in the sandbox."""

    def __init__(self, client: httpx2.AsyncClient, phone_number_id: str, user: str = CHIDI) -> None:
        self.client, self.chat = client, f"/sandbox/api/chats/{phone_number_id}/{user}"
        self.seen = 0

    async def sends(self, content: dict[str, Any]) -> dict[str, Any]:
        """She sends something; the body of the answer."""
        answer = await self.client.post(f"{self.chat}/messages", json=content)
        assert answer.status_code == 200, answer.text
        return await self.hears()

    async def hears(self) -> dict[str, Any]:
        """The next thing that the shop says."""

        async def look() -> dict[str, Any] | None:
            said = [one for one in (await self.client.get(f"{self.chat}/messages")).json() if one["direction"] == "out"]
            return said[self.seen] if len(said) > self.seen else None

        found = await until(look)
        self.seen += 1
        body: dict[str, Any] = found["body"]
        return body

    async def taps(self, choice: str) -> dict[str, Any]:
        """She taps a button."""
        reply = {"type": "button_reply", "button_reply": {"id": choice, "title": "x"}}
        return await self.sends({"type": "interactive", "interactive": reply})

    async def steps(self, flow: dict[str, Any], **step: Any) -> httpx2.Response:
        """She does something in the form."""
        body = {"flow_token": flow["flow_token"], **step}
        return await self.client.post(f"{self.chat}/forms/{flow['flow_id']}", json=body)


@pytest_asyncio.fixture(loop_scope="session")
async def number(server: str, client: httpx2.AsyncClient, ada: Actor, worker: None) -> str:
    """Ada's number in the sandbox; answers its id."""
    played = (await client.post("/sandbox/api/numbers", json=NUMBER)).json()
    connection = {"waba_id": played["waba_id"], "display_number": NUMBER["display_phone_number"]}
    path = f"{ada.api}/channels/{played['phone_number_id']}"
    assert (await client.put(path, json=connection, headers=ada.headers)).status_code == 200
    phone_number_id: str = played["phone_number_id"]
    return phone_number_id


async def _publish(client: httpx2.AsyncClient, ada: Actor, number: str) -> httpx2.Response:
    return await client.post(f"{ada.api}/channels/{number}/delivery-form", headers=ada.headers)


async def _to_the_form(client: httpx2.AsyncClient, ada: Actor, number: str) -> tuple[Handset, dict[str, Any]]:
    rice = await stock_up(ada, "Basmati Rice 5 kg", price="2499.50")
    phone = Handset(client, number)
    await phone.taps(f"add:{rice.variant_id}")
    await phone.taps("checkout")
    asked = await phone.taps("delivery")
    return phone, asked["interactive"]


async def test_where_and_when_are_filled_in_and_stand_in_the_order(
    client: httpx2.AsyncClient, ada: Actor, number: str
) -> None:
    published = await _publish(client, ada, number)
    assert (published.status_code, published.json()["data"]["state"]) == (200, "published")
    phone, asked = await _to_the_form(client, ada, number)
    assert (asked["type"], asked["action"]["parameters"]["flow_cta"]) == ("flow", "Delivery details")
    flow = asked["action"]["parameters"]
    form = (await client.get(f"{phone.chat}/forms/{flow['flow_id']}")).json()
    assert [screen["id"] for screen in form["screens"]["screens"]] == ["ADDRESS", "TIME"]

    first = (await phone.steps(flow, action="INIT")).json()
    assert (first["screen"], first["data"]["phone"]) == ("ADDRESS", f"+{CHIDI}")
    given = {**first["data"], "street": "12 Allen Avenue", "landmark": "opposite the bank", "city": "Ikeja"}
    second = (await phone.steps(flow, action="data_exchange", screen="ADDRESS", data=given)).json()
    assert second["screen"] == "TIME"
    slot = second["data"]["slots"][1]
    chosen = {**second["data"], "slot": slot["id"]}
    last = (await phone.steps(flow, action="data_exchange", screen="TIME", data=chosen)).json()
    assert last["screen"] == "SUCCESS"

    summary = await phone.hears()
    words = summary["interactive"]["body"]["text"]
    assert "Delivery to: 12 Allen Avenue, opposite the bank, Ikeja" in words
    assert f"When: {slot['title']}" in words
    await phone.taps(summary["interactive"]["action"]["buttons"][0]["reply"]["id"])
    orders = (await client.get(f"{ada.api}/orders", headers=ada.headers)).json()["data"]["orders"]
    order = (await client.get(f"{ada.api}/orders/{orders[0]['id']}", headers=ada.headers)).json()["data"]
    assert order["delivery_address"]["slot"] == slot["title"]
    customer = (await client.get(f"{ada.api}/customers", headers=ada.headers)).json()["data"]["customers"][0]
    assert "slot" not in customer["default_address"], "a time is for one delivery; the place is remembered"


async def test_what_will_not_do_is_said_on_the_form(client: httpx2.AsyncClient, ada: Actor, number: str) -> None:
    await _publish(client, ada, number)
    phone, asked = await _to_the_form(client, ada, number)
    flow = asked["action"]["parameters"]
    short = {"street": "12", "phone": "0803 111 2222"}
    answer = (await phone.steps(flow, action="data_exchange", screen="ADDRESS", data=short)).json()
    assert (answer["screen"], answer["data"]["street"]) == ("ADDRESS", "12")
    assert answer["data"]["error_message"].startswith("Please write the street")
    no_phone = {"street": "12 Allen Avenue", "phone": "12"}
    answer = (await phone.steps(flow, action="data_exchange", screen="ADDRESS", data=no_phone)).json()
    assert "phone number" in answer["data"]["error_message"]
    gone = {"street": "12 Allen Avenue", "phone": "0803 111 2222", "slot": "1999-01-01T09:00-12:00"}
    answer = (await phone.steps(flow, action="data_exchange", screen="TIME", data=gone)).json()
    assert (answer["screen"], answer["data"]["error_message"][:9]) == ("TIME", "That time")


async def test_whose_phone_shows_no_forms_types_her_address(
    client: httpx2.AsyncClient, ada: Actor, number: str
) -> None:
    await _publish(client, ada, number)
    phone, asked = await _to_the_form(client, ada, number)
    assert "simply type the address here" in asked["body"]["text"]
    summary = await phone.sends({"type": "text", "text": {"body": "12 Allen Avenue, Ikeja"}})
    assert "Delivery to: 12 Allen Avenue, Ikeja" in summary["interactive"]["body"]["text"]


async def test_a_number_without_the_form_asks_in_the_chat(client: httpx2.AsyncClient, ada: Actor, number: str) -> None:
    off = await client.get(f"{ada.api}/channels/{number}/delivery-form", headers=ada.headers)
    assert off.json()["data"]["state"] == "off"
    _, asked = await _to_the_form(client, ada, number)
    assert asked["type"] == "location_request_message"


async def test_a_stranger_and_an_old_form_are_answered_by_metas_statuses(
    client: httpx2.AsyncClient, ada: Actor, number: str
) -> None:
    await _publish(client, ada, number)
    phone, asked = await _to_the_form(client, ada, number)
    flow = asked["action"]["parameters"]
    stale = await phone.steps({**flow, "flow_token": "somebody.else.s"}, action="INIT")
    assert (stale.status_code, stale.json()["message"]) == (409, "The endpoint answered 427.")
    waba_id = (await client.get(f"{ada.api}/channels/{number}", headers=ada.headers)).json()["data"]["waba_id"]
    endpoint = f"{get_settings().public_url}/api/flows/whatsapp/{waba_id}"
    unsigned = await client.post(endpoint, json={})
    assert unsigned.status_code == 432
    ping = await phone.steps(flow, action="ping")
    assert ping.json() == {"data": {"status": "active"}}


async def test_a_lost_key_is_told_to_the_phone(client: httpx2.AsyncClient, ada: Actor, number: str, owner: Any) -> None:
    await _publish(client, ada, number)
    phone, asked = await _to_the_form(client, ada, number)
    await owner.execute("DELETE FROM channel_flows")
    answer = await phone.steps(asked["action"]["parameters"], action="INIT")
    assert answer.json()["message"] == "The endpoint answered 421."
    assert (await _publish(client, ada, number)).json()["data"]["state"] == "published"


async def test_the_key_is_never_shown_and_another_shop_sees_nothing(
    client: httpx2.AsyncClient, ada: Actor, rival: Actor, number: str, owner: Any
) -> None:
    answer = await _publish(client, ada, number)
    kept = await owner.fetchval("SELECT private_key FROM channel_flows")
    assert "PRIVATE KEY" not in kept
    assert "private" not in answer.text
    path = f"{rival.api}/channels/{number}/delivery-form"
    assert (await client.post(path, headers=rival.headers)).status_code == 404


@pytest.mark.parametrize("code", [190, 100])
async def test_what_meta_refuses_is_told_and_kept(
    client: httpx2.AsyncClient, ada: Actor, number: str, code: int
) -> None:
    wrong = {"access_token": "not-the-token"} if code == 190 else {"waba_id": "999"}
    await client.put(f"{ada.api}/channels/{number}", json=wrong, headers=ada.headers)
    refused = await _publish(client, ada, number)
    assert (refused.status_code, refused.json()["code"]) == (422, "form_refused")
    shown = (await client.get(f"{ada.api}/channels/{number}/delivery-form", headers=ada.headers)).json()["data"]
    assert (shown["state"], shown["error"]) == ("failed", refused.json()["message"])
