"""Numbers of other providers: their templates are kept there, said so here, and sent from here all the same."""

from collections.abc import AsyncIterator

import httpx2
import pytest_asyncio

from oja.sandbox import deliveries
from tests.factories.played import Shopper, Worked, connect_dialog360, connect_twilio
from tests.support.cast import Actor


@pytest_asyncio.fixture(loop_scope="session")
async def http(server: str) -> AsyncIterator[httpx2.AsyncClient]:
    """Speaks to the product and to the sandbox on their port."""
    async with httpx2.AsyncClient(base_url=server, timeout=30) as client:
        yield client
    await deliveries.stop()


async def test_a_provider_keeps_the_templates_of_its_numbers(http: httpx2.AsyncClient, ada: Actor) -> None:
    twilio, dialog360 = await connect_twilio(http, ada), await connect_dialog360(http, ada)
    listed = (await http.get(f"{ada.api}/templates", headers=ada.headers)).json()["data"]
    shown = {one["waba_id"]: (one["provider"], one["is_kept_here"], one["synced_at"]) for one in listed["accounts"]}
    assert shown == {twilio["waba_id"]: ("twilio", False, None), dialog360["waba_id"]: ("dialog360", False, None)}
    assert (await http.post(f"{ada.api}/templates/sync", headers=ada.headers)).status_code == 200
    content = {"type": "BODY", "text": "We have fresh yams today."}
    new = {"name": "yams", "language": "en", "category": "UTILITY", "components": [content]}
    for account in ({}, {"waba_id": twilio["waba_id"]}, {"waba_id": dialog360["waba_id"]}):
        answer = await http.post(f"{ada.api}/templates", json=new | account, headers=ada.headers)
        assert (answer.status_code, answer.json()["code"]) == (409, "kept_elsewhere")
        assert "Content Template Builder" in answer.json()["message"]


async def test_beside_them_a_number_of_metas_keeps_its_own_here(http: httpx2.AsyncClient, ada: Actor) -> None:
    await connect_twilio(http, ada)
    number = {"phone_number_id": "106540352242922", "display_phone_number": "+234 701 234 5678", "waba_id": "1022901",
              "merchant_name": "Starling Market"}  # fmt: skip
    assert (await http.post("/sandbox/api/numbers", json=number)).status_code == 201
    connection = {"waba_id": number["waba_id"], "display_number": number["display_phone_number"]}
    path = f"{ada.api}/channels/{number['phone_number_id']}"
    assert (await http.put(path, json=connection, headers=ada.headers)).status_code == 200
    content = {"type": "BODY", "text": "We have fresh yams today."}
    new = {"name": "yams", "language": "en", "category": "UTILITY", "components": [content]}
    written = await http.post(f"{ada.api}/templates", json=new, headers=ada.headers)
    assert (written.status_code, written.json()["data"]["waba_id"]) == (201, number["waba_id"])


async def test_what_a_provider_has_approved_is_offered_in_a_chat(
    http: httpx2.AsyncClient, ada: Actor, worked: Worked
) -> None:
    channel = await connect_dialog360(http, ada)
    assert await Shopper(http, channel["phone_number_id"], worked).says("Hi")
    listed = await http.get(f"{ada.api}/conversations", headers=ada.headers)
    conversation = listed.json()["data"]["conversations"][0]
    address = f"{ada.api}/conversations/{conversation['id']}/templates"
    offered = (await http.get(address, headers=ada.headers)).json()["data"]["templates"]
    assert [(one["id"], one["name"], one["language"]) for one in offered] == [(None, "order_update", "en")]
